import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import type { Entry } from '../../src/domain/assessment/entry'
import { drawn } from '../support/drawn'
import { chance, rounds, Tally, timeFor } from '../support/kills'
import { startAssessment } from '../support/start-assessment'
import { storedEntries, useKilledApp } from './killed-app'

/** What the screen showed of an indicator while it said "Saved on this device". */
interface Acknowledged {
  readonly indicator: string
  readonly answers: readonly string[]
  readonly note: string
}

const indicators = shippedCatalogue.questionnaires.flatMap((one) => one.indicators.map(({ path }) => path))

/**
 * Looks at every frame that is drawn, as a reader does: what stands beside "Saved on this device" in two frames running was
 * acknowledged, and is told to the test before the browser dies.
 */
function watchScreen(): void {
  let before = ''
  let told = ''
  const look = (): void => {
    const { indicator } = document.documentElement.dataset
    const marks = [...document.querySelectorAll<HTMLElement>('.safe')].filter((mark) => mark.offsetParent !== null)
    const isSaved = marks.some((mark) => mark.textContent.includes('Saved on this device'))
    const answers = [...document.querySelectorAll('.rung')].map(
      (rung) => /is-(yes|no|unknown|unanswered)/.exec(rung.className)?.[1] ?? '',
    )
    const note = document.querySelector<HTMLTextAreaElement>('.note-panel textarea')?.value ?? ''
    const now = isSaved && indicator !== undefined ? JSON.stringify({ indicator, answers, note }) : ''
    if (now !== '' && now === before && now !== told) {
      told = now
      console.log(`acknowledged ${now}`)
    }
    before = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Answers one indicator after the other by keyboard, with a note, until the browser dies. */
async function answerUntilKilled(
  page: Page,
  assessment: string,
  draw: () => number,
  nextIndicator: () => string | undefined,
) {
  for (let indicator = nextIndicator(); indicator !== undefined; indicator = nextIndicator()) {
    await page.evaluate(() => delete document.documentElement.dataset.indicator)
    await page.goto(`${assessment}/answer/${indicator}`)
    await page.waitForFunction(
      (path) => document.querySelector(`.rail a[aria-current][href$="${path}"]`) !== null,
      indicator,
    )
    await page.evaluate((path) => {
      document.documentElement.dataset.indicator = path
    }, indicator)
    const keys = Array.from({ length: 4 }, () => 'yn?'.charAt(Math.floor(draw() * 3))).join('')
    await page.keyboard.type(keys, { delay: 20 + draw() * 120 })
    await page.keyboard.press('m')
    await page.keyboard.type(`Asked the registry, ${keys}, article ${Math.floor(draw() * 900)}`, { delay: 25 })
    await page.keyboard.press('Escape')
  }
}

const isKept = ({ indicator, answers, note }: Acknowledged, entries: readonly Entry[]): boolean => {
  const bodies = entries.map(({ body }) => body).filter((body) => 'indicator' in body && body.indicator === indicator)
  const hasAnswers =
    answers.every((answer) => answer === 'unanswered') ||
    bodies.some(
      (body) =>
        body.kind === 'answer' && body.answer.kind === 'answered' && body.answer.criteria.join() === answers.join(),
    )
  return hasAnswers && (note === '' || bodies.some((body) => body.kind === 'note' && body.text === note))
}

/** On the screen stands what was acknowledged, or what was typed after it. */
async function expectOnScreen(page: Page, assessment: string, shown: Acknowledged): Promise<void> {
  await page.goto(`${assessment}/answer/${shown.indicator}`)
  await page.waitForFunction(
    (path) => document.querySelector(`.rail a[aria-current][href$="${path}"]`) !== null,
    shown.indicator,
  )
  await page.locator('.rung').first().waitFor()
  await drawn(page)
  const answers = await page
    .locator('.rung')
    .evaluateAll((rungs) => rungs.map((rung) => /is-(yes|no|unknown|unanswered)/.exec(rung.className)?.[1] ?? ''))
  shown.answers.forEach((answer, at) => {
    if (answer !== 'unanswered') expect(answers[at], shown.indicator).toBe(answer)
  })
  expect((await page.locator('.note-panel textarea').inputValue()).startsWith(shown.note), shown.indicator).toBe(true)
}

const count = rounds(3, 0.5)

describe('the app, shot while somebody answers', () => {
  const app = useKilledApp(4300)

  it(
    'shows afterwards every answer and note that the screen had called saved, none torn',
    async () => {
      const tally = new Tally('answering on the screen')
      const draw = chance(4)
      const acknowledged: Acknowledged[] = []
      let assessment = ''
      let next = 0
      for (let round = 0; round < count; round += 1) {
        const { page, kill } = await app.start()
        if (next + 8 > indicators.length || assessment === '') {
          assessment = (await startAssessment(page, app.address(), 'Government')).replace(/\/$/, '')
          acknowledged.length = 0
          next = 0
        }
        const ours: Acknowledged[] = []
        const first = new Promise<void>((resolve) => {
          page.on('console', (message) => {
            if (!message.text().startsWith('acknowledged ')) return
            ours.push(JSON.parse(message.text().slice('acknowledged '.length)))
            resolve()
          })
        })
        await page.evaluate(watchScreen)
        void answerUntilKilled(page, assessment, draw, () => indicators[next++]).catch(() => {})
        await first
        await pause(draw() * 3_500)
        await kill()
        tally.kills += 1
        tally.acknowledged += ours.length
        acknowledged.push(...ours)

        const again = await app.start()
        const entries = await storedEntries(again.page)
        const id = assessment.split('/').at(-1)
        const here = entries.filter((entry) => entry.assessment === id)
        const lost = acknowledged.filter((one) => !isKept(one, here))
        tally.lost += lost.length
        expect(lost).toEqual([])
        for (const path of new Set(ours.map(({ indicator }) => indicator))) {
          const last = ours.findLast(({ indicator }) => indicator === path)
          if (last !== undefined) await expectOnScreen(again.page, assessment, last)
        }
        await again.kill()
      }
      tally.print()
      expect(tally.acknowledged).toBeGreaterThan(count)
    },
    timeFor(count * 2),
  )
})
