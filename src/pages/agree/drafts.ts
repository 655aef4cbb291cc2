import { type Signal, signal } from '@preact/signals'
import { type Draft, emptyDraft } from './draft'

const drafts = new Map<string, Signal<Draft>>()

/** What is half written stays while the program is open: going on to the next indicator loses nobody's words. */
export function draftFor(assessment: string, path: string): Signal<Draft> {
  const key = `${assessment} ${path}`
  const known = drafts.get(key) ?? signal(emptyDraft)
  drafts.set(key, known)
  return known
}
