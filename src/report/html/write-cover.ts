import type { Cover } from '../document'
import type { Setting } from './setting'
import { writeFigure } from './write-figure'
import { writeLine, writeSpans } from './write-spans'

export function writeCover(setting: Setting, cover: Cover): string {
  const { drawing, drawingAlternative, caption } = cover
  const line = (tag: string, look: string, text: string): string => {
    const words = writeLine(setting, text)
    return words === '' ? '' : `<${tag} class="${look}">${words}</${tag}>`
  }
  return [
    '<header class="cover">',
    `<div class="eyebrow">${line('p', 'kind', cover.eyebrow)}${line('p', 'round', cover.eyebrowEnd)}</div>`,
    line('h1', 'title', cover.title),
    line('p', 'subtitle', cover.subtitle),
    writeFigure(setting, { kind: 'figure', drawing, alternative: drawingAlternative, caption }),
    writeFacts(setting, cover.facts),
    line('p', 'imprint', cover.footer),
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function writeFacts(setting: Setting, facts: Cover['facts']): string {
  if (facts.length === 0) return ''
  const pairs = facts.map(
    ({ label, value }) => `<div><dt>${writeLine(setting, label)}</dt><dd>${writeSpans(setting, value)}</dd></div>`,
  )
  return `<dl class="facts">\n${pairs.join('\n')}\n</dl>`
}
