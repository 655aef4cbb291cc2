import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { isLanguage, type Language, languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { RadioGroup } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { AssessmentFrame, type Opened } from '../../ui/frame/frame'
import { Note } from '../../ui/note/note'
import type { PageProps } from '../page'
import { BackupSection } from './backup-section'
import { Making } from './making'
import { Ready } from './ready'
import { type ReportState, useReport } from './use-report'
import './report.css'

const choices = Object.keys(languages)
  .filter(isLanguage)
  .map((language) => ({ value: language, label: <span lang={language}>{languages[language].name}</span> }))

/** What happened, what is safe, what to do. */
function Stopped({ state }: { readonly state: ReportState }): JSX.Element | null {
  const { t } = reader.value
  if (state.type === 'cancelled') return <p role="status">{t('reportPage:cancelled')}</p>
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

function ReportSection({ app, opened }: { readonly app: App; readonly opened: Opened }): JSX.Element {
  const { t, language: readers } = reader.value
  const { assessment, diagnostic } = opened
  const chosen = useSignal<Language | null>(null)
  const { state, make, cancel } = useReport(app.world)
  const language = chosen.value ?? readers
  const now = state.value
  const place = useKeptFocus(now.type)
  const isReady = now.type === 'made' && now.language === language
  const isOutdated = isReady && now.entryCount !== assessment.entryCount
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
      <div ref={place} class="stack report-step" tabIndex={-1}>
        {now.type === 'making' ? (
          <Making progress={now.progress} onCancel={cancel} />
        ) : (
          <>
            {isReady && <Ready report={now} isOutdated={isOutdated} />}
            <Stopped state={now} />
            <Button
              kind={isReady && !isOutdated ? 'plain' : 'main'}
              icon="file"
              onClick={() => make(assessment, language)}
            >
              {t(isReady ? 'reportPage:makeAgain' : 'reportPage:make')}
            </Button>
          </>
        )}
      </div>
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
        </div>
      )}
    </AssessmentFrame>
  )
}
