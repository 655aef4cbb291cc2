import type { SourceTexts } from '../../domain/questionnaire/schema'
import type { Reader } from '../../i18n/reader'
import { searchable } from '../../ui/search/matcher'
import type { Item } from './items'

/** A point whose letter no summary tells: `6(?)`. */
const unknownLetter = /\(\?\)$/

/** What an item is called: its number in words, or its title. */
export function headingOf({ kind, id }: Item, { t, formats }: Reader, texts: SourceTexts): string {
  switch (kind) {
    case 'element':
      return formats.text(texts.definition[id] ?? id)
    case 'instrument':
      return formats.text(texts.instruments[id]?.title ?? id)
    case 'point':
      return unknownLetter.test(id)
        ? t('library:heading.unknownLetter', { number: formats.text(id.replace(unknownLetter, '')) })
        : t('library:heading.point', { number: formats.point(id) })
    case 'paragraph':
      return t('library:heading.paragraph', { number: formats.point(id) })
    default:
      return t(`library:heading.${kind}`, { number: formats.text(id) })
  }
}

/** What an item says in our words; null where that is the heading itself, or nothing is known. */
export function renderingOf({ kind, id }: Item, { formats }: Reader, texts: SourceTexts): string | null {
  const renderings = {
    paragraph: texts.paragraphs[id],
    element: undefined,
    point: texts.points[id],
    output: texts.outputs[id],
    deliverable: texts.deliverables[id],
    instrument: texts.instruments[id]?.subject,
  }
  const text = renderings[kind]
  return text === undefined ? null : formats.text(text)
}

/** Words that only items of this kind have. */
function ownWords(item: Item, { t }: Reader): readonly string[] {
  switch (item.kind) {
    case 'element':
      return [t(`library:part.${item.content.part}`)]
    case 'point':
      return Object.values(item.content.officialText ?? {})
    case 'deliverable':
      return item.content.programmeAndBudget.map(({ biennium, code }) => `${biennium} ${code}`)
    case 'instrument':
      return [t(`library:instrument.${item.content.kind}`), item.content.number ?? '', String(item.content.year ?? '')]
    default:
      return []
  }
}

/** What a search looks through: number, code, title and text. */
export const wordsOf = (item: Item, reader: Reader, texts: SourceTexts): string =>
  searchable([
    item.kind === 'element' ? '' : item.id,
    reader.formats.point(item.id),
    headingOf(item, reader, texts),
    renderingOf(item, reader, texts) ?? '',
    ...ownWords(item, reader),
  ])
