import type { JSX, TargetedMouseEvent } from 'preact'
import { arcsChart } from '../../charts/arcs'
import { policyRows, type Reading } from '../../domain/coherence/reading'
import { hashOfRoute } from '../../state/route'
import { FittedDrawing } from '../../ui/drawing/fitted-drawing'
import { Fold } from '../../ui/fold/fold'
import { Gradual } from '../../ui/gradual/gradual'
import { type CoherenceView, drawnOf, policiesText, policyName, ruleText } from './coherence-view'

export interface CoherenceMapProps {
  readonly own: CoherenceView
  /** A number was pressed. */
  readonly onFollow: (reading: Reading) => void
}

/** "3, finding: Legal framework; Supply chains." */
function arcSentence(own: CoherenceView, reading: Reading): string {
  const { t } = own.view.reader
  return t('coherence:map.arc', {
    number: reading.number,
    status: t(`coherence:statusInline.${reading.status}`),
    policies: policiesText(own.view, reading),
  })
}

function Arcs({ own, drawn }: { readonly own: CoherenceView; readonly drawn: readonly Reading[] }): JSX.Element {
  const { view } = own
  const { t, formats } = view.reader
  const asked = view.catalogue.questionnaires.map(({ id }) => id)
  const rows = policyRows(asked, drawn)
  // The address holds the page, so in another tab a number leads to the results; here the list follows it.
  const href = hashOfRoute({ page: 'results', assessment: view.assessment.id })
  const arcs = drawn.map((reading) => ({
    number: formats.integer(reading.number),
    rows: reading.policies.map((policy) => rows.indexOf(policy)),
    isFinding: reading.status === 'finding',
    href,
    label: `${arcSentence(own, reading)} ${ruleText(own, reading, 'title')}`,
  }))
  return (
    <FittedDrawing
      label={[t('coherence:map.label'), ...drawn.map((reading) => arcSentence(own, reading))].join(' ')}
      draw={(fit) =>
        arcsChart(
          rows.map((policy) => policyName(view, policy)),
          arcs,
          fit,
        )
      }
    />
  )
}

function MapTable({ own }: { readonly own: CoherenceView }): JSX.Element {
  const { view, readings } = own
  const { t, formats } = view.reader
  return (
    <div class="table-wrap">
      <table class="table coherence-table">
        <caption>{t('coherence:table.caption')}</caption>
        <thead>
          <tr>
            {(['number', 'subject', 'policies'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`coherence:table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gradual step={3}>
            {readings.map((reading) => (
              <tr key={reading.rule.id}>
                <td class="num">{formats.integer(reading.number)}</td>
                <th scope="row">
                  {ruleText(own, reading, 'title')}
                  <span class="coherence-table-status">{t(`coherence:status.${reading.status}`)}</span>
                </th>
                <td>{policiesText(view, reading)}</td>
              </tr>
            ))}
          </Gradual>
        </tbody>
      </table>
    </div>
  )
}

/** Which policies pull against each other, as arcs between them, and the same as a table. */
export function CoherenceMap({ own, onFollow }: CoherenceMapProps): JSX.Element {
  const { t } = own.view.reader
  const drawn = drawnOf(own.readings)
  const notDrawn = own.readings.length - drawn.length
  const follow = (event: TargetedMouseEvent<HTMLDivElement>): void => {
    const { target, currentTarget } = event
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey) return
    const ways = [...currentTarget.querySelectorAll('.drawing-way')]
    const reading = drawn[ways.findIndex((way) => way.contains(target))]
    if (reading === undefined) return
    event.preventDefault()
    onFollow(reading)
  }
  return (
    <div class="card coherence-map">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links inside are pressed, by key too; this hears of it. */}
      <div onClick={follow}>
        <Arcs own={own} drawn={drawn} />
      </div>
      <p class="small quiet">
        {t('coherence:map.reading')} {t('coherence:map.press')}
      </p>
      {notDrawn > 0 && (
        <p class="small quiet">
          {t('coherence:map.notDrawn', { count: notDrawn, from: drawn.length + 1, to: own.readings.length })}
        </p>
      )}
      <Fold title={t('results:asTable')}>
        <MapTable own={own} />
      </Fold>
    </div>
  )
}
