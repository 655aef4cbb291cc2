import { maximumListed } from '../limits'
import { line, z } from '../schema'

/** Whether what may be names by language are few enough: counted before any of them is looked at. */
export const areFew = (names: unknown): boolean =>
  !(names instanceof Object) || Object.keys(names).length <= maximumListed

/** Names by language, and not without end. */
export const shortNames = z.pipe(z.custom<Record<string, string>>(areFew), z.record(z.string(), line))
