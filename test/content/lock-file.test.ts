import { expect, it } from 'vitest'
import {
  billOfMaterials,
  type LockedPackage,
  nameOf,
  readLock,
  shippedPaths,
  shippedTools,
} from '../../src/build/bill-of-materials'

const lock = readLock()
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Those of `packages` of which `isWrong` holds, by their place in the lock file. */
const wrong = (isWrong: (one: LockedPackage, path: string) => boolean): readonly string[] =>
  packages.filter(([path, one]) => isWrong(one, path)).map(([path]) => path)

it('every package has its exact version and checksum', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(wrong(({ version }) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([])
  const isChecked = ({ integrity = '' }: LockedPackage): boolean => /^sha512-[\w+/]{86}==$/.test(integrity)
  expect(wrong((one) => !isChecked(one))).toEqual([])
})

it('every package comes from the registry, under its own name: no address, no folder, no other name', () => {
  for (const field of ['resolved', 'link', 'inBundle', 'name'])
    expect(
      wrong((one) => field in one),
      field,
    ).toEqual([])
  const wanted = packages.flatMap(([, { dependencies = {} }]) => Object.values(dependencies))
  expect(wanted.filter((range) => /^(?:git|file|https?|link|github|npm):|\//.test(range))).toEqual([])
})

it('what we ask for ourselves is asked for exactly', () => {
  const { dependencies = {}, devDependencies = {} } = lock.packages[''] as LockedPackage & {
    readonly devDependencies?: Readonly<Record<string, string>>
  }
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

it('no package runs anything when it is installed, but those known to do no harm', () => {
  // core-js prints a request for donations; jsPDF names it for browsers that we do not serve.
  expect(wrong(({ hasInstallScript }) => hasInstallScript === true).map(nameOf)).toEqual(['core-js'])
})

it('what ships may be passed on: licences that ask for a mention, and no more', () => {
  const permissive = new Set([
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-3-Clause',
    '0BSD',
    'MIT OR Apache-2.0',
    'MIT AND OFL-1.1',
    'OFL-1.1',
    'MIT AND Zlib',
    // Ours to choose from; each names one that asks for no more.
    'MPL-2.0 OR Apache-2.0',
    'MIT OR SEE LICENSE IN FEEL-FREE.md',
  ])
  const licences = shippedPaths(lock).map((path) => [path, lock.packages[path]?.license?.replace(/^\((.*)\)$/, '$1')])
  expect(licences.filter(([, licence]) => !permissive.has(licence ?? ''))).toEqual([])
})

interface Component {
  readonly name: string
  readonly version: string
  readonly hashes: readonly { readonly content: string }[]
}

it('the bill of materials names all that ships, and says the same each time', () => {
  const bill = billOfMaterials(lock) as { readonly components: readonly Component[] }
  expect(bill).toEqual(billOfMaterials(readLock()))
  const names = bill.components.map(({ name }) => name)
  const asked = Object.keys((lock.packages[''] as LockedPackage).dependencies ?? {})
  expect(names).toEqual(expect.arrayContaining([...asked, ...shippedTools]))
  expect(names).not.toContain('vitest')
  for (const { name, hashes } of bill.components) expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/)
})
