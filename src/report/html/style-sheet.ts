import type { ReportDocument } from '../document'
import { colours } from '../palette'
import { cleanLine } from '../typesetting/clean-text'

/**
 * The look of the page: the tokens of the program in their light theme, for the file carries everything it needs. `rules`: of
 * single elements; those of a telephone and of paper are stronger.
 */
export function styleSheet(document: ReportDocument, rules: string): string {
  const paints = Object.entries(colours).map(([paint, colour]) => `.paint-${paint}{color:${colour}}`)
  return [SCREEN.trim(), paints.join('\n'), rules, ON_PAPER.trim(), paperOf(document)]
    .filter((part) => part !== '')
    .join('\n')
}

/** As wide a column of text on either paper, while it stands upright; the picture of the cover leaves its words room on one page. */
const PAPERS = {
  a4: { size: 'A4', side: '20mm', portrait: '90%' },
  letter: { size: 'Letter', side: '22.95mm', portrait: '74%' },
} as const

/** Size of the pages, and their numbers in the document's words and digits, where the browser prints margins of a page. */
function paperOf({ pageLabel, digits, shortTitle, paper = 'a4' }: ReportDocument): string {
  const { size, side, portrait } = PAPERS[paper]
  const label = cleanLine(pageLabel)
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page,folio)' : part === '{pages}' ? 'counter(pages,folio)' : quoted(part),
    )
  const signs = Array.from(digits, quoted).join(' ')
  return [
    signs === '' ? '' : `@counter-style folio{system:numeric;symbols:${signs}}`,
    `@page{size:${size};margin:24mm ${side} 22mm;@top-center{content:${quoted(cleanLine(shortTitle))};${MARGIN_TEXT}}`,
    `@bottom-center{content:${label.join(' ')};${MARGIN_TEXT}}}`,
    '@page:first{@top-center{content:none}}',
    `@media print{.cover .drawing{max-inline-size:${portrait}}}`,
    `@page wide{size:${size} landscape;margin:24mm 20mm 22mm}`,
  ].join('\n')
}

const MARGIN_TEXT = `color:${colours['ink-2']};font:8.5pt "Noto Sans","Noto Sans Arabic",Arial,sans-serif`

