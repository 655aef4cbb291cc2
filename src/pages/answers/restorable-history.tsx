import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Entry } from '../../domain/assessment/entry'
import { t } from '../../i18n/reader'
import type { CurrentAssessment } from '../../state/current'
import { Toast } from '../../ui/toast/toast'
import type { View } from '../results/view'
import { History } from './history'
import { isRestorable } from './restorable'

interface RestorableProps {
  readonly view: View
  readonly entries: readonly Entry[]
  readonly current: CurrentAssessment
}

/** The history, from which an earlier answer can be said again; and the way back from that. */
export function RestorableHistory({ view: { assessment, reader }, entries, current }: RestorableProps): JSX.Element {
  const isRestored = useSignal(false)
  const respondent = current.respondent.value
  const restoring = (entry: Entry): (() => void) | null =>
    isRestorable(entry, assessment, respondent)
      ? () => {
          current.restore(entry)
          isRestored.value = true
        }
      : null
  const done = (): void => {
    isRestored.value = false
  }
  const undo = (): void => {
    current.undo()
    done()
  }
  return (
    <>
      <History entries={entries} assessment={assessment} reader={reader} restoring={restoring} />
      <Toast
        message={isRestored.value ? t('answers:history.restored') : null}
        action={{ label: t('answers:history.undo'), onClick: undo }}
        onDone={done}
      />
    </>
  )
}
