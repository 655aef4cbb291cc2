import { strFromU8, unzipSync } from 'fflate'
import { xmlFault } from './word-file'

/** A Word file or a workbook taken apart: its text parts by path. */
export type OfficeParts = Readonly<Record<string, string>>

export const officeParts = (file: Uint8Array): OfficeParts =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).flatMap(([path, bytes]) =>
      /\.(xml|rels|svg)$/.test(path) ? [[path, strFromU8(bytes)] as const] : [],
    ),
  )

/** What stands at a path, with the names of its relations made into paths; "" where nothing does. */
const relationsOf = (parts: OfficeParts, rels: string): readonly string[] => {
  const folder = rels.replace(/_rels\/[^/]*$/, '')
  return [...(parts[rels] ?? '').matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const target = / Target="([^"]*)"/.exec(tag)?.[1] ?? ''
    return tag.includes('TargetMode="External"') ? [] : [new URL(target, `file:///${folder}`).pathname.slice(1)]
  })
}

/** What is wrong with a package: XML that does not parse, parts without a type, relations that lead nowhere. */
export function packageFaults(file: Uint8Array): readonly string[] {
  const everything = Object.keys(unzipSync(file))
  const parts = officeParts(file)
  const types = parts['[Content_Types].xml'] ?? ''
  const isTyped = (path: string): boolean =>
    types.includes(`PartName="/${path}"`) || types.includes(`Extension="${/\w+$/.exec(path)?.[0]}"`)
  return [
    ...Object.entries(parts).flatMap(([path, xml]) => {
      const fault = xmlFault(xml)
      return fault === null ? [] : [`${path}: ${fault}`]
    }),
    ...everything.filter((path) => path !== '[Content_Types].xml' && !isTyped(path)).map((path) => `${path}: no type`),
    ...Object.keys(parts)
      .filter((path) => path.endsWith('.rels'))
      .flatMap((rels) => relationsOf(parts, rels).filter((target) => !everything.includes(target)))
      .map((target) => `${target}: not there`),
  ]
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

/** The words of a Word file, a line each paragraph; a tab or a line end typed in it is a space. */
export const wordLines = (parts: OfficeParts): readonly string[] =>
  (parts['word/document.xml'] ?? '')
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g)]
        .map(([, text = ' ']) => unescaped(text))
        .join(''),
    )
    .filter((line) => line.trim() !== '')

/** The cells of every sheet, by its name: a line each row, texts and numbers as they are stored. */
export function sheetRows(parts: OfficeParts): Readonly<Record<string, readonly (readonly string[])[]>> {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    [...item.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescaped(text)).join(''),
  )
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*\bname="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  )
  return Object.fromEntries(
    names.map((name, index) => {
      const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? ''
      const rows = [...xml.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<c\b([^>]*)>.*?<v>([^<]*)<\/v>.*?<\/c>/gs)].map(([, facts = '', value = '']) =>
          facts.includes('t="s"') ? (shared[Number(value)] ?? '') : value,
        ),
      )
      return [name, rows.filter((row) => row.length > 0)]
    }),
  )
}

/**
 * The order that the standard (ECMA-376, transitional) wants of what stands in an element, and for `w:rPr`, where it leaves the
 * order open, that of Word. Word and Excel refuse a file, or repair it, for some of these; LibreOffice takes them all.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(' '),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' ',
    ),
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks'.split(
      ' ',
    ),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
      ' ',
    ),
}

/** Elements out of the order, or not of the standard, in one part; each once. */
export function orderFaults(xml: string): readonly string[] {
  const faults = new Set<string>()
  const open: { readonly name: string; last: number; before: string }[] = []
  for (const [, closing, name = '', , single] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^>]*?)?)(\/?)>/g)) {
    if (closing === '/') {
      open.pop()
      continue
    }
    const parent = open.at(-1)
    const order = parent === undefined ? undefined : orders[parent.name]
    if (parent !== undefined && order !== undefined) {
      const place = order.indexOf(name.replace(/^w:/, ''))
      if (place < 0) faults.add(`${parent.name} holds ${name}`)
      else if (place < parent.last) faults.add(`${parent.name}: ${name} after ${parent.before}`)
      parent.last = Math.max(parent.last, place)
      parent.before = name
    }
    if (single !== '/') open.push({ name, last: 0, before: '' })
  }
  return [...faults]
}
