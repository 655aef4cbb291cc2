import type { PointCell, PointRow } from '../charts/points'
import { type Coverage, coverageStatuses, type PointCoverage } from '../domain/conclusions/coverage'
import { type CoverageRow, countStatuses, numberOf, paragraphRows, pointRows } from '../domain/conclusions/rows'
import type { Basis } from '../domain/questionnaire/basis'
import type { Reader } from './reader'

/** Points of the 2022 conclusions, or paragraphs of the strategy. */
export type CoverageKind = 'point' | 'paragraph'

/** A point whose letter no summary tells: `6(?)`. */
const isLetterUnknown = (id: string): boolean => id.endsWith('(?)')

/** "Point 9(c)", "Point 6, letter not known", "Paragraph 24(a)". */
export function coverageName(kind: CoverageKind, id: string, { t, formats }: Reader): string {
  if (isLetterUnknown(id)) return t('conclusions:name.unknownLetter', { number: numberOf(id) })
  return t(`conclusions:name.${kind}`, { number: formats.point(id) })
}

/** "Partly met". */
export const statusText = ({ status }: Coverage, { t }: Reader): string => t(`conclusions:status.${status}`)

/** "38 % in place, 63 % at most"; why there is nothing to measure, where there is nothing. */
export function coverageShare({ floor, ceiling, indicators }: Coverage, { t, formats }: Reader): string {
  if (floor === null || ceiling === null)
    return t(indicators === 0 ? 'conclusions:share.noIndicator' : 'conclusions:share.noneApplies')
  const values = { floor: formats.percent(floor), ceiling: formats.percent(ceiling) }
  return values.floor === values.ceiling
    ? t('conclusions:share.settled', { floor: values.floor })
    : t('conclusions:share.range', values)
}

/** "7 indicators, 3 with a document"; null where no indicator rests on it. */
export function coverageBehind({ indicators, evidenced }: Coverage, { t }: Reader): string | null {
  return indicators === 0 ? null : t('conclusions:behind', { count: indicators, evidenced })
}

export const basisOf = (coverage: Coverage | PointCoverage): Basis | null =>
  'basis' in coverage ? coverage.basis : null

/** One point or paragraph of the map. */
export interface CoverageCell extends PointCell {
  readonly id: string
  readonly name: string
  readonly coverage: Coverage
}

export interface CoverageMapRow extends PointRow {
  readonly objective: string | null
  readonly cells: readonly CoverageCell[]
}

export interface CoverageMap {
  readonly kind: CoverageKind
  readonly rows: readonly CoverageMapRow[]
}

/** All that is known of one, for whoever does not see its cell. */
function wordsOf(name: string, coverage: Coverage, reader: Reader): string {
  const basis = basisOf(coverage)
  const sentences = [
    `${name}${reader.t('common:colon')}${statusText(coverage, reader)}`,
    coverageShare(coverage, reader),
    coverageBehind(coverage, reader),
    basis === null ? null : reader.t(`common:basis.${basis}`),
  ]
  return sentences.flatMap((sentence) => (sentence === null ? [] : [`${sentence}.`])).join(' ')
}

/** A lettered point shows its letter alone, as its row names the number; `(` and the space before it go. */
function labelOf(kind: CoverageKind, id: string, { t, formats }: Reader): string {
  const letter = id.indexOf('(')
  if (kind === 'paragraph' || letter === -1) return formats.point(id)
  if (isLetterUnknown(id)) return t('conclusions:unknownLetter')
  return formats.point(id.slice(letter)).replace(/[()\s]/g, '')
}

/** "Points 10 to 15", "Point 9", "Objective 2". */
function rowLabel(kind: CoverageKind, { ids, objective }: CoverageRow, { t, formats }: Reader): string {
  if (objective !== null) return t('conclusions:row.objective', { number: formats.text(objective) })
  const numbers = ids.map(numberOf)
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  return from === to ? t(`conclusions:name.${kind}`, { number: from }) : t(`conclusions:row.${kind}`, { from, to })
}

/** `ids` in the order of the source; `hrefOf` what a cell leads to, null on paper. */
export function coverageMap(
  kind: CoverageKind,
  ids: readonly string[],
  coverages: Readonly<Record<string, Coverage | PointCoverage>>,
  reader: Reader,
  hrefOf: (id: string) => string | null,
): CoverageMap {
  const cellOf = (id: string): readonly CoverageCell[] => {
    const coverage = coverages[id]
    if (coverage === undefined) return []
    const { floor, ceiling } = coverage
    const name = coverageName(kind, id, reader)
    const words = wordsOf(name, coverage, reader)
    const label = labelOf(kind, id, reader)
    return [{ id, name, coverage, label, floor, ceiling, basis: basisOf(coverage), href: hrefOf(id), words }]
  }
  const rows = kind === 'point' ? pointRows(ids) : paragraphRows(ids)
  return {
    kind,
    rows: rows.map((row) => ({
      label: rowLabel(kind, row, reader),
      objective: row.objective,
      cells: row.ids.flatMap(cellOf),
    })),
  }
}

export const cellsOf = ({ rows }: CoverageMap): readonly CoverageCell[] => rows.flatMap(({ cells }) => cells)

/** "Of 43 points that indicators rest on, 5 are met, 12 are partly met …. 15 points are not assessed." */
export function coverageFinding(map: CoverageMap, { t, formats }: Reader): string {
  const { kind } = map
  const coverages = cellsOf(map).map(({ coverage }) => coverage)
  const counts = countStatuses(coverages)
  const parts = coverageStatuses
    .filter((status) => status !== 'not-assessed' && counts[status] > 0)
    .map((status) => t(`conclusions:finding.${status}`, { count: counts[status] }))
  const open = counts['not-assessed']
  const assessed = coverages.length - open
  if (assessed === 0) return t(`conclusions:finding.none.${kind}`)
  return [
    t(`conclusions:finding.of.${kind}`, { count: assessed, parts: formats.list(parts) }),
    ...(open === 0 ? [] : [t(`conclusions:finding.open.${kind}`, { count: open })]),
  ].join(' ')
}

/** One sign of the map, and what it means. */
export interface KeyEntry {
  readonly id: string
  readonly cells: readonly PointCell[]
  readonly sign: string
  readonly meaning: string
}

const bare = (label: string, floor: number | null, ceiling: number | null, basis: Basis | null): PointCell => ({
  label,
  floor,
  ceiling,
  basis,
  href: null,
  words: '',
})

/** The signs of the map in words (UI 6: a key only where cells are too small). Points have a basis, paragraphs do not. */
export function coverageKey({ t, formats }: Reader): readonly KeyEntry[] {
  const level = (number: number) => bare(formats.integer(number), 25 * number, 25 * number, null)
  const entry = (id: string, cells: readonly PointCell[], meaning = t(`conclusions:key.${id}.meaning`)): KeyEntry => ({
    id,
    cells,
    sign: t(`conclusions:key.${id}.sign`),
    meaning,
  })
  const line = (basis: Basis) => entry(basis, [bare('', 25, 25, basis)], t(`common:basis.${basis}`))
  return [
    entry('hue', [0, 1, 2, 3, 4].map(level)),
    entry('foot', [bare('', 25, 75, null)]),
    entry('dashed', [bare('', null, null, null)]),
    entry('unknownLetter', [bare(t('conclusions:unknownLetter'), 25, 25, null)]),
    line('seen'),
    line('secondary'),
    line('inferred'),
    entry('bare', [bare('', 25, 25, null)]),
  ]
}
