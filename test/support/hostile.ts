import type { Block, Cover, ReportDocument } from '../../src/report/document'
import { reportOf } from './report-samples'

/** Texts that try to become markup, script, style, an address or a direction. */
export const hostileTexts: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked=1">',
  "' onmouseover='window.hacked=1' x='",
  '</style><script>window.hacked=1</script>',
  '</title><svg onload=window.hacked=1>',
  '<!-- --><iframe srcdoc="<script>parent.hacked=1</script>">',
  '\\";} body{background:url(https://example.org/x)} /*',
  '&lt;script&gt; &amp;amp; &#60;b&#62;',
  ']]><a xmlns="x" href="javascript:window.hacked=1">',
  '\u0000\u0008<b>\uFFFF\uFFFE\uD800</b>',
  '\u202E\u2067<i>\u2066',
  '{{constructor.constructor("window.hacked=1")()}}',
]

/** Addresses that must not become links. */
export const hostileLinks: readonly string[] = [
  'javascript:window.hacked=1',
  ' javascript:window.hacked=1',
  'JaVaScRiPt:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  'file:///etc/passwd',
  'vbscript:x',
  '//example.org',
]

/** A document that says `text` wherever it can say something. */
export function sayingEverywhere(text: string): ReportDocument {
  const cell = { kind: 'text', spans: [{ text }] } as const
  const drawing = {
    width: 100,
    height: 20,
    shapes: [{ kind: 'text', x: 1, y: 10, text, size: 8, fill: 'ink', anchor: 'start' }],
  } as const
  const cover: Cover = {
    eyebrow: text,
    eyebrowEnd: text,
    title: text,
    subtitle: text,
    drawing,
    drawingAlternative: text,
    caption: text,
    facts: [{ label: text, value: [{ text }] }],
    footer: text,
  }
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text, key: text, inContents: true },
    { kind: 'paragraph', style: 'body', spans: [{ text }, { text, isolate: true, language: text }] },
    { kind: 'paragraph', style: 'quote', spans: [{ text, bold: true, target: text }] },
    { kind: 'paragraph', style: 'note', spans: hostileLinks.map((link) => ({ text, link })) },
    { kind: 'list', ordered: false, items: [[{ text }]] },
    {
      kind: 'table',
      caption: text,
      columns: [{ header: text, share: 1, align: 'start' }],
      rows: [[cell], [{ kind: 'drawing', drawing, alternative: text }]],
      rowHeaders: true,
    },
    { kind: 'figure', drawing, alternative: text, caption: text },
    { kind: 'writing', label: [{ text }], lines: 1 },
  ]
  return reportOf(blocks, {
    title: text,
    shortTitle: text,
    author: text,
    subject: text,
    contentsTitle: text,
    pageLabel: `${text} {page} {pages}`,
    cover,
  })
}
