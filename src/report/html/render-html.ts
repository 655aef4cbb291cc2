import type { ReportDocument } from '../document'
import { attributes, escaped } from '../markup'
import { outlineOf } from '../outline'
import { cleanLine } from '../typesetting/clean-text'
import { newRules } from './rules'
import type { Setting } from './setting'
import { styleSheet } from './style-sheet'
import { writeBlocks } from './write-blocks'
import { writeContents } from './write-contents'
import { writeCover } from './write-cover'
import { writeLine } from './write-spans'

/** Nothing may be fetched or run, whatever a text of the report holds: the file is sent around and opened anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** What a page shows, apart from the file that holds it: the program shows the same page as a preview. */
export interface WebPage {
  readonly title: string
  /** Rules of CSS. No element has a style of its own. */
  readonly styles: string
  /** Markup. */
  readonly body: string
}

/** The document as one web page. The same document gives the same page. */
export function webPageOf(document: ReportDocument): WebPage {
  const { direction, language } = document
  const { rule, written } = newRules()
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }
  const body = bodyOf({ direction, language, outline: outlineOf(document.blocks), next, rule }, document)
  // The rules of single elements are known once the last is written.
  return { title: cleanLine(document.title), styles: styleSheet(document, written()), body }
}

function bodyOf(setting: Setting, document: ReportDocument): string {
  const { cover } = document
  return [
    cover === null ? `<header class="running"><p>${writeLine(setting, document.shortTitle)}</p></header>` : '',
    cover === null ? '' : writeCover(setting, cover),
    writeContents(setting, document.contentsTitle, cover === null ? 1 : 2),
    `<main>\n${writeBlocks(setting, document)}\n</main>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Prints the document as a web page that needs nothing else. The same document gives the same text. */
export function renderHtml(document: ReportDocument): string {
  const page = webPageOf(document)
  return [
    '<!doctype html>',
    `<html${attributes({ lang: document.language, dir: document.direction })}>`,
    head(document, page),
    '<body>',
    page.body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function head(document: ReportDocument, { title, styles }: WebPage): string {
  const meta = (name: string, content: string): string => `<meta${attributes({ name, content })}>`
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: POLICY })}>`,
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('referrer', 'no-referrer'),
    meta('author', cleanLine(document.author)),
    meta('description', cleanLine(document.subject)),
    meta('dcterms.created', document.madeAt),
    `<title>${escaped(title)}</title>`,
    `<style>\n${styles}\n</style>`,
    '</head>',
  ].join('\n')
}
