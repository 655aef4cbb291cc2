import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { isGiven } from '../../domain/assessment/answer'
import { type Reading, recordOf } from '../../domain/assessment/fold'
import type { IndicatorDiagnosis } from '../../domain/diagnostic/diagnose'
import type { IndicatorTexts } from '../../domain/questionnaire/schema'
import { t } from '../../i18n/reader'
import { positionOf } from '../../state/own-answers'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Foreign } from '../../ui/foreign/foreign'
import { Note } from '../../ui/note/note'
import { levelText, Steps } from '../../ui/steps/steps'
import { Toast } from '../../ui/toast/toast'
import { Section } from '../results/section'
import type { View } from '../results/view'
import { focusOn } from '../validation/focus'
import { CriteriaAnswers } from './criteria-answers'
import { draftOfReading, emptyReading, type ReadingDraft } from './reading-draft'
import { readingDraftFor } from './reading-drafts'
import { ReadingForm } from './reading-form'
import './readings.css'

interface ReadingsProps {
  readonly view: View
  readonly diagnosis: IndicatorDiagnosis
  readonly texts: IndicatorTexts
}

const firstField = '.reading-form input'
const heading = '#readings-title'

/** The team's position and the specialist's, one beside the other; neither is corrected by the other. */
function Beside({ diagnosis, reading }: { diagnosis: IndicatorDiagnosis; reading: Reading }): JSX.Element {
  const sides = [
    { name: 'team', position: diagnosis.position },
    ...(isGiven(reading.answer) ? [{ name: 'beside', position: positionOf(reading.answer) }] : []),
  ]
  return (
    <dl class="reading-beside">
      {sides.map(({ name, position }) => (
        <div key={name}>
          <dt class="small quiet">{t(`changes:reading.${name}`)}</dt>
          <dd class="row">
            <Steps position={position} /> {levelText(position, t)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface OneProps extends Omit<ReadingsProps, 'texts'> {
  readonly reading: Reading
  readonly onChange: () => void
  readonly onTakeBack: () => void
}

function One({ view, diagnosis, reading, onChange, onTakeBack }: OneProps): JSX.Element {
  const { reviewer, answer, text } = reading
  const subject = `reading:${reviewer}:${diagnosis.indicator.path}`
  const isDisputed = (view.assessment.threads.get(subject)?.conflicts.length ?? 0) > 0
  return (
    <Card as="li" class="reading-card stack">
      <h3>
        <Foreign>{reviewer}</Foreign>
      </h3>
      {isDisputed && <Note kind="caution">{t('changes:reading.versions')}</Note>}
      <Beside diagnosis={diagnosis} reading={reading} />
      {isGiven(answer) && <CriteriaAnswers answer={answer} reader={view.reader} />}
      {text.trim() !== '' && (
        <blockquote class="reading-text" dir="auto">
          {text}
        </blockquote>
      )}
      <div class="row">
        <Button label={t('changes:reading.changeOf', { name: reviewer })} onClick={onChange}>
          {t('changes:reading.change')}
        </Button>
        <Button
          kind="quiet"
          icon="undo"
          label={t('changes:reading.takeBackOf', { name: reviewer })}
          onClick={onTakeBack}
        >
          {t('changes:reading.takeBack')}
        </Button>
      </div>
    </Card>
  )
}

/** Kept beside what the team answered; no figure is computed from it. */
export function Readings({ view, diagnosis, texts }: ReadingsProps): JSX.Element {
  const { current } = view
  const { path } = diagnosis.indicator
  const { readings } = recordOf(view.assessment, path)
  const draft = readingDraftFor(view.assessment.id, path)
  const said = useSignal<string | null>(null)
  const open = (from: ReadingDraft): void => {
    draft.value = from
    focusOn(firstField)
  }
  return (
    <Section id="readings" title={t('changes:reading.title')} lead={t('changes:reading.lead')}>
      {readings.length === 0 && draft.value === null && <p>{t('changes:reading.none')}</p>}
      <ul class="readings">
        {readings.map((reading) => (
          <One
            key={reading.reviewer}
            view={view}
            diagnosis={diagnosis}
            reading={reading}
            onChange={() => open(draftOfReading(reading))}
            onTakeBack={() => {
              current.readIndicator(path, reading.reviewer, null, '')
              said.value = t('changes:reading.takenBack')
              focusOn(heading)
            }}
          />
        ))}
      </ul>
      {draft.value !== null ? (
        <ReadingForm
          indicator={diagnosis.indicator}
          texts={texts}
          draft={draft.value}
          onDraft={(changed) => {
            draft.value = changed
          }}
          onRecord={({ reviewer, answer, text }) => {
            const before = draft.peek()?.of ?? null
            // Under another name it would stand beside itself.
            if (before !== null && before !== reviewer) current.readIndicator(path, before, null, '')
            current.readIndicator(path, reviewer, answer, text)
            draft.value = null
            said.value = t('changes:reading.recorded')
            focusOn(heading)
          }}
          onLeave={() => {
            draft.value = null
            focusOn(heading)
          }}
        />
      ) : (
        <div>
          <Button icon="plus" onClick={() => open(emptyReading)}>
            {t('changes:reading.add')}
          </Button>
        </div>
      )}
      <Toast
        message={said.value}
        action={{
          label: t('answers:history.undo'),
          onClick: () => {
            current.undo()
            said.value = null
          },
        }}
        onDone={() => {
          said.value = null
        }}
      />
    </Section>
  )
}
