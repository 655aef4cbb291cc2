import { readdir, readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const virtual = 'virtual:questionnaire-names'
const root = 'questionnaires'

interface Names {
  readonly title: string
  readonly shortTitle: string
}

/** The names of all questionnaires by language and id: the first screen needs no other sentence of them. */
async function readNames(): Promise<Record<string, Record<string, Names>>> {
  const names: Record<string, Record<string, Names>> = {}
  const folders = await readdir(root, { withFileTypes: true })
  for (const folder of folders.filter((entry) => entry.isDirectory() && entry.name !== 'sources')) {
    const files = await readdir(`${root}/${folder.name}/texts`).catch(() => [])
    for (const file of files) {
      const { language, title, shortTitle } = JSON.parse(await readFile(`${root}/${folder.name}/texts/${file}`, 'utf8'))
      names[language] = { ...names[language], [folder.name]: { title, shortTitle } }
    }
  }
  return names
}

/** `import names from 'virtual:questionnaire-names'`. */
export function questionnaireNames(): Plugin {
  return {
    name: 'questionnaire-names',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load: async (id) => (id === `\0${virtual}` ? `export default ${JSON.stringify(await readNames())}` : null),
  }
}
