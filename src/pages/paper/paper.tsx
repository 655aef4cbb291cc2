import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { defaultExtent, type Extent } from '../../domain/assessment/extent'
import { factsOf, type Language, languages } from '../../i18n/languages'
import { reader } from '../../i18n/reader'
import type { App } from '../../state/app'
import { hashOfRoute } from '../../state/route'
import { Card } from '../../ui/card/card'
import { RadioGroup, SelectField } from '../../ui/field/field'
import { Frame } from '../../ui/frame/frame'
import { ExtentField } from '../details/extent-field'
import '../details/details.css'
import type { PageProps } from '../page'
import { PrintingSteps } from '../report/printing-steps'
import { usePrinting } from '../report/use-printing'
import { loadPaper } from './load-paper'

const all = 'all'

const languageChoices = Object.entries(languages).map(([value, { name }]) => ({
  value,
  label: <span lang={value}>{name}</span>,
}))

/** Inside an assessment the sheets carry its country and round, and what it asks is chosen already. */
function usePaper(app: App) {
  const { t, language: readers } = reader.value
  const assessment = app.current.value?.assessment.value ?? null
  const chosen = useSignal<Language | null>(null)
  const which = useSignal<string>(all)
  const asked = useSignal<Extent | null>(null)
  const language = chosen.value ?? readers
  const extent = asked.value ?? assessment?.extent ?? defaultExtent
  const ids = app.questionnaires.map(({ id }) => id)
  const questionnaires = which.value === all ? ids : [which.value]
  const options = [
    { value: all, label: t('paperPage:all', { count: ids.length }) },
    ...ids.map((value) => ({ value, label: app.questionnaireName(value, readers).title })),
  ]
  const order = {
    language,
    kind: 'pdf' as const,
    name: `${which.value === all ? 'ittisaq' : which.value}-${extent}-${language}.pdf`,
    of: assessment?.id ?? '',
    load: loadPaper(app.world, assessment?.details ?? null, { questionnaires, extent, language }),
  }
  return { chosen, which, asked, language, extent, options, order }
}

/** Blank questionnaires for rooms without screens: which, in which language, how long. */
export default function Page({ app }: PageProps): JSX.Element {
  const { t } = reader.value
  const { chosen, which, asked, language, extent, options, order } = usePaper(app)
  const printing = usePrinting()
  const { current } = app
  const back =
    current.value === null
      ? { href: '#/', label: t('frame:toHome') }
      : { href: hashOfRoute({ page: 'overview', assessment: current.value.id }), label: t('frame:toOverview') }
  return (
    <Frame app={app} title={t('paperPage:heading')} back={back}>
      <div class="report-page">
        <h1>{t('paperPage:heading')}</h1>
        <p class="form-lead">{t('paperPage:lead')}</p>
        <Card as="section" class="stack">
          <SelectField
            label={t('paperPage:questionnaire')}
            value={which.value}
            options={options}
            onChoose={(value) => {
              which.value = value
            }}
          />
          <RadioGroup
            label={t('paperPage:language')}
            options={languageChoices}
            value={language}
            onChoose={(value) => {
              chosen.value = value
            }}
          />
          <ExtentField
            app={app}
            extent={extent}
            onChoose={(value) => {
              asked.value = value
            }}
          />
          <PrintingSteps
            printing={printing}
            order={order}
            words={{
              make: t('paperPage:make'),
              makeAgain: t('paperPage:makeAgain'),
              ready: t('paperPage:ready', { language: factsOf(language).name }),
            }}
          />
        </Card>
      </div>
    </Frame>
  )
}
