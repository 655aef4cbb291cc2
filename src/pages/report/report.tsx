import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Audience } from '../../domain/assessment/audience'
import { factsOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { Card } from '../../ui/card/card'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { MethodLink } from '../explain/method-link'
import type { PageProps } from '../page'
import { BackupSection } from './backup-section'
import { ChoiceFields } from './choice-fields'
import { loadReport } from './load-report'
import { PrintingSteps } from './printing-steps'
import type { ReportChoice } from './report-choice'
import { reportName } from './report-name'
import { usePrinting } from './use-printing'
import './report.css'

/** What that version leaves out, before it is made. */
function VersionNote({ audience }: { readonly audience: Audience }): JSX.Element {
  const { t } = reader.value
  return (
    <Note kind={audience === 'public' ? 'caution' : 'plain'} icon={audience === 'public' ? 'warning' : 'lock'}>
      {t(`reportPage:version.${audience}`)}
    </Note>
  )
}

function ReportSection({ app, opened }: { readonly app: App; readonly opened: Opened }): JSX.Element {
  const { t, language: readers } = reader.value
  const { assessment, diagnostic } = opened
  const chosen = useSignal<Partial<ReportChoice>>({})
  const printing = usePrinting()
  const choice: ReportChoice = { language: readers, kind: 'pdf', audience: 'internal', ...chosen.value }
  const { language, kind, audience } = choice
  const isEmpty = !Object.values(diagnostic.indicators).some(({ answered }) => answered)
  return (
    <Card as="section" class="stack">
      <h2>{t('reportPage:report.title')}</h2>
      <p>{t('reportPage:report.text')}</p>
      <ChoiceFields
        choice={choice}
        onChoose={(part) => {
          chosen.value = { ...chosen.value, ...part }
        }}
      />
      <VersionNote audience={audience} />
      {isEmpty && <Note>{t('reportPage:report.empty')}</Note>}
      <PrintingSteps
        printing={printing}
        order={{
          language,
          kind,
          name: reportName(assessment, choice),
          of: String(assessment.entryCount),
          load: loadReport(app.world, assessment, choice),
        }}
        words={{
          make: t(`reportPage:file.${kind}.make`),
          makeAgain: t(`reportPage:file.${kind}.makeAgain`),
          ready: t(`reportPage:file.${kind}.ready`, { language: factsOf(language).name }),
        }}
      />
    </Card>
  )
}

/** What leaves this device: the report for people, the backup for Ittisaq. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  return (
    <AssessmentFrame app={app} title={t('reportPage:title')} tabs="report">
      {(opened) => (
        <div class="report-page">
          <h1 tabIndex={-1}>{t('reportPage:heading')}</h1>
          <ReportSection app={app} opened={opened} />
          <BackupSection app={app} current={opened.current} />
          <MethodLink />
        </div>
      )}
    </AssessmentFrame>
  )
}
