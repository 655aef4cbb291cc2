import { readdir, readFile, writeFile } from 'node:fs/promises'
import { checkReleased, releasedOf } from '../domain/questionnaire/check-released'
import { questionnaireSchema, questionnaireTextsSchema, releasedSchema } from '../domain/questionnaire/schema'
import { readerOf } from '../i18n/document-reader'
import { loadLateSentences } from '../i18n/late-sentences'
import { problemText } from '../i18n/problems'

// Remembers what every indicator asks, so that the content check sees when a released one changes without a new version.
const root = 'questionnaires'
const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(`${root}/${file}`, 'utf8'))
const released = releasedSchema.parse(await json('released.json').catch(() => ({ questionnaires: {} })))
await loadLateSentences('en', 'cli')
const { t } = await readerOf('en', 'western', '')
const questionnaires = { ...released.questionnaires }
for (const { name } of (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
  if (!(await readdir(`${root}/${name}`)).includes('questionnaire.json')) continue
  const file = questionnaireSchema.parse(await json(`${name}/questionnaire.json`))
  const english = questionnaireTextsSchema.parse(await json(`${name}/texts/en.json`))
  const { structure, texts } = checkReleased(file, english, released.questionnaires[name])
  for (const problem of [...structure, ...texts]) {
    process.stderr.write(`${name}: ${problemText(problem, t)}\n`)
    process.exitCode = 1
  }
  questionnaires[name] = releasedOf(file, english)
}
if (process.exitCode !== 1) await writeFile(`${root}/released.json`, `${JSON.stringify({ questionnaires }, null, 2)}\n`)
