import { noCriteria } from '../domain/assessment/answer'
import type { Body } from '../domain/assessment/entry'
import { defaultExtent } from '../domain/assessment/extent'

/** What is put back when the thing undone was the first about its subject. */
export function emptied(body: Body): Body | null {
  switch (body.kind) {
    case 'answer':
      return { ...body, answer: { kind: 'answered', criteria: noCriteria } }
    case 'note':
      return { ...body, text: '', confidential: false }
    case 'evidence':
    case 'action':
    case 'validation':
    case 'review':
      return { ...body, content: null }
    case 'vote':
      return { ...body, importance: null, feasibility: null }
    case 'change':
      return { ...body, cause: null, note: '' }
    case 'reading':
      return { ...body, answer: null, text: '' }
    case 'extent':
      return { kind: 'extent', extent: defaultExtent }
    case 'blind':
      return { kind: 'blind', blind: false }
    default:
      return null
  }
}
