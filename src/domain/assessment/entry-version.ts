import type { Body } from './entry'

/** The highest version of an entry's own shape that is read; a file with a higher one needs a newer Ittisaq. */
export const entryVersion = 4

type Version = 1 | 2 | 3 | 4

const first: Readonly<Record<string, Version>> = {
  extent: 2,
  action: 2,
  validation: 3,
  review: 3,
  blind: 3,
  round: 4,
  change: 4,
  reading: 4,
}

/**
 * The version to write: the lowest that knows what is said, so that an older Ittisaq refuses, with the right sentence, only
 * files that say something it cannot know. 2: `extent` and `action`. 3: `validation`, `review` and `blind`. 4: `round`,
 * `change`, `reading`, evidence with a file, a vote taken back, and a
 * validation that knew of stamps from the future.
 */
export function versionOfBody(body: Body): Version {
  if (body.kind === 'evidence' && body.content?.file !== undefined) return 4
  if (body.kind === 'vote' && body.importance === null) return 4
  if (body.kind === 'validation' && body.content?.ahead !== undefined) return 4
  return first[body.kind] ?? 1
}
