import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../support/chromium'

/** What a bench says to a page: the browser's own protocol. */
export type Session = Pick<CDPSession, 'send'>

/** A tab of a Chromium in which nothing listens but what the bench has asked for. */
export interface Tab extends Session {
  /** The next event of this name from this tab, with what it says. */
  readonly next: <Said>(event: string) => Promise<Said>
  readonly close: () => Promise<unknown>
}

export interface UnwatchedChromium {
  /** In a profile of its own, or in that of a tab before it. */
  readonly newTab: (size: { readonly width: number; readonly height: number }, beside?: Tab) => Promise<Tab>
  /** What a tab's profile saves goes there; ends when the next file is there. */
  readonly nextDownload: (tab: Tab, folder: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

type Said = Readonly<Record<string, unknown>>

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Said
  readonly result?: Said
  readonly error?: { readonly message: string }
}

/** Messages over two pipes, each ended by a zero. */
function connect(browser: ChildProcess) {
  const [, , , input, output] = browser.stdio as unknown as [unknown, unknown, unknown, Writable, Readable]
  const answers = new Map<number, (message: Message) => void>()
  const listeners = new Set<(message: Message) => void>()
  let last = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const one of messages) {
      const message = JSON.parse(one) as Message
      if (message.id === undefined) for (const listener of listeners) listener(message)
      else answers.get(message.id)?.(message)
    }
  })
  const died = new Promise<never>((_, reject) => {
    browser.once('exit', () => reject(new Error('The browser has ended')))
  })
  died.catch(() => undefined)
  input.on('error', () => undefined)
  const send = (method: string, params: object = {}, sessionId?: string): Promise<Said> => {
    const answered = new Promise<Said>((resolve, reject) => {
      const id = ++last
      answers.set(id, ({ result, error }) => {
        answers.delete(id)
        if (error === undefined) resolve(result ?? {})
        else reject(new Error(`${method}: ${error.message}`))
      })
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
    return Promise.race([answered, died])
  }
  const next = (isIt: (message: Message) => boolean): Promise<Said> => {
    const heard = new Promise<Said>((resolve) => {
      const listener = (message: Message): void => {
        if (!isIt(message)) return
        listeners.delete(listener)
        resolve(message.params ?? {})
      }
      listeners.add(listener)
    })
    return Promise.race([heard, died])
  }
  return { send, next }
}

/**
 * Playwright asks the browser to tell it of every request and to keep every answer, on the thread of the page: of a page of six
 * megabytes that was a task of a quarter of a second in a slowed browser, which no reader has. Here nothing is told.
 */
export async function launchUnwatched(): Promise<UnwatchedChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'ittisaq-bench-'))
  const browser = spawn(chromiumPath(), [...chromiumFlags, '--remote-debugging-pipe', `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: 'en' },
  })
  const ended = new Promise((resolve) => browser.once('exit', resolve))
  const { send, next } = connect(browser)
  const profiles = new Map<Tab, unknown>()
  return {
    async newTab(size, beside) {
      const browserContextId =
        beside === undefined ? (await send('Target.createBrowserContext')).browserContextId : profiles.get(beside)
      const window = { url: 'about:blank', browserContextId, newWindow: true, ...size }
      const { targetId } = await send('Target.createTarget', window)
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      // A window is never as narrow as a phone.
      const view = { ...size, deviceScaleFactor: 1, mobile: false }
      await send('Emulation.setDeviceMetricsOverride', view, String(sessionId))
      const tab: Tab = {
        send: ((method: string, params?: object) => send(method, params, String(sessionId))) as CDPSession['send'],
        next: <Said>(event: string) =>
          next((message) => message.sessionId === sessionId && message.method === event) as Promise<Said>,
        close: () => send('Target.closeTarget', { targetId }),
      }
      profiles.set(tab, browserContextId)
      return tab
    },
    async nextDownload(tab, downloadPath) {
      const browserContextId = profiles.get(tab)
      await send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        browserContextId,
        downloadPath,
        eventsEnabled: true,
      })
      return next(({ method, params }) => method === 'Browser.downloadProgress' && params?.state === 'completed')
    },
    async close() {
      browser.kill()
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
