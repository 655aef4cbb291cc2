import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { QuestionnaireTexts } from '../../domain/questionnaire/schema'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Choice, type Chosen } from '../../ui/choice/choice'
import { Foreign } from '../../ui/foreign/foreign'
import { stages } from '../indicator/stages'
import type { Block, Row } from './rows'

interface SheetProps {
  readonly assessment: string
  readonly texts: QuestionnaireTexts
  readonly blocks: readonly Block[]
  /** The marked row; null while there is none. */
  readonly now: Row | null
  readonly onSay: (row: Row, answer: Chosen) => void
}

const isSame = (a: Row | null, b: Row): boolean => a?.path === b.path && a.position === b.position

/** The marked row comes into view and takes the focus, so that a screen reader reads it out. */
function useMark(isNow: boolean) {
  const place = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (!isNow) return
    place.current?.scrollIntoView({ block: 'nearest' })
    const radios = place.current?.querySelectorAll('input') ?? []
    const wanted = [...radios].find((radio) => radio.checked) ?? radios[0]
    wanted?.focus({ preventScroll: true })
  }, [isNow])
  return place
}

interface LineProps {
  readonly row: Row
  readonly text: string
  readonly label: string
  readonly isNow: boolean
  readonly onSay: (row: Row, answer: Chosen) => void
}

function Line({ row, text, label, isNow, onSay }: LineProps): JSX.Element {
  const { t, formats } = reader.value
  const place = useMark(isNow)
  return (
    <li ref={place} class={isNow ? 'entry-row is-now' : 'entry-row'}>
      <p class="small">
        <b class="num">{formats.integer(row.position + 1)}</b>{' '}
        <b>{t(`common:stage.${stages[row.position] ?? 'recognised'}`)}</b> {text}
      </p>
      <Choice
        name={`${row.path} ${row.position}`}
        label={label}
        value={row.answer}
        onChoose={(answer) => onSay(row, answer)}
      />
    </li>
  )
}

function Closed({ block }: { block: Block }): JSX.Element | null {
  const { t } = reader.value
  const { closed } = block
  if (closed === null) return null
  if (closed.kind === 'agreed') return <p class="small quiet">{t('entry:agreed')}</p>
  return (
    <p class="small quiet">
      {t('common:answer.notApplicable')} · <Foreign>{closed.reason}</Foreign>
    </p>
  )
}

function One({ block, ...sheet }: SheetProps & { readonly block: Block }): JSX.Element {
  const { t, formats } = reader.value
  const { own, rows } = block
  const texts = sheet.texts.indicators[own.indicator.id]
  const title = formats.text(texts?.title ?? own.indicator.id)
  const number = formats.integer(own.number)
  return (
    <section class="entry-block">
      <h2>
        <span class="num">{number}.</span> {title}
      </h2>
      <Closed block={block} />
      <ol class="entry-rows">
        {rows.map((row) => (
          <Line
            key={row.position}
            row={row}
            text={formats.text(texts?.criteria[row.position] ?? '')}
            label={t('entry:rowLabel', {
              number,
              title,
              criterion: row.position + 1,
              stage: t(`common:stage.${stages[row.position] ?? 'recognised'}`),
            })}
            isNow={isSame(sheet.now, row)}
            onSay={sheet.onSay}
          />
        ))}
      </ol>
      <a
        class="small entry-more"
        href={hashOfRoute({ page: 'indicator', assessment: sheet.assessment, indicator: own.indicator.path })}
      >
        {t('entry:open')}
        <span class="hidden-visually"> {title}</span>
      </a>
    </section>
  )
}

/** The sheet, one row a criterion, as it lies beside the keyboard. */
export function Sheet(props: SheetProps): JSX.Element {
  return (
    <div class="entry-sheet">
      {props.blocks.map((block) => (
        <One key={block.own.indicator.path} {...props} block={block} />
      ))}
    </div>
  )
}
