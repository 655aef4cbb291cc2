import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltApp, listen, serveBuiltApp } from '../support/built-app'
import { chromiumFlags, chromiumPath } from '../support/chromium'
import { type ClosedDoor, closedDoor } from '../support/closed-door'
import { drawn } from '../support/drawn'
import { netLogOf } from '../support/net-log'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

const folder = mkdtempSync(join(tmpdir(), 'ittisaq-traffic-'))
const port = 4410

const policyOf = (page: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? ''

it('the page lets nothing run that is written in it or made from a text', () => {
  const policy = policyOf(readFileSync('dist/index.html', 'utf8'))
  expect(policy).toMatch(/default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/)
  expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types ittisaq/)
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|\*/)
})

/** Chromium asks its maker for lists and updates whatever it is told; nothing of ours has such an address. */
const isOurs = (asked: string): boolean =>
  !/^(?:\w+ )?(?:https?:\/\/)?[\w.-]+\.(?:google|googleapis|gvt1)\.com\b/.test(asked)

/** Everything that leaves is heard three times: from the page, at the only way out, and in the browser's own log. */
async function launch(name: string, door: ClosedDoor, changes: { readonly bypassCSP?: boolean } = {}) {
  const log = join(folder, `${name}.json`)
  const context = await chromium.launchPersistentContext(join(folder, name), {
    executablePath: chromiumPath(),
    args: [
      ...chromiumFlags,
      `--proxy-server=http://127.0.0.1:${door.port}`,
      // Otherwise addresses of this machine would have a way of their own.
      `--proxy-bypass-list=<-loopback>;localhost:${port}`,
      `--log-net-log=${log}`,
    ],
    locale: 'en',
    acceptDownloads: true,
    ...changes,
  })
  return { context, log }
}

/** Notes in the page what its policy refused. */
const noteRefusals = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      refused.push(`${effectiveDirective} ${blockedURI}`),
    )
  })

const refusals = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { refused: readonly string[] }).refused)

