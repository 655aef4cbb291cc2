import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { loadLateSentences } from '../../i18n/late-sentences'
import { type Reader, reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import type { AssessmentCard } from '../../state/cards'
import { Button } from '../../ui/button/button'
import { SelectField } from '../../ui/field/field'
import { Finder } from '../../ui/finder/finder'
import { assessmentName } from '../../ui/frame/naming'
import { useGradually } from '../../ui/gradual/gradual'
import { matcher, searchable } from '../../ui/search/matcher'
import { CardOfAssessment } from './assessment-card'

const orders = ['changed', 'name', 'settled'] as const

type Order = (typeof orders)[number]

/** Drawn at first, and with every press of the button below. */
const step = 20

/** Cards drawn before the browser may answer the next key. */
const atOnce = 1

/** A card and what is asked of it while somebody types: prepared once. */
interface Listed {
  readonly card: AssessmentCard
  readonly name: string
  readonly text: string
}

function listedOf(cards: readonly AssessmentCard[], now: Reader): readonly Listed[] {
  return cards.map((card) => {
    const { details } = card.summary
    const name = assessmentName(details, now)
    return { card, name, text: searchable([name, details?.title ?? '', details?.country ?? '']) }
  })
}

const shareOf = ({ card: { summary } }: Listed): number =>
  summary.applicable === 0 ? 0 : summary.settled / summary.applicable

/** They come with the last changed first. */
function inOrder(listed: readonly Listed[], order: Order, { language }: Reader): readonly Listed[] {
  if (order === 'changed') return listed
  if (order === 'settled') return [...listed].sort((a, b) => shareOf(a) - shareOf(b))
  const { compare } = new Intl.Collator(language)
  return [...listed].sort((a, b) => compare(a.name, b.name))
}

interface PortfolioProps {
  readonly app: App
  readonly cards: readonly AssessmentCard[]
}

/** A few at a time: twenty cards at once would keep the next key waiting. */
function Cards({ app, cards }: PortfolioProps): JSX.Element {
  const drawn = useGradually(cards.length, atOnce)
  return (
    <>
      {cards.slice(0, drawn).map((card) => (
        <CardOfAssessment key={card.id} app={app} card={card} />
      ))}
    </>
  )
}

/**
 * Another one when what is asked for brings other cards to the top: they are drawn from the first on. Cards that move or change
 * by themselves stay, and with them where the reader is.
 */
function useDrawing(asked: string, first: string): string {
  const last = useRef({ asked, first, drawing: asked })
  const { drawing, ...before } = last.current
  const isOther = before.asked !== asked && before.first !== first
  last.current = { asked, first, drawing: isOther ? asked : drawing }
  return last.current.drawing
}

/** A list too long for the eye: found by words, put in order, and drawn a piece at a time. */
function Found({ app, cards }: PortfolioProps): JSX.Element {
  const now = reader.value
  const { t } = now
  const typed = useSignal('')
  const order = useSignal<Order>('changed')
  const shown = useSignal(step)
  const listed = useMemo(() => listedOf(cards, now), [cards, now])
  const ordered = useMemo(() => inOrder(listed, order.value, now), [listed, order.value, now])
  const isMatch = matcher(typed.value)
  const found = ordered.filter(({ text }) => isMatch(text))
  const left = found.length - shown.value
  const first = found.slice(0, step).map(({ card }) => card.id)
  const drawing = useDrawing(`${order.value} ${typed.value}`, first.join(' '))
  return (
    <>
      <Finder
        label={t('portfolio:find')}
        hint={t('portfolio:hint')}
        value={typed.value}
        onInput={(text) => {
          typed.value = text
          shown.value = step
        }}
        status={t('portfolio:found', { count: found.length })}
      >
        <SelectField
          label={t('portfolio:order.label')}
          value={order.value}
          options={orders.map((value) => ({ value, label: t(`portfolio:order.${value}`) }))}
          onChoose={(chosen) => {
            order.value = chosen
          }}
        />
      </Finder>
      <Cards key={drawing} app={app} cards={found.slice(0, shown.value).map(({ card }) => card)} />
      {left > 0 && (
        <Button
          onClick={() => {
            shown.value += step
          }}
        >
          {t('portfolio:more', { count: Math.min(left, step) })}
        </Button>
      )}
    </>
  )
}

/** Whether the sentences of long lists are there in the reader's language. */
export function useListSentences(): boolean {
  const loaded = useSignal('')
  const { language } = reader.value
  useEffect(() => {
    void loadLateSentences(language, 'portfolio').then(() => {
      loaded.value = language
    })
  }, [language, loaded])
  return loaded.value === language
}

export function Portfolio(props: PortfolioProps): JSX.Element | null {
  return useListSentences() ? <Found {...props} /> : null
}
