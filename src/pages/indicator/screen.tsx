import { useSignal } from '@preact/signals'
import { Fragment, type JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { reader } from '../../i18n/reader'
import { late } from '../../ui/frame/late'
import { onceShown } from '../../ui/gradual/apart'
import { Beside, Gradual } from '../../ui/gradual/gradual'
import { Toast } from '../../ui/toast/toast'
import { Aside } from './aside'
import { Conflicts } from './conflicts'
import { halfWritten } from './evidence-draft'
import { Foot, KeysHint } from './foot'
import { InEnglish } from './in-english'
import { Ladder } from './ladder'
import { LastRound } from './last-round'
import { ClosedNotice } from './notices'
import { createPanels } from './panels'
import { Question } from './question'
import { Crumb, Rail } from './rail'
import type { Scene } from './scene'
import { ThumbSheet } from './thumb-sheet'
import { deedsOf, follow, useCommands } from './use-commands'
import { isWide } from './wide'

const KeysDialog = late(async () => (await import('./keys-dialog')).KeysDialog)

/** One indicator being answered: rail, ladder and side column on a laptop; ladder and thumb sheet on a phone. */
export function Screen({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { answering, app } = scene
  const panels = useMemo(() => createPanels(halfWritten(scene)), [])
  /** Null until somebody asks for them; afterwards the dialog stays, as it gives the focus back when it closes. */
  const areKeysOpen = useSignal<boolean | null>(null)
  const openKeys = (): void => {
    areKeysOpen.value = true
  }
  const deeds = deedsOf(scene)
  useCommands(scene, panels, deeds, openKeys)
  const notice = answering.notice.value
  // Another respondent's answers are another ladder: drawn as the first was, one part after the other.
  const who = scene.current.respondent.value?.id
  return (
    <div class="answer-screen">
      {/* On a phone the place comes first, then the question: each is all that a frame draws unnoticed. */}
      <Gradual first={isWide.value ? 2 : 0}>
        {isWide.value ? (
          <Beside>
            <Rail scene={scene} />
          </Beside>
        ) : (
          <Crumb scene={scene} />
        )}
        <div class="answer-main">
          <Question scene={scene} />
          <Gradual key={who} first={0}>
            <Fragment key="notices">
              <InEnglish language={scene.content.questionnaires[scene.questionnaire.id]?.language} />
              <LastRound scene={scene} />
              <ClosedNotice scene={scene} />
              <Conflicts scene={scene} />
            </Fragment>
            <Ladder scene={scene} onSay={deeds.say} />
            {answering.closed.value !== 'nobody' && (
              <ThumbSheet
                scene={scene}
                onSay={(at, answer) => {
                  deeds.say(at, answer)
                  // Once the sheet has its new height, for which the page leaves room.
                  follow(answering, (act) => onceShown(() => requestAnimationFrame(act)))
                }}
                onEvidence={panels.addEvidence}
              />
            )}
            <Foot scene={scene} onEvidence={panels.addEvidence} />
            <KeysHint scene={scene} onKeys={openKeys} />
          </Gradual>
        </div>
      </Gradual>
      {/* Here from the beginning: a key that opens a panel has it drawn at once. */}
      <Aside key={who} scene={scene} panels={panels} />
      <Toast
        message={notice?.text ?? null}
        action={notice?.undoable === true ? { label: t('indicator:undo.button'), onClick: deeds.undo } : undefined}
        onDone={answering.forget}
      />
      {areKeysOpen.value !== null && (
        <KeysDialog
          app={app}
          open={areKeysOpen.value}
          onClose={() => {
            areKeysOpen.value = false
          }}
        />
      )}
    </div>
  )
}
