import type { ComponentChildren, JSX } from 'preact'
import type { Changes } from '../../domain/diagnostic/changes'
import { placeOf, titleOf, type View } from '../results/view'
import { ruleTitle } from './rule-title'
import { groupOf, ruleGroups } from './supposition'

export interface ListsProps {
  readonly view: View
  readonly changes: Changes
}

interface ItemText {
  readonly key: string
  readonly text: string
  /** Second line: where it belongs, or what it was before. */
  readonly note: ComponentChildren
}

/** Nothing at all where there is nothing to list. */
function List({ title, items, view }: { title: string; items: readonly ItemText[]; view: View }): JSX.Element | null {
  if (items.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span class="num">({view.reader.formats.integer(items.length)})</span>
      </h3>
      <ul class="what-if-list">
        {items.map(({ key, text, note }) => (
          <li key={key}>
            <p>{text}</p>
            {note !== '' && <p class="small quiet">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rules({ view, changes }: ListsProps): JSX.Element {
  const { t } = view.reader
  return (
    <>
      {ruleGroups.map((group) => (
        <List
          key={group}
          view={view}
          title={t(`whatIf:changes.${group}`)}
          items={changes.rules
            .filter((change) => groupOf(change) === group)
            .map(({ rule, before, after }) => ({
              key: rule,
              text: ruleTitle(view, rule),
              note:
                group === 'findingsNew' && before === 'question'
                  ? t('whatIf:changes.wasQuestion')
                  : group === 'findingsGone' && after === 'question'
                    ? t('whatIf:changes.isQuestion')
                    : '',
            }))}
        />
      ))}
    </>
  )
}

function RedFlags({ view, changes }: ListsProps): JSX.Element {
  const { t } = view.reader
  const items = changes.redFlags.map(({ indicator, after }) => ({
    key: indicator,
    text: titleOf(view, indicator),
    isGone: after === null,
    note: [after === null ? t('whatIf:flag.gone') : t(`common:flag.${after}`), placeOf(view, indicator)]
      .filter((part) => part !== null)
      .join(' · '),
  }))
  return (
    <>
      <List view={view} title={t('whatIf:changes.flagsGone')} items={items.filter(({ isGone }) => isGone)} />
      <List view={view} title={t('whatIf:changes.flagsNew')} items={items.filter(({ isGone }) => !isGone)} />
    </>
  )
}

/** Points with their basis, always; in the order of the conclusions. */
function Coverage({ view, changes }: ListsProps): JSX.Element {
  const { t, formats } = view.reader
  const statusText = (before: string, after: string): string =>
    t('whatIf:changes.status', { before: t(`conclusions:status.${before}`), after: t(`conclusions:status.${after}`) })
  const points = view.catalogue.points.flatMap(({ point }) => changes.points.find((one) => one.point === point) ?? [])
  const paragraphs = view.catalogue.paragraphs.flatMap(
    (paragraph) => changes.paragraphs.find((one) => one.paragraph === paragraph) ?? [],
  )
  return (
    <>
      <List
        view={view}
        title={t('whatIf:changes.points')}
        items={points.map(({ point, basis, before, after }) => ({
          key: point,
          text: `${t('library:heading.point', { number: formats.point(point) })} · ${statusText(before, after)}`,
          note: t(`common:basis.${basis}`),
        }))}
      />
      <List
        view={view}
        title={t('whatIf:changes.paragraphs')}
        items={paragraphs.map(({ paragraph, before, after }) => ({
          key: paragraph,
          text: `${t('library:heading.paragraph', { number: formats.point(paragraph) })} · ${statusText(before, after)}`,
          note: '',
        }))}
      />
    </>
  )
}

/** What else changes, each thing by its name: contradictions, questions, red flags, what is covered. */
export function Lists(props: ListsProps): JSX.Element {
  return (
    <>
      <Rules {...props} />
      <RedFlags {...props} />
      <Coverage {...props} />
    </>
  )
}
