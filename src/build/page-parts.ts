// The program in the page of a single file: in parts that the browser takes for texts, and what makes scripts of them.

/** In a page a script ends at the first closing tag, whatever the script thinks. */
const scriptText = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')

/** A part of the program in the bundle. */
export interface Part {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
}

/** With all that they name, and what that names: a part after those without which it cannot be read. */
export function withNamed(
  names: readonly string[],
  parts: ReadonlyMap<string, Part>,
  found = new Set<string>(),
): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue
    withNamed(parts.get(name)?.imports ?? [], parts, found)
    found.add(name)
  }
  return found
}

/** All parts in the order in which they may be asked for: first those of the start, last those that few ever need. */
export function partsInOrder(first: Part, parts: ReadonlyMap<string, Part>): readonly Part[] {
  const found = withNamed([first.fileName], parts)
  // Goes on through what is added meanwhile.
  for (const name of found) withNamed(parts.get(name)?.dynamicImports ?? [], parts, found)
  return [...found].flatMap((name) => parts.get(name) ?? [])
}

/** The browser takes it for a text. The page makes a script of it when it is asked for, which is why it calls for others by name. */
export function partText({ fileName, code, imports, dynamicImports }: Part): string {
  const text = dynamicImports.reduce(
    (text, name) => text.replaceAll(`import(\`./${name}\`)`, `importPart(\`${name}\`)`),
    code,
  )
  if (/\bimport\([`'"]\.\//.test(text)) throw new Error(`${fileName} asks for a part that is not in the page`)
  return `<script type="text/plain" id="part-${fileName}" data-names="${imports.join(' ')}">${scriptText(text)}</script>`
}

/**
 * Done in the page: makes an address of a part, and of those that it names, once it is asked for, so that an old machine reads
 * what it needs when it needs it. Written into the page as it stands here: it may use nothing from around it.
 */
export function readParts(first: string): void {
  const addresses = new Map<string, Promise<string>>()
  const wholePage = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  async function elementOf(name: string): Promise<HTMLElement> {
    const id = `part-${name}`
    // What stands further down in the page has not been read yet.
    const found = document.getElementById(id) ?? (await wholePage.then(() => document.getElementById(id)))
    if (found === null) throw new Error(`The page has no part ${name}`)
    return found
  }
  async function addressMade(name: string): Promise<string> {
    const element = await elementOf(name)
    const named = (element.dataset.names ?? '').split(' ').filter((one) => one !== '')
    const theirs = await Promise.all(named.map(addressOf))
    const text = named.reduce(
      (text, one, index) => text.replaceAll(`"./${one}"`, `"${theirs[index]}"`),
      element.textContent ?? '',
    )
    element.remove()
    return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  }
  function addressOf(name: string): Promise<string> {
    const address = addresses.get(name) ?? addressMade(name)
    addresses.set(name, address)
    return address
  }
  const importPart = async (name: string): Promise<unknown> => import(/* @vite-ignore */ await addressOf(name))
  Object.assign(window, { importPart })
  void importPart(first)
}
