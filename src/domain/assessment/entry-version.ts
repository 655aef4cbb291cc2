/** The highest version of an entry's own shape that is read; a file with a higher one needs a newer Ittisaq. */
export const entryVersion = 2

/**
 * The version to write: the lowest that knows the kind, so that an older Ittisaq refuses, with the right sentence, only
 * files that say something it cannot know. 2: `extent` and `action`.
 */
export const versionOfKind = (kind: string): 1 | 2 => (kind === 'extent' || kind === 'action' ? 2 : 1)
