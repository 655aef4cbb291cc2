import type { Catalogue, Indicator } from '../../src/domain/questionnaire/questionnaire'

export const indicatorOf = (questionnaire: string, id: string, more: Partial<Indicator> = {}): Indicator => ({
  path: `${questionnaire}/${id}`,
  id,
  core: false,
  foundational: false,
  mayNotApply: false,
  weight: 1,
  answeredBy: ['government'],
  paragraphs: ['15'],
  outputs: ['2.1'],
  deliverables: ['D7'],
  points: [{ point: '5', basis: 'seen' }],
  instruments: [],
  ...more,
})

/** A small catalogue: two questionnaires, five indicators, one foundational, one that may not apply. */
export const smallCatalogue: Catalogue = {
  questionnaires: [
    {
      id: 'law',
      version: 2,
      country: null,
      indicators: [
        indicatorOf('law', 'definition', { foundational: true }),
        indicatorOf('law', 'forms'),
        indicatorOf('law', 'rural', { mayNotApply: true, points: [{ point: '9(a)', basis: 'secondary' }] }),
      ],
    },
    {
      id: 'care',
      version: 1,
      country: null,
      indicators: [indicatorOf('care', 'workers'), indicatorOf('care', 'funding', { weight: 2 })],
    },
  ],
  rules: [
    {
      id: 'defined-not-counted',
      type: 'missing-link',
      severity: 'high',
      paragraphs: ['15'],
      clauses: [
        {
          kind: 'all',
          comparisons: [
            { indicator: 'law/definition', atLeast: 2 },
            { indicator: 'care/workers', atMost: 1 },
          ],
        },
      ],
    },
  ],
  paragraphs: ['15', '24(a)'],
  points: [
    { point: '5', basis: 'seen' },
    { point: '9(a)', basis: 'secondary' },
    { point: '14', basis: 'not-seen' },
  ],
}
