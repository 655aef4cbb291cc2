import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../support/chromium'

export interface KillableBrowser {
  readonly page: Page
  /** SIGKILL to every process of the browser at once, as when the battery is pulled from under it. */
  readonly kill: () => Promise<void>
}

async function debuggingPort(profile: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')
    if (port !== undefined && port !== '') return port
    await pause(50)
  }
  throw new Error('Chromium did not start')
}

/** SIGKILL to the whole process group that `child` leads. */
async function shoot(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await exit
  // Its children were shot in the same moment; the group itself may stay, as dead entries that a lazy init has not collected.
  await pause(100)
}

async function connect(profile: string): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('Chromium has no window')
  return { browser, page: await context.newPage() }
}

/**
 * Playwright starts a browser it can stop politely; this one can be shot. It leads a process group of its own, because
 * Debian's launcher is a script and the browser may be its child.
 */
export async function spawnChromium(profile: string): Promise<KillableBrowser> {
  const flags = [...chromiumFlags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']
  const child = spawn(chromiumPath(), flags, { detached: true, stdio: 'ignore' })
  try {
    const { browser, page } = await connect(profile)
    const kill = async (): Promise<void> => {
      await shoot(child)
      await browser.close().catch(() => {})
      const isLeft = (name: string): boolean => name.startsWith('Singleton') || name === 'DevToolsActivePort'
      const left = (await readdir(profile)).filter(isLeft)
      await Promise.all(left.map((name) => rm(join(profile, name), { force: true })))
    }
    return { page, kill }
  } catch (error) {
    await shoot(child)
    throw error
  }
}
