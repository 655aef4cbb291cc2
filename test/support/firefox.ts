import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type ElementReference, elementKey, type Marionette, speakWithFirefox } from './marionette'

/** $FIREFOX_PATH, then the Firefox of this machine; null when there is none. */
export function findFirefox(): string | null {
  const chosen = process.env.FIREFOX_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...(chosen === undefined ? [] : [chosen]), ...paths].find((path) => path !== '' && existsSync(path)) ?? null
}

interface Place {
  /** Its data stay here, as a user's do. */
  readonly profile: string
  readonly downloads: string
  /** Language that it asks pages for. */
  readonly language: string
  /** Port of a proxy for everything, addresses of this machine too; without one nothing stands in the way. */
  readonly proxy?: number
}

/** What it does by itself and nobody asked for is left out, so that what goes out is the page's doing. */
const quiet = {
  'app.update.disabledForTesting': true,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
}

function preferencesOf({ downloads, language, proxy }: Place): Readonly<Record<string, string | number | boolean>> {
  const door = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy ?? 0,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy ?? 0,
    'network.proxy.allow_hijacking_localhost': true,
  }
  return {
    ...quiet,
    'marionette.port': 0,
    'intl.accept_languages': language,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.open_pdf_attachments_inline': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
    ...(proxy === undefined ? { 'network.proxy.type': 0 } : door),
  }
}

/** Until `look` finds something; a sentence about `what` otherwise. */
export async function until<T>(what: string, look: () => Promise<T | null> | T | null, limit = 60_000): Promise<T> {
  const end = Date.now() + limit
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * Not for `*`: the text of the whole page has six megabytes of script in it where the app is one file.
 * Runs in the page: what is seen there, matches `selector`, and says `words` (all of it, or where it is a pattern some of it). */
const findScript = `
  const [selector, words, isPattern] = arguments
  const said = (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? '').trim()
  const plain = (text) => text.replace(/[\\u2066-\\u2069\\u00a0]/g, ' ').replace(/\\s+/g, ' ').trim()
  const fits = (text) => (isPattern ? new RegExp(words).test(text) : text === words)
  const isSeen = (one) => one.getClientRects().length > 0
  const found = [...document.querySelectorAll(selector)].find((one) => isSeen(one) && fits(plain(said(one)))) ?? null
`

/** A stock Firefox with a profile of its own, one page, driven as far as the tests need. */
export class Firefox {
  private constructor(
    private readonly program: ChildProcess,
    private readonly line: Marionette,
  ) {}

  static async launch(place: Place): Promise<Firefox> {
    mkdirSync(place.profile, { recursive: true })
    mkdirSync(place.downloads, { recursive: true })
    const preferences = Object.entries(preferencesOf(place))
    const lines = preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    writeFileSync(join(place.profile, 'user.js'), lines.join('\n'))
    const portFile = join(place.profile, 'MarionetteActivePort')
    rmSync(portFile, { force: true })
    const words = ['--headless', '--marionette', '--no-remote', '--profile', place.profile]
    const program = spawn(findFirefox() ?? 'firefox', words, {
      stdio: 'ignore',
      // Without it Firefox asks its maker for lists, whatever the preferences say.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    })
    const port = await until(
      'Firefox',
      () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || null : null),
      90_000,
    )
    const line = await speakWithFirefox(port)
    await line.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'ignore' } } })
    await line.ask('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 120_000, implicit: 0 })
    return new Firefox(program, line)
  }

  async goto(address: string): Promise<void> {
    await this.line.ask('WebDriver:Navigate', { url: address })
  }

  /** What `script`, the body of a function, returns in the page. */
  async run<T>(script: string, ...words: readonly unknown[]): Promise<T> {
    const answer = await this.line.ask('WebDriver:ExecuteScript', { script, args: words, sandbox: null })
    return (answer as { readonly value: T }).value
  }

  find(selector: string, words: string | RegExp): Promise<ElementReference> {
    return this.whereFound(selector, words, 'return found')
  }

  /**
   * By the page and not by a pointer: on a slow machine what is below it may have moved by then.
   * In one turn of the page: an element that was found in the turn before may have been drawn anew. */
  async click(selector: string, words: string | RegExp): Promise<void> {
    await this.whereFound<true>(selector, words, 'found?.click(); return found && true')
  }

  /** What `then` returns once there is something of that name, `found`. */
  private whereFound<T>(selector: string, words: string | RegExp, then: string): Promise<T> {
    const [text, isPattern] = typeof words === 'string' ? [words, false] : [words.source, true]
    return until(`${selector} that says ${words}`, () =>
      this.run<T | null>(`${findScript}\n${then}`, selector, text, isPattern),
    )
  }

  /** Types into what has the focus. */
  async press(keys: string): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.line.ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  async fill(selector: string, words: string | RegExp, text: string): Promise<void> {
    const found = await this.find(selector, words)
    await this.line.ask('WebDriver:ElementSendKeys', { id: found[elementKey], text })
  }

  /** Presses what asks for a file, and gives it the one at `path`: no window of the system can be answered from here. */
  async choose(selector: string, words: string | RegExp, path: string): Promise<void> {
    await this.run(`HTMLInputElement.prototype.click = function () { document.body.append(this) }`)
    await this.click(selector, words)
    const input = await until('the choice of a file', () =>
      this.run<ElementReference | null>('return document.querySelector("body > input[type=file]")'),
    )
    await this.line.ask('WebDriver:ElementSendKeys', { id: input[elementKey], text: path })
  }

  async screenshot(path: string): Promise<void> {
    const answer = await this.line.ask('WebDriver:TakeScreenshot', { full: false })
    writeFileSync(path, Buffer.from((answer as { readonly value: string }).value, 'base64'))
  }

  /** As a user closes it: it writes what it has to write. */
  async close(): Promise<void> {
    if (this.program.exitCode !== null) return
    const isGone = once(this.program, 'exit')
    // One that does not come to an end is ended: what the app called saved must survive that too.
    const end = setTimeout(() => this.program.kill('SIGKILL'), 20_000)
    await Promise.race([isGone, this.line.ask('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined)])
    await isGone
    clearTimeout(end)
    this.line.close()
  }
}
