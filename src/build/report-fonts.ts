import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

type Range = readonly [first: number, last: number]

/** Latin with the letters of African and Asian languages, Greek, Cyrillic, and what reports quote: dashes, fractions, №. */
const LATIN: readonly Range[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x024f],
  // The hooked and open letters of Hausa, Fula, Ewe, Akan, Bambara; the rest of the phonetic block would cost 14 KB a font.
  [0x0253, 0x0257],
  [0x0259, 0x025b],
  [0x0263, 0x0263],
  [0x0268, 0x0269],
  [0x0272, 0x0272],
  [0x0275, 0x0275],
  [0x028a, 0x028b],
  [0x02bb, 0x02bc],
  [0x0300, 0x0338],
  [0x0370, 0x03ff],
  [0x0400, 0x04ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0xfffd, 0xfffd],
]

/** All of Arabic script, and ASCII so that figures beside Arabic words come from one hand. */
const ARABIC: readonly Range[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00bb],
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x08ff],
  [0x2000, 0x206f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
]

interface Source {
  readonly file: string
  readonly path: string
  readonly ranges: readonly Range[]
}

const SOURCES: readonly Source[] = [
  {
    file: 'noto-sans-regular.ttf',
    path: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    ranges: LATIN,
  },
  { file: 'noto-sans-bold.ttf', path: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf', ranges: LATIN },
  {
    file: 'noto-sans-arabic-regular.ttf',
    path: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    ranges: ARABIC,
  },
  {
    file: 'noto-sans-arabic-bold.ttf',
    path: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
    ranges: ARABIC,
  },
]

/** The PostScript name (6) names the font inside the PDF; copyright (0) and licence (13, 14) must travel with an OFL font. */
const KEPT_NAMES: readonly number[] = [0, 1, 2, 4, 6, 13, 14]

/** What shapes a letter or places a mark. Small capitals, old-style figures and alternates would double the file. */
const KEPT_FEATURES: readonly string[] = [
  'ccmp',
  'locl',
  'init',
  'medi',
  'fina',
  'rlig',
  'liga',
  'calt',
  'mark',
  'mkmk',
  'kern',
  'curs',
  'dist',
]

/** Writes the report's four fonts into `folder`, those only that are not there. Returns their paths. */
export async function writeReportFonts(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(SOURCES.map((source) => writeFont(source, folder)))
}

async function writeFont({ file, path, ranges }: Source, folder: string): Promise<string> {
  const target = join(folder, file)
  if (await exists(target)) return target
  const whole = await readFile(createRequire(import.meta.url).resolve(path))
  // Hints are for low resolution screens; a PDF reader does not use them and they are a third of the file.
  const subset = await subsetFont(whole, characters(ranges), {
    targetFormat: 'sfnt',
    noHinting: true,
    preserveNameIds: KEPT_NAMES,
    keepFeatures: KEPT_FEATURES,
  })
  // Another process may be writing or reading the same font: it must never see half a file.
  const draft = `${target}.${randomUUID()}`
  await writeFile(draft, subset)
  await rename(draft, target)
  return target
}

function characters(ranges: readonly Range[]): string {
  const parts: string[] = []
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) parts.push(String.fromCodePoint(code))
  }
  return parts.join('')
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Vite plugin: the fonts of the report in `public/fonts`, made once from the packages that carry them. */
export function reportFonts(): Plugin {
  let folder = 'public/fonts'
  return {
    name: 'report-fonts',
    configResolved(config) {
      folder = join(config.publicDir || join(config.root, 'public'), 'fonts')
    },
    async configureServer() {
      await writeReportFonts(folder)
    },
    async buildStart() {
      await writeReportFonts(folder)
    },
  }
}
