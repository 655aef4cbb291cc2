import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import encodeQR from 'qr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { sideways, violations } from '../support/accessibility'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { drawn } from '../support/drawn'
import { details, Scenario, testAssessment } from '../support/entries'
import { type Code, codesOnScreen, film, launchWithCamera } from '../support/fake-camera'
import { packed } from '../support/packages'
import { waitForSaved } from '../support/saved'

const paths = shippedCatalogue.questionnaires.flatMap(({ indicators }) => indicators.map(({ path }) => path))

const note =
  'The decree was adopted in 2024; the register of cooperatives is kept in the regions, and nobody has counted those that work across two of them.'

/** As in a workshop: one phone, one respondent, every criterion tapped once, some notes; and what somebody else answered there before. */
function answeredPhone(): Scenario {
  const phone = new Scenario(shippedCatalogue, 'phone', Date.UTC(2026, 10, 20))
  phone.say(details)
  phone
    .introduces('government')
    .introduces('workers')
    .answers('workers', paths[0] ?? '', 'ynnn')
  for (const [at, path] of paths.entries()) {
    for (const text of ['y---', 'yy--', 'yyn-', at % 3 === 0 ? 'yyn?' : 'yynn']) phone.answers('government', path, text)
    if (at % 10 === 0) {
      const text = `${path}: ${note}`
      phone.say({ kind: 'note', respondent: 'government', indicator: path, text, confidential: false })
    }
  }
  return phone
}

