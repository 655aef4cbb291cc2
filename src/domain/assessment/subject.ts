import type { Body } from './entry'

/** What an entry is about: the later of two entries with the same subject is the current one. */
export function subjectOf(body: Body): string {
  switch (body.kind) {
    case 'details':
    case 'extent':
    case 'blind':
    case 'validation':
    case 'review':
    case 'round':
      return body.kind
    case 'respondent':
      return `${body.kind}:${body.respondent}`
    case 'answer':
    case 'note':
      return `${body.kind}:${body.respondent}:${body.indicator}`
    case 'reading':
      return `${body.kind}:${body.reviewer}:${body.indicator}`
    case 'evidence':
      return `${body.kind}:${body.evidence}`
    case 'action':
      return `${body.kind}:${body.action}`
    case 'agreement':
    case 'reopening':
      return `agreement:${body.indicator}`
    case 'target':
    case 'change':
      return `${body.kind}:${body.indicator}`
    case 'vote':
      return `${body.kind}:${body.constituency}:${body.indicator}`
  }
}
