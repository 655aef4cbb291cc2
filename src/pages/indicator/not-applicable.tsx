import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { reader } from '../../i18n/reader'
import { Button } from '../../ui/button/button'
import { TextField } from '../../ui/field/field'
import { Icon } from '../../ui/icon/icon'
import { takeBackNotApplicable } from './notices'
import type { Scene } from './scene'

function Open({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { texts, current, answering } = scene
  const reason = useSignal('')
  const isBlank = reason.value.trim() === ''
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlank) return
        current.answer(answering.path, { kind: 'not-applicable', reason: reason.value.trim() })
        answering.tell(t('indicator:notApplicable.recorded'), true)
        reason.value = ''
      }}
    >
      <p class="small quiet">
        {t('indicator:notApplicable.when', { when: texts.notApplicableWhen ?? '' })} {t('indicator:notApplicable.open')}
      </p>
      <TextField
        label={t('indicator:notApplicable.reason.label')}
        hint={t('indicator:notApplicable.reason.hint')}
        value={reason.value}
        onInput={(text) => {
          reason.value = text
        }}
      />
      <Button type="submit" disabledReason={isBlank ? t('indicator:notApplicable.needsReason') : undefined}>
        {t('indicator:notApplicable.record')}
      </Button>
    </form>
  )
}

/** "Does not apply here": closed where every country can be asked; otherwise only with a reason. */
export function NotApplicablePanel({ scene }: { scene: Scene }): JSX.Element {
  const { t } = reader.value
  const { indicator, answering } = scene
  if (!indicator.mayNotApply) {
    return (
      <p class="small quiet closed">
        <Icon name="lock" size={18} />
        <span>{t('indicator:notApplicable.closed')}</span>
      </p>
    )
  }
  if (answering.closed.value === 'not-applicable') {
    return (
      <Button icon="undo" onClick={() => takeBackNotApplicable(scene)}>
        {t('indicator:notApplicable.takeBack')}
      </Button>
    )
  }
  if (answering.closed.value !== null) return <p class="small quiet">{t('indicator:notApplicable.notNow')}</p>
  return <Open scene={scene} />
}
