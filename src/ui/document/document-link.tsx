import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { EvidenceFile } from '../../domain/assessment/evidence-file'
import { reader } from '../../i18n/reader'
import { saveFile } from '../../platform/files'
import type { World } from '../../state/world'
import { Button } from '../button/button'
import { Foreign } from '../foreign/foreign'
import { fileSize } from './file-size'

/** Never shown by this page, whatever it calls itself: a web page among the evidence would run as one of ours. */
const anyType = 'application/octet-stream'

/** A document kept with a piece of evidence: its name, its size, and the way to open it. */
export function DocumentLink({ world, file }: { readonly world: World; readonly file: EvidenceFile }): JSX.Element {
  const { t, formats } = reader.value
  const isMissing = useSignal(false)
  async function open(): Promise<void> {
    const { documentBytes } = await import('../../state/documents')
    const bytes = await documentBytes(world, file)
    isMissing.value = bytes === null
    if (bytes !== null) saveFile(file.name, bytes, anyType)
  }
  return (
    <div class="document">
      <Button
        kind="quiet"
        icon="download"
        label={t('files:document.openLabel', { name: file.name })}
        onClick={() => void open()}
      >
        {t('files:document.open')}
      </Button>
      <p class="small quiet">
        <Foreign>{file.name}</Foreign> · {fileSize(file.size, t, formats)}
      </p>
      <p class="small" role="status">
        {isMissing.value && t('files:document.missing')}
      </p>
    </div>
  )
}
