import type { JSX } from 'preact'
import { stepsSentence } from '../../i18n/profile-words'
import { Chip } from '../../ui/chip/chip'
import { hasMore } from './also'
import { redFlagSentence } from './foundations'
import { jumpTo } from './section'
import { questionnairesOf, type View } from './view'

/** How much of the picture is known: a count of indicators, never a score. */
export function headline(view: View): string {
  const { t } = view.reader
  const questionnaires = questionnairesOf(view)
  const count = (of: (own: (typeof questionnaires)[number]) => number) =>
    questionnaires.reduce((total, own) => total + of(own), 0)
  const settled = count(({ diagnosis }) => diagnosis.settled)
  const total = count(({ diagnosis }) => diagnosis.applicable)
  if (total === 0) return t('results:headline.noneApplies')
  if (settled === 0) return t('results:headline.none', { count: total })
  if (settled === total) return t('results:headline.all', { count: total })
  return t('results:headline.some', { count: settled, total })
}

export function Lead({ view }: { readonly view: View }): JSX.Element {
  const sentences = [redFlagSentence(view), stepsSentence(questionnairesOf(view), view.reader)]
  return (
    <header class="results-lead">
      <h1 tabIndex={-1}>{headline(view)}</h1>
      {sentences
        .filter((sentence) => sentence !== '')
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
    </header>
  )
}

const places = [
  'in-place',
  'foundations',
  'law-to-practice',
  'coherence',
  'conclusions',
  'positions',
  'priorities',
  'gaps',
  'find-out',
] as const

export function Places({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  return (
    <nav class="results-places" aria-label={t('results:places.label')}>
      {[...places, ...(hasMore(view) ? (['also'] as const) : [])].map((place) => (
        <Chip key={place} onClick={() => jumpTo(place)}>
          {t(`results:places.${place}`)}
        </Chip>
      ))}
    </nav>
  )
}
