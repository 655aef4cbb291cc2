// The program in the page of a single file: in parts that the browser takes for texts, and what makes scripts of them.

/** In a page a script ends at the first closing tag, whatever the script thinks. */
const scriptText = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')

/** In so many characters a part names all that it needs at once. */
export const headSize = 10_000

/** A part of the program in the bundle. */
export interface Part {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
}

/**
 * The part as it stands in the page. Whatever it asks for later it asks of the page, by name; what it names at its head gets an
 * address when the part itself does. Throws where that could not be done.
 */
export function partText({ fileName, code, imports, dynamicImports }: Part): string {
  const text = dynamicImports.reduce(
    (text, name) => text.replaceAll(`import(\`./${name}\`)`, `importPart(\`${name}\`)`),
    code,
  )
  if (/\bimport\([`'"]\.\//.test(text)) throw new Error(`${fileName} asks for a part that is not in the page`)
  for (const name of imports) {
    if (text.slice(0, headSize).split(`"./${name}"`).length !== 2)
      throw new Error(`${fileName} does not name ${name} once, at its head`)
  }
  return scriptText(text)
}

/** Throws where parts name each other in a circle: none of them could be given an address first. */
export function refuseCircles(parts: readonly Pick<Part, 'fileName' | 'imports'>[]): void {
  const byName = new Map(parts.map((part) => [part.fileName, part]))
  const done = new Set<string>()
  const follow = (name: string, way: readonly string[]): void => {
    if (done.has(name)) return
    if (way.includes(name)) throw new Error(`Parts name each other: ${[...way, name].join(', ')}`)
    for (const next of byName.get(name)?.imports ?? []) follow(next, [...way, name])
    done.add(name)
  }
  for (const { fileName } of parts) follow(fileName, [])
}

/** Of a text, for the build and for the page alike: in slices, as a long one would keep the page from answering a finger. */
export async function digestInSlices(text: string, pause: () => Promise<unknown>): Promise<string> {
  const size = 100_000
  let digest = ''
  for (let at = 0; at < text.length; at += size) {
    const bytes = new TextEncoder().encode(digest + text.slice(at, at + size))
    digest = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
    await pause()
  }
  return digest
}

/** What the page knows of the program. */
export interface Whole {
  readonly first: string
  /** By name: what each holds, and what it names at its head. */
  readonly parts: Readonly<Record<string, { readonly digest: string; readonly names: readonly string[] }>>
  /** How many characters. */
  readonly head: number
}

/**
 * Done in the page, once all parts stand there: makes an address of a part, and of those that it names, when it is asked for,
 * so that an old machine reads what it needs when it needs it. Nothing runs unless all parts are what was built: half of a
 * program would take answers and then not print them. Written into the page as it stands here: it may use nothing from
 * around it.
 */
export function readParts({ first, parts, head }: Whole, digestOf: typeof digestInSlices): void {
  // Before anything of the program runs: nothing that comes later can pass for a part.
  const elements = new Map(
    [...document.querySelectorAll('body > script[type="text/plain"]')].map((one) => [one.id, one]),
  )
  const addresses = new Map<string, Promise<string>>()
  let since = performance.now()
  /** The browser makes a short digest without a pause of its own. */
  async function pause(): Promise<void> {
    if (performance.now() - since < 8) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  async function isWhole(): Promise<boolean> {
    for (const [name, { digest }] of Object.entries(parts)) {
      const text = elements.get(name)?.textContent
      if (text == null || (await digestOf(text, pause)) !== digest) return false
    }
    return true
  }
  async function makeAddress(name: string): Promise<string> {
    const element = elements.get(name)
    const part = parts[name]
    if (element === undefined || part === undefined) throw new Error(`The page has no part ${name}`)
    const theirs = await Promise.all(part.names.map(addressOf))
    const text = element.textContent ?? ''
    // Each stands there once; all of a long text would take a while to look through.
    const start = part.names.reduce(
      (start, one, index) => start.replace(`"./${one}"`, `"${theirs[index]}"`),
      text.slice(0, head),
    )
    element.remove()
    elements.delete(name)
    return URL.createObjectURL(new Blob([start, text.slice(head)], { type: 'text/javascript' }))
  }
  function addressOf(name: string): Promise<string> {
    const address = addresses.get(name) ?? makeAddress(name)
    addresses.set(name, address)
    return address
  }
  const importPart = async (name: string): Promise<unknown> => import(/* @vite-ignore */ await addressOf(name))
  Object.assign(window, { importPart })
  // If not, what stands in the page says that nothing has started.
  void isWhole().then((isSo) => (isSo ? importPart(first) : undefined))
}
