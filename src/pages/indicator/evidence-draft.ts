import type { EvidenceContent } from '../../domain/assessment/entry'
import type { EvidenceEdit } from './evidence-edit'
import type { Scene } from './scene'

/** A form as it was left: the date as typed, which may not be one yet. */
export interface EvidenceDraft {
  readonly content: EvidenceContent
  readonly typedDate: string
}

interface Kept {
  readonly edit: EvidenceEdit
  readonly draft: EvidenceDraft
}

/** The form half written at each indicator, as long as the program is open. */
const kept = new Map<string, Kept>()

const placeOf = ({ assessment, indicator }: Scene): string => `${assessment.id} ${indicator.path}`

const isSame = (a: EvidenceEdit, b: EvidenceEdit): boolean =>
  a.kind === b.kind && (a.kind !== 'edit' || b.kind !== 'edit' || a.id === b.id)

/** The form that was open with something typed in it; null when there is none. */
export const halfWritten = (scene: Scene): EvidenceEdit | null => kept.get(placeOf(scene))?.edit ?? null

/** One form's draft, kept when the reader leaves the indicator and dropped with the form's own buttons. */
export function evidenceDraft(scene: Scene, edit: EvidenceEdit) {
  const place = placeOf(scene)
  return {
    read: (): EvidenceDraft | null => {
      const found = kept.get(place)
      return found !== undefined && isSame(found.edit, edit) ? found.draft : null
    },
    keep: (draft: EvidenceDraft): void => {
      kept.set(place, { edit, draft })
    },
    drop: (): void => {
      kept.delete(place)
    },
  }
}

export type KeptDraft = ReturnType<typeof evidenceDraft>
