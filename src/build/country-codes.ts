import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import type { Plugin } from 'vite'

const virtual = 'virtual:country-codes'
const resolved = `\0${virtual}`

/** `virtual:country-codes`: alpha-3 and alpha-2 side by side, `AFGAF ALBAL`, a tenth of the library's table. */
export function countryCodes(): Plugin {
  const pairs = codes.map(([alpha2 = '', alpha3 = '']) => `${alpha3}${alpha2}`).sort()
  return {
    name: 'country-codes',
    resolveId: (id) => (id === virtual ? resolved : null),
    load: (id) => (id === resolved ? `export default ${JSON.stringify(pairs.join(' '))}` : null),
  }
}
