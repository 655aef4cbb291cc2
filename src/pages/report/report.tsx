import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Audience } from '../../domain/assessment/audience'
import { factsOf } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { defaultOptions } from '../../report/report-options'
import type { App } from '../../state/app'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Gradual } from '../../ui/gradual/gradual'
import { Note } from '../../ui/note/note'
import { MethodLink } from '../explain/method-link'
import type { PageProps } from '../page'
import { BackupSection } from './backup-section'
import { ChoiceFields } from './choice-fields'
import { effectiveOptions, hasParts } from './effective-options'
import { loadPage, loadReport } from './load-report'
import { OptionFields } from './option-fields'
import { PreviewDialog } from './preview-dialog'
import { PrintingSteps } from './printing-steps'
import type { ReportChoice } from './report-choice'
import { reportName } from './report-name'
import { usePreview } from './use-preview'
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

interface MakingReportProps {
  readonly app: App
  readonly opened: Opened
  readonly choice: ReportChoice
}

/** Look at it, make it, take it along. */
function MakingReport({ app, opened: { assessment }, choice }: MakingReportProps): JSX.Element {
  const { t } = reader.value
  const printing = usePrinting()
  const preview = usePreview()
  const { language, kind, options } = choice
  const isNothing = options.sections.length === 0
  return (
    <>
      <PrintingSteps
        printing={printing}
        order={{
          language,
          kind,
          name: reportName(assessment, choice),
          options: JSON.stringify(options),
          of: String(assessment.entryCount),
          load: loadReport(app.world, assessment, choice),
        }}
        words={{
          make: t(`reportPage:file.${kind}.make`),
          makeAgain: t(`reportPage:file.${kind}.makeAgain`),
          ready: t(`reportPage:file.${kind}.ready`, { language: factsOf(language).name }),
        }}
        closed={isNothing ? t('reportPage:options.parts.needed') : undefined}
        beside={
          hasParts(kind) &&
          !isNothing && (
            <Button onClick={() => preview.open(loadPage(app.world, assessment, choice))}>
              {t('reportPage:preview.open')}
            </Button>
          )
        }
      />
      {!hasParts(kind) && <p class="small quiet">{t('reportPage:preview.workbook')}</p>}
      <PreviewDialog preview={preview} />
    </>
  )
}

function ReportSection({ app, opened }: { readonly app: App; readonly opened: Opened }): JSX.Element {
  const { t, language } = reader.value
  const { assessment, diagnostic } = opened
  const chosen = useSignal<Partial<ReportChoice>>({})
  const choice: ReportChoice = {
    language,
    kind: 'pdf',
    audience: 'internal',
    options: defaultOptions,
    ...chosen.value,
  }
  const { kind, audience, options } = choice
  const choose = (part: Partial<ReportChoice>): void => {
    chosen.value = { ...chosen.value, ...part }
  }
  const isEmpty = !Object.values(diagnostic.indicators).some(({ answered }) => answered)
  return (
    <Card as="section" class="stack">
      <h2>{t('reportPage:report.title')}</h2>
      <p>{t('reportPage:report.text')}</p>
      <Gradual first={0}>
        <ChoiceFields choice={choice} onChoose={choose} />
        <OptionFields
          options={options}
          kind={kind}
          asked={assessment.extent}
          onChoose={(part) => choose({ options: { ...options, ...part } })}
        />
        <VersionNote audience={audience} />
        {isEmpty && <Note>{t('reportPage:report.empty')}</Note>}
        <MakingReport
          app={app}
          opened={opened}
          choice={{ ...choice, options: effectiveOptions(options, kind, assessment.extent) }}
        />
      </Gradual>
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
          {/* Once all of the report's part stands: it would be pushed down by each that comes above it. */}
          <Gradual first={0} turn="later">
            <BackupSection app={app} current={opened.current} />
            <MethodLink />
          </Gradual>
        </div>
      )}
    </AssessmentFrame>
  )
}
