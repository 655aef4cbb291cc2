import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { launchChromium } from '../support/chromium'
import { workshop } from '../support/devices'

/** Ways by which a file reaches the app without its own buttons; a system that shares or opens is stood in for by the page. */
describe('files that come from other apps', () => {
  const { first, second, file } = workshop()
  let app: BuiltApp
  let browser: Browser
  let page: Page
  let heard: ReturnType<typeof listen>

  beforeAll(async () => {
    app = await serveBuiltApp(4188)
    browser = await launchChromium()
    // The page's own policy lets no form be sent; a system that shares asks no page.
    const context = await browser.newContext({ locale: 'en', bypassCSP: true })
    heard = listen(context, app.address)
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(app.address)
    await page.getByText('Ready to work offline').waitFor()
    await page.reload()
    await page.evaluate(() => navigator.serviceWorker.ready)
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('are named in the manifest: by their ending, and as what can be shared with us', () => {
    const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8'))
    expect(manifest.file_handlers).toEqual([{ action: './', accept: { 'application/x-ittisaq': ['.ittisaq'] } }])
    expect(manifest.share_target).toMatchObject({ action: './share', method: 'POST', enctype: 'multipart/form-data' })
  })

  it('when shared, are kept on this device without a network and shown before anything happens', async () => {
    await app.stop()
    // A system posts to the manifest's address, as a page's form would.
    await page.evaluate(
      ([one, two]) => {
        const form = Object.assign(document.createElement('form'), {
          action: './share',
          method: 'POST',
          enctype: 'multipart/form-data',
        })
        const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files', multiple: true })
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(one ?? [])], 'عمال.ittisaq'))
        transfer.items.add(new File([Uint8Array.from(two ?? [])], 'employers.ittisaq'))
        input.files = transfer.files
        form.append(input)
        document.body.append(form)
        form.submit()
      },
      [[...file(first)], [...file(second)]],
    )
    await page.getByRole('heading', { level: 1, name: '2 files were read. Nothing has changed yet.' }).waitFor()
    await page.getByText('عمال.ittisaq').first().waitFor()
  })

  it('are taken once', async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Open a file' }).waitFor()
    await expect.poll(() => page.evaluate(() => caches.has('ittisaq-shared'))).toBe(false)
  })

  it('when the system opens one with us, are shown in the same way', async () => {
    const second = await page.context().newPage()
    await second.addInitScript(
      ([bytes]) => {
        const opened = new File([Uint8Array.from(bytes ?? [])], 'opened.ittisaq')
        Object.defineProperty(window, 'launchQueue', {
          value: {
            setConsumer: (consumer: (launch: object) => void) => consumer({ files: [{ getFile: async () => opened }] }),
          },
        })
      },
      [[...file(first)]],
    )
    await second.goto(app.address)
    await second.getByText('opened.ittisaq').waitFor()
    await second.getByRole('button', { name: 'Add to this device' }).waitFor()
  })

  it('go out by the system’s share sheet where that takes them, and it counts as a backup', async () => {
    const third = await page.context().newPage()
    await third.addInitScript(() => {
      const shared: { name: string; size: number }[] = []
      Object.assign(window, { shared })
      Object.assign(navigator, {
        canShare: ({ files }: { files: readonly File[] }) => files.every(({ name }) => name.endsWith('.ittisaq')),
        share: async ({ files }: { files: readonly File[] }) => {
          shared.push(...files.map(({ name, size }) => ({ name, size })))
        },
      })
    })
    await third.goto(app.address)
    const [chooser] = await Promise.all([
      third.waitForEvent('filechooser'),
      third.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles([{ name: 'first.ittisaq', mimeType: '', buffer: file(first) }])
    await third.getByRole('button', { name: 'Add to this device' }).click()
    await third.getByRole('button', { name: 'Share the file' }).click()
    const shared = await third.waitForFunction(() => {
      const all = (window as unknown as { shared: readonly { name: string; size: number }[] }).shared
      return all.length > 0 ? all[0] : false
    })
    expect(await shared.jsonValue()).toMatchObject({ name: expect.stringMatching(/^XXA-2026-[\d-]+\.ittisaq$/) })
    // Looked at again, as the card reads it when it is shown.
    await third.reload()
    await third
      .locator('.backup')
      .getByText(/^Last backup/)
      .waitFor()
    await third.close()
  })

  it('reach nobody else', () => {
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
  })
})
