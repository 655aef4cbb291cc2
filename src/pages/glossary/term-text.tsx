import type { JSX } from 'preact'
import { directionOf, factsOf } from '../../i18n/languages'
import type { Reader } from '../../i18n/reader'
import { LibraryLink } from '../../ui/library-link/library-link'
import type { Term } from './terms'

interface PartProps {
  readonly term: Term
  readonly reader: Reader
}

/** The term in the other languages, each by the language's own name and in its own direction. */
function Others({ term: { others }, reader: { t } }: PartProps): JSX.Element {
  return (
    <dl class="term-others" aria-label={t('glossary:others')}>
      {others.map(({ language, term, seen }) => (
        <div key={language}>
          <dt class="small quiet">
            <bdi lang={language}>{factsOf(language).name}</bdi>
          </dt>
          <dd>
            <bdi class="strong" lang={language} dir={directionOf(language)}>
              {term}
            </bdi>
            {seen !== null && (
              <span class="tiny quiet term-seen">{t(seen ? 'glossary:seen.shortYes' : 'glossary:seen.shortNo')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Paragraphs({ term: { paragraphs }, reader: { t, formats } }: PartProps): JSX.Element | null {
  if (paragraphs.length === 0) return null
  return (
    <p class="small quiet term-paragraphs">
      {t('glossary:paragraphs')}
      {paragraphs.map((number) => (
        <LibraryLink key={number} assessment={null} kind="paragraph" id={number}>
          <bdi class="num">{formats.point(number)}</bdi>
        </LibraryLink>
      ))}
    </p>
  )
}

/** A term: what it means, how the other languages say it, where the strategy uses it. */
export function TermText({ term, reader }: PartProps): JSX.Element {
  const { seen, definition } = term
  return (
    <>
      <div class="term-own">
        <h3>{term.term}</h3>
        {definition !== '' && <p>{definition}</p>}
        {seen !== null && <p class="small quiet">{reader.t(seen ? 'glossary:seen.yes' : 'glossary:seen.no')}</p>}
        <Paragraphs term={term} reader={reader} />
      </div>
      <Others term={term} reader={reader} />
    </>
  )
}
