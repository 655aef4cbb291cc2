import type { Entry } from '../domain/assessment/entry'
import { type Details, folding, type Respondent } from '../domain/assessment/fold'
import { fingerprinting } from '../domain/exchange/fingerprint'
import { type GatheredFile, type Gathering, gathering, type NamedContent } from '../domain/exchange/gather'
import type { DigestingPieces } from '../domain/pieces'
import type { Catalogue } from '../domain/questionnaire/questionnaire'

/** A file that would be added, with what is said of it. */
export interface ArrivedFile extends GatheredFile {
  readonly details: Details | null
  /** Those who answered something in it. */
  readonly people: readonly Respondent[]
  readonly fingerprint: string
}

/** Everything about one assessment that came in some files, with what is said of it. */
export interface ArrivedAssessment extends Gathering {
  readonly files: readonly ArrivedFile[]
  /** Of all entries as they would be. */
  readonly fingerprint: string
}

function* describing(file: GatheredFile): DigestingPieces<ArrivedFile> {
  const { assessment, entries } = file.content
  const { details, respondents } = yield* folding(assessment, entries)
  yield
  const speaking = new Set(entries.map(({ body }) => (body.kind === 'answer' ? body.respondent : null)))
  const fingerprint = yield* fingerprinting(entries)
  return { ...file, details, people: respondents.filter(({ id }) => speaking.has(id)), fingerprint }
}

/** Worked out before it is shown, in pieces: a page that is drawn cannot stop in between. */
export function* arriving(
  id: string,
  named: readonly NamedContent[],
  here: readonly Entry[],
  catalogue: Catalogue,
): DigestingPieces<ArrivedAssessment> {
  const gathered = yield* gathering(id, named, here, catalogue)
  const files: ArrivedFile[] = []
  for (const file of gathered.files) files.push(yield* describing(file))
  const all = [...gathered.merged.threads.values()].flatMap(({ history }) => history)
  return { ...gathered, files, fingerprint: yield* fingerprinting(all) }
}
