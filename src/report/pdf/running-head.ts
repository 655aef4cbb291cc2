import { cleanLine } from '../typesetting/clean-text'
import type { Canvas } from './canvas'
import { artifactOwners, drawLine, drawRule } from './draw-text'
import { setPlain } from './set-text'
import { numeral, type Setting } from './setting'

const RULE = { width: 0.6, paint: 'line' } as const
/** Between text and rule, in em. */
const GAP = 0.5

export interface Running {
  readonly shortTitle: string
  /** With "{page}" and "{pages}". */
  readonly pageLabel: string
  readonly page: number
  readonly pages: number
}

/** Short title on top, folio at the foot; both artifacts, for a reader aloud must not stumble over them on every page. */
export function drawRunning(canvas: Canvas, setting: Setting, running: Running): void {
  const { sheet } = setting
  const { em, text } = setting.style
  const frame = sheet.column
  const right = frame.left + frame.width
  const title = setPlain(setting, cleanLine(running.shortTitle), text.running, frame.width)
  const headRule = sheet.head + text.running.leading + GAP * em
  const head = { frame, align: 'start' as const, top: sheet.head, owners: artifactOwners('header') }
  drawLine(canvas, setting, title, title.lines[0], head)
  drawRule(canvas, [frame.left, headRule], [right, headRule], { ...RULE, artifact: 'header' })

  const folio = setPlain(setting, folioOf(setting, running), text.running, frame.width)
  const foot = { frame, align: 'end' as const, top: sheet.foot + GAP * em, owners: artifactOwners('footer') }
  drawRule(canvas, [frame.left, sheet.foot], [right, sheet.foot], { ...RULE, artifact: 'footer' })
  drawLine(canvas, setting, folio, folio.lines[0], foot)
  canvas.close()
}

function folioOf(setting: Setting, { pageLabel, page, pages }: Running): string {
  return cleanLine(pageLabel).replace('{pages}', numeral(setting, pages)).replace('{page}', numeral(setting, page))
}