describe('all that the app asks of a network, in its main job', { timeout: 180_000 }, () => {
  let app: BuiltApp
  let door: ClosedDoor
  let context: BrowserContext
  let page: Page
  let log: string
  let heard: ReturnType<typeof listen>
  let overview = ''
  let backup = ''
  const methods = new Set<string>()

  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first()

  async function look(place: string): Promise<void> {
    // The last screen stays until the next is there.
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('data-seen', ''))
    await page.goto(place)
    await page.locator('h1:not([data-seen])').waitFor()
    // What comes later may ask too.
    await drawn(page)
  }

  beforeAll(async () => {
    app = await serveBuiltApp(port)
    door = await closedDoor()
    ;({ context, log } = await launch('main', door))
    heard = listen(context, app.address)
    // What the service worker asks is among them.
    context.on('request', (request) => methods.add(`${request.method()} ${new URL(request.url()).protocol}`))
    await noteRefusals(context)
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(60_000)
  })

  afterAll(async () => {
    await context.close().catch(() => undefined)
    await door.stop()
    await app.stop()
  })

  it('gets ready, takes answers and a note, and hands over by code', async () => {
    await page.goto(app.address)
    await page.getByText('Ready to work offline', { exact: true }).waitFor()
    overview = await startAssessment(page, app.address, 'Government')
    await page.goto(`${overview}/answer/legal-framework/definition`)
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.keyboard.type('yy?n', { delay: 60 })
    await page.keyboard.press('m')
    await page.getByRole('textbox', { name: /^Note/ }).fill('Of 2020')
    await waitForSaved(page)
    await page.goto(`${overview}/hand`)
    await button('Show the codes').click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
  })

  it('shows every screen', async () => {
    const inside = [
      'results',
      'plan',
      'what-if',
      'changes',
      'validation',
      'agree',
      'paper',
      'protect',
      'entry/legal-framework',
    ]
    for (const place of [...inside, 'library', 'answers/legal-framework/definition', 'details', 'respondents'])
      await look(`${overview}/${place}`)
    for (const place of ['method', 'glossary', 'guide', 'library', 'receive', 'backups', 'open'])
      await look(`${app.address}#/${place}`)
  })

  it('saves a backup and opens it again', async () => {
    await look(overview)
    const [saved] = await Promise.all([page.waitForEvent('download'), button(/^Save backup|^Save a backup/).click()])
    backup = join(folder, saved.suggestedFilename())
    await saved.saveAs(backup)
    await look(`${app.address}#/open`)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(/^Choose/).click()])
    await chooser.setFiles(backup)
    await page.getByText('Everything in this file is already on this device.').waitFor()
  })

  it('previews the report of the example, and makes it in all four formats', async () => {
    await look(app.address)
    await button('Open the example').click()
    await button('Add to this device').click()
    await page.waitForURL(/#\/a\/[^/]+$/)
    await look(`${page.url()}/report`)
    await button('Preview').click()
    await page.getByRole('dialog').locator('iframe.is-dressed').waitFor()
    await page.keyboard.press('Escape')
    for (const kind of [/^PDF/, /^Word/, /^Web page/, /^Excel/]) {
      await page.getByRole('main').getByRole('radio', { name: kind }).check()
      await button(/^Make /).click()
      const save = page
        .getByRole('main')
        .getByRole('region')
        .getByRole('button', { name: /^Save the (?!backup)/ })
      await Promise.all([page.waitForEvent('download'), save.click()])
    }
  })

  it('asked its own address alone, with nothing to send, and its policy had nothing to refuse', async () => {
    expect(heard.foreign).toEqual([])
    expect(heard.complaints).toEqual([])
    expect(await refusals(page)).toEqual([])
    expect([...methods].filter((one) => !/^GET (?:http|blob|data):$/.test(one))).toEqual([])
    expect(methods).toContain('GET http:')
    expect(door.asked.filter(isOurs)).toEqual([])
  })

  it('lets no text become markup or the address of a script, and no request out', async () => {
    const tried = await page.evaluate(async (foreign) => {
      // Not in the tool's own call, to which the browser allows what it allows no page.
      await new Promise((resolve) => setTimeout(resolve))
      const outcome = (what: () => unknown): string => {
        try {
          what()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      const element = document.createElement('div')
      const script = document.createElement('script')
      const image = new Image()
      image.src = `${foreign}image`
      navigator.sendBeacon(`${foreign}beacon`)
      return {
        markup: outcome(() => {
          element.innerHTML = '<b>x</b>'
        }),
        address: outcome(() => {
          script.src = 'x.js'
        }),
        text: outcome(() => new Function('return 1')()),
        worker: outcome(() => new Worker('x.js')),
        policy: outcome(() =>
          (
            window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
          ).trustedTypes.createPolicy('mine', {}),
        ),
        fetched: await fetch(foreign).then(
          () => 'done',
          ({ name }: Error) => name,
        ),
      }
    }, `http://127.0.0.1:${door.port}/`)
    expect(tried).toEqual({
      markup: 'TypeError',
      address: 'TypeError',
      text: 'EvalError',
      worker: 'TypeError',
      policy: 'TypeError',
      fetched: 'TypeError',
    })
    const refused = (await refusals(page)).join('\n')
    for (const directive of ['connect-src', 'img-src', 'require-trusted-types-for', 'trusted-types'])
      expect(refused).toContain(directive)
    expect(door.asked.filter(isOurs)).toEqual([])
  })

  it('nor did the browser’s own log hear of another address', async () => {
    await context.close()
    const { urls, hosts } = netLogOf(log)
    expect(urls.some((url) => url.startsWith(app.address))).toBe(true)
    expect(
      urls.filter(isOurs).filter((url) => !url.startsWith(app.address) && !/^(?:chrome|devtools|blob|data)/.test(url)),
    ).toEqual([])
    expect(hosts.filter((host) => !/^(?:https?:\/\/)?localhost\b/.test(host))).toEqual([])
  })

  it('which would be heard: without the policy the same request stands at the door, in the page and in the log', async () => {
    const other = await launch('canary', door, { bypassCSP: true })
    const listened = listen(other.context, app.address)
    const [opened = await other.context.newPage()] = other.context.pages()
    await opened.goto(app.address)
    const foreign = 'http://foreign.example/canary'
    await opened.evaluate((address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined), foreign)
    await expect.poll(() => door.asked).toContain(`GET ${foreign} HTTP/1.1`)
    expect(listened.foreign).toContain(foreign)
    await other.context.close()
    expect(netLogOf(other.log).urls).toContain(foreign)
  })
})
