import { defaultExtent, type Extent } from '../domain/assessment/extent'
import type { Assessment, Details } from '../domain/assessment/fold'
import type { Diagnostic } from '../domain/diagnostic/diagnose'
import { lastRoundOf } from '../domain/diagnostic/rounds'
import { respondentSetting } from './settings'
import type { World } from './world'
import type { Writer } from './writer'

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
  const id = world.identifiers.newId()
  writer.write(id, { kind: 'details', ...details }, [])
  if (extent !== defaultExtent) writer.write(id, { kind: 'extent', extent }, [])
  for (const { id: respondent, constituency, name } of last.assessment.respondents) {
    writer.write(id, { kind: 'respondent', respondent, constituency, name }, [])
  }
  writer.write(id, { kind: 'round', content }, [])
  if (last.respondent !== null) void world.store.writeSetting(respondentSetting(id), last.respondent)
  return id
}
