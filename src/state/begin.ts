import type { Body } from '../domain/assessment/entry'
import { defaultExtent, type Extent } from '../domain/assessment/extent'
import type { Assessment, Details, Respondent } from '../domain/assessment/fold'
import type { Diagnostic } from '../domain/diagnostic/diagnose'
import { lastRoundOf } from '../domain/diagnostic/rounds'
import { respondentSetting } from './settings'
import type { World } from './world'
import type { Writer } from './writer'

interface Beginning {
  readonly details: Details
  readonly extent: Extent
  readonly respondents: readonly Respondent[]
  /** Who answers on this device; null where nobody has been chosen. */
  readonly answering: string | null
  /** What else is known from the start. */
  readonly more?: readonly Body[]
}

/** The first entries of an assessment, saved. Returns its id. */
function begin(world: World, writer: Writer, beginning: Beginning): string {
  const { details, extent, respondents, answering, more = [] } = beginning
  const id = world.identifiers.newId()
  writer.write(id, { kind: 'details', ...details }, [])
  if (extent !== defaultExtent) writer.write(id, { kind: 'extent', extent }, [])
  for (const { id: respondent, constituency, name } of respondents) {
    writer.write(id, { kind: 'respondent', respondent, constituency, name }, [])
  }
  for (const body of more) writer.write(id, body, [])
  if (answering !== null) void world.store.writeSetting(respondentSetting(id), answering)
  return id
}

/** A new assessment with one respondent, who answers here. Returns its id. */
export function startAssessment(
  world: World,
  writer: Writer,
  details: Details,
  extent: Extent,
  respondent: Omit<Respondent, 'id'>,
): string {
  const who = world.identifiers.newId()
  return begin(world, writer, { details, extent, respondents: [{ id: who, ...respondent }], answering: who })
}

/**
 * A new assessment of the same country by the same people, which keeps what the last round said. Returns its id; null where
 * `roundRefusal` says why not.
 */
export function startRound(
  world: World,
  writer: Writer,
  last: { readonly assessment: Assessment; readonly diagnostic: Diagnostic; readonly respondent: string | null },
  details: Details,
  extent: Extent,
): string | null {
  const content = lastRoundOf(last.assessment, last.diagnostic, writer.moment())
  if (content === null) return null
  const { respondents } = last.assessment
  return begin(world, writer, {
    details,
    extent,
    respondents,
    answering: last.respondent,
    more: [{ kind: 'round', content }],
  })
}
