import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { flaggedCopy } from '../domain/questionnaire/untranslated'

// A new language begins as a copy of the English in which every sentence is flagged. The app offers it at once, as a draft,
// and shows the English wherever a sentence is still flagged or missing. How to go on: docs/how-to/add-a-language.md.
const [code = '', name = '', direction = 'ltr', locale = code] = process.argv.slice(2)
const locales = 'src/i18n/locales'
const root = 'questionnaires'

function refuse(sentence: string): never {
  process.stderr.write(
    `${sentence}\nUse: npm run new:language -- CODE NAME [ltr|rtl] [LOCALE], for example: ru Русский\n`,
  )
  process.exit(2)
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

if (!/^[a-z]{2,3}$/.test(code)) refuse('CODE is the two or three letters of the language (ISO 639).')
if (name.trim() === '') refuse('NAME is what its speakers call the language.')
if (direction !== 'ltr' && direction !== 'rtl') refuse('The direction is ltr or rtl.')
if (!isLocale(locale)) refuse(`“${locale}” is not a language tag.`)
if ((await readdir(locales)).includes(code)) refuse(`There is a language ${code} already.`)

async function writeFlagged(from: string, to: string): Promise<void> {
  const source: unknown = JSON.parse(await readFile(from, 'utf8'))
  await writeFile(to, `${JSON.stringify(flaggedCopy(source, code), null, 2)}\n`)
}

await mkdir(`${locales}/${code}`)
for (const file of await readdir(`${locales}/en`)) {
  const [from, to] = [`${locales}/en/${file}`, `${locales}/${code}/${file}`]
  if (file === 'language.json') {
    await writeFile(to, `${JSON.stringify({ name, direction, locale, draft: true }, null, 2)}\n`)
  } else if (file.endsWith('.json')) await writeFlagged(from, to)
  else await copyFile(from, to)
}
for (const { name: folder } of (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
  const texts = `${root}/${folder}/texts`
  const files: readonly string[] = await readdir(texts).catch(() => [])
  if (files.includes('en.json')) await writeFlagged(`${texts}/en.json`, `${texts}/${code}.json`)
}
process.stdout.write(
  `${name} (${code}) is a draft now: translate what begins with “[en] ”, then set "draft" to false.\n`,
)
