import { shippedCatalogue } from '../../src/catalogue/catalogue'

type Criteria = readonly ['yes' | 'no' | 'unknown', string, string, string]

const groups = ['government', 'employers', 'workers', 'sse'] as const

const paths = shippedCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))

const all: Criteria = ['yes', 'yes', 'yes', 'yes']
const none: Criteria = ['no', 'no', 'no', 'no']
const open: Criteria = ['yes', 'unknown', 'unknown', 'no']

/** Whose answers, indicator by indicator; null where nothing was said. */
type Say = (group: (typeof groups)[number], index: number) => Criteria | null

function answersOf(say: Say) {
  return {
    country: 'XXA',
    countryNames: { en: 'Azuria', fr: 'Azurie', es: 'Azuria', ar: 'أزوريا' },
    title: 'State',
    year: 2026,
    example: true,
    respondents: groups.map((constituency) => ({ id: constituency, constituency, name: '' })),
    answers: groups.flatMap((group) =>
      paths.flatMap((indicator, index) => {
        const criteria = say(group, index)
        return criteria === null ? [] : [{ respondent: group, indicator, criteria }]
      }),
    ),
  }
}

/** The four states that every picture of the results is looked at in, as files of plain answers. */
export const states = {
  empty: answersOf(() => null),
  half: answersOf((group, index) => (group === 'government' && index % 2 === 0 ? open : null)),
  full: answersOf((group) => (group === 'government' ? all : null)),
  divided: answersOf((group, index) => ((group === 'government') === index % 3 > 0 ? all : none)),
}
