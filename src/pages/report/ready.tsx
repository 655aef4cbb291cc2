import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import { Button } from '../../ui/button/button'
import { Note } from '../../ui/note/note'
import { Told } from '../../ui/note/told'
import { Toast } from '../../ui/toast/toast'
import { mediaTypes } from './file-kind'
import type { ReadyDocument } from './use-printing'

const asFile = ({ file, name, kind }: ReadyDocument): File => new File([file], name, { type: mediaTypes[kind] })

/** False where the device cannot hand a file to another app. */
const canShare = (report: ReadyDocument): boolean => navigator.canShare?.({ files: [asFile(report)] }) ?? false

type Said = 'saved' | 'notOpened' | 'notShared'

async function share(report: ReadyDocument): Promise<Said | null> {
  try {
    await navigator.share({ files: [asFile(report)], title: report.name })
    return null
  } catch (error) {
    // Closing the list of apps is a choice, not a failure.
    return error instanceof DOMException && error.name === 'AbortError' ? null : 'notShared'
  }
}

/**
 * A PDF opens in a tab of its own, which keeps the address alive as long as this page. No other kind: browsers show no Word
 * file, and a web page opened from here would run as ours.
 */
function useOpening(report: ReadyDocument): () => boolean {
  const address = useSignal<string | null>(null)
  useEffect(() => {
    if (report.kind !== 'pdf') return
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
  readonly document: ReadyDocument
  /** That it is there, in a sentence. */
  readonly title: string
  readonly isOutdated: boolean
}

/** It is there: open it, keep it, pass it on. */
export function Ready({ document: report, title, isOutdated }: ReadyProps): JSX.Element {
  const { t, formats } = reader.value
  const said = useSignal<Said | null>(null)
  const open = useOpening(report)
  return (
    <section class="ready stack" aria-label={t('reportPage:ready.label')}>
      <Told>
        <b>{title}</b>
        <br />
        <span class="small quiet">
          <bdi>{report.name}</bdi> ·{' '}
          {report.pages !== null && `${t('reportPage:ready.pages', { count: report.pages })} · `}
          {t('reportPage:ready.size', { size: formats.integer(Math.ceil(report.file.size / 1000)) })}
        </span>
      </Told>
      {isOutdated && <Note kind="caution">{t('reportPage:ready.outdated')}</Note>}
      <Missing missing={report.missing} />
      <div class="row">
        <Button
          kind={isOutdated ? 'plain' : 'main'}
          icon="download"
          onClick={() => {
            saveFile(report.name, report.file, mediaTypes[report.kind])
            said.value = 'saved'
          }}
        >
          {t(`reportPage:file.${report.kind}.save`)}
        </Button>
        {report.kind === 'pdf' && (
          <Button
            icon="file"
            onClick={() => {
              said.value = open() ? null : 'notOpened'
            }}
          >
            {t('reportPage:ready.open')}
          </Button>
        )}
        {canShare(report) && (
          <Button
            icon="share"
            onClick={() => {
              void share(report).then((problem) => {
                said.value = problem
              })
            }}
          >
            {t(`reportPage:file.${report.kind}.share`)}
          </Button>
        )}
      </div>
      {said.value !== null && said.value !== 'saved' && (
        <Note kind="caution" live="alert">
          {t(`reportPage:ready.${said.value}`)}
        </Note>
      )}
      <Toast
        message={said.value === 'saved' ? t(`reportPage:file.${report.kind}.saved`) : null}
        onDone={() => {
          said.value = null
        }}
      />
    </section>
  )
}
