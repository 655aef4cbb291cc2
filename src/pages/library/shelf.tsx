import type { JSX } from 'preact'
import { LibraryLink } from '../../ui/library-link/library-link'
import type { Shelf as ShelfName } from './items'
import type { Entry, ShelvesProps } from './shelf-entry'
import type { Library } from './view'

interface LeadProps extends Pick<ShelvesProps, 'library' | 'document'> {
  readonly shelf: ShelfName
}

/** What is on a shelf, and how far it can be relied on. */
function Lead({ shelf, library: { assessment, reader }, document }: LeadProps): JSX.Element {
  const { t, formats } = reader
  if (shelf === 'strategy') {
    return <p>{t('library:shelf.strategy.lead', { document: document.symbol, date: formats.date(document.date) })}</p>
  }
  return (
    <p>
      {t(`library:shelf.${shelf}.lead`)}
      {shelf === 'definition' && (
        <>
          {' '}
          <LibraryLink assessment={assessment} kind="point" id="5">
            {t('library:heading.point', { number: formats.point('5') })}
          </LibraryLink>
        </>
      )}
    </p>
  )
}

interface OneProps {
  readonly entry: Entry
  readonly isShown: boolean
  readonly isMarked: boolean
}

function One({ entry, isShown, isMarked }: OneProps): JSX.Element {
  return (
    <li
      class={isMarked ? 'library-item is-marked' : 'library-item'}
      hidden={!isShown}
      aria-current={isMarked || undefined}
    >
      {entry.text}
    </li>
  )
}

export interface ShelfProps extends Pick<ShelvesProps, 'library' | 'document'> {
  readonly shelf: ShelfName
  readonly entries: readonly Entry[]
  /** How many of the entries are drawn by now. */
  readonly drawn: number
  /** Keys of what fits the search. */
  readonly shown: ReadonlySet<string>
  /** Key of what the address names. */
  readonly marked: string | null
}

const countOf = (entries: readonly Entry[], { reader }: Library): string => reader.formats.integer(entries.length)

/**
 * One source, once something of it is drawn. What does not fit the search is hidden, not taken away: showing it again costs
 * nothing.
 */
export function Shelf({ shelf, entries, drawn, shown, marked, library, document }: ShelfProps): JSX.Element | null {
  const own = entries.filter((entry) => entry.shelf === shelf)
  const ready = new Set(entries.slice(0, drawn))
  const standing = own.filter((entry) => ready.has(entry))
  if (standing.length === 0) return null
  const fitting = own.filter(({ key }) => shown.has(key))
  const id = `library-${shelf}`
  return (
    <section class="section library-shelf" aria-labelledby={id} hidden={fitting.length === 0}>
      <header>
        <h2 id={id}>
          {library.reader.t(`library:shelf.${shelf}.title`)}{' '}
          <span class="library-count num">({countOf(fitting, library)})</span>
        </h2>
        <Lead shelf={shelf} library={library} document={document} />
      </header>
      <ul>
        {standing.map((entry) => (
          <One key={entry.key} entry={entry} isShown={shown.has(entry.key)} isMarked={entry.key === marked} />
        ))}
      </ul>
    </section>
  )
}
