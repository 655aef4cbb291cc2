import type { JSX } from 'preact'
import { stampOfText } from '../../domain/assessment/clock'
import type { Entry } from '../../domain/assessment/entry'
import { reader } from '../../i18n/reader'
import { conflictsFor, indicatorOf } from '../../state/conflicts'
import { positionOf } from '../../state/own-answers'
import { Button } from '../../ui/button/button'
import { Note } from '../../ui/note/note'
import { Steps } from '../../ui/steps/steps'
import { entryText } from './said-text'
import type { Scene } from './scene'

function Version({ entry, scene }: { entry: Entry; scene: Scene }): JSX.Element {
  const { t, formats } = reader.value
  const { body, stamp, device } = entry
  const wall = stampOfText(stamp)?.wall ?? 0
  const isHere = device === scene.app.world.device
  return (
    <li>
      <p class="small quiet">
        {formats.day(wall)}
        {t('frame:saved.at', { time: formats.time(wall) })} ·{' '}
        {t(isHere ? 'indicator:conflict.here' : 'indicator:conflict.elsewhere')}
      </p>
      {(body.kind === 'answer' || body.kind === 'agreement') && <Steps position={positionOf(body.answer)} />}
      <p>
        <bdi>{entryText(entry, reader.value)}</bdi>
      </p>
      <Button
        onClick={() => {
          scene.current.choose(entry)
          scene.answering.tell(t('indicator:conflict.kept'))
        }}
      >
        {t('indicator:conflict.keep')}
      </Button>
    </li>
  )
}

/** Two devices disagree: both are kept and shown; the reader chooses. */
export function Conflicts({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { assessment, current: opened, indicator } = scene
  const own = conflictsFor(assessment, opened.respondent.value).filter(
    (thread) => indicatorOf(thread) === indicator.path,
  )
  return (
    <>
      {own.map(({ current, conflicts }) => (
        <Note key={current.id} kind="caution" title={t(`indicator:conflict.title.${current.body.kind}`)}>
          <p>{t('indicator:conflict.text')}</p>
          <ul class="versions">
            {[current, ...conflicts].map((entry) => (
              <Version key={entry.id} entry={entry} scene={scene} />
            ))}
          </ul>
        </Note>
      ))}
    </>
  )
}
