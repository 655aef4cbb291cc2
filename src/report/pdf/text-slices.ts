import { type Align, drawLine, type Owners } from './draw-text'
import type { SetText } from './set-text'
import type { Frame, Setting } from './setting'
import type { Band, Slice } from './slice'

export interface TextPlan {
  readonly frame: Frame
  readonly owners: Owners
  readonly before: number
  readonly keepWithNext: boolean
  readonly align?: Align
  /** No page break inside, however long. */
  readonly whole?: boolean
  readonly band?: Band
}

/** A slice for each line; at least two lines stay together at the foot of a page and at the head of the next. */
export function textSlices(setting: Setting, text: SetText, plan: TextPlan): readonly Slice[] {
  const { frame, owners, align = 'start' } = plan
  const last = text.lines.length - 1
  return text.lines.map((line, index) => ({
    height: text.style.leading,
    before: index === 0 ? plan.before : 0,
    keepWithNext:
      index === last ? plan.keepWithNext : plan.whole === true || last < 3 || index === 0 || index === last - 1,
    ...(plan.band === undefined ? {} : { band: plan.band }),
    draw: (canvas, top) => drawLine(canvas, setting, text, line, { frame, align, top, owners }),
  }))
}
