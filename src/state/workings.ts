import type { Entry } from '../domain/assessment/entry'
import type { Assessment } from '../domain/assessment/fold'
import { createFolder } from '../domain/assessment/folder'
import type { DiagnoseOptions, Diagnostic } from '../domain/diagnostic/diagnose'
import { createDiagnoser } from '../domain/diagnostic/diagnoser'
import { breathe } from '../platform/breathe'
import { inPieces } from '../platform/in-pieces'
import type { World } from './world'

/** What follows from an assessment's entries: each remembers its last result, so that a tap costs what it changed. */
export interface Workings {
  readonly folded: (entries: readonly Entry[]) => Assessment
  /** Without the sensitivity band: its draws come when somebody asks for them. */
  readonly diagnosed: (assessment: Assessment) => Diagnostic
  /** Folds and diagnoses ahead, a little at a time: all of it in one task would hold up an old phone when the page comes. */
  readonly prepare: (entries: readonly Entry[]) => Promise<void>
}

const options: DiagnoseOptions = { sensitivity: false }

export function createWorkings({ catalogue, digest }: World, id: string): Workings {
  const folded = createFolder(id)
  const diagnose = createDiagnoser(catalogue)
  const diagnosed = (assessment: Assessment): Diagnostic => diagnose(assessment, options)

  async function prepare(entries: readonly Entry[]): Promise<void> {
    const begun = await inPieces(folded.ahead(entries))
    await inPieces(diagnose.ahead(begun, options))
    await breathe()
    // The first seal costs an old phone several times what the next ones do: not while somebody waits for an answer to show.
    digest('')
    await breathe()
  }

  return { folded, diagnosed, prepare }
}
