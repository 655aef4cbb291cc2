import type { Span } from '../document'
import { attributes, escaped } from '../markup'
import { outerAddress } from '../pdf/links'
import { cleanLine, cleanText } from '../typesetting/clean-text'
import { isAddress, withSignsKept } from '../typesetting/isolate'
import type { Setting } from './setting'

/** A word longer than this may be broken anywhere; shorter ones never are. */
const LONG_WORD = /\S{33,}/gu

/** Spans as markup. What a person typed is cleaned and escaped here: nothing beyond has to doubt it. */
export function writeSpans(setting: Setting, spans: readonly Span[]): string {
  return spans.map((span) => writeSpan(setting, span)).join('')
}

/** A plain text of one line: a title, a caption. */
export function writeLine({ direction }: Pick<Setting, 'direction'>, text: string): string {
  return wordsOf(withSignsKept(cleanLine(text), direction))
}

function writeSpan(setting: Setting, span: Span): string {
  const clean = cleanText(span.text)
  const isIsolated = span.isolate === true || isAddress(clean)
  const words = wordsOf(isIsolated ? clean : withSignsKept(clean, setting.direction)).replace(/\n/g, '<br>')
  return linked(setting, span, inBold(span, inLanguage(setting, span, isIsolated, words)))
}

function wordsOf(text: string): string {
  let markup = ''
  let end = 0
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    markup += `${escaped(text.slice(end, index))}<span class="long">${escaped(word)}</span>`
    end = index + word.length
  }
  return markup + escaped(text.slice(end))
}

/** `bdi` takes the direction of its first letter, as the isolate of a PDF does. */
function inLanguage(setting: Setting, span: Span, isIsolated: boolean, words: string): string {
  const lang = span.language === setting.language ? undefined : span.language
  if (isIsolated) return `<bdi${attributes({ lang })}>${words}</bdi>`
  return lang === undefined ? words : `<span${attributes({ lang })}>${words}</span>`
}

function inBold({ bold, paint }: Span, words: string): string {
  const look = paint === undefined || paint === 'ink' ? undefined : `paint-${paint}`
  if (bold === true) return `<strong${attributes({ class: look })}>${words}</strong>`
  return look === undefined ? words : `<span${attributes({ class: look })}>${words}</span>`
}

/** A link that leads nowhere is plain text. */
function linked({ outline }: Setting, { target, link }: Span, words: string): string {
  const name = target === undefined ? undefined : outline.names.get(target)
  if (name !== undefined) return `<a${attributes({ href: `#${name}` })}>${words}</a>`
  const address = link === undefined ? null : outerAddress(link)
  return address === null ? words : `<a${attributes({ href: address, rel: 'noopener noreferrer' })}>${words}</a>`
}
