import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sideways } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { clipped } from '../support/clipped'
import { drawn } from '../support/drawn'
import { addExample, everyPlace, openExample, resize, visit } from '../support/example'
import { launchWithLargeText } from '../support/large-text'
import { nameless, spoken } from '../support/spoken'
import { smallTargets } from '../support/targets'

const laptop = { width: 1280, height: 800 } as const
const phone = { width: 360, height: 640 } as const

/** What WCAG 1.4.12 lets a reader set. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`

/** From now on, the words of polite regions that came with them already inside: screen readers pass those over. */
async function listenToUnheard(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const unheard: string[] = []
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element)
      for (const node of added)
        for (const region of [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[role="status"]')))
          if (region.textContent?.trim() !== '') unheard.push(region.textContent?.trim() ?? '')
    }).observe(document.body, { childList: true, subtree: true })
    Object.assign(window, { unheard })
  })
  return () => page.evaluate(() => (window as unknown as { readonly unheard: readonly string[] }).unheard)
}

/** From now on, what is put into a live region, in its order. */
async function listenToLive(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    const live = '[role="status"], [role="alert"], [aria-live]'
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(live)
        const text = place?.textContent?.trim() ?? ''
        if (text !== '' && (addedNodes.length > 0 || type === 'characterData') && heard.at(-1) !== text)
          heard.push(text)
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
    Object.assign(window, { heard })
  })
  return () => page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard)
}

describe('for everyone', () => {
  let app: BuiltApp
  let browser: Browser

  beforeAll(async () => {
    app = await serveBuiltApp(4211)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it.each(['en', 'fr', 'ar'])(
    'text twice as large, in %s: every word is there, and nothing scrolls sideways',
    async (locale) => {
      const context = await launchWithLargeText(locale)
      const page = await context.newPage()
      await page.setViewportSize(laptop)
      await addExample(page, app.address)
      expect(
        await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize)),
      ).toBeGreaterThanOrEqual(32)
      for (const place of everyPlace(app.address, page.url())) {
        await visit(page, place)
        expect(await sideways(page), place).toBeLessThanOrEqual(0)
        expect(await clipped(page), place).toEqual([])
      }
      await context.close()
    },
    300_000,
  )

  it('text set further apart on a phone: every word is there', async () => {
    const page = await openExample(browser, app.address, { locale: 'fr', viewport: phone, reducedMotion: 'reduce' })
    const assessment = page.url()
    for (const place of everyPlace(app.address, assessment)) {
      await visit(page, place)
      const style = await page.addStyleTag({ content: spacing })
      await resize(page, phone)
      expect(await sideways(page), place).toBeLessThanOrEqual(0)
      expect(await clipped(page), place).toEqual([])
      await style.evaluate((node) => (node as Element).remove())
    }
    await page.context().close()
  }, 300_000)

  it('reduced motion: nothing moves and nothing fades', async () => {
    const page = await openExample(browser, app.address, { locale: 'en', viewport: phone, reducedMotion: 'reduce' })
    for (const place of everyPlace(app.address, page.url())) {
      await visit(page, place)
      const moving = await page.evaluate(() => {
        const slow = [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
          const isTimed = [transitionDuration, animationDuration].some((text) => /[1-9]/.test(text))
          return isTimed || scrollBehavior === 'smooth'
        })
        return [...slow.map(({ className }) => String(className)), ...document.getAnimations().map(String)]
      })
      expect(moving, place).toEqual([])
    }
    await page.context().close()
  }, 120_000)

  it('says aloud that it is saved, once, and in which language it now speaks', async () => {
    const page = await openExample(browser, app.address, { locale: 'en', viewport: laptop })
    await page
      .getByRole('button', { name: /Government/ })
      .first()
      .click()
    await visit(page, `${page.url()}/answer/legal-framework/definition`)
    const heard = await listenToLive(page)
    await page.keyboard.press('m')
    await page.waitForFunction(() => document.activeElement?.matches('.note-panel textarea') === true)
    await page.keyboard.type('One decree names them, one by one, with a list.', { delay: 30 })
    await page.keyboard.press('Escape')
    await page.waitForFunction(
      () => document.querySelector('#app > p[role="status"]')?.textContent === 'Saved on this device',
    )
    expect((await heard()).filter((one) => one === 'Saved on this device')).toHaveLength(1)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar')
    await page.waitForFunction(() => document.documentElement.lang === 'ar')
    await page.waitForFunction(
      () => document.querySelector('#app > p[role="status"]')?.textContent?.includes('العربية') === true,
    )
    expect(await page.locator('#app > p[role="status"]').getAttribute('lang')).toBe('ar')
    await page.context().close()
  })

  it('puts the words of a note into a place that screen readers know already', async () => {
    const page = await openExample(browser, app.address, { locale: 'en', viewport: laptop })
    await drawn(page)
    const [heard, unheard] = [await listenToLive(page), await listenToUnheard(page)]
    await page.evaluate(() => window.dispatchEvent(new Event('vite:preloadError')))
    await page.getByText('A part of the program could not be loaded').waitFor()
    expect((await heard()).filter((one) => one.startsWith('A part of the program'))).toHaveLength(1)
    expect(await unheard()).toEqual([])
    await page.context().close()
  })

  it('from right to left, the arrows go the way they point', async () => {
    const page = await openExample(browser, app.address, { locale: 'ar', viewport: laptop })
    await visit(page, `${app.address}#/new`)
    const [first, second] = await page.locator('.radios input[type="radio"]').all()
    await first?.focus()
    await page.keyboard.press('Space')
    const before = await first?.evaluate((radio) => radio.getBoundingClientRect().left)
    const after = await second?.evaluate((radio) => radio.getBoundingClientRect().left)
    // Side by side, the second stands to the left of the first.
    expect(after).toBeLessThan(before ?? 0)
    await page.keyboard.press('ArrowLeft')
    expect(await second?.isChecked()).toBe(true)
    await page.context().close()
  })

  it('these looks see what they look for', async () => {
    const page = await openExample(browser, app.address, { locale: 'en', viewport: phone })
    await drawn(page)
    expect(await clipped(page)).toEqual([])
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement
      const spoil = (tag: string, style: string, text: string) => {
        const one = document.createElement(tag)
        one.textContent = text
        one.setAttribute('style', style)
        main.prepend(one)
      }
      spoil('p', 'inline-size:4rem;overflow:hidden;white-space:nowrap;text-overflow:ellipsis', 'Cut off by an ellipsis')
      spoil('p', 'block-size:0.5rem;overflow:hidden', 'Cut off below')
      spoil('p', 'margin-block-end:-1.5rem', 'Written over')
      spoil('button', 'inline-size:10px;block-size:10px;min-inline-size:0;min-block-size:0;padding:0;display:block', '')
      spoil('button', 'inline-size:10px;block-size:10px;min-inline-size:0;min-block-size:0;padding:0;display:block', '')
    })
    const cut = (await clipped(page)).join('\n')
    for (const text of ['ellipsis', 'Cut off below', 'lies over']) expect(cut).toContain(text)
    expect(await smallTargets(page, 24)).toHaveLength(2)
    // The tree follows the page a moment later.
    await expect.poll(async () => nameless(await spoken(page)), { timeout: 10_000 }).toEqual(['button', 'button'])
    await page.context().close()
  })
})
