import type { ActionContent } from '../../domain/assessment/action-schema'
import { stampOfText } from '../../domain/assessment/clock'
import type { Entry } from '../../domain/assessment/entry'
import type { Assessment } from '../../domain/assessment/fold'
import { changedFields, type Field } from './fields'

/** One thing that was done to a row. */
export type Deed =
  | { readonly kind: 'planned' | 'takenOut' | 'putBack' | 'same'; readonly entry: Entry }
  | { readonly kind: 'changed'; readonly entry: Entry; readonly fields: readonly Field[] }

/** Changes of one person to the same parts that follow each other this closely are one change to read. */
const together = 5 * 60 * 1000

const wallOf = ({ stamp }: Entry): number => stampOfText(stamp)?.wall ?? 0

function deedOf(entry: Entry, before: ActionContent | null, isFirst: boolean): Deed | null {
  if (entry.body.kind !== 'action') return null
  const { content } = entry.body
  if (content === null) return { kind: 'takenOut', entry }
  if (before === null) return { kind: isFirst ? 'planned' : 'putBack', entry }
  const fields = changedFields(before, content)
  return fields.length === 0 ? { kind: 'same', entry } : { kind: 'changed', entry, fields }
}

function continues(last: Deed | undefined, next: Deed): boolean {
  if (last?.kind !== 'changed' || next.kind !== 'changed') return false
  const isNear = wallOf(next.entry) - wallOf(last.entry) < together
  return isNear && last.entry.device === next.entry.device && last.fields.join() === next.fields.join()
}

/** What was done to a row, the latest first; writing without a long pause counts once. */
export function deedsOf({ threads }: Pick<Assessment, 'threads'>, action: string): readonly Deed[] {
  const deeds: Deed[] = []
  let before: ActionContent | null = null
  for (const entry of threads.get(`action:${action}`)?.history ?? []) {
    const deed = deedOf(entry, before, deeds.length === 0)
    if (deed === null) continue
    if (continues(deeds.at(-1), deed)) deeds.pop()
    deeds.push(deed)
    before = entry.body.kind === 'action' ? entry.body.content : before
  }
  return deeds.reverse()
}
