import type { JSX } from 'preact'
import type { ActionContent } from '../../domain/assessment/action-schema'
import type { Entry } from '../../domain/assessment/entry'
import { planConflicts } from '../../state/conflicts'
import { Button } from '../../ui/button/button'
import { Note } from '../../ui/note/note'
import { Who, when } from '../answers/history'
import { titleOf } from '../results/view'
import { Facts } from './facts'
import { changedFields, type Field, fields } from './fields'
import type { PlanView } from './plan-view'

const contentIn = ({ body }: Entry): ActionContent | null => (body.kind === 'action' ? body.content : null)

/** Where the versions differ; everything where one of them is not there any more. */
function differing(versions: readonly Entry[]): readonly Field[] {
  const [first, ...others] = versions.map(contentIn)
  if (first == null || others.includes(null)) return fields
  const changed = new Set(others.flatMap((other) => (other === null ? [] : changedFields(first, other))))
  return fields.filter((field) => changed.has(field))
}

function Version({
  entry,
  shown,
  view,
}: {
  readonly entry: Entry
  readonly shown: readonly Field[]
  readonly view: PlanView
}): JSX.Element {
  const { t } = view.reader
  const content = contentIn(entry)
  return (
    <li>
      <p class="small quiet">
        {when(entry, view.reader)} · <Who entry={entry} assessment={view.assessment} reader={view.reader} />
      </p>
      {content === null ? <p>{t('plan:versions.takenOut')}</p> : <Facts view={view} content={content} fields={shown} />}
      <Button onClick={() => view.current.choose(entry)}>{t('indicator:conflict.keep')}</Button>
    </li>
  )
}

function gapsOf(versions: readonly Entry[], view: PlanView): string {
  const paths = versions.flatMap((entry) => contentIn(entry)?.indicators ?? [])
  return view.reader.formats.list([...new Set(paths)].map((path) => titleOf(view, path)))
}

/** Rows that two devices changed without knowing of each other: both are kept until somebody chooses. */
export function Versions({ view }: { readonly view: PlanView }): JSX.Element | null {
  const { t } = view.reader
  const disputed = planConflicts(view.assessment)
  if (disputed.length === 0) return null
  return (
    <div class="plan-disputed">
      {disputed.map(({ current, conflicts }) => {
        const versions = [current, ...conflicts]
        const shown = differing(versions)
        return (
          <Note key={current.id} kind="caution" icon="people" title={t('plan:versions.title')}>
            <p>{gapsOf(versions, view)}</p>
            <p>{t('indicator:conflict.text')}</p>
            <ul class="plan-versions">
              {versions.map((entry) => (
                <Version key={entry.id} entry={entry} shown={shown} view={view} />
              ))}
            </ul>
          </Note>
        )
      })}
    </div>
  )
}
