import type { HeadingBlock } from '../document'
import { attributes } from '../markup'
import type { Setting } from './setting'
import { writeLine } from './write-spans'

interface Entry {
  readonly heading: HeadingBlock
  readonly under: Entry[]
}

/** The contents as lists in lists; nothing where no heading is listed. `level` is that of its own heading. */
export function writeContents(setting: Setting, title: string, level: 1 | 2): string {
  const { listed } = setting.outline
  if (listed.length === 0) return ''
  const heading = `<h${level}${attributes({ id: 'contents', class: 'heading-1' })}>${writeLine(setting, title)}</h${level}>`
  return `<nav aria-labelledby="contents">\n${heading}\n${writeEntries(setting, nested(listed))}\n</nav>`
}

function nested(headings: readonly HeadingBlock[]): readonly Entry[] {
  const top: Entry[] = []
  const open: Entry[] = []
  for (const heading of headings) {
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop()
    const entry: Entry = { heading, under: [] }
    ;(open.at(-1)?.under ?? top).push(entry)
    open.push(entry)
  }
  return top
}

function writeEntries(setting: Setting, entries: readonly Entry[]): string {
  const items = entries.map(({ heading, under }) => {
    const link = attributes({ href: `#${setting.outline.names.get(heading.key) ?? ''}` })
    const inner = under.length === 0 ? '' : `\n${writeEntries(setting, under)}`
    return `<li><a${link}>${writeLine(setting, heading.text)}</a>${inner}</li>`
  })
  return `<ul role="list">\n${items.join('\n')}\n</ul>`
}
