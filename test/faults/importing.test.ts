import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { chance, rounds, Tally, timeFor } from '../support/kills'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'
import { storedEntries, useKilledApp } from './killed-app'

const folder = mkdtempSync(join(tmpdir(), 'ittisaq-import-'))

/** A synthetic assessment, another one for every seed: some five thousand entries. */
async function sample(seed: number): Promise<Buffer> {
  const path = join(folder, `sample-${seed}.json`)
  const made = spawnSync(process.execPath, [
    'src/cli/ittisaq.mjs',
    'sample',
    '--respondents',
    '60',
    '--seed',
    `${seed}`,
    '--out',
    path,
  ])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return readFile(path)
}

const count = rounds(2, 0.4)

describe('the app, shot while it adds a large file', () => {
  const app = useKilledApp(4301)

  /** An empty device on which somebody has begun an assessment. */
  async function begin(): Promise<Set<string>> {
    await app.renew()
    const { page, kill } = await app.start()
    await startAssessment(page, app.address(), 'Government')
    await waitForSaved(page)
    const entries = await storedEntries(page)
    await kill()
    return new Set(entries.map(({ id }) => id))
  }

  it(
    'has all of the file afterwards or nothing of it, and everything it had before',
    async () => {
      const tally = new Tally('adding a file of five thousand entries')
      const draw = chance(5)
      let before = new Set<string>()
      let whole = 0
      for (let round = 0; round < count; round += 1) {
        // Not too much at a time: what is there is read at every opening.
        if (round % 4 === 0) before = await begin()
        const { page, kill } = await app.start()
        const buffer = await sample(100 + round)
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'Open a file' }).first().click(),
        ])
        await chooser.setFiles({ name: 'sample.json', mimeType: '', buffer })
        const add = page.getByRole('button', { name: 'Add to this device' })
        await add.waitFor()
        await add.click({ noWaitAfter: true })
        // What says that it was added leads to the assessment.
        const added = page.waitForURL(/#\/a\/[^/]+$/).then(
          () => true,
          () => false,
        )
        const isAcknowledged = await Promise.race([added, pause(draw() * 4_000).then(() => false)])
        await kill()
        tally.kills += 1

        const again = await app.start()
        const entries = await storedEntries(again.page)
        const ids = new Set(entries.map(({ id }) => id))
        const lost = [...before].filter((id) => !ids.has(id)).length
        const arrived = ids.size - before.size
        tally.lost += lost
        expect(lost).toBe(0)
        expect(arrived === 0 || arrived > 5_000, `${arrived} entries of the file`).toBe(true)
        if (isAcknowledged) {
          tally.acknowledged += arrived
          expect(arrived).toBeGreaterThan(5_000)
        }
        if (arrived > 0) whole += 1
        before = ids
        await again.kill()
      }
      tally.print()
      console.log(`faults: adding a file: ${whole} of ${count} whole, ${count - whole} not at all, 0 in part`)
    },
    timeFor(count * 2),
  )
})
