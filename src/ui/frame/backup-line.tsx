import { useSignal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'

export interface BackupLineProps {
  readonly app: App
  readonly current: CurrentAssessment
}

/** When the last backup was made, in sight on every page of an assessment. What says it is fetched after the page. */
export function BackupLine(props: BackupLineProps): JSX.Element {
  const words = useSignal<ComponentType<BackupLineProps> | null>(null)
  useEffect(
    () =>
      void import('./backup-words').then(({ BackupWords }) => {
        words.value = BackupWords
      }),
    [words],
  )
  const Words = words.value
  // Its height is there from the start: nothing moves when the words come.
  return <div class="backup-line">{Words !== null && <Words {...props} />}</div>
}
