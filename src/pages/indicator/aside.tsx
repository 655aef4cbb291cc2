import type { ComponentChildren, JSX } from 'preact'
import { recordOf } from '../../domain/assessment/fold'
import { reader } from '../../i18n/reader'
import { Fold } from '../../ui/fold/fold'
import { useGradually } from '../../ui/gradual/gradual'
import './aside.css'
import { EvidencePanel } from './evidence'
import { History, historyOf } from './history'
import { NotApplicablePanel } from './not-applicable'
import { NotePanel } from './note'
import { Others, othersOf } from './others'
import type { PanelName, Panels } from './panels'
import type { Scene } from './scene'
import { Strategy } from './strategy'

interface Panel {
  readonly name: PanelName
  /** Asked when the panel is drawn, as `inside` is. */
  readonly count?: () => number | string
  readonly inside: () => ComponentChildren
}

function Usually({ scene: { texts } }: { scene: Scene }): JSX.Element {
  return (
    <ul class="usually">
      {texts.answeredBy.map((who) => (
        <li key={who}>{who}</li>
      ))}
    </ul>
  )
}

/** In the order of use; those about my own answer only once somebody answers here. */
function panelsOf(scene: Scene, panels: Panels): readonly Panel[] {
  const { t, formats } = reader.value
  const { indicator, assessment, texts } = scene
  const own: readonly Panel[] = [
    { name: 'note', inside: () => <NotePanel scene={scene} /> },
    { name: 'not-applicable', inside: () => <NotApplicablePanel scene={scene} /> },
    { name: 'history', count: () => historyOf(scene).length, inside: () => <History scene={scene} /> },
  ]
  return [
    {
      name: 'evidence',
      count: () => recordOf(assessment, indicator.path).evidence.length,
      inside: () => <EvidencePanel scene={scene} edit={panels.edit} />,
    },
    { name: 'why', inside: () => <p>{texts.why}</p> },
    {
      name: 'strategy',
      count: () =>
        t('indicator:strategy.count', {
          count: indicator.paragraphs.length,
          list: formats.list(indicator.paragraphs.map(formats.point)),
        }),
      inside: () => <Strategy scene={scene} />,
    },
    { name: 'others', count: () => othersOf(scene).length, inside: () => <Others scene={scene} /> },
    { name: 'usually', inside: () => <Usually scene={scene} /> },
    ...(scene.current.respondent.value === null ? [] : own),
  ]
}

/** Everything beside the ladder: what the answer rests on, why it is asked, what others said. */
export function Aside({ scene, panels }: { scene: Scene; panels: Panels }): JSX.Element {
  const { t } = reader.value
  const all = panelsOf(scene, panels)
  // After the question: on a phone they are below it, and would be pushed down by each rung that comes.
  const drawn = useGradually(all.length, 1, 0, 'later')
  const shown = panels.isAsked.value ? all : all.slice(0, drawn)
  return (
    <aside class="aside" aria-label={t('indicator:aside.label')}>
      {shown.map(({ name, count, inside }) => (
        <Fold
          key={name}
          title={t(`indicator:panel.${name}`)}
          open={panels.open.value.has(name)}
          onToggle={(isOpen) => panels.toggle(name, isOpen)}
          count={count?.()}
        >
          {inside()}
        </Fold>
      ))}
    </aside>
  )
}
