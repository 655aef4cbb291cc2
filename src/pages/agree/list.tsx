import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ruleSentence } from '../../i18n/positions-words'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { type AgendaItem, inPlace, nextOf } from './agenda'
import { EndTime } from './end-time'
import { tableHref } from './links'
import { RoomProgress } from './progress'
import { Row } from './row'
import type { Session } from './session'

/** More boards than fit on a few screens are drawn only when asked for. */
const shownFirst = 6

interface ItemsProps {
  readonly session: Session
  readonly items: readonly AgendaItem[]
}

function Items({ session, items }: ItemsProps): JSX.Element {
  const { t } = reader.value
  const all = useSignal(false)
  return (
    <>
      <ol>
        <Gradual>
          {(all.value ? items : items.slice(0, shownFirst)).map((item) => (
            <Row key={item.path} view={session.view} item={item} />
          ))}
        </Gradual>
      </ol>
      {items.length > shownFirst && !all.value && (
        <Button
          kind="quiet"
          onClick={() => {
            all.value = true
          }}
        >
          {t('positions:list.all', { count: items.length })}
        </Button>
      )}
    </>
  )
}

function Shelf({ session, items, title, text }: ItemsProps & { readonly title: string; readonly text: string }) {
  const isOpen = useSignal(false)
  if (items.length === 0) return null
  return (
    <Fold
      title={title}
      count={items.length}
      open={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open
      }}
    >
      <p class="small quiet">{text}</p>
      {isOpen.value && <Items session={session} items={items} />}
    </Fold>
  )
}

function headline(open: number, session: Session): string {
  const { t } = reader.value
  if (session.agenda.length === 0) return t('agree:headline.nothing')
  if (open > 0) return t('agree:headline.open', { count: open })
  return t(inPlace(session.agenda, 'parked').length > 0 ? 'agree:headline.parked' : 'agree:headline.done')
}

/** What the room has before it: what is not agreed yet, what was put aside, what is agreed. */
export function List({ session }: { readonly session: Session }): JSX.Element {
  const { t } = reader.value
  const { agenda, view } = session
  const open = inPlace(agenda, 'open')
  const first = nextOf(agenda, null)
  return (
    <div class="agree">
      <header class="agree-head">
        <p class="eyebrow">{t('agree:title')}</p>
        <h1 tabIndex={-1}>{headline(open.length, session)}</h1>
        <p class="form-lead">{t('agree:lead')}</p>
      </header>
      {agenda.length === 0 ? (
        <Empty
          icon="people"
          title={t('agree:headline.nothing')}
          action={
            <>
              <Button icon="folder" href={hashOfRoute({ page: 'open' })}>
                {t('overview:team.file')}
              </Button>
              <Button href={hashOfRoute({ page: 'respondents', assessment: view.assessment.id })}>
                {t('overview:team.change')}
              </Button>
            </>
          }
        >
          {t('agree:nothing')}
        </Empty>
      ) : (
        <Gradual>
          <div class="card agree-session">
            <RoomProgress session={session} />
            <EndTime session={session} />
            {first !== null && (
              <Button kind="main" iconAfter="next" href={tableHref(view, first.path)}>
                {t('agree:start')}
              </Button>
            )}
          </div>
          {open.length > 0 && (
            <section class="card agree-list" aria-labelledby="agree-open">
              <h2 id="agree-open">{t('agree:set.open')}</h2>
              <p class="small quiet">
                {t('positions:reading')} {t('positions:order')} {ruleSentence(reader.value)}
              </p>
              <Items session={session} items={open} />
            </section>
          )}
          <div class="agree-sets">
            <Shelf
              session={session}
              items={inPlace(agenda, 'parked')}
              title={t('agree:set.parked')}
              text={t('agree:set.parkedText')}
            />
            <Shelf
              session={session}
              items={inPlace(agenda, 'agreed')}
              title={t('agree:set.agreed')}
              text={t('agree:set.agreedText')}
            />
          </div>
        </Gradual>
      )}
    </div>
  )
}
