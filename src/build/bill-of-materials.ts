import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** What `package-lock.json` says of one package. */
export interface LockedPackage {
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly cpu?: readonly string[]
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export const readLock = (): Lock => JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Tools of the build of which something travels in the app all the same: fonts, codes of countries, the service worker's parts. */
export const shippedTools = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-arabic',
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-arabic',
  'i18n-iso-countries',
  'workbox-precaching',
  'workbox-routing',
] as const

const prefix = 'node_modules/'

export const nameOf = (path: string): string => path.slice(path.lastIndexOf(prefix) + prefix.length)

/** `names` and whatever they need. */
function* withNeeds({ packages }: Lock, names: Iterable<string>, seen = new Set<string>()): Generator<string> {
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    yield `${prefix}${name}`
    yield* withNeeds({ packages }, Object.keys(packages[`${prefix}${name}`]?.dependencies ?? {}), seen)
  }
}

/** Paths of all that can be in the app: everything that is no tool, and the tools of which something is. */
export function shippedPaths(lock: Lock): readonly string[] {
  const own = Object.entries(lock.packages).flatMap(([path, { dev }]) => (path === '' || dev === true ? [] : [path]))
  return [...new Set([...own, ...withNeeds(lock, shippedTools)])].sort()
}

const hexadecimal = (base64: string): string => Buffer.from(base64, 'base64').toString('hex')

function componentOf(path: string, { version, integrity = '', license = '', optional }: LockedPackage): object {
  const name = nameOf(path)
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': `${path}@${version}`,
    name,
    version,
    // Wanted by a dependency for what we never ask of it, and not in what is built.
    scope: optional === true ? 'optional' : 'required',
    purl,
    hashes: [{ alg: 'SHA-512', content: hexadecimal(integrity.replace('sha512-', '')) }],
    licenses: [{ expression: license }],
  }
}

/** The same bill for the same lock file: a number made from what it says, and no time. */
function serialNumberOf(components: readonly object[]): string {
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex')
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/** All that the app is made of, in CycloneDX 1.5, which programs that look for known weaknesses read. */
export function billOfMaterials(lock: Lock): object {
  const components = shippedPaths(lock).map((path) => componentOf(path, lock.packages[path] as LockedPackage))
  const { version = '', license = '' } = lock.packages[''] ?? {}
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serialNumberOf(components),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `ittisaq@${version}`,
        name: 'ittisaq',
        version,
        licenses: [{ expression: license }],
      },
    },
    components,
  }
}

/** Beside every build, the list of what is in it. */
export const withBillOfMaterials = (): Plugin => ({
  name: 'bill-of-materials',
  apply: 'build',
  generateBundle: {
    // After the app as one file has put everything else away.
    order: 'post',
    handler() {
      const source = `${JSON.stringify(billOfMaterials(readLock()), null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source })
    },
  },
})
