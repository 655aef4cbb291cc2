import type { Block, Span } from '../document'
import type { ReportInput } from '../report-input'
import { bold, heading, paragraph, said, span } from './words'

/** What each constituency said of the answers as a whole, word for word; nothing while there is no validation. */
export function opinionBlocks({ assessment: { validation }, reader }: ReportInput): readonly Block[] {
  if (validation === null) return []
  const { t, formats } = reader
  return [
    heading(2, t('validation:status.validated', { validated: formats.day(validation.at) }), 'validation'),
    paragraph(`${t('validation:meaning')} ${t('validation:dissent')}`, 'body', true),
    ...validation.opinions.flatMap(({ constituency, opinion, text }) => {
      const who: readonly Span[] = [
        bold(t(`common:constituency.${constituency}`)),
        span(t('report:comma')),
        span(t(`validation:opinion.${opinion}`)),
      ]
      return text.trim() === '' ? [paragraph(who, 'quote')] : said(who, text, 'quote', reader)
    }),
  ]
}

/** A specialist's reading, beside what the team answered. */
export function reviewBlocks({ assessment: { review }, reader }: ReportInput): readonly Block[] {
  if (review === null) return []
  const { t, formats } = reader
  const who: readonly Span[] = [bold(review.reviewer === '' ? t('validation:reading.text') : review.reviewer)]
  return [
    heading(2, t('validation:reading.title', { reviewed: formats.day(review.at) }), 'review'),
    paragraph(t('validation:reading.lead'), 'body', true),
    ...(review.text.trim() === '' ? [paragraph(who, 'note')] : said(who, review.text, 'note', reader)),
  ]
}
