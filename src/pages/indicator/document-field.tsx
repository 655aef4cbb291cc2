import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { EvidenceFile } from '../../domain/assessment/evidence-file'
import type { Assessment } from '../../domain/assessment/fold'
import { maximumEvidenceMegabytes, maximumEvidenceTotalMegabytes } from '../../domain/limits'
import { reader } from '../../i18n/reader'
import { pickFiles } from '../../platform/files'
import type { Kept } from '../../state/documents'
import type { World } from '../../state/world'
import { Button } from '../../ui/button/button'
import { fileSize } from '../../ui/document/file-size'
import { Foreign } from '../../ui/foreign/foreign'
import { Icon } from '../../ui/icon/icon'

export interface DocumentFieldProps {
  readonly world: World
  readonly assessment: Assessment
  readonly file: EvidenceFile | undefined
  readonly onChange: (file: EvidenceFile | undefined) => void
}

function problemText(type: Exclude<Kept['type'], 'kept'>, name: string): string {
  const limit = type === 'too-much' ? maximumEvidenceTotalMegabytes : maximumEvidenceMegabytes
  return reader.value.t(`files:document.problem.${type}`, { name, limit })
}

/** The document as a file: stored the moment it is chosen, named by the evidence once that is saved. */
export function DocumentField({ world, assessment, file, onChange }: DocumentFieldProps): JSX.Element {
  const { t, formats } = reader.value
  const id = useId()
  const problem = useSignal('')
  const isKeeping = useSignal(false)

  async function attach(): Promise<void> {
    const [picked] = await pickFiles(false)
    if (picked === undefined) return
    isKeeping.value = true
    // What stores documents is fetched with the first.
    const { keepDocument, documentName } = await import('../../state/documents')
    const kept = await keepDocument(world, assessment, picked)
      .catch((): Kept => ({ type: 'unavailable' }))
      .finally(() => {
        isKeeping.value = false
      })
    problem.value = kept.type === 'kept' ? '' : problemText(kept.type, documentName(picked.name))
    if (kept.type === 'kept') onChange(kept.file)
  }

  return (
    <fieldset class="field document-field" aria-describedby={id}>
      <legend class="label">{t('files:document.label')}</legend>
      <span id={id} class="hint">
        {t('files:document.hint', { limit: maximumEvidenceMegabytes })}
      </span>
      {file !== undefined && (
        <p class="small document-name">
          <Icon name="file" size={18} /> <Foreign>{file.name}</Foreign> · {fileSize(file.size, t, formats)}
        </p>
      )}
      <div class="row">
        <Button
          icon="folder"
          disabledReason={isKeeping.value ? t('files:document.keeping') : undefined}
          onClick={() => void attach()}
        >
          {t(file === undefined ? 'files:document.attach' : 'files:document.replace')}
        </Button>
        {file !== undefined && (
          <Button kind="quiet" onClick={() => onChange(undefined)}>
            {t('files:document.detach')}
          </Button>
        )}
      </div>
      <p class="small" role="status">
        {problem.value !== '' ? (
          <span class="wrong">
            <Icon name="warning" size={18} /> <span>{problem.value}</span>
          </span>
        ) : (
          file !== undefined && t('files:document.attached', { name: file.name })
        )}
      </p>
    </fieldset>
  )
}
