import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { loadLateSentences } from '../../i18n/late-sentences'
import { type Reader, reader } from '../../i18n/reader'
import { eachInTurn } from '../../platform/each-in-turn'
import type { App } from '../../state/app'
import type { AssessmentCard } from '../../state/cards'
import { Button } from '../../ui/button/button'
import { SelectField } from '../../ui/field/field'
import { Finder } from '../../ui/finder/finder'
import { assessmentName } from '../../ui/frame/naming'
import { drawApart } from '../../ui/gradual/apart'
import { Gradual } from '../../ui/gradual/gradual'
import { matcher, searchable } from '../../ui/search/matcher'
import { CardOfAssessment } from './assessment-card'

const orders = ['changed', 'name', 'settled'] as const

type Order = (typeof orders)[number]

/** Drawn at first, and with every press of the button below. */
const step = 20

/** Cards drawn before the browser may answer the next key. */
const atOnce = 1

/** What is asked of a card while somebody types. */
interface Words {
  readonly name: string
  readonly text: string
}

interface Listed extends Words {
  readonly card: AssessmentCard
}

function wordsOf({ summary: { details } }: AssessmentCard, now: Reader): Words {
  const name = assessmentName(details, now)
  return { name, text: searchable([name, details?.title ?? '', details?.country ?? '']) }
}

/**
 * The cards with their words: prepared once for each, and a few at a time, as five hundred would hold up an old phone. Until then
 * it is the cards before; at first none, and null.
 */
function useListed(cards: readonly AssessmentCard[], now: Reader): readonly Listed[] | null {
  const known = useMemo(() => ({ now, words: new WeakMap<object, Words>() }), [now])
  const listed = useSignal<readonly Listed[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const list = (card: AssessmentCard): Listed => {
      const words = known.words.get(card.summary) ?? wordsOf(card, known.now)
      known.words.set(card.summary, words)
      return { card, ...words }
    }
    void eachInTurn(cards, list).then((made) => {
      if (isWanted) listed.value = made
    })
    return () => {
      isWanted = false
    }
  }, [cards, known, listed])
  return listed.value
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

/** What a card is drawn as: the same for the same card, so that one that stands there is not drawn anew with every letter. */
function useNodes(app: App): (card: AssessmentCard) => JSX.Element {
  return useMemo(() => {
    const known = new WeakMap<AssessmentCard, JSX.Element>()
    return (card) => {
      const node = known.get(card) ?? <CardOfAssessment key={card.id} app={app} card={card} />
      known.set(card, node)
      return node
    }
  }, [app])
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
  const listed = useListed(cards, now)
  const ordered = useMemo(() => inOrder(listed ?? [], order.value, now), [listed, order.value, now])
  const isMatch = matcher(typed.value)
  const found = listed === null ? cards : ordered.filter(({ text }) => isMatch(text)).map(({ card }) => card)
  const left = found.length - shown.value
  const first = found.slice(0, step).map(({ id }) => id)
  const nodeOf = useNodes(app)
  const drawing = useDrawing(`${order.value} ${typed.value}`, first.join(' '))
  return (
    <Gradual>
      <Finder
        label={t('portfolio:find')}
        hint={t('portfolio:hint')}
        value={typed.value}
        onInput={(text) =>
          // The letter first: the list follows in a task of its own.
          drawApart(() => {
            typed.value = text
            shown.value = step
          })
        }
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
      <Gradual key={`cards ${drawing}`} step={atOnce}>
        {found.slice(0, shown.value).map(nodeOf)}
      </Gradual>
      {left > 0 && (
        <Button
          onClick={() => {
            shown.value += step
          }}
        >
          {t('portfolio:more', { count: Math.min(left, step) })}
        </Button>
      )}
    </Gradual>
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
