import type { ReportDocument } from '../document'
import { attributes, escaped } from '../markup'
import { outlineOf } from '../outline'
import { cleanLine } from '../typesetting/clean-text'
import type { Setting } from './setting'
import { styleSheet } from './style-sheet'
import { writeBlocks } from './write-blocks'
import { writeContents } from './write-contents'
import { writeCover } from './write-cover'
import { writeLine } from './write-spans'

/** Nothing may be fetched or run, whatever a text of the report holds: the file is sent around and opened anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Prints the document as one web page that needs nothing else. The same document gives the same text. */
export function renderHtml(document: ReportDocument): string {
  const { direction, language, cover } = document
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }
  const setting: Setting = { direction, language, outline: outlineOf(document.blocks), next }
  const parts = [
    cover === null ? `<header class="running"><p>${writeLine(setting, document.shortTitle)}</p></header>` : '',
    cover === null ? '' : writeCover(setting, cover),
    writeContents(setting, document.contentsTitle, cover === null ? 1 : 2),
    `<main>\n${writeBlocks(setting, document)}\n</main>`,
  ]
  return [
    '<!doctype html>',
    `<html${attributes({ lang: language, dir: direction })}>`,
    head(document),
    '<body>',
    ...parts.filter((part) => part !== ''),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function head(document: ReportDocument): string {
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
    `<title>${escaped(cleanLine(document.title))}</title>`,
    `<style>\n${styleSheet(document)}\n</style>`,
    '</head>',
  ].join('\n')
}
