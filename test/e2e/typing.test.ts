import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { drawn } from '../support/drawn'
import { waitForSaved } from '../support/saved'

const indicators = 16

const note = (page: Page) => page.locator('.note-panel textarea')

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.tagName)

/** What the ladder on the screen shows, criterion by criterion. */
const answersOn = (page: Page): Promise<string> =>
  page
    .locator('.rung')
    .evaluateAll((rungs) => rungs.map((rung) => /is-(yes|no|unknown|unanswered)/.exec(rung.className)?.[1]).join(' '))

/** By keyboard, to the overview of an assessment in which nothing is answered. */
async function startAssessment(page: Page, address: string): Promise<string> {
  await page.goto(`${address}#/new`)
  await page.getByRole('combobox', { name: 'Country' }).fill('Tunis')
  await page.getByRole('option', { name: 'Tunisia' }).click()
  await page.getByRole('radio', { name: 'Government' }).check()
  await page.getByRole('button', { name: 'Start' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /0 of 96 indicators complete/ }).waitFor()
  return page.url()
}

describe('typing', () => {
  let app: BuiltApp
  let context: BrowserContext
  let page: Page
  let assessment: string

  const open = async (indicator: string): Promise<void> => {
    await page.goto(`${assessment}/answer/legal-framework/${indicator}`)
    await page.locator('.ladder').waitFor()
  }

  beforeAll(async () => {
    app = await serveBuiltApp(4186)
    context = await launchPersistent(join(mkdtempSync(join(tmpdir(), 'typing-')), 'profile'))
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(10_000)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(app.address)
  })

  beforeEach(async () => {
    assessment = await startAssessment(page, app.address)
  })

  afterAll(async () => {
    await context.close()
    await app.stop()
  })

  it('goes on at the heading of a new assessment', async () => {
    await waitForSaved(page)
    await expect.poll(() => focused(page)).toBe('H1')
  })

  it.each([0, 15])('answers every indicator as it was typed, with %i ms between keys', async (delay) => {
    await open('definition')
    // Asked of the page: the tool hears of a new address only some time after the key.
    await page.evaluate(() => {
      const visited = [window.location.href]
      Object.assign(window, { visited })
      window.addEventListener('hashchange', () => visited.push(window.location.href))
    })
    for (let count = 1; count <= indicators; count += 1) {
      await page.keyboard.type('yynn', { delay })
      if (count < indicators) await page.keyboard.press('Enter', { delay })
    }
    await waitForSaved(page)
    const visited = await page.evaluate(() => (window as unknown as { visited: string[] }).visited)
    const addresses = [...new Set(visited)]
    expect(addresses).toHaveLength(indicators)
    await page.reload()
    for (const address of addresses) {
      await page.goto(address)
      await page.waitForFunction(
        (name) => document.querySelector(`.rail a[aria-current][href$="${name}"]`) !== null,
        address.split('#')[1],
      )
      await expect.poll(() => answersOn(page), { message: address }).toBe('yes yes no no')
    }
  })

  it('answers every key of a burst on a slow phone, though what each does is drawn in a task of its own', async () => {
    await open('definition')
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const struck = (key: string) =>
      key === '\r'
        ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
        : { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0), text: key }
    // None waits for what the one before has done: they stand in line.
    await Promise.all(
      [...'yyyn\rynnn\r'].flatMap((key) => [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...struck(key) }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...struck(key) }),
      ]),
    )
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
    await waitForSaved(page)
    for (const expected of ['yes no no no', 'yes yes yes no']) {
      await page.goBack()
      await drawn(page)
      await expect.poll(() => answersOn(page)).toBe(expected)
    }
  })

  it('answers nothing with keys typed on the way out', async () => {
    await open('capacity-knowledge')
    await page.keyboard.press('y')
    await page.keyboard.press('Escape')
    await page.keyboard.type('nnn')
    await page.getByRole('heading', { level: 1, name: /indicators complete/ }).waitFor()
    await open('capacity-knowledge')
    await drawn(page)
    expect(await answersOn(page)).toBe('yes unanswered unanswered unanswered')
  })

  it('puts the letters after the key of a field into the field', async () => {
    await open('definition')
    await page.keyboard.type('yyynenn')
    await expect.poll(() => page.locator('.evidence-form input').first().inputValue()).toBe('nn')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.keyboard.type('mnny')
    await expect.poll(() => note(page).inputValue()).toBe('nny')
    await drawn(page)
    expect(await answersOn(page)).toBe('unanswered unanswered unanswered unanswered')
  })

  it('loses nothing of a note, and never calls it saved too early', async () => {
    await open('definition')
    await page.keyboard.press('m')
    await page.evaluate(() => {
      const marks: string[] = []
      Object.assign(window, { marks })
      document.addEventListener('input', () =>
        setTimeout(() => marks.push(document.querySelector<HTMLElement>('.safe')?.innerText ?? '')),
      )
    })
    const text = 'a law of 2020 and a decree'
    const other = await context.newPage()
    await other.goto(page.url())
    await other.locator('.ladder').waitFor()
    await page.bringToFront()
    // What another tab shows is stored: all of it, though the typing goes on without a pause. It may take the tab some seconds,
    // as the browser lets one that is not seen work but once a second.
    const more = ', of which more could be said than anybody wants to read'
    let isTyping = true
    const typing = page.keyboard.type(`${text}${more}`, { delay: 120 }).then(() => {
      isTyping = false
    })
    await expect.poll(async () => (await note(other).inputValue()).startsWith(text)).toBe(true)
    expect(isTyping).toBe(true)
    await typing
    await other.close()
    const marks = await page.evaluate(() => (window as unknown as { marks: string[] }).marks)
    expect(marks).toHaveLength(text.length + more.length)
    expect(marks.filter((mark) => /Saved/.test(mark))).toEqual([])
    await waitForSaved(page)
    await page.reload()
    await page.locator('.ladder').waitFor()
    await expect.poll(() => note(page).inputValue()).toBe(`${text}${more}`)
  })

  it('leaves the caret of a note where it is when the note is saved meanwhile', async () => {
    await open('legal-forms')
    await page.keyboard.press('m')
    await page.keyboard.type('one three')
    await waitForSaved(page)
    for (let letters = 'three'.length; letters > 0; letters -= 1) await page.keyboard.press('ArrowLeft')
    for (const letter of 'two ') {
      await page.keyboard.type(letter)
      // Long enough for each to be saved by itself.
      await page.waitForTimeout(900)
    }
    await page.keyboard.type('and ')
    expect(await note(page).inputValue()).toBe('one two and three')
    await note(page).fill('')
    await waitForSaved(page)
  })

  it('keeps a half-written evidence form until it is added', async () => {
    await open('definition')
    await page.keyboard.type('eLaw no. 30')
    await page.locator('.rail a').nth(2).click()
    await page.locator('.evidence-form').waitFor({ state: 'detached' })
    await page.goBack()
    const title = page.locator('.evidence-form input').first()
    await title.waitFor()
    await expect.poll(() => title.inputValue()).toBe('Law no. 30')
    await expect.poll(() => focused(page)).toBe('H1')
    await title.press('Enter')
    await page.locator('.evidence .name').getByText('Law no. 30').waitFor()
    await page.keyboard.press('e')
    await expect.poll(() => title.inputValue()).toBe('')
  })
})
