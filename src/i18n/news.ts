/** What is new, as `news.json` of a language says it: by version, with dashes for dots; `unreleased` before it has a number. */
type NewsSentences = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null

/** What a version brings, in short sentences: what has no number yet, if anything, as then it is what this build brings. */
export function newsOf(sentences: NewsSentences, version: string): readonly string[] {
  const own = sentences.unreleased ?? sentences[version.replaceAll('.', '-')]
  return isGroup(own) ? Object.values(own) : []
}

/** The same as a version that waits to be started tells it; none where it says something else. */
export function newsTold(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((sentence) => typeof sentence === 'string') : []
}