describe('answers handed from screen to camera', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ittisaq-camera-'))
  const camera = join(folder, 'camera.y4m')
  const foreign: Code = encodeQR('https://example.org/another', 'raw', { border: 4 })
  let app: BuiltApp
  let senders: Browser
  let receivers: Browser
  let sender: Page
  let receiver: Page
  let codes: readonly Code[]
  let fingerprint = ''
  let size = ''
  let blocks = 0
  const heard: ReturnType<typeof listen>[] = []

  async function device(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' })
    heard.push(listen(context, app.address))
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.setViewportSize({ width: 360, height: 640 })
    return page
  }

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
  const parts = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first()

  beforeAll(async () => {
    app = await serveBuiltApp(4170)
    film(camera, [foreign])
    senders = await launchChromium()
    receivers = await launchWithCamera(camera)
    sender = await device(senders)
    receiver = await device(receivers)
    await sender.goto(app.address)
    const [chooser] = await Promise.all([sender.waitForEvent('filechooser'), button(sender, 'Open a file').click()])
    const buffer = Buffer.from(packed(testAssessment, answeredPhone().entries))
    await chooser.setFiles([{ name: 'phone.ittisaq', mimeType: '', buffer }])
    await button(sender, 'Add to this device').click()
    await sender.waitForURL(/#\/a\/assessment-1$/)
    await waitForSaved(sender)
  })

  afterAll(async () => {
    await senders.close()
    await receivers.close()
    await app.stop()
    rmSync(folder, { recursive: true })
  })

  it('are chosen first: what one respondent said, or everything', async () => {
    await sender.goto(`${app.address}#/a/${testAssessment}/respondents`)
    await sender
      .getByRole('radio', { name: /^Government/ })
      .first()
      .check()
    await sender.getByRole('link', { name: 'Hand over by code' }).click()
    await sender.getByRole('heading', { level: 1, name: 'Hand over by code' }).waitFor()
    await sender.getByText('96 answers').waitFor()
    await sender.getByRole('radio', { name: /^Everything in this assessment/ }).check()
    await sender.getByText('97 answers').waitFor()
    const everything = await sender.locator('.hand-fingerprint').innerText()
    const own = sender.getByRole('radio', { name: /^What was answered here/ })
    // While what goes over is put together anew, nothing of the former choice is offered.
    const shownAtOnce = await own.evaluate(async (radio: HTMLInputElement) => {
      radio.click()
      await new Promise((resolve) => setTimeout(resolve))
      return document.querySelector('.hand-fingerprint')?.textContent ?? null
    })
    expect(shownAtOnce).not.toBe(everything)
    await expect.poll(() => own.isChecked()).toBe(true)
    await sender.getByText('96 answers').waitFor()
    size = await sender.getByText(/^[\d.]+ kB$/).innerText()
    fingerprint = await sender.locator('.hand-facts .hand-fingerprint').innerText()
    await drawn(sender)
    expect(await sideways(sender)).toBe(0)
    expect(await violations(sender)).toEqual([])
  })

  it('are shown as codes that fill the screen, can be paused, and go on', async () => {
    await button(sender, 'Show the codes').click()
    await sender.getByRole('dialog').waitFor()
    expect(await sender.getByRole('dialog').locator('.hand-fingerprint').innerText()).toBe(fingerprint)
    codes = await codesOnScreen(sender, 60)
    const [width, room] = await sender.evaluate(() => [
      document.querySelector('canvas.code')?.clientWidth ?? 0,
      document.documentElement.clientWidth,
    ])
    expect(width).toBeGreaterThan(0.75 * (room ?? 0))
    expect(await violations(sender)).toEqual([])
    await button(sender, 'Pause').click()
    const paused = await codesOnScreen(sender, 1)
    await sender.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
    expect(await codesOnScreen(sender, 1)).toEqual(paused)
    await button(sender, 'Continue').click()
    await codesOnScreen(sender, 3)
    await sender.keyboard.press('Escape')
    await button(sender, 'Show the codes').waitFor()
  })

  it('change slower for whoever asked for less motion', async () => {
    await sender.emulateMedia({ reducedMotion: 'reduce' })
    await sender.evaluate(() => {
      const { setInterval } = window
      window.setInterval = ((run: () => void, pause: number) => {
        document.body.dataset.pause = String(pause)
        return setInterval(run, pause)
      }) as typeof window.setInterval
    })
    await button(sender, 'Show the codes').click()
    await codesOnScreen(sender, 2)
    expect(await sender.locator('body').getAttribute('data-pause')).toBe('333')
    await button(sender, 'Close').click()
    await sender.emulateMedia({ reducedMotion: null })
  })

  it('wait for a tap before the camera is turned on, which says what it sees', async () => {
    await receiver.goto(`${app.address}#/open`)
    await receiver.getByRole('link', { name: 'Receive with the camera' }).click()
    await receiver.getByRole('heading', { level: 1, name: 'Receive with the camera' }).waitFor()
    await receiver.getByText('nothing is recorded').waitFor()
    expect(await violations(receiver)).toEqual([])
    await button(receiver, 'Turn the camera on').click()
    await receiver.getByText('This is another code').waitFor()
    expect(await violations(receiver)).toEqual([])
    await button(receiver, 'Turn the camera off').click()
  })

  it('stay half received when the page is reloaded', async () => {
    film(camera, codes.slice(0, 9))
    await button(receiver, 'Turn the camera on').click()
    // Nine codes, of which the seventh is never seen.
    const half = await parts(receiver, /^8 of \d+ parts$/)
    await half.waitFor()
    const text = await half.innerText()
    blocks = Number(/of (\d+) parts/.exec(text)?.[1])
    expect(blocks).toBeGreaterThan(9)
    await receiver.reload()
    await parts(receiver, text).waitFor()
    await receiver.getByText('What has come so far is kept').waitFor()
    expect(await violations(receiver)).toEqual([])
  })

  it('are not disturbed by another code in between', async () => {
    film(camera, [foreign])
    await button(receiver, 'Turn the camera on and go on').click()
    await receiver.getByText('This is another code').waitFor()
    await parts(receiver, `8 of ${blocks} parts`).waitFor()
    await button(receiver, 'Turn the camera off').click()
  })

  it('arrive whole, are shown with the same fingerprint before anything is added, and then added', async () => {
    film(camera, codes.slice(9))
    await button(receiver, 'Turn the camera on and go on').click()
    await receiver.getByRole('button', { name: 'Add to this device' }).waitFor()
    await receiver.getByText(fingerprint).first().waitFor()
    await receiver.getByText('96 answers to indicators').waitFor()
    await button(receiver, 'Add to this device').click()
    await receiver.waitForURL(/#\/a\/assessment-1$/)
    await waitForSaved(receiver)
    await receiver.reload()
    await receiver.getByRole('heading', { level: 1 }).waitFor()
    await receiver.goto(`${app.address}#/receive`)
    await button(receiver, /^Turn the camera on$/).waitFor()
  })

  it('come again to somebody who has them, who is told so', async () => {
    film(camera, codes)
    const start = Date.now()
    await button(receiver, 'Turn the camera on').click()
    await receiver.getByText(fingerprint).first().waitFor()
    console.info(
      `96 answers with ten notes, ${size} said: ${blocks} parts, received in ${((Date.now() - start) / 1000).toFixed(1)} s`,
    )
    await receiver.getByRole('link', { name: 'Go to this assessment' }).waitFor()
  })

  it('cannot come where there is no camera, which is said calmly', async () => {
    await sender.goto(`${app.address}#/receive`)
    await button(sender, 'Turn the camera on').click()
    await sender.getByText(/The camera was not allowed|No camera was found/).waitFor()
    await button(sender, 'Turn the camera on').waitFor()
  })

  it('ask nothing of the network, and nothing complains', () => {
    for (const { foreign: asked, complaints } of heard) {
      expect(asked).toEqual([])
      expect(complaints).toEqual([])
    }
  })
})
