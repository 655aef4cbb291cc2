import type { Sources } from '../../domain/questionnaire/check'
import type { Catalogue, Indicator } from '../../domain/questionnaire/questionnaire'
import type {
  ConclusionsFile,
  DefinitionFile,
  InstrumentsFile,
  PlanFile,
  StrategyFile,
} from '../../domain/questionnaire/schema'
import type { LibraryItem } from '../../state/route'

/** The shelves, in the order of the page. */
export const shelves = ['strategy', 'definition', 'conclusions', 'plan', 'instruments'] as const

export type Shelf = (typeof shelves)[number]

interface Of<Kind extends LibraryItem['kind'], On extends Shelf, Content> {
  readonly kind: Kind
  readonly id: string
  readonly shelf: On
  readonly content: Content
}

export type Paragraph = Of<'paragraph', 'strategy', StrategyFile['paragraphs'][number]>
export type Element = Of<'element', 'definition', DefinitionFile['elements'][number]>
/** `citedBy`: deliverables of the plan of action. */
export type Point = Of<
  'point',
  'conclusions',
  ConclusionsFile['points'][number] & { readonly citedBy: readonly string[] }
>
export type Output = Of<'output', 'plan', { readonly objective: string }>
export type Deliverable = Of<'deliverable', 'plan', PlanFile['deliverables'][number]>
export type Instrument = Of<'instrument', 'instruments', InstrumentsFile['instruments'][number]>

/** One thing that questionnaires rest on. */
export type Item = Paragraph | Element | Point | Output | Deliverable | Instrument

/** Unique in the library. */
export const keyOf = ({ kind, id }: LibraryItem): string => `${kind}/${id}`

/** Output 1.2 belongs to objective 1. */
const objectiveOf = (output: string): string => output.split('.')[0] ?? output

function planItems({ outputs, deliverables }: PlanFile): readonly Item[] {
  return outputs.flatMap((id): readonly Item[] => [
    { kind: 'output', id, shelf: 'plan', content: { objective: objectiveOf(id) } },
    ...deliverables
      .filter(({ output }) => output === id)
      .map((content) => ({ kind: 'deliverable', id: content.id, shelf: 'plan', content }) as const),
  ])
}

/** Everything in the sources, shelf after shelf, each in the order of its source. */
export function itemsOf({ strategy, definition, conclusions, plan, instruments }: Sources): readonly Item[] {
  const citing = (point: string) => plan.deliverables.filter(({ points }) => points.includes(point)).map(({ id }) => id)
  return [
    ...strategy.paragraphs.map(
      (content) => ({ kind: 'paragraph', id: content.number, shelf: 'strategy', content }) as const,
    ),
    ...definition.elements.map(
      (content) => ({ kind: 'element', id: content.id, shelf: 'definition', content }) as const,
    ),
    ...conclusions.points.map(
      (content) =>
        ({
          kind: 'point',
          id: content.point,
          shelf: 'conclusions',
          content: { ...content, citedBy: citing(content.point) },
        }) as const,
    ),
    ...planItems(plan),
    ...instruments.instruments.map(
      (content) => ({ kind: 'instrument', id: content.code, shelf: 'instruments', content }) as const,
    ),
  ]
}

function itemsUnder(indicator: Indicator): readonly LibraryItem[] {
  const { paragraphs, points, outputs, deliverables, instruments } = indicator
  return [
    ...paragraphs.map((id) => ({ kind: 'paragraph', id }) as const),
    ...points.map(({ point }) => ({ kind: 'point', id: point }) as const),
    ...outputs.map((id) => ({ kind: 'output', id }) as const),
    ...deliverables.map((id) => ({ kind: 'deliverable', id }) as const),
    ...instruments.map((id) => ({ kind: 'instrument', id }) as const),
  ]
}

/** The indicators that rest on each item, by `keyOf`, in the order of the questionnaires. */
export function indicatorsByItem(catalogue: Catalogue): ReadonlyMap<string, readonly Indicator[]> {
  const resting = new Map<string, Indicator[]>()
  for (const indicator of catalogue.questionnaires.flatMap(({ indicators }) => indicators)) {
    for (const key of new Set(itemsUnder(indicator).map(keyOf))) {
      const known = resting.get(key)
      if (known === undefined) resting.set(key, [indicator])
      else known.push(indicator)
    }
  }
  return resting
}
