import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Assessment } from '../../domain/assessment/fold'
import { filesOf } from '../../domain/exchange/evidence-files'
import { keptDays } from '../../domain/exchange/retention'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { CurrentAssessment } from '../../state/current'
import { deleteAssessment } from '../../state/deletion'
import { useBusy } from '../../ui/busy/use-busy'
import { Button } from '../../ui/button/button'
import { Dialog } from '../../ui/dialog/dialog'
import { saveBackup } from '../../ui/frame/backup'
import { assessmentName } from '../../ui/frame/naming'
import { Note } from '../../ui/note/note'

interface DeleteProps {
  readonly app: App
  readonly current: CurrentAssessment
  readonly assessment: Assessment
}

const answersIn = ({ indicators }: Assessment): number =>
  [...indicators.values()].reduce((sum, { answers }) => sum + answers.length, 0)

/** What is in it: nobody should delete more than they think. */
function Holds({ assessment }: Pick<DeleteProps, 'assessment'>): JSX.Element {
  const { t } = reader.value
  return (
    <ul class="effects">
      <li>{t('open:preview.answers', { count: answersIn(assessment) })}</li>
      <li>{t('backups:delete.people', { count: assessment.respondents.length })}</li>
      <li>{t('backups:delete.documents', { count: filesOf(assessment).size })}</li>
    </ul>
  )
}

/** Asks, saves a file, and hides the assessment; it can be brought back for 30 days. */
export function Delete({ app, current, assessment }: DeleteProps): JSX.Element {
  const { t } = reader.value
  const isOpen = useSignal(false)
  const isFailed = useSignal(false)
  const busy = useBusy()
  const isExample = assessment.details?.example === true
  const close = (): void => {
    isOpen.value = false
  }

  async function removeNow(withFile: boolean): Promise<void> {
    await app.writer.settled()
    if (withFile) await saveBackup(app, current.id, current.entries.peek())
    // The file may have taken a while: whoever has said "keep" meanwhile keeps it.
    if (!isOpen.peek()) return
    const failed = await deleteAssessment(app.world, current.id)
    isFailed.value = failed !== null
    if (failed === null) window.location.hash = '#/'
  }

  const remove = (withFile: boolean): void => {
    if (!busy.isBusy()) void busy.during(() => removeNow(withFile))
  }
  const copying = busy.isLong.value ? t('common:copying') : undefined

  return (
    <section class="details-delete stack">
      <h2>{t('backups:delete.heading')}</h2>
      <p class="quiet">{t('backups:delete.lead', { count: keptDays })}</p>
      <div>
        <Button
          onClick={() => {
            isOpen.value = true
          }}
        >
          {t('backups:delete.button')}
        </Button>
      </div>
      <Dialog
        open={isOpen.value}
        title={t('backups:delete.question', { name: assessmentName(assessment.details, reader.value) })}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('backups:delete.keep')}</Button>
            {!isExample && (
              <Button kind="main" icon="download" disabledReason={copying} onClick={() => remove(true)}>
                {t('backups:delete.withFile')}
              </Button>
            )}
            <Button
              kind={isExample ? 'main' : 'quiet'}
              disabledReason={isExample ? copying : undefined}
              onClick={() => remove(false)}
            >
              {t(isExample ? 'backups:delete.button' : 'backups:delete.withoutFile')}
            </Button>
          </>
        }
      >
        <Holds assessment={assessment} />
        <p>{t('backups:delete.days', { count: keptDays })}</p>
        {isFailed.value && (
          <Note kind="flag" live="alert">
            {t('backups:noRoom')}
          </Note>
        )}
      </Dialog>
    </section>
  )
}
