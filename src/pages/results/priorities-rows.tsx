import type { JSX } from 'preact'
import { formulaText, votersText, voteText, wayOfFormula } from '../../i18n/priorities-words'
import { hashOfRoute } from '../../state/route'
import { Gradual } from '../../ui/gradual/gradual'
import { gapSentence } from './gaps'
import { type Ranked, rowId } from './priorities-view'
import { answersHref, placeOf, titleOf, type View } from './view'
import { WideTable } from './wide-table'

interface RowProps {
  readonly view: View
  readonly own: Ranked
}

function Formula({ view, own }: RowProps): JSX.Element {
  return <bdi dir={wayOfFormula(view.reader)}>{formulaText(own, own.diagnosis.votes, view.reader)}</bdi>
}

/** One priority with what it was computed from, and the way to planning it. */
export function PriorityRow({ view, own }: RowProps): JSX.Element {
  const { reader } = view
  const { t, formats } = reader
  const { indicator, diagnosis, place } = own
  const { importance, feasibility } = diagnosis.votes
  const title = titleOf(view, indicator)
  const questionnaire = placeOf(view, indicator)
  return (
    <li class="priorities-row" id={rowId(own)} tabIndex={-1}>
      <span class="priorities-rank num">{formats.integer(place)}</span>
      <div class="priorities-text">
        <a href={answersHref(view, indicator)}>{title}</a>
        <p class="small quiet">
          {questionnaire !== null && <>{questionnaire} · </>}
          {diagnosis.gapKind !== null && t(`common:gap.${diagnosis.gapKind}`)} · {gapSentence(diagnosis, reader)}
        </p>
        <p class="small priorities-votes">
          <span>
            {t('priorities:item.importance')} <b class="num">{voteText(importance, reader)}</b>
          </span>
          <span>
            {t('priorities:item.feasibility')} <b class="num">{voteText(feasibility, reader)}</b>
          </span>
          <span class="quiet">{votersText(diagnosis.votes, reader)}</span>
        </p>
      </div>
      <div class="priorities-end small">
        <span>
          {t('priorities:item.priority')} <b class="num">{formats.decimal(own.priority)}</b>
          {t('common:colon')}
          <Formula view={view} own={own} />
        </span>
        <a
          class="priorities-plan"
          href={hashOfRoute({ page: 'plan', assessment: view.assessment.id })}
          aria-label={t('priorities:item.planThis', { title })}
        >
          {t('priorities:item.plan')}
        </a>
      </div>
    </li>
  )
}

/** The plane in figures, and all that does not fit on it. */
export function PrioritiesTable({ view, ranked }: { readonly view: View; readonly ranked: readonly Ranked[] }) {
  const { reader } = view
  const { t, formats } = reader
  const heads = [
    t('priorities:table.indicator'),
    t('priorities:table.place'),
    t('priorities:table.gap'),
    t('priorities:item.importance'),
    t('priorities:item.feasibility'),
    t('priorities:table.votes'),
    t('priorities:table.computed'),
  ]
  return (
    <WideTable caption={t('priorities:table.caption')} heads={heads}>
      <Gradual step={2}>
        {ranked.map((own) => {
          const { votes } = own.diagnosis
          return (
            <tr key={own.indicator}>
              <th scope="row">
                <a href={answersHref(view, own.indicator)}>{titleOf(view, own.indicator)}</a>
              </th>
              <td class="num">{formats.integer(own.place)}</td>
              <td class="num">{formats.integer(own.gap)}</td>
              <td class="num">{voteText(votes.importance, reader)}</td>
              <td class="num">{voteText(votes.feasibility, reader)}</td>
              <td class="num">{formats.integer(votes.voters)}</td>
              <td class="num">
                <Formula view={view} own={own} />
              </td>
            </tr>
          )
        })}
      </Gradual>
    </WideTable>
  )
}
