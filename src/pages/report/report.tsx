import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Assessment } from '../../domain/assessment/fold'
import { factsOf, type Language, languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { Card } from '../../ui/card/card'
import { RadioGroup } from '../../ui/field/field'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import { MethodLink } from '../explain/method-link'
import type { PageProps } from '../page'
import { BackupSection } from './backup-section'
import { loadReport } from './load-report'
import { PrintingSteps } from './printing-steps'
import { usePrinting } from './use-printing'
import './report.css'

const choices = Object.entries(languages).map(([language, { name }]) => ({
  value: language,
  label: <span lang={language}>{name}</span>,
}))

/** `TUN-2026-ar.pdf`. */
function reportName({ details, id }: Assessment, language: Language): string {
  const subject = details === null ? id.slice(0, 8) : `${details.country}-${details.year}`
  return `${subject}-${language}.pdf`
}

function ReportSection({ app, opened }: { readonly app: App; readonly opened: Opened }): JSX.Element {
  const { t, language: readers } = reader.value
  const { assessment, diagnostic } = opened
  const chosen = useSignal<Language | null>(null)
  const printing = usePrinting()
  const language = chosen.value ?? readers
  const isEmpty = !Object.values(diagnostic.indicators).some(({ answered }) => answered)
  return (
    <Card as="section" class="stack">
      <h2>{t('reportPage:pdf.title')}</h2>
      <p>{t('reportPage:pdf.text')}</p>
      <RadioGroup
        label={t('reportPage:language')}
        options={choices}
        value={language}
        onChoose={(value) => {
          chosen.value = value
        }}
      />
      <Note icon="lock">{t('reportPage:pdf.internal')}</Note>
      {isEmpty && <Note>{t('reportPage:pdf.empty')}</Note>}
      <PrintingSteps
        printing={printing}
        order={{
          language,
          name: reportName(assessment, language),
          of: String(assessment.entryCount),
          load: loadReport(app.world, assessment, language),
        }}
        words={{
          make: t('reportPage:make'),
          makeAgain: t('reportPage:makeAgain'),
          ready: t('reportPage:ready.title', { language: factsOf(language).name }),
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
