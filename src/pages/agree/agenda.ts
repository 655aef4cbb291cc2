import type { IndicatorRecord } from '../../domain/assessment/fold'
import { byDisagreement, type Disagreement } from '../../domain/scoring/disagreement'
import { constituencyPositions } from '../../domain/scoring/position'

/** Where an indicator is in this session. */
export type Place = 'open' | 'parked' | 'agreed'

/** An indicator that several constituencies answered, or on which something is agreed. */
export interface AgendaItem {
  readonly path: string
  readonly place: Place
  /** As the answers stand, whatever is agreed; null where there is no distance to measure. */
  readonly disagreement: Disagreement | null
}

const asAnswered = (record: IndicatorRecord): IndicatorRecord =>
  record.agreement === null ? record : { ...record, agreement: null }

const isForTheRoom = (record: IndicatorRecord): boolean =>
  record.agreement !== null || constituencyPositions(record).length > 1

/**
 * What the room talks about, furthest apart first. An agreement leaves its indicator where it was, so that "next" goes on
 * from there; what has no distance comes last. Ties keep the order of `paths`.
 */
export function agendaOf(
  paths: readonly string[],
  recordOf: (path: string) => IndicatorRecord,
  parked: ReadonlySet<string>,
): readonly AgendaItem[] {
  const own = paths.filter((path) => isForTheRoom(recordOf(path)))
  const apart = byDisagreement(own, (path) => asAnswered(recordOf(path)))
  const measured = new Set(apart.map(({ item }) => item))
  const placeOf = (path: string): Place =>
    recordOf(path).agreement !== null ? 'agreed' : parked.has(path) ? 'parked' : 'open'
  return [
    ...apart.map(({ item: path, ...disagreement }) => ({ path, place: placeOf(path), disagreement })),
    ...own.filter((path) => !measured.has(path)).map((path) => ({ path, place: placeOf(path), disagreement: null })),
  ]
}

export const inPlace = (agenda: readonly AgendaItem[], place: Place): readonly AgendaItem[] =>
  agenda.filter((item) => item.place === place)

/** The one to talk about after `path`, going round: the open ones, then the parked. Null when there is no other. */
export function nextOf(agenda: readonly AgendaItem[], path: string | null): AgendaItem | null {
  const at = agenda.findIndex((item) => item.path === path)
  const round = [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(at, 0))]
  return round.find(({ place }) => place === 'open') ?? round.find(({ place }) => place === 'parked') ?? null
}

/** The one before `path`, whatever became of it. Null at the beginning. */
export function previousOf(agenda: readonly AgendaItem[], path: string): AgendaItem | null {
  return agenda[agenda.findIndex((item) => item.path === path) - 1] ?? null
}
