import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { answerKeysOf } from '../../ui/choice/answer-keys'
import { SavedMark } from '../../ui/frame/saved-mark'
import { RoomProgress } from './progress'
import type { Session } from './session'

export interface TableHeadProps {
  readonly session: Session
  readonly eyebrow: string | null
  readonly title: string
  readonly question: string
  /** The list of the room, after the last one. */
  readonly nextHref: string
  readonly previousHref: string | null
}

function KeyHints({ session }: { readonly session: Session }): JSX.Element | null {
  const { t, language } = reader.value
  if (!session.app.preferences.keys.value) return null
  const keys = answerKeysOf(language)
  return (
    <p class="agree-hints small quiet">
      {(['yes', 'no', 'unknown'] as const).map((answer) => (
        <span key={answer}>
          <kbd>{keys[answer]}</kbd> {t(`common:answer.${answer}`)}
        </span>
      ))}
      <span>{t('agree:projector.hint')}</span>
    </p>
  )
}

/** Which indicator is on the table, how far the room is, and the ways on. */
export function TableHead(props: TableHeadProps): JSX.Element {
  const { session, eyebrow, title, question, nextHref, previousHref } = props
  const { t } = reader.value
  const { app, isProjected } = session
  const shortcut = (key: string) => (isProjected ? key : undefined)
  return (
    <header class="agree-head">
      <div class="agree-ways">
        <RoomProgress session={session} />
        {isProjected && (
          <span class="small quiet">
            <SavedMark state={app.writer.state.value} isStored />
          </span>
        )}
        <div class="row">
          {previousHref !== null && (
            <Button kind="quiet" icon="back" href={previousHref} shortcut={shortcut('PageUp')}>
              {t('agree:previous')}
            </Button>
          )}
          <Button kind="quiet" iconAfter="next" href={nextHref} shortcut={shortcut('PageDown')}>
            {t('agree:next')}
          </Button>
          <Button onClick={() => session.project(!isProjected)} shortcut={shortcut('Escape')}>
            {t(isProjected ? 'agree:projector.off' : 'agree:projector.on')}
          </Button>
        </div>
      </div>
      {isProjected && <KeyHints session={session} />}
      <p class="eyebrow">{eyebrow === null ? title : `${eyebrow} · ${title}`}</p>
      <h1 tabIndex={-1}>{question}</h1>
    </header>
  )
}
