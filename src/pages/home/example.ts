import type { FileSource } from '../../state/incoming'

/** The fictional country that ships with the program, opened like any other file. */
export async function exampleSources(): Promise<readonly FileSource[]> {
  const { default: answers } = await import('../../../questionnaires/example/answers.json')
  const bytes = new TextEncoder().encode(JSON.stringify(answers))
  return [{ name: 'example.json', size: bytes.length, bytes: () => Promise.resolve(bytes) }]
}
