// The program in the page of a single file: in parts that the browser takes for texts, and what makes scripts of them.

/** A part of the program in the bundle. */
export interface Part {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
}

/**
 * The part as it is packed into the page, and of how many bytes its head is, within which it names all that it needs at
 * once: those get addresses when the part itself does. Whatever it asks for later it asks of the page, by name. Throws where
 * that could not be done.
 */
export function partText({ fileName, code, imports, dynamicImports }: Part): {
  readonly text: string
  readonly head: number
} {
  const text = dynamicImports.reduce(
    (text, name) => text.replaceAll(`import(\`./${name}\`)`, `importPart(\`${name}\`)`),
    code,
  )
  if (/\bimport\([`'"]\.\//.test(text)) throw new Error(`${fileName} asks for a part that is not in the page`)
  const names = imports.map((name) => `"./${name}"`)
  const head = text.slice(0, Math.max(0, ...names.map((name) => text.indexOf(name) + name.length)))
  for (const name of names) {
    if (head.split(name).length !== 2) throw new Error(`${fileName} does not name ${name} once, at its head`)
  }
  return { text, head: new TextEncoder().encode(head).length }
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
  /** By name. */
  readonly parts: Readonly<Record<string, KnownPart>>
}

interface KnownPart {
  /** Of the part as it stands in the page: packed (gzip), in base64. */
  readonly digest: string
  /** In bytes, unpacked. */
  readonly head: number
  /** What it names there. */
  readonly names: readonly string[]
}

/**
 * Done in the page, once all parts stand there: makes an address of a part, and of those that it names, when it is asked for,
 * so that an old machine unpacks and reads what it needs when it needs it. Nothing runs unless all parts are what was built:
 * half of a program would take answers and then not print them. Written into the page as it stands here: it may use nothing
 * from around it.
 */
export function readParts({ first, parts }: Whole, digestOf: typeof digestInSlices): void {
  // Before anything of the program runs: nothing that comes later can pass for a part.
  const elements = new Map<string, Element[]>()
  for (const one of document.querySelectorAll<HTMLElement>('body > div > script[data-part]')) {
    const name = one.dataset.part ?? ''
    elements.set(name, [...(elements.get(name) ?? []), one])
  }
  const addresses = new Map<string, Promise<string>>()
  let since = 0
  /** The browser makes a short digest without a pause of its own. The first comes at once: the page was read in this turn. */
  async function pause(): Promise<void> {
    if (performance.now() - since < 8) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  const packedText = (name: string): string => (elements.get(name) ?? []).map((one) => one.textContent ?? '').join('')
  async function isWhole(): Promise<boolean> {
    await pause()
    for (const [name, { digest }] of Object.entries(parts)) {
      if ((await digestOf(packedText(name), pause)) !== digest) return false
    }
    return true
  }
  /** In slices, as the browser unpacks what it is given on this thread. */
  async function unpacked(packed: string): Promise<Blob> {
    const size = 20_000
    const { readable, writable } = new DecompressionStream('gzip')
    const whole = new Response(readable).blob()
    const writer = writable.getWriter()
    for (let at = 0; at < packed.length; at += size) {
      await writer.write(Uint8Array.from(atob(packed.slice(at, at + size)), (sign) => sign.charCodeAt(0)))
      await pause()
    }
    await writer.close()
    return whole
  }
  async function makeAddress(name: string): Promise<string> {
    const part = parts[name]
    if (part === undefined) throw new Error(`The page has no part ${name}`)
    // One after the other: all at once, they would be unpacked in one turn.
    const theirs: string[] = []
    for (const one of part.names) theirs.push(await addressOf(one))
    const text = await unpacked(packedText(name))
    // Each stands there once; all of a long text would take a while to look through.
    const head = part.names.reduce(
      (head, one, index) => head.replace(`"./${one}"`, `"${theirs[index]}"`),
      await text.slice(0, part.head).text(),
    )
    const address = URL.createObjectURL(new Blob([head, text.slice(part.head)], { type: 'text/javascript' }))
    // In a turn of its own, before those that name it: a part that needs many would else start them all in one.
    await import(/* @vite-ignore */ address)
    for (const one of elements.get(name) ?? []) one.remove()
    elements.delete(name)
    await pause()
    return address
  }
  function addressOf(name: string): Promise<string> {
    const known = addresses.get(name)
    if (known !== undefined) return known
    const address = makeAddress(name)
    addresses.set(name, address)
    // Short of memory for a moment, for one: it may be asked for again.
    address.catch(() => addresses.delete(name))
    return address
  }
  const importPart = async (name: string): Promise<unknown> => import(/* @vite-ignore */ await addressOf(name))
  Object.assign(window, { importPart })
  // If not, what stands in the page says that nothing has started.
  void isWhole().then((isSo) => (isSo ? importPart(first) : undefined))
}
