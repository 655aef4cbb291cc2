import { signal } from '@preact/signals'
import { onceShown } from '../../ui/gradual/apart'
import type { EvidenceEdit } from './evidence-edit'
import { isWide } from './wide'

export const panelNames = [
  'evidence',
  'why',
  'strategy',
  'others',
  'usually',
  'note',
  'not-applicable',
  'history',
] as const

export type PanelName = (typeof panelNames)[number]

function openAtFirst(halfWritten: EvidenceEdit | null): readonly PanelName[] {
  if (isWide.peek()) return ['evidence', 'why', 'strategy']
  return halfWritten === null ? [] : ['evidence']
}

/** Which panels are open beside the ladder, and what is being written in them; a form left half written is open again. */
export function createPanels(halfWritten: EvidenceEdit | null) {
  const open = signal<ReadonlySet<PanelName>>(new Set(openAtFirst(halfWritten)))
  const edit = signal<EvidenceEdit>(halfWritten ?? { kind: 'none' })
  const isAsked = signal(halfWritten !== null)
  const toggle = (name: PanelName, isOpen: boolean): void => {
    if (open.peek().has(name) === isOpen) return
    isAsked.value = true
    const others = [...open.peek()].filter((one) => one !== name)
    open.value = new Set(isOpen ? [...others, name] : others)
  }
  return {
    open,
    edit,
    /** Whether the reader has wanted any of them: then all are drawn at once, as letters may follow. */
    isAsked,
    toggle,
    /** The form takes the focus by itself. */
    addEvidence: () => {
      toggle('evidence', true)
      isAsked.value = true
      edit.value = { kind: 'new' }
    },
    writeNote: () => {
      toggle('note', true)
      isAsked.value = true
      onceShown(() => document.querySelector<HTMLElement>('.note-panel textarea')?.focus())
    },
  }
}

export type Panels = ReturnType<typeof createPanels>
