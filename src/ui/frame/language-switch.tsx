import type { JSX } from 'preact'
import { languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { Preferences } from '../../state/preferences'

/** Every language by its own name. A native list: it opens like all others on the reader's device, and needs no script to work. */
export function LanguageSwitch({ preferences }: { readonly preferences: Preferences }): JSX.Element {
  const { t, language } = reader.value
  return (
    <label class="language">
      <span class="hidden-visually">{t('frame:language')}</span>
      <select
        autocomplete="off"
        value={language}
        onChange={({ currentTarget }) => preferences.setLanguage(currentTarget.value)}
        dir="auto"
      >
        {Object.entries(languages).map(([code, { name }]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