/** A string of CSS in which every sign beyond letters and digits is a number: nothing can end it. */
function quoted(text: string): string {
  const signs = Array.from(text, (sign) => (/[a-z0-9]/i.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `))
  return `"${signs.join('')}"`
}

const SCREEN = `
:root{color-scheme:light;--ink:${colours.ink};--ink-2:${colours['ink-2']};--line:${colours.line};--line-strong:${colours['line-strong']};--accent:#1f4db0}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1rem/1.5 "Noto Sans","Noto Sans Arabic",system-ui,"Segoe UI",Roboto,Ubuntu,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
[dir=rtl] body{font-family:"Noto Sans Arabic","Noto Sans","Segoe UI",Tahoma,"Geeza Pro","Droid Arabic Naskh",system-ui,sans-serif;font-size:1.0625rem;line-height:1.75}
.cover,nav,main,.running{max-inline-size:44rem;margin-inline:auto;padding-inline:1rem}
p,li,dl,blockquote,.note,figcaption{max-inline-size:38rem}
p,ul,ol,dl,figure,blockquote{margin:0}
p,blockquote,.note{margin-block:.75rem}
ul,ol{margin-block:.75rem;padding-inline-start:1.5rem}
ol{list-style-type:folio}
li{margin-block:.375rem}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1,h2,h3{font-weight:700;line-height:1.25;margin-block:2.5rem .75rem;text-wrap:balance;scroll-margin-block-start:1rem}
[dir=rtl] :is(h1,h2,h3){line-height:1.5}
.heading-1{font-size:1.8125rem}
.heading-2{font-size:1.4375rem}
.heading-3{font-size:1.1875rem;margin-block-start:1.75rem}
.lead{font-size:1.1875rem;color:var(--ink-2)}
.small,figcaption{font-size:.875rem;color:var(--ink-2)}
blockquote,.note{padding-inline-start:1rem;border-inline-start:2px solid var(--line-strong)}
.note{border-color:var(--ink)}
:is(blockquote,.note)>p{margin-block:0}
.long{overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin-block:1.5rem}
table{inline-size:100%;border-collapse:collapse;font-size:.875rem}
[dir=rtl] table{font-size:.9375rem}
caption{text-align:start;font-size:1rem;font-weight:700;padding-block-end:.5rem}
th,td{padding-block:.4375rem;padding-inline:0 .75rem;text-align:start;vertical-align:top;font-weight:400;border-block-end:1px solid var(--line)}
.dense :is(th,td){padding-block:.25rem;padding-inline-end:.5rem}
:is(th,td):last-child{padding-inline-end:0}
thead :is(th,td){vertical-align:bottom;font-weight:700;color:var(--ink-2);border-block-end:1.5px solid var(--ink)}
.end{text-align:end}
table.dense{font-size:.8125rem;line-height:1.4}
[dir=rtl] table.dense{font-size:.875rem;line-height:1.6}
figure{margin-block:1.5rem}
figure .scroll{margin-block:0 .5rem}
.drawing{display:block;block-size:auto;font-family:inherit;font-variant-numeric:tabular-nums;forced-color-adjust:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
td .drawing,th .drawing{margin-block-start:.25rem}
.space{display:block}
.rule{block-size:1.75rem;border-block-end:1px solid var(--line-strong)}
.writing{margin-block:1rem}
.running{padding-block-start:1rem;font-size:.875rem;color:var(--ink-2)}
.cover{padding-block:1.5rem}
.eyebrow{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;padding-block-end:.5rem;border-block-end:2px solid var(--ink);color:var(--ink-2);font-size:.875rem}
.eyebrow p{margin:0}
.title{font-size:2.375rem;line-height:1.2;margin-block:3rem 1rem}
.subtitle{font-size:1.4375rem;line-height:1.4;color:var(--ink-2);margin-block-end:2.5rem}
[dir=rtl] .subtitle{line-height:1.6}
.facts{display:grid;gap:.375rem;margin-block:1.5rem;font-size:.9375rem}
.facts div{display:grid;grid-template-columns:minmax(7rem,30%) 1fr;gap:1rem}
dt{color:var(--ink-2)}
dd{margin:0}
.imprint{padding-block-start:.75rem;border-block-start:1px solid var(--line);font-size:.875rem;color:var(--ink-2);max-inline-size:none}
nav{padding-block:1rem}
nav ul{list-style:none;padding:0;margin-block:.25rem}
nav ul ul{padding-inline-start:1.5rem}
nav li{margin-block:0}
nav>ul>li{margin-block:.75rem}
nav>ul>li>a{font-weight:700}
nav a{display:inline-block;padding-block:.1875rem;color:var(--ink);text-decoration:none}
nav a:hover{text-decoration:underline}
main{padding-block-end:4rem}
@media screen and (min-width:48rem){
.landscape{--wide:min(100cqi - 2rem,72rem);inline-size:var(--wide);margin-inline:calc((100% - var(--wide))/2)}
}
@media (max-width:30rem){
.title{font-size:1.8125rem;margin-block-start:2rem}
.heading-1{font-size:1.4375rem}
.heading-2{font-size:1.1875rem}
.heading-3{font-size:1rem}
.lead,.subtitle{font-size:1.0625rem}
.facts div{grid-template-columns:1fr;gap:0}
table:not(.wide) col{inline-size:auto}
table:not(.wide) th[scope=row]{overflow-wrap:anywhere}
table:not(.wide) :is(th,td){padding-inline-end:.5rem}
}
`

const ON_PAPER = `
@media print{
body{font-size:9.8pt;line-height:1.45}
[dir=rtl] body{font-size:10.5pt;line-height:1.7}
.cover,nav,main,.running{max-inline-size:none;padding-inline:0}
.cover,nav{break-after:page}
.page{break-before:page}
.landscape{page:wide}
h1,h2,h3,caption,.kept,thead{break-after:avoid}
h1,h2,h3,figure,tr,blockquote,.note,.together,.writing{break-inside:avoid}
p,li{orphans:2;widows:2}
.heading-1{font-size:18pt}
.heading-2{font-size:13pt}
.heading-3{font-size:10.6pt}
.lead{font-size:11.3pt}
.small,figcaption{font-size:8.6pt}
.title{font-size:28pt;margin-block:12mm 4mm}
.subtitle{font-size:13.2pt;margin-block-end:8mm}
.cover{padding-block:0}
.facts{font-size:9pt;gap:1pt;margin-block:4mm}
.imprint{font-size:8.8pt}
table,[dir=rtl] table{font-size:9pt}
table.dense{font-size:7.5pt;line-height:1.3}
[dir=rtl] table.dense{font-size:8.5pt;line-height:1.5}
table.wide{min-inline-size:0}
caption{font-size:9.8pt}
thead{display:table-header-group}
:is(th[scope=row],td,p,li){overflow-wrap:anywhere}
.dense :is(th,td){overflow-wrap:break-word}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
.drawing{max-inline-size:100%}
}
`
