import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { Fold } from '../../ui/fold/fold'
import { Note } from '../../ui/note/note'
import { Told } from '../../ui/note/told'
import { Making } from './making'
import { Ready } from './ready'
import type { Printing, PrintingState, PrintOrder } from './use-printing'
import './report.css'

/** What happened, what is safe, what to do. */
function Stopped({ state }: { readonly state: PrintingState }): JSX.Element | null {
  const { t } = reader.value
  if (state.type === 'cancelled') return <Told>{t('reportPage:cancelled')}</Told>
  if (state.type !== 'failed') return null
  return (
    <Note kind="flag" live="alert" title={t('reportPage:failed.title')}>
      <p>{t(`reportPage:failed.${state.reason}`)}</p>
      {state.detail !== '' && (
        <Fold title={t('reportPage:failed.detail')}>
          <bdi lang="en">{state.detail}</bdi>
        </Fold>
      )}
    </Note>
  )
}

/** The button that was pressed goes away with each step: whoever stood on it is taken along, nobody else is moved. */
function useKeptFocus(step: string) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step !== 'none' && document.activeElement === document.body) place.current?.focus()
  }, [step])
  return place
}

export interface PrintingStepsProps {
  readonly printing: Printing
  /** What the button makes. */
  readonly order: PrintOrder
  /** `make`, `makeAgain` and, with `{{language}}`, `ready`. */
  readonly words: { readonly make: string; readonly makeAgain: string; readonly ready: string }
  /** Why it cannot be made as it is chosen. */
  readonly closed?: string | undefined
  /** Another button, beside the one that makes it. */
  readonly beside?: ComponentChildren
}

/** Two kinds, or the same for two audiences, never share a name; of other choices there may be several by the same. */
const isSame = (made: Omit<PrintOrder, 'load'>, order: PrintOrder): boolean =>
  made.language === order.language && made.name === order.name && made.options === order.options

/** Make it, watch it being made, open it, keep it, pass it on. */
export function PrintingSteps({ printing, order, words, closed, beside }: PrintingStepsProps): JSX.Element {
  const now = printing.state.value
  const place = useKeptFocus(now.type)
  const isReady = now.type === 'made' && isSame(now, order)
  const isOutdated = isReady && now.of !== order.of
  return (
    <div ref={place} class="stack report-step" tabIndex={-1}>
      {now.type === 'making' ? (
        <Making progress={now.progress} onCancel={printing.cancel} />
      ) : (
        <>
          {isReady && <Ready document={now} title={words.ready} isOutdated={isOutdated} />}
          <Stopped state={now} />
          <div class="row">
            <Button
              kind={isReady && !isOutdated ? 'plain' : 'main'}
              icon="file"
              disabledReason={closed}
              onClick={() => printing.make(order)}
            >
              {isReady ? words.makeAgain : words.make}
            </Button>
            {beside}
          </div>
        </>
      )}
    </div>
  )
}
