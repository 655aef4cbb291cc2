import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { boardOf } from '../../charts/board'
import { dotsChart } from '../../charts/dots'
import type { Drawing as DrawingData } from '../../charts/drawing'
import { stepsDrawing } from '../../charts/ladders'
import type { IndicatorRecord } from '../../domain/assessment/fold'
import type { Interval } from '../../domain/scoring/interval'
import { countryPosition } from '../../domain/scoring/position'
import { directionOf } from '../../i18n/languages'
import { boardSentence, boardWords } from '../../i18n/positions-words'
import type { Reader } from '../../i18n/reader'
import { Card } from '../../ui/card/card'
import { Drawing } from '../../ui/drawing/drawing'
import { type Fit, FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { levelText } from '../../ui/steps/steps'
import { Computation } from '../explain/explained'
import type { Explanation } from '../explain/explanation'
import { Section } from '../results/section'
import { type Chapter as ChapterName, chapters } from './chapters'

export interface ChapterProps {
  readonly reader: Reader
}

/** Paragraphs of a chapter by their keys. */
export function Text({ reader, keys }: ChapterProps & { readonly keys: readonly string[] }): JSX.Element {
  return (
    <div class="method-text stack">
      {keys.map((key) => (
        <p key={key}>{reader.t(`method:${key}`)}</p>
      ))}
    </div>
  )
}

export interface FrameProps extends ChapterProps {
  readonly name: ChapterName
  readonly children: ComponentChildren
}

/** A numbered chapter: its address is the page's with its name. */
export function Chapter({ name, reader, children }: FrameProps): JSX.Element {
  const { t } = reader
  const title = t('method:chapterTitle', {
    number: reader.formats.integer(chapters.indexOf(name) + 1),
    title: t(`explain:chapter.${name}`),
  })
  return (
    <Section id={name} title={title}>
      <div class="method-chapter">
        <Gradual>{children}</Gradual>
      </div>
    </Section>
  )
}

/** What an example starts from, its picture, and what is computed from it. */
export function Example({ reader, children }: ChapterProps & { readonly children: ComponentChildren }): JSX.Element {
  return (
    <Card class="method-example">
      <p class="eyebrow">{reader.t('method:example')}</p>
      {children}
    </Card>
  )
}

/** The steps of an example, drawn once they are asked for. */
export function Arithmetic({
  reader,
  steps,
  of,
}: ChapterProps & { readonly steps: () => Explanation; readonly of?: string }): JSX.Element {
  const [open, setOpen] = useState(false)
  const title = (
    <>
      {reader.t('method:arithmetic')}
      {of !== undefined && `${reader.t('common:colon')}${of}`}
    </>
  )
  return (
    <Fold title={title} open={open} onToggle={setOpen}>
      {open && <Computation explanation={steps()} here />}
    </Fold>
  )
}

/** Four steps, solid, hatched or empty, with the level in words beside them. */
export function Ladder({ reader, interval }: ChapterProps & { readonly interval: Interval }): JSX.Element {
  const words = levelText(interval, reader.t)
  return (
    <span class="method-ladder">
      <Drawing drawing={stepsDrawing(interval, 14)} direction={directionOf(reader.language)} label={words} />
      <span class="num" aria-hidden="true">
        {words}
      </span>
    </span>
  )
}

export function Picture({
  draw,
  label,
}: {
  readonly draw: (fit: Fit) => DrawingData
  readonly label: string
}): JSX.Element {
  return (
    <figure>
      <FittedDrawing draw={draw} label={label} />
    </figure>
  )
}

/** Who stands where, one mark a respondent. */
export function Board({ reader, record }: ChapterProps & { readonly record: IndicatorRecord }): JSX.Element {
  const position = countryPosition(record)
  const board = boardOf(record, position)
  const words = boardWords(position, reader)
  return (
    <Picture
      label={boardSentence(board, position, reader)}
      draw={({ width, textSize }) => dotsChart(board, { width, textSize }, words)}
    />
  )
}

export interface TableProps {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** A small table: the first cell of each row is its header. */
export function Table({ caption, heads, rows }: TableProps): JSX.Element {
  const id = useId()
  return (
    <div class="table-wrap">
      <p id={id} class="small quiet">
        {caption}
      </p>
      <table class="table method-table" aria-labelledby={id}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
