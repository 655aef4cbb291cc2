import type { Drawing, Shape } from './drawing'

/** What a ladder shows of one indicator; null where it does not apply. */
export type Rungs = { readonly floor: number; readonly ceiling: number } | null

const rungs = 4

function rung(position: Rungs, step: number, x: number, y: number, width: number, height: number): Shape {
  const box = { kind: 'rectangle', x, y, width, height } as const
  if (position === null) return { ...box, stroke: 'line', strokeWidth: 0.5 }
  if (step < position.floor) return { ...box, fill: 'data' }
  return {
    ...box,
    fill: step < position.ceiling ? 'hatch' : 'surface',
    stroke: 'level-edge',
    strokeWidth: 0.5,
  }
}

/** The atom of the product: four small steps, solid, hatched or empty, side by side (UI 1). */
export function stepsDrawing(position: Rungs, size = 8): Drawing {
  const width = size * 1.35
  const gap = 1.5
  const shapes = Array.from({ length: rungs }, (_, step) =>
    rung(position, step, 0.5 + step * (width + gap), 0.5, width, size - 1),
  )
  return { width: rungs * width + (rungs - 1) * gap + 1, height: size, shapes }
}

export interface PortraitRow {
  readonly label: string
  readonly positions: readonly Rungs[]
}

/** The country's portrait: a small standing ladder for every indicator, one row a questionnaire. No total, no rank. */
export function portrait(rows: readonly PortraitRow[], width: number, textSize: number): Drawing {
  // Room for "Chaînes d’approvisionnement", the longest short name.
  const labelWidth = width * 0.29
  const columns = Math.max(1, ...rows.map(({ positions }) => positions.length))
  const pitch = (width - labelWidth) / columns
  const stepHeight = Math.min(9, pitch * 0.55)
  const stepGap = 1.6
  const rowHeight = rungs * (stepHeight + stepGap) + textSize * 1.2
  const shapes = rows.flatMap(({ label, positions }, row): readonly Shape[] => {
    const bottom = row * rowHeight + rungs * (stepHeight + stepGap)
    return [
      { kind: 'text', x: 0, y: bottom - 2, text: label, size: textSize, bold: true, fill: 'ink', anchor: 'start' },
      ...positions.flatMap((position, column) =>
        Array.from({ length: rungs }, (_, step) =>
          rung(
            position,
            step,
            labelWidth + column * pitch + 1,
            bottom - (step + 1) * (stepHeight + stepGap) + stepGap,
            pitch * 0.78,
            stepHeight,
          ),
        ),
      ),
    ]
  })
  return { width, height: rows.length * rowHeight - textSize * 0.6, shapes }
}
