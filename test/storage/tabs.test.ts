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
        const entries = window.lab.entriesOf(author, 0, 200)
        const results = await Promise.all(entries.map((entry) => window.lab.store().append([entry])))
        return { saved: results.filter((result) => result.type === 'saved').length, seen: await seen }
      }, author)
    const outcomes = await Promise.all([write('ann')(ann), write('bob')(bob)])
    expect(outcomes).toEqual([
      { saved: 200, seen: 400 },
      { saved: 200, seen: 400 },
    ])
    await bob.close()
    expect(await reopened(ann, 'tabs')).toEqual({ journal: 'ready', ...clean })
    await ann.evaluate(() => window.lab.deleteDatabase())
    expect(await reopened(ann, 'tabs')).toMatchObject({ restoredFromJournal: 400, damagedLines: 0 })
  })

  test('a tab that opens while another saves reports no repair', async () => {
    const [ann, bob] = await Promise.all([tab('opening'), tab('opening')])
    const writing = ann.evaluate(async () => {
      await window.lab.open()
      for (let number = 0; number < 60; number += 1) {
        await window.lab.store().append([window.lab.entryOf('ann', number)])
      }
    })
    const openings = []
    for (let round = 0; round < 4; round += 1) openings.push(await reopened(bob, 'opening'))
    await writing
    for (const opening of openings) expect(opening).toMatchObject(clean)
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
    expect(opening).toEqual({ journal: 'ready', ...clean })
    expect(outdated).toEqual({
      result: { type: 'failed', reason: 'unavailable' },
      reloads: ['outdated'],
      ids: ['ann-0', 'ann-1'],
    })
  })
})
