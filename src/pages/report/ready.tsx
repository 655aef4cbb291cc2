import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import { Button } from '../../ui/button/button'
import { Note } from '../../ui/note/note'
import { Toast } from '../../ui/toast/toast'
import { type ReadyReport, reportType } from './use-report'

const asFile = ({ file, name }: ReadyReport): File => new File([file], name, { type: reportType })

/** False where the device cannot hand a file to another app. */
const canShare = (report: ReadyReport): boolean => navigator.canShare?.({ files: [asFile(report)] }) ?? false

type Said = 'saved' | 'notOpened' | 'notShared'

async function share(report: ReadyReport): Promise<Said | null> {
  try {
    await navigator.share({ files: [asFile(report)], title: report.name })
    return null
  } catch (error) {
    // Closing the list of apps is a choice, not a failure.
    return error instanceof DOMException && error.name === 'AbortError' ? null : 'notShared'
  }
}

/** Opens it in a tab of its own, which keeps the address alive as long as this page. */
function useOpening(report: ReadyReport): () => boolean {
  const address = useSignal<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(report.file)
    address.value = made
    return () => URL.revokeObjectURL(made)
  }, [report, address])
  return () => address.value !== null && window.open(address.value, '_blank') !== null
}

function Missing({ missing }: { readonly missing: readonly string[] }): JSX.Element | null {
  if (missing.length === 0) return null
  const { t } = reader.value
  return (
    <Note kind="caution" title={t('reportPage:missing.title', { count: missing.length })}>
      <bdi class="missing-signs">{missing.join(' ')}</bdi>
      <p>{t('reportPage:missing.text')}</p>
    </Note>
  )
}

export interface ReadyProps {
  readonly report: ReadyReport
  readonly isOutdated: boolean
}

/** The report is there: open it, keep it, pass it on. */
export function Ready({ report, isOutdated }: ReadyProps): JSX.Element {
  const { t, formats } = reader.value
  const said = useSignal<Said | null>(null)
  const open = useOpening(report)
  return (
    <section class="ready stack" aria-label={t('reportPage:ready.label')}>
      <p role="status">
        <b>{t('reportPage:ready.title', { language: languages[report.language].name })}</b>
        <br />
        <span class="small quiet">
          <bdi>{report.name}</bdi> · {t('reportPage:ready.pages', { count: report.pages })} ·{' '}
          {t('reportPage:ready.size', { size: formats.integer(Math.ceil(report.file.size / 1000)) })}
        </span>
      </p>
      {isOutdated && <Note kind="caution">{t('reportPage:ready.outdated')}</Note>}
      <Missing missing={report.missing} />
      <div class="row">
        <Button
          kind={isOutdated ? 'plain' : 'main'}
          icon="download"
          onClick={() => {
            saveFile(report.name, report.file, reportType)
            said.value = 'saved'
          }}
        >
          {t('reportPage:ready.save')}
        </Button>
        <Button
          icon="file"
          onClick={() => {
            said.value = open() ? null : 'notOpened'
          }}
        >
          {t('reportPage:ready.open')}
        </Button>
        {canShare(report) && (
          <Button
            icon="share"
            onClick={() => {
              void share(report).then((problem) => {
                said.value = problem
              })
            }}
          >
            {t('reportPage:ready.share')}
          </Button>
        )}
      </div>
      {said.value !== null && said.value !== 'saved' && (
        <Note kind="caution" live="alert">
          {t(`reportPage:ready.${said.value}`)}
        </Note>
      )}
      <Toast
        message={said.value === 'saved' ? t('reportPage:ready.saved') : null}
        onDone={() => {
          said.value = null
        }}
      />
    </section>
  )
}
