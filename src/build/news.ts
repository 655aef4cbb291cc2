import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { newsOf } from '../i18n/news.ts'
import { newsFile } from '../platform/worker-messages.ts'
import { languageFiles, localesFolder, sourceLanguage } from './languages.ts'

const jsonOf = async (path: string) => JSON.parse(await readFile(path, 'utf8'))

/** What is new in a language; in English where a draft does not say it yet. */
async function newsIn(language: string): Promise<readonly string[]> {
  const { version } = await jsonOf('package.json')
  for (const one of [language, sourceLanguage]) {
    const sentences = await jsonOf(`${localesFolder}/${one}/news.json`).catch(() => ({}))
    const news = newsOf(sentences, version)
    if (news.length > 0) return news
  }
  return []
}

/** Puts what is new into files of their own: the version before shows them while this one waits to be started. */
export function news(): Plugin {
  return {
    name: 'news',
    apply: 'build',
    generateBundle: async function () {
      for (const language of (await languageFiles()).keys()) {
        this.emitFile({ type: 'asset', fileName: newsFile(language), source: JSON.stringify(await newsIn(language)) })
      }
    },
  }
}
