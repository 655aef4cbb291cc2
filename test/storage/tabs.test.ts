import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { clean, reopened, roomWith, tab, useBrowser } from './rooms'

useBrowser()

describe('tabs', () => {
  test('two tabs append 200 entries each at once, and both see all 400 live', async () => {
    const [ann, bob] = await Promise.all([tab('tabs'), tab('tabs')])
    const write = (author: string) => async (page: Page) =>
      page.evaluate(async (author) => {
        await window.lab.open()
        const seen = new Promise<number>((resolve) => {
          window.lab.store().watchEntries('TUN-2026', (entries) => {
            if (entries.length === 400) resolve(entries.length)
          })
        })
        let journaled = 0
        // In waves, so that each tab has to let the other one in many times.
        for (let from = 0; from < 200; from += 5) {
          const wave = window.lab.entriesOf(author, from, 5).map((entry) => window.lab.store().append([entry]))
          journaled += (await Promise.all(wave)).filter((result) => result.type === 'saved' && result.journal).length
        }
        return { journaled, seen: await seen }
      }, author)
    const outcomes = await Promise.all([write('ann')(ann), write('bob')(bob)])
    expect(outcomes).toEqual([
      { journaled: 200, seen: 400 },
      { journaled: 200, seen: 400 },
    ])
    await bob.close()
    expect(await reopened(ann, 'tabs')).toEqual({ journal: 'ready', ...clean })
    await ann.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(ann, 'tabs')).toMatchObject({ restoredFromJournal: 400, damagedLines: 0 })
  })

  test('a tab that opens between the two writes of another waits for both, and reports no repair', async () => {
    const [ann, bob] = await Promise.all([tab('opening'), tab('opening')])
    await ann.evaluate(async () => {
      const listen = Worker.prototype.addEventListener
      Worker.prototype.addEventListener = function (this: Worker, type: string, listener: (event: Event) => void) {
        listen.call(this, type, (event: Event) => void setTimeout(() => listener(event), 800))
      }
      await window.lab.open()
    })
    const saving = ann.evaluate(() => window.lab.store().append([window.lab.entryOf('ann', 0)]))
    // While the other tab writes, the file may not be read: then it is looked at again.
    await bob.waitForFunction(() =>
      window.lab.journalText().then(
        (text) => text.includes('ann-0'),
        () => false,
      ),
    )
    expect(await bob.evaluate(() => window.lab.open())).toEqual({ journal: 'ready', ...clean })
    expect(await bob.evaluate(() => window.lab.idsOf())).toEqual(['ann-0'])
    expect(await saving).toMatchObject({ type: 'saved', journal: true })
  })

  test('assessments are listed with the latest changed first, and settings are shared', async () => {
    const [ann, bob] = await Promise.all([tab('lists'), tab('lists')])
    await bob.evaluate(() => window.lab.open())
    await ann.evaluate(async () => {
      await window.lab.open()
      await window.lab
        .store()
        .append([...window.lab.entriesOf('ann', 0, 3), ...window.lab.entriesOf('ann', 5, 2, 'SEN-2026')])
      await window.lab.store().writeSetting('language', 'ar')
    })
    const seen = await bob.evaluate(async () => {
      const list = await new Promise<readonly (readonly [string, number])[]>((resolve) => {
        window.lab.store().watchAssessments((assessments) => {
          resolve(assessments.map(({ id, entries }) => [id, entries.length] as const))
        })
      })
      const language = await new Promise<string | null>((resolve) => {
        window.lab.store().watchSetting('language', resolve)
      })
      return { list, language, none: await window.lab.store().readSetting('theme') }
    })
    expect(seen).toEqual({
      list: [
        ['SEN-2026', 2],
        ['TUN-2026', 3],
      ],
      language: 'ar',
      none: null,
    })
  })

  test('a newer version in another tab ends writing here, and older code does not write into its data', async () => {
    const [ann, bob] = await Promise.all([roomWith('versions', 2), tab('versions')])
    await bob.evaluate(() => window.lab.upgradeDatabase())
    const retired = await ann.evaluate(async () => ({
      result: await window.lab.store().append([window.lab.entryOf('ann', 2)]),
      reloads: window.lab.reloads(),
    }))
    expect(retired).toEqual({ result: { type: 'failed', reason: 'unavailable' }, reloads: ['updated'] })
    const opening = await reopened(ann, 'versions')
    const outdated = await ann.evaluate(async () => ({
      result: await window.lab.store().append([window.lab.entryOf('ann', 2)]),
      reloads: window.lab.reloads(),
      ids: await window.lab.idsOf(),
    }))
    expect(opening).toEqual({ journal: 'ready', ...clean, database: 'newer' })
    expect(outdated).toEqual({
      result: { type: 'failed', reason: 'unavailable' },
      reloads: ['outdated'],
      ids: ['ann-0', 'ann-1'],
    })
  })

  test('of a file that is added, the journal holds nothing before the database holds all', async () => {
    const page = await roomWith('whole', 2)
    const { during, saved, after } = await page.evaluate(async () => {
      const linesOf = async (): Promise<number> => (await window.lab.journalText()).split('\n').length - 1
      const release = await window.lab.occupyDatabase()
      const saving = window.lab.store().append(window.lab.entriesOf('bob', 0, 300))
      // The database is busy; the journal is not.
      await new Promise((resolve) => setTimeout(resolve, 500))
      const during = await linesOf()
      release()
      return { during, saved: await saving, after: await linesOf() }
    })
    expect({ during, after }).toEqual({ during: 2, after: 302 })
    expect(saved).toMatchObject({ type: 'saved', journal: true })
  })
})
