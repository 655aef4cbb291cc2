import { loadGlossary, loadGlossaryTexts } from '../../catalogue/catalogue'
import { languages } from '../../i18n/languages'
import type { Glossary } from './terms'

export async function loadAllGlossary(): Promise<Glossary> {
  const [file, ...texts] = await Promise.all([
    loadGlossary(),
    ...Object.keys(languages).map(async (code) => [code, await loadGlossaryTexts(code)] as const),
  ])
  return { file, texts: Object.fromEntries(texts) }
}
