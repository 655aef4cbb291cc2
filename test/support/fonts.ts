import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { writeReportFonts } from '../../src/build/report-fonts'
import type { FontFiles } from '../../src/report/pdf/render-pdf'
import { type FontFace, fontFace } from '../../src/report/typesetting/font-face'

const FOLDER = fileURLToPath(new URL('../../public/fonts', import.meta.url))

/** The fonts that the product ships, made when they are not there. */
export async function reportFonts(): Promise<FontFiles> {
  const files = await Promise.all((await writeReportFonts(FOLDER)).map((path) => readFile(path)))
  const [latinRegular, latinBold, arabicRegular, arabicBold] = files.map((file) => new Uint8Array(file))
  if (!latinRegular || !latinBold || !arabicRegular || !arabicBold) throw new Error('writeReportFonts gives four fonts')
  return { latinRegular, latinBold, arabicRegular, arabicBold }
}

/** Faces in the order of an Arabic document. */
export async function arabicFaces(): Promise<readonly [FontFace, FontFace]> {
  const { latinRegular, arabicRegular } = await reportFonts()
  return [fontFace(arabicRegular), fontFace(latinRegular)]
}

/** Faces in the order of a Latin document. */
export async function latinFaces(): Promise<readonly [FontFace, FontFace]> {
  const [arabic, latin] = await arabicFaces()
  return [latin, arabic]
}
