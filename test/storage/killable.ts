import { spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
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

const isAlive = (group: number): boolean => {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

/**
 * Playwright starts a browser it can stop politely; this one can be shot. It leads a process group of its own, because
 * Debian's launcher is a script and the browser its child.
 */
export async function spawnChromium(profile: string): Promise<KillableBrowser> {
  const flags = [...chromiumFlags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']
  const { pid } = spawn(chromiumPath(), flags, { detached: true, stdio: 'ignore' })
  if (pid === undefined) throw new Error('Chromium could not be started')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('Chromium has no window')
  return {
    page: await context.newPage(),
    kill: async () => {
      process.kill(-pid, 'SIGKILL')
      while (isAlive(pid)) await pause(20)
      await browser.close().catch(() => {})
      const left = (await readdir(profile)).filter(
        (name) => name.startsWith('Singleton') || name === 'DevToolsActivePort',
      )
      await Promise.all(left.map((name) => rm(join(profile, name), { force: true })))
    },
  }
}
