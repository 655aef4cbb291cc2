import { readdir, readFile } from 'node:fs/promises'

/** What `src/i18n/locales/<language>/language.json` says of a language. */
export interface LanguageFile {
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly locale: string
  readonly draft: boolean
}

export const localesFolder = 'src/i18n/locales'

export const sourceLanguage = 'en'

/** Every language there is a folder for, the source first. */
export async function languageFiles(): Promise<ReadonlyMap<string, LanguageFile>> {
  const names = (await readdir(localesFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === sourceLanguage) - Number(a === sourceLanguage) || (a < b ? -1 : 1))
  return new Map(
    await Promise.all(
      names.map(
        async (name) => [name, JSON.parse(await readFile(`${localesFolder}/${name}/language.json`, 'utf8'))] as const,
      ),
    ),
  )
}
