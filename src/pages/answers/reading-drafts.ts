import { type Signal, signal } from '@preact/signals'
import type { ReadingDraft } from './reading-draft'

/** Half-written readings, by assessment and indicator: leaving the page loses nothing. Null: the form is closed. */
const drafts = new Map<string, Signal<ReadingDraft | null>>()

export function readingDraftFor(assessment: string, indicator: string): Signal<ReadingDraft | null> {
  const key = `${assessment} ${indicator}`
  const known = drafts.get(key) ?? signal<ReadingDraft | null>(null)
  drafts.set(key, known)
  return known
}
