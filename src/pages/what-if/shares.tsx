import type { JSX } from 'preact'
import { barChart } from '../../charts/bars'
import type { QuestionnaireChange } from '../../domain/diagnostic/changes'
import { barWords, exactRange } from '../../i18n/profile-words'
import type { Reader } from '../../i18n/reader'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { ExplainedFigures } from '../explain/explained'
import type { Figure } from '../explain/figures'
import { stepsOfScore } from '../explain/scores'
import { questionnairesOf } from '../results/view'
import { questionnaireTitle, shareSentence } from './sentence'
import type { Supposition } from './supposition'

/** As it is above, supposed below, on one scale. */
function BeforeAfter({ change, title, reader }: { change: QuestionnaireChange; title: string; reader: Reader }) {
  const { t } = reader
  const bars = (['asItIs', 'supposed'] as const).map((which) => ({
    label: t(`whatIf:${which}.name`),
    note: '',
    ...(which === 'asItIs' ? change.before : change.after),
    tick: null,
  }))
  const sentence = shareSentence(change, title, reader)
  return (
    <li>
      <p class="small">{sentence}</p>
      <FittedDrawing label={sentence} draw={(fit) => barChart(bars, fit, barWords(reader))} />
    </li>
  )
}

/** All questionnaires, those that stay the same among them. */
function Table({ view, after }: Supposition): JSX.Element {
  const { t } = view.reader
  return (
    <div class="table-wrap">
      <table class="table what-if-table">
        <caption>{t('whatIf:changes.base')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf:changes.questionnaire')}</th>
            <th scope="col">{t('whatIf:asItIs.name')}</th>
            <th scope="col">{t('whatIf:supposed.name')}</th>
          </tr>
        </thead>
        <tbody>
          {questionnairesOf(view).map(({ questionnaire, diagnosis, title }) => (
            <tr key={questionnaire.id}>
              <th scope="row">{title}</th>
              <td>{exactRange(diagnosis, view.reader)}</td>
              <td>{exactRange(after.questionnaires[questionnaire.id] ?? diagnosis, view.reader)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The supposed shares of the questionnaires that change. */
function figuresSupposed({ view, after, changes }: Supposition): readonly Figure[] {
  const supposed = { ...view, diagnostic: after }
  const changed = new Set(changes.questionnaires.map(({ questionnaire }) => questionnaire))
  return questionnairesOf(supposed)
    .filter(({ questionnaire }) => changed.has(questionnaire.id))
    .map((own) => ({ name: own.title, steps: () => stepsOfScore(own, supposed) }))
}

/** The questionnaires whose share changes, before and after. */
export function Shares(supposition: Supposition): JSX.Element | null {
  const { view, changes } = supposition
  const { t } = view.reader
  if (changes.questionnaires.length === 0) return null
  return (
    <section>
      <h3>{t('whatIf:changes.shares')}</h3>
      <ul class="what-if-shares">
        {changes.questionnaires.map((change) => (
          <BeforeAfter
            key={change.questionnaire}
            change={change}
            title={questionnaireTitle(view, change.questionnaire)}
            reader={view.reader}
          />
        ))}
      </ul>
      <ExplainedFigures figures={figuresSupposed(supposition)} of={t('whatIf:supposed.name')} />
      <Fold title={t('whatIf:changes.table')}>
        <Table {...supposition} />
      </Fold>
    </section>
  )
}
