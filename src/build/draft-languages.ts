import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { overSource } from '../domain/questionnaire/untranslated.ts'
import { type LanguageFile, languageFiles, localesFolder, sourceLanguage } from './languages.ts'

/** A sentence in the other direction keeps its own: first strong isolate. */
const isolated = (sentence: string): string => `\u2068${sentence}\u2069`

/** The file of the same name in the source language, and the language of this one; null for any other file. */
function translationOf(path: string): { readonly language: string; readonly source: string } | null {
  const [, language, file] = new RegExp(`^${localesFolder}/([\\w-]+)/([\\w-]+\\.json)$`).exec(path) ?? []
  if (language !== undefined && file !== 'language.json') {
    return { language, source: `${localesFolder}/${sourceLanguage}/${file}` }
  }
  const [, folder, name] = /^(questionnaires\/[\w-]+\/texts)\/([\w-]+)\.json$/.exec(path) ?? []
  return folder === undefined || name === undefined
    ? null
    : { language: name, source: `${folder}/${sourceLanguage}.json` }
}

const jsonOf = async (path: string): Promise<unknown> =>
  readFile(path, 'utf8').then(
    (text) => JSON.parse(text),
    () => null,
  )

/** The content of a translation file of a draft language, its gaps filled from the source; null where nothing is to fill. */
export async function filledDraft(path: string, languages: ReadonlyMap<string, LanguageFile>): Promise<unknown> {
  const translation = translationOf(path)
  const facts = translation === null ? undefined : languages.get(translation.language)
  if (translation === null || facts === undefined || !facts.draft) return null
  const forms = new Intl.PluralRules(facts.locale).resolvedOptions().pluralCategories
  return overSource(await jsonOf(path), await jsonOf(translation.source), forms, (sentence) =>
    facts.direction === 'rtl' ? isolated(sentence) : sentence,
  )
}

/** Shows a draft language in the source's words where it has none of its own: done here, so that no phone has to. */
export function draftLanguages(): Plugin {
  let root = ''
  return {
    name: 'draft-languages',
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root
    },
    load: async (id) => {
      const [file = ''] = id.split('?')
      const filled = await filledDraft(relative(root, file).replaceAll('\\', '/'), await languageFiles())
      return filled === null ? null : JSON.stringify(filled)
    },
  }
}
