/** The highest version of an entry's own shape that is read; a file with a higher one needs a newer Ittisaq. */
export const entryVersion = 3

const first: Readonly<Record<string, 2 | 3>> = { extent: 2, action: 2, validation: 3, review: 3, blind: 3 }

/**
 * The version to write: the lowest that knows the kind, so that an older Ittisaq refuses, with the right sentence, only
 * files that say something it cannot know. 2: `extent` and `action`. 3: `validation`, `review` and `blind`.
 */
export const versionOfKind = (kind: string): 1 | 2 | 3 => first[kind] ?? 1
