import type { Entry } from '../assessment/entry'

/**
 * What `respondent` said, and what others need to read it: the assessment's details, its extent, a blind round, what is kept of the last round, who answers. With
 * its history: an entry that came without those it replaces would stand beside an older version of itself, as a conflict.
 */
export function entriesOfRespondent(entries: readonly Entry[], respondent: string): readonly Entry[] {
  return entries.filter(({ body }) => {
    switch (body.kind) {
      case 'details':
      case 'extent':
      case 'blind':
      case 'round':
      case 'respondent':
        return true
      case 'answer':
      case 'note':
      case 'evidence':
        return body.respondent === respondent
      default:
        return false
    }
  })
}
