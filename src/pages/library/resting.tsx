import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Reader } from '../../i18n/reader'
import { Fold } from '../../ui/fold/fold'

/** An indicator as the library names it. */
export interface Named {
  readonly title: string
  /** Short name of its questionnaire. */
  readonly place: string
  /** To its answers; null outside an assessment, and for what the assessment does not ask. */
  readonly href: string | null
}

/** Longer lists are folded. */
const short = 3

function Names({ indicators }: { readonly indicators: readonly Named[] }): JSX.Element {
  return (
    <ul class="library-resting">
      {indicators.map(({ title, place, href }) => (
        <li key={`${place} ${title}`}>
          {href === null ? <span>{title}</span> : <a href={href}>{title}</a>} <span class="quiet">{place}</span>
        </li>
      ))}
    </ul>
  )
}

interface RestingProps {
  readonly indicators: readonly Named[]
  readonly reader: Reader
}

/** What is inside is drawn when it is opened: there are two hundred of these. */
function Folded({ indicators, reader }: RestingProps): JSX.Element {
  const isOpen = useSignal(false)
  return (
    <Fold
      title={reader.t('library:resting.title')}
      count={indicators.length}
      open={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open
      }}
    >
      {isOpen.value && <Names indicators={indicators} />}
    </Fold>
  )
}

/** The indicators that rest on an item. */
export function Resting({ indicators, reader }: RestingProps): JSX.Element {
  const { t, formats } = reader
  if (indicators.length === 0) return <p class="small quiet">{t('library:resting.none')}</p>
  if (indicators.length > short) return <Folded indicators={indicators} reader={reader} />
  return (
    <div>
      <p class="small strong">
        {t('library:resting.title')} <span class="num">({formats.integer(indicators.length)})</span>
      </p>
      <Names indicators={indicators} />
    </div>
  )
}
