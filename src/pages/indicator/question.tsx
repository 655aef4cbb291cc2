import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Chip } from '../../ui/chip/chip'
import { WhoSwitch } from '../../ui/respondent/who-switch'
import type { Scene } from './scene'

function Asker({ scene: { current, assessment } }: { scene: Scene }): JSX.Element | null {
  const { t } = reader.value
  const respondent = current.respondent.value
  if (respondent === null) return null
  return (
    <div class="asker">
      <WhoSwitch
        assessment={current.id}
        respondents={assessment.respondents}
        respondent={respondent}
        onChoose={current.answerAs}
        label={t('indicator:asker.label')}
        change={t('indicator:asker.change')}
      />
    </div>
  )
}

/** Who answers, what is asked. */
export function Question({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { indicator, texts } = scene
  return (
    <header class="question">
      <Asker scene={scene} />
      <h1>{texts.question}</h1>
      <p class="marks">
        <span class="name">{texts.title}</span>
        {indicator.foundational && <Chip>{t('indicator:mark.foundation')}</Chip>}
        {indicator.core && <Chip>{t('indicator:mark.core')}</Chip>}
      </p>
    </header>
  )
}
