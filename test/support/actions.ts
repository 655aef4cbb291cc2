import type { ActionContent } from '../../src/domain/assessment/action-schema'

/** A row of a plan, as somebody might have left it. */
export const actionWith = (changes: Partial<ActionContent> = {}): ActionContent => ({
  template: 'act-law-policy',
  indicators: ['law/definition'],
  outcome: 'By 2029, Example has adopted a law on [subject].',
  indicator: 'A law is in force.',
  baseline: { year: 2026, text: 'Level 1 (Recognised)' },
  target: { year: 2029, text: 'Level 3 (Implemented)' },
  meansOfVerification: 'Official gazette',
  lead: 'Labour ministry',
  partners: '',
  cost: 'low',
  time: 'medium',
  outputs: ['2.1'],
  deliverables: ['D7'],
  programmeAndBudget: [{ biennium: '2022-23', code: '4.1' }],
  resources: '',
  risks: '',
  ...changes,
})
