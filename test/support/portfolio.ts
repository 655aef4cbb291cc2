import type { Page } from 'playwright-core'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { answersDevice, type Entry, seal } from '../../src/domain/assessment/entry'
import { entriesOfAnswers } from '../../src/domain/exchange/answers'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { digestOf } from '../../src/platform/digest'

export interface PortfolioOrder {
  readonly assessments: number
  readonly respondents: number
  /** Answers of each respondent; all of them when left out. */
  readonly answers?: number
}

const device = 'specialist-1'

/** Countries that do not exist. */
const codeOf = (number: number): string => `XX${String.fromCharCode(65 + (number % 26))}`

export const idOf = (number: number): string => `portfolio-${number}`

/** One assessment of a specialist's collection: synthetic answers, sealed as the app seals them. */
function entriesOf(
  number: number,
  { respondents, answers = Number.POSITIVE_INFINITY }: PortfolioOrder,
): readonly Entry[] {
  const sample = sampleAnswers(shippedCatalogue, {
    seed: number + 1,
    respondents,
    title: `Round ${number + 1}`,
    year: 2000 + (number % 27),
  })
  const given = sample.answers.filter((_, index) => index < answers * respondents)
  const country = codeOf(number)
  const named = { ...sample, country, countryNames: { en: `Country ${country} ${number + 1}` }, answers: given }
  return entriesOfAnswers(named, shippedCatalogue, digestOf).map((entry) =>
    seal(
      {
        ...entry,
        assessment: idOf(number),
        device,
        stamp: entry.stamp.replace(answersDevice, device),
        supersedes: [...entry.supersedes],
      },
      digestOf,
    ),
  )
}

const atOnce = 4000

/** In the page: puts entries, as JSON, into the database behind the app's back; the app has opened it once. */
export const putRows = (texts: string): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('ittisaq')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite')
      for (const row of JSON.parse(texts)) transaction.objectStore('entries').put(row)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })

/** In the page: whether summaries of so many assessments are kept. */
export const areSummariesKept = (wanted: number): Promise<boolean> =>
  new Promise<boolean>((resolve) => {
    const request = indexedDB.open('ittisaq-summaries')
    request.onsuccess = () => {
      const database = request.result
      const counted = database.transaction('summaries').objectStore('summaries').count()
      counted.onsuccess = () => {
        database.close()
        resolve(counted.result === wanted)
      }
    }
  })

/**
 * Fills the database of an open app by `put`, which does `putRows` in its page; returns how many entries. The next opening copies
 * them to the journal.
 */
export async function fillPortfolio(put: (texts: string) => Promise<void>, order: PortfolioOrder): Promise<number> {
  let waiting: Entry[] = []
  let count = 0
  for (let number = 0; number < order.assessments; number += 1) {
    waiting.push(...entriesOf(number, order))
    if (waiting.length < atOnce && number < order.assessments - 1) continue
    await put(JSON.stringify(waiting))
    count += waiting.length
    waiting = []
  }
  return count
}

/** Says who answers on this device, as choosing on the overview does. */
export function answerAs(page: Page, assessment: string, respondent: string): Promise<void> {
  return page.evaluate(
    ([key, value]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ittisaq')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('settings', 'readwrite')
          transaction.objectStore('settings').put({ key, value })
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    [`respondent:${assessment}`, respondent] as const,
  )
}
