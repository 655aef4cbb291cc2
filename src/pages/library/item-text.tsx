import type { JSX } from 'preact'
import { officialTextOf } from '../../domain/questionnaire/questionnaire'
import { stepsOfCoverage } from '../explain/conclusions'
import type { Explanation } from '../explain/explanation'
import { Coverage } from './coverage'
import { Facts, InstrumentLine } from './facts'
import { type Item, keyOf } from './items'
import { Resting } from './resting'
import type { Library } from './view'
import { headingOf, renderingOf } from './words'

interface PartProps {
  readonly item: Item
  readonly library: Library
}

/** For addresses and for the focus. */
export const headingId = (key: string): string => `library-${key}`

function Rendering({ item, library: { reader, texts } }: PartProps): JSX.Element | null {
  const text = renderingOf(item, reader, texts)
  if (text === null) return null
  return (
    <div>
      <p class="tiny quiet">{reader.t('library:rendering')}</p>
      <p>{text}</p>
    </div>
  )
}

/** How much of a point was available, its text where it is there, and plainly where nothing is known. */
function PointText({ item, library: { reader, texts } }: PartProps): JSX.Element | null {
  if (item.kind !== 'point') return null
  const { t } = reader
  const { basis } = item.content
  const official = officialTextOf(item.content, reader.language)
  return (
    <>
      <p class="small strong">{t(`common:basis.${basis}`)}</p>
      {official !== null && (
        <div>
          <p class="tiny quiet">{t('library:official')}</p>
          <blockquote lang={official.language} dir="auto">
            {official.text}
          </blockquote>
        </div>
      )}
      {official === null && texts.points[item.id] === undefined && <p>{t('library:nothingKnown')}</p>}
    </>
  )
}

function Before({ item, library }: PartProps): JSX.Element | null {
  const { t } = library.reader
  if (item.kind === 'instrument') return <InstrumentLine item={item} library={library} />
  if (item.kind !== 'element') return null
  return (
    <p class="tiny quiet">
      {t(`library:part.${item.content.part}`)} · {t('library:rendering')}
    </p>
  )
}

/** Null where nothing was measured. */
function stepsOf({ kind, id }: Item, { explaining }: Library): (() => Explanation) | null {
  if (explaining === null || (kind !== 'point' && kind !== 'paragraph')) return null
  return () => stepsOfCoverage({ kind, id }, explaining)
}

/** All that the library says of one item. */
export function ItemText({ item, library }: PartProps): JSX.Element {
  const { reader, texts, restingOn, coverageOf } = library
  const coverage = coverageOf(item)
  return (
    <>
      <header>
        <h3 id={headingId(keyOf(item))} tabIndex={-1}>
          {headingOf(item, reader, texts)}
        </h3>
        <Before item={item} library={library} />
      </header>
      <PointText item={item} library={library} />
      <Rendering item={item} library={library} />
      <Facts item={item} library={library} />
      {coverage !== null && (
        <Coverage
          coverage={coverage}
          reader={reader}
          steps={stepsOf(item, library)}
          of={headingOf(item, reader, texts)}
        />
      )}
      {item.kind !== 'element' && <Resting indicators={restingOn(item)} reader={reader} />}
    </>
  )
}
