import type { JSX } from 'preact'
import type { Reader } from '../../i18n/reader'
import { Fold } from '../../ui/fold/fold'
import { Who, when } from '../answers/history'
import { type Deed, deedsOf } from './deeds'
import type { PlanView, Row } from './plan-view'

function deedText(deed: Deed, { t, formats }: Reader): string {
  if (deed.kind !== 'changed') return t(`plan:history.${deed.kind}`)
  return t('plan:history.changed', { list: formats.list(deed.fields.map((field) => t(`plan:field.${field}`))) })
}

/** Who changed the row and when: nothing is deleted. */
export function RowHistory({ view, row }: { readonly view: PlanView; readonly row: Row }): JSX.Element {
  const { assessment, reader } = view
  const deeds = deedsOf(assessment, row.id)
  return (
    <div class="plan-history">
      <Fold title={reader.t('plan:history.title')} count={deeds.length}>
        <ol class="history">
          {deeds.map((deed) => (
            <li key={`${deed.entry.id} ${deed.entry.hash}`}>
              <p>{deedText(deed, reader)}</p>
              <p class="small quiet">
                {when(deed.entry, reader)} · <Who entry={deed.entry} assessment={assessment} reader={reader} />
              </p>
            </li>
          ))}
        </ol>
      </Fold>
    </div>
  )
}
