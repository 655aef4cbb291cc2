import type { Drawing, Shape } from '../../src/charts/drawing'

/** One step of a ladder: in place, not known, not in place. */
type Step = 'met' | 'unknown' | 'unmet'

/** A ladder lying down, as in a table row: four steps from the start edge. */
export function lyingLadder(steps: readonly Step[]): Drawing {
  const shapes = steps.map((step, index) => stepShape(step, { x: index * 11, y: 0.5, width: 9.5, height: 8 }))
  return { width: 44, height: 9, shapes }
}

/** Rows of standing ladders with the name of each row: the portrait on the cover. */
export function portrait(names: readonly string[], ladders: number): Drawing {
  const shapes: Shape[] = []
  const [nameWidth, pitch, rowHeight] = [118, 22.5, 58]
  names.forEach((name, row) => {
    const base = (row + 1) * rowHeight - 8
    shapes.push({ kind: 'text', x: 0, y: base, text: name, size: 9.8, bold: true, fill: 'ink', anchor: 'start' })
    for (let ladder = 0; ladder < ladders; ladder += 1) {
      const known = (row * 7 + ladder * 3) % 5
      const hatched = (row + ladder) % 3
      for (let step = 0; step < 4; step += 1) {
        const kind = step < known ? 'met' : step < known + hatched ? 'unknown' : 'unmet'
        const y = base - (step + 1) * 11
        shapes.push(stepShape(kind, { x: nameWidth + ladder * pitch, y, width: 18, height: 9.4 }))
      }
    }
  })
  return { width: nameWidth + ladders * pitch, height: names.length * rowHeight, shapes }
}

/** Bars from the start edge on a scale of a hundred: solid floor, hatched up to the ceiling, both numbers at the end. */
export function bars(
  rows: readonly { readonly name: string; readonly floor: number; readonly ceiling: number; readonly label: string }[],
): Drawing {
  const [start, length, pitch] = [120, 280, 26]
  const shapes = rows.flatMap(({ name, floor, ceiling, label }, index): Shape[] => {
    const y = index * pitch + 4
    const bar = (from: number, to: number) => ({
      x: start + (from * length) / 100,
      y,
      width: ((to - from) * length) / 100,
      height: 12,
    })
    return [
      { kind: 'text', x: 0, y: y + 9.5, text: name, size: 9, fill: 'ink', anchor: 'start' },
      { kind: 'rectangle', ...bar(0, 100), stroke: 'line-strong', strokeWidth: 0.6 },
      { kind: 'rectangle', ...bar(0, floor), fill: 'data' },
      { kind: 'rectangle', ...bar(floor, ceiling), fill: 'hatch' },
      { kind: 'text', x: 482, y: y + 9.5, text: label, size: 9, bold: true, fill: 'ink', anchor: 'end' },
    ]
  })
  const base: Shape = {
    kind: 'line',
    x1: start,
    y1: 0,
    x2: start,
    y2: rows.length * pitch - 4,
    stroke: 'ink',
    strokeWidth: 0.8,
  }
  return { width: 482, height: rows.length * pitch, shapes: [...shapes, base] }
}

function stepShape(step: Step, place: { x: number; y: number; width: number; height: number }): Shape {
  const edge = { kind: 'rectangle' as const, ...place, stroke: 'level-edge' as const, strokeWidth: 0.7 }
  if (step === 'met') return { ...edge, fill: 'data', stroke: 'data' }
  return step === 'unknown' ? { ...edge, fill: 'hatch' } : edge
}
