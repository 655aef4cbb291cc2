import type { Assessment } from '../domain/assessment/fold'
import { isChangedSince, statusOf } from '../domain/assessment/status'
import type { Reader } from './reader'

type Shown = Pick<Assessment, 'validation' | 'review'>

/** The status with its dates. A review without a validation says so. */
export function statusText(assessment: Shown, { t, formats }: Reader): string {
  const { validation, review } = assessment
  const dates = {
    ...(validation === null ? {} : { validated: formats.day(validation.at) }),
    ...(review === null ? {} : { reviewed: formats.day(review.at) }),
  }
  const status = statusOf(assessment)
  return t(`validation:status.${status === 'reviewed' && validation !== null ? 'both' : status}`, dates)
}

/** The same, and how much has changed after the validation. */
export function statusSentence(assessment: Shown, reader: Reader): string {
  const { validation } = assessment
  const status = statusText(assessment, reader)
  if (validation === null || !isChangedSince(validation)) return status
  return reader.t('validation:status.since', { count: validation.changes, status })
}
