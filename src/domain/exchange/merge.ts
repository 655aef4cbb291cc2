import type { Catalogue } from '../questionnaire/questionnaire'
import { type FilesByHash, filesAmong, filesOf } from './evidence-files'
import { type Gathering, gather, type NamedContent } from './gather'

export type MergeResult =
  /** `documents`: evidence files that still count and came with one of the files. */
  | { readonly type: 'merged'; readonly gathering: Gathering; readonly documents: FilesByHash }
  /** `name` holds another assessment than the first file. */
  | { readonly type: 'several-assessments'; readonly name: string }
  /** The same id says different things: a file was changed or damaged. */
  | { readonly type: 'damaged'; readonly count: number }

/** Files of one assessment put together, all of them or none: in whatever order, and however often one is among them, the same. */
export function mergeFiles(files: readonly NamedContent[], catalogue: Catalogue): MergeResult {
  const assessment = files[0]?.content.assessment ?? ''
  const other = files.find(({ content }) => content.assessment !== assessment)
  if (other !== undefined) return { type: 'several-assessments', name: other.name }
  const gathering = gather(assessment, files, [], catalogue)
  if (gathering.clashes > 0) return { type: 'damaged', count: gathering.clashes }
  const documents = filesAmong(
    files.map(({ content }) => content),
    filesOf(gathering.merged).keys(),
  )
  return { type: 'merged', gathering, documents }
}
