import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type Constituency, constituencies } from '../../domain/assessment/constituency'
import { defaultExtent, type Extent } from '../../domain/assessment/extent'
import { reader } from '../../i18n/reader'
import { startAssessment } from '../../state/begin'
import { hashOfRoute } from '../../state/route'
import { Button } from '../../ui/button/button'
import { RadioGroup, TextField } from '../../ui/field/field'
import { Fold } from '../../ui/fold/fold'
import { Frame } from '../../ui/frame/frame'
import { Mark } from '../../ui/mark/mark'
import type { PageProps } from '../page'
import '../details/details.css'
import { type DetailsDraft, detailsOfDraft, emptyDraft, problemsOfDraft } from '../details/draft'
import { ExtentField } from '../details/extent-field'
import {
  CountryFields,
  type DetailsFieldsProps,
  DigitsField,
  NameFields,
  TitleField,
  YearField,
} from '../details/fields'
import { focusFirstProblem } from '../details/focus-problem'

interface WhoProps {
  readonly constituency: Constituency | null
  readonly isRefused: boolean
  readonly onChoose: (constituency: Constituency) => void
}

function Who({ constituency, isRefused, onChoose }: WhoProps): JSX.Element {
  const { t } = reader.value
  return (
    <RadioGroup
      label={t('new:who.heading')}
      problem={isRefused && constituency === null ? t('respondents:constituency.missing') : null}
      value={constituency}
      options={constituencies.map((value) => ({
        value,
        label: t(`common:constituency.${value}`),
        mark: <Mark constituency={value} />,
      }))}
      onChoose={onChoose}
    />
  )
}

/**
 * A country, a round, and who answers here: all that must be known before the first question. What it does not start without
 * comes first, what has a default after that, and what may stay empty is folded away.
 */
export default function Page({ app }: PageProps): JSX.Element {
  const { t, formats } = reader.value
  const thisYear = formats.text(String(new Date(app.world.clock.now()).getFullYear()))
  const draft = useSignal<DetailsDraft>(emptyDraft(thisYear))
  const extent = useSignal<Extent>(defaultExtent)
  const constituency = useSignal<Constituency | null>(null)
  const name = useSignal('')
  const isRefused = useSignal(false)

  function start(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault()
    const details = detailsOfDraft(draft.value, false)
    if (details === null || constituency.value === null) {
      isRefused.value = true
      focusFirstProblem(event.currentTarget)
      return
    }
    const respondent = { constituency: constituency.value, name: name.value.trim() }
    const assessment = startAssessment(app.world, app.writer, details, extent.value, respondent)
    window.location.hash = hashOfRoute({ page: 'overview', assessment })
  }

  const fields: DetailsFieldsProps = {
    draft: draft.value,
    problems: isRefused.value ? problemsOfDraft(draft.value) : {},
    allLanguages: false,
    onChange: (changed) => {
      draft.value = changed
    },
  }
  return (
    <Frame app={app} title={t('new:heading')} back={{ href: '#/', label: t('frame:toHome') }}>
      <h1>{t('new:heading')}</h1>
      <p class="form-lead">{t('new:lead')}</p>
      <form class="form is-short" onSubmit={start} noValidate>
        <CountryFields {...fields} />
        {draft.value.isFictional && <NameFields {...fields} />}
        <Who
          constituency={constituency.value}
          isRefused={isRefused.value}
          onChoose={(chosen) => {
            constituency.value = chosen
          }}
        />
        <ExtentField
          app={app}
          extent={extent.value}
          onChoose={(chosen) => {
            extent.value = chosen
          }}
        />
        <YearField {...fields} />
        <Fold title={t('new:more')}>
          <div class="form-more">
            <TitleField {...fields} />
            {!draft.value.isFictional && <NameFields {...fields} />}
            <TextField
              label={t('respondents:name.label')}
              hint={t('respondents:name.hint')}
              maxLength={160}
              value={name.value}
              onInput={(written) => {
                name.value = written
              }}
            />
            <DigitsField {...fields} />
          </div>
        </Fold>
        <div class="row">
          <Button kind="main" type="submit">
            {t('new:start')}
          </Button>
          <Button href="#/">{t('new:leave')}</Button>
        </div>
      </form>
    </Frame>
  )
}
