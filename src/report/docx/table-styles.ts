import type { Paint } from '../../charts/drawing'
import { colours } from '../palette'

const border = (side: string, paint: Paint, size: number): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colours[paint].slice(1)}"/>`

const MARGINS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'

function tableStyle(id: string, name: string, borders: string, head = ''): string {
  const properties = `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>${MARGINS}</w:tblPr>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>${properties}${head}</w:style>`
}

/** Under rows only; heavier under the head. The library has no words for a table's style. */
export const TABLE_STYLES = [
  tableStyle(
    'ReportTable',
    'Report Table',
    `${border('bottom', 'line', 4)}${border('insideH', 'line', 4)}`,
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('bottom', 'ink', 8)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
  ),
  tableStyle('CoverLine', 'Cover Line', border('bottom', 'ink', 10)),
  tableStyle('CoverFacts', 'Cover Facts', ''),
].join('')
