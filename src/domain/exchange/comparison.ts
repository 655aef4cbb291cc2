import type { Entry } from '../assessment/entry'
import { type Assessment, folding } from '../assessment/fold'
import type { Thread } from '../assessment/threads'
import { type DigestingPieces, mapping } from '../pieces'
import { type Catalogue, ships } from '../questionnaire/questionnaire'
import { fingerprinting } from './fingerprint'
import { newConflicts } from './gather'
import type { FileContent } from './read'

/** A file beside what is here of the same assessment. */
export interface Comparison {
  /** Of the entries in the file, for people to compare. */
  readonly fingerprint: string
  readonly id: string
  /** The assessment as the file has it. */
  readonly assessment: Assessment
  readonly entries: readonly Entry[]
  /** Entries that this device does not have. */
  readonly added: readonly Entry[]
  readonly alreadyHere: number
  /** Same id, other content: one of the two was changed or damaged. Such a file is not applied. */
  readonly damaged: number
  /** Subjects on which the file and this device would disagree after the merge; both are kept. */
  readonly conflicts: readonly Thread[]
  /** Answers to questionnaires that this version does not ship: kept, not scored. */
  readonly keptAnswers: number
}

/** With the assessment as it would be here afterwards. */
interface Compared extends Comparison {
  readonly merged: Assessment
}

/** `here`: what this device has of the assessment. In pieces. */
export function* comparing(
  { entries, assessment: id }: FileContent,
  here: readonly Entry[],
  catalogue: Catalogue,
): DigestingPieces<Compared> {
  const known = new Map(here.map((entry) => [entry.id, entry.hash]))
  const added = entries.filter((entry) => !known.has(entry.id))
  const isKept = yield* mapping(entries, ({ body }) => body.kind === 'answer' && !ships(catalogue, body.indicator))
  const assessment = yield* folding(id, entries)
  yield
  const before = yield* folding(id, here)
  yield
  // A file of its own is what would be here.
  const merged = here.length === 0 ? assessment : yield* folding(id, [...here, ...entries])
  yield
  return {
    fingerprint: yield* fingerprinting(entries),
    id,
    assessment,
    entries,
    added,
    alreadyHere: entries.length - added.length,
    damaged: entries.filter((entry) => known.has(entry.id) && known.get(entry.id) !== entry.hash).length,
    merged,
    conflicts: newConflicts(before, merged),
    keptAnswers: isKept.filter(Boolean).length,
  }
}
