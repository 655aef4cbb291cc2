import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Quiet: a test browser asks the network for nothing and shows nothing. */
export const chromiumFlags: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function* candidates(): Generator<string> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen !== undefined && chosen !== '') yield chosen
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) yield join(folder, name)
  }
  yield chromium.executablePath()
}

/** $CHROMIUM_PATH, then a Chromium or Chrome of this machine, then the one Playwright installed; null when there is none. */
export function findChromium(): string | null {
  for (const path of candidates()) if (path !== '' && existsSync(path)) return path
  return null
}

export function chromiumPath(): string {
  const path = findChromium()
  if (path === null) throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH.')
  return path
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] })

/** A browser that keeps its data in `profileDirectory`, as a user's does; `locale`: the language that it asks for. */
export const launchPersistent = (profileDirectory: string, locale?: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDirectory, {
    executablePath: chromiumPath(),
    args: [...chromiumFlags],
    ...(locale === undefined ? {} : { locale }),
  })
