import type { JSX } from 'preact'
import { Button } from '../../ui/button/button'
import { Steps } from '../../ui/steps/steps'
import { InPlace } from './in-place'
import { indicatorHref, indicatorsOf, placeOf, titleOf, type View } from './view'

/** Before the first answer: all bars hatched, and where to begin. */
export function NothingKnown({ view }: { readonly view: View }): JSX.Element {
  const { t } = view.reader
  const foundations = indicatorsOf(view).filter(({ indicator }) => indicator.foundational)
  const [first] = foundations
  return (
    <>
      <header class="results-lead">
        <h1 tabIndex={-1}>{t('results:headline.nothing')}</h1>
        <p>{t('results:empty.begin')}</p>
      </header>
      <ol class="indicator-list card begin-list">
        {foundations.map(({ indicator, position }) => (
          <li key={indicator.path} class="indicator-line">
            <Steps position={position} />
            <div class="indicator-line-text">
              <a href={indicatorHref(view, indicator.path)}>{titleOf(view, indicator.path)}</a>
              {placeOf(view, indicator.path) !== null && <p class="small quiet">{placeOf(view, indicator.path)}</p>}
            </div>
          </li>
        ))}
      </ol>
      {first !== undefined && (
        <Button kind="main" href={indicatorHref(view, first.indicator.path)}>
          {t('results:empty.action')}
        </Button>
      )}
      <InPlace view={view} />
    </>
  )
}
