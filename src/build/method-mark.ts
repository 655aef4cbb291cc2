import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const source = 'virtual:method-mark'

/** What a summary is computed with: the rules of the domain, what is asked, and the summary itself. */
function filesOfMethod(): readonly string[] {
  const under = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
  const rules = under('src/domain').filter((file) => file.endsWith('.ts'))
  const asked = under('questionnaires').filter((file) => file.endsWith('.json') && !file.includes('/texts/'))
  return [...rules, ...asked, 'src/state/summary.ts'].sort()
}

/** Another text whenever the method is another: what was computed by an older one is computed again. */
export function methodMark(): Plugin {
  return {
    name: 'method-mark',
    resolveId: (id) => (id === source ? `\0${source}` : null),
    load: (id) => {
      if (id !== `\0${source}`) return null
      const digest = createHash('sha256')
      for (const file of filesOfMethod()) digest.update(file).update(readFileSync(file))
      return `export default '${digest.digest('hex').slice(0, 16)}'`
    },
  }
}
