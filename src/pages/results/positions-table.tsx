import type { JSX } from 'preact'
import { deviationText, indexName, indexText, positionText, resultText } from '../../i18n/positions-words'
import { Gradual } from '../../ui/gradual/gradual'
import type { Differing } from './positions-view'
import { answersHref, titleOf, type View } from './view'
import { WideTable } from './wide-table'

function Row({ view, one }: { readonly view: View; readonly one: Differing }): JSX.Element {
  const { reader } = view
  const { item } = one
  const { path } = item.indicator
  return (
    <tr>
      <th scope="row">
        <a href={answersHref(view, path)}>{titleOf(view, path)}</a>
      </th>
      <td>
        <ul class="positions-said">
          {item.constituencies.map((position) => (
            <li key={position.constituency}>{positionText(position, reader)}</li>
          ))}
        </ul>
      </td>
      <td>{item.agreement !== null && reader.t(`common:agreement.${item.agreement}`)}</td>
      <td>{resultText(one, reader)}</td>
      <td class="num">{deviationText(one, reader)}</td>
      <td class="num">{reader.formats.integer(one.range)}</td>
      <td>{indexText(item.agreementIndex, reader)}</td>
    </tr>
  )
}

/** All boards in figures. */
export function PositionsTable({ view, differing }: { readonly view: View; readonly differing: readonly Differing[] }) {
  const { reader } = view
  const { t } = reader
  const heads = [
    t('positions:table.indicator'),
    t('positions:table.positions'),
    t('positions:measure.agreement'),
    t('positions:measure.check'),
    t('positions:measure.deviation'),
    t('positions:measure.range'),
    indexName(reader),
  ]
  return (
    <WideTable caption={t('positions:table.caption')} heads={heads}>
      <Gradual step={2}>
        {differing.map((one) => (
          <Row key={one.item.indicator.path} view={view} one={one} />
        ))}
      </Gradual>
    </WideTable>
  )
}
