import type { Drawing } from '../../charts/drawing'
import type { FigureBlock } from '../document'
import { attributes, escaped } from '../markup'
import { drawingSvg } from '../svg/drawing-svg'
import { cleanLine } from '../typesetting/clean-text'
import type { Setting } from './setting'
import { writeLine } from './write-spans'

/** No wider drawing fits on a telephone. Points. */
const PHONE = 240

/** A drawing as a picture with a name. One unit is one point, as on paper: its type is then as large as that around it. */
export function writeDrawing(setting: Setting, drawing: Drawing, alternative: string): string {
  // Room to write in by hand: it gives way where the screen is narrow.
  if (drawing.shapes.length === 0) {
    const room = {
      class: `space ${setting.rule('block-size', `${drawing.height}pt`)}`,
      role: 'img',
      'aria-label': cleanLine(alternative),
    }
    return `<span${attributes(room)}></span>`
  }
  const number = setting.next()
  const title = `t${number}`
  const width = Math.round(drawing.width * 100) / 100
  return drawingSvg(drawing, {
    direction: setting.direction,
    hatch: `h${number}`,
    more: { role: 'img', 'aria-labelledby': title, class: `drawing ${setting.rule('inline-size', `${width}pt`)}` },
    inside: `<title${attributes({ id: title })}>${escaped(cleanLine(alternative))}</title>`,
  })
}

export function writeFigure(setting: Setting, { drawing, alternative, caption }: FigureBlock): string {
  const words = writeLine(setting, caption)
  // On a narrow screen a wide figure is moved sideways, by keys too, for its type must stay readable.
  const box = attributes({ class: 'scroll', tabindex: drawing.width > PHONE ? 0 : undefined })
  const picture = `<div${box}>${writeDrawing(setting, drawing, alternative)}</div>`
  return `<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`
}
