import arabicBold from '../../public/fonts/noto-sans-arabic-bold.ttf?inline'
import arabicRegular from '../../public/fonts/noto-sans-arabic-regular.ttf?inline'
import latinBold from '../../public/fonts/noto-sans-bold.ttf?inline'
import latinRegular from '../../public/fonts/noto-sans-regular.ttf?inline'

const inside: Readonly<Record<string, string>> = {
  'noto-sans-regular.ttf': latinRegular,
  'noto-sans-bold.ttf': latinBold,
  'noto-sans-arabic-regular.ttf': arabicRegular,
  'noto-sans-arabic-bold.ttf': arabicBold,
}

/** The same where the whole app is one file: the font stands in it. Takes the place of `font-file` in that build. */
export async function fontFile(name: string): Promise<Uint8Array> {
  const address = inside[name]
  if (address === undefined) throw new Error(`${name}: not in the file`)
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
}
