import { readFile } from 'node:fs/promises'
import { writeReportFonts } from '../../../src/build/report-fonts'
import type { FontFiles } from '../../../src/report/pdf/render-pdf'

/** Where the report's fonts are: every renderer opens them itself, as part of what is measured. */
export type FontPaths = Readonly<Record<keyof FontFiles, string>>

/** Makes the fonts where they are not there yet. */
export async function fontPaths(): Promise<FontPaths> {
  const [latinRegular, latinBold, arabicRegular, arabicBold] = await writeReportFonts('public/fonts')
  if (!latinRegular || !latinBold || !arabicRegular || !arabicBold) throw new Error('writeReportFonts gives four fonts')
  return { latinRegular, latinBold, arabicRegular, arabicBold }
}

/** The bytes, read anew: nothing that was learnt of the fonts for an earlier report is of use. */
export async function readFonts(paths: FontPaths): Promise<FontFiles> {
  const read = async (path: string) => new Uint8Array(await readFile(path))
  return {
    latinRegular: await read(paths.latinRegular),
    latinBold: await read(paths.latinBold),
    arabicRegular: await read(paths.arabicRegular),
    arabicBold: await read(paths.arabicBold),
  }
}
