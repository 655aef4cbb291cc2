import { reader } from '../../i18n/reader'
import type { FileSource } from '../../state/incoming'

/** By English sentence. */
const translations = import.meta.glob<Readonly<Record<string, string>>>(
  ['../../../questionnaires/example/texts/*.json', '!**/en.json'],
  { import: 'default' },
)

/** The fictional country that ships with the program, as its people would have written in the reader's language; opened like any other file. */
export async function exampleSources(): Promise<readonly FileSource[]> {
  const { language, formats } = reader.peek()
  const path = `../../../questionnaires/example/texts/${language}.json`
  const [{ default: answers }, own = {}] = await Promise.all([
    import('../../../questionnaires/example/answers.json'),
    translations[path]?.(),
  ])
  // The files keep 0 to 9; the reader's digits come in here.
  const sentences = new Map(Object.entries(own).map(([english, text]) => [english, formats.text(text)]))
  const text = JSON.stringify(answers, (_, value) => sentences.get(value) ?? value)
  const bytes = new TextEncoder().encode(text)
  return [{ name: 'example.json', size: bytes.length, bytes: () => Promise.resolve(bytes) }]
}
