import type { JSX } from 'preact'
import { boardOf } from '../../charts/board'
import { dotsChart } from '../../charts/dots'
import { recordOf } from '../../domain/assessment/fold'
import { boardSentence, boardWords } from '../../i18n/positions-words'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import type { View } from '../results/view'

/** Who stands where on one indicator: one mark a respondent, by constituency. */
export function RoomBoard({ view, path }: { readonly view: View; readonly path: string }): JSX.Element | null {
  const { reader, assessment, diagnostic } = view
  const position = diagnostic.indicators[path]?.position
  if (position === undefined) return null
  const board = boardOf(recordOf(assessment, path), position)
  return (
    <FittedDrawing
      label={boardSentence(board, position, reader)}
      draw={({ width, textSize }) => dotsChart(board, { width, textSize }, boardWords(position, reader))}
    />
  )
}
