import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { hashOfRoute } from '../../state/route'
import { Chip } from '../../ui/chip/chip'
import { RespondentName } from '../../ui/respondent/respondent'
import type { Scene } from './scene'

function Asker({ scene: { current } }: { scene: Scene }): JSX.Element | null {
  const { t } = reader.value
  const respondent = current.respondent.value
  if (respondent === null) return null
  return (
    <p class="asker">
      <span class="hidden-visually">{t('indicator:asker.label')}</span>
      <RespondentName respondent={respondent} />
      <a href={hashOfRoute({ page: 'respondents', assessment: current.id })}>{t('indicator:asker.change')}</a>
    </p>
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
