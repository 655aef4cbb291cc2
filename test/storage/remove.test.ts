import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { linesWithout, readJournal, rewrite } from '../../src/storage/journal-file'
import { lineOf } from '../../src/storage/journal-line'
import { spawnChromium } from './killable'
import { enter, type Laboratory, openLaboratory } from './laboratory'
import { memoryFile } from './memory-file'
import { clean, reopened, tab, useBrowser } from './rooms'

const row = (id: string): string => JSON.stringify({ id, hash: `hash-${id}` })

describe('a journal without some of its rows', () => {
  it('keeps every other line byte for byte, the damaged ones too', () => {
    const damaged = '{"sum":"00000000","entry":{"id":"b"}}\n'
    const file = memoryFile(lineOf(row('a')) + damaged + lineOf(row('b')) + lineOf(row('c')))
    expect(rewrite(file, linesWithout(file, new Set(['b hash-b'])))).toBe('written')
    expect(file.text()).toBe(lineOf(row('a')) + damaged + lineOf(row('c')))
    expect(readJournal(file, ({ id }) => id)).toEqual({ damaged: 1, rows: ['a', 'c'] })
  })

  it('stays whole where none of them is in it', () => {
    const file = memoryFile(lineOf(row('a')))
    rewrite(file, linesWithout(file, new Set(['x hash-x'])))
    expect(file.text()).toBe(lineOf(row('a')))
  })

  it('keeps a line that was cut short as it is', () => {
    const cut = lineOf(row('c')).slice(0, -5)
    const file = memoryFile(lineOf(row('a')) + lineOf(row('b')) + cut)
    rewrite(file, linesWithout(file, new Set(['a hash-a'])))
    expect(file.text()).toBe(lineOf(row('b')) + cut)
  })

  it('says so when the disk does not take it', () => {
    const file = memoryFile(lineOf(row('a')) + lineOf(row('b')), { capacity: 10 })
    expect(rewrite(file, linesWithout(file, new Set(['b hash-b'])))).toBe('full')
  })
})

describe('in a browser', () => {
  useBrowser()

  test('entries taken away are gone from database and journal, and from every tab; they can come again', async () => {
    const [ann, bob] = await Promise.all([tab('remove'), tab('remove')])
    await ann.evaluate(() => window.lab.open())
    await bob.evaluate(() => window.lab.open())
    const watched = bob.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let hadAll = false
          window.lab.store().watchEntries('gone', (entries) => {
            hadAll ||= entries.length === 300
            if (hadAll && entries.length === 100) resolve(entries.length)
          })
        }),
    )
    await ann.evaluate(() => window.lab.store().append(window.lab.entriesOf('kept', 0, 50)))
    await ann.evaluate(() => window.lab.store().append(window.lab.entriesOf('ann', 0, 300, 'gone')))
    const removed = await ann.evaluate(async () => {
      // The other tab must have seen all of them first.
      await new Promise((resolve) => setTimeout(resolve, 300))
      return window.lab.store().remove(window.lab.entriesOf('ann', 100, 200, 'gone'))
    })
    expect(removed).toEqual({ type: 'removed' })
    expect(await watched).toBe(100)
    expect(await ann.evaluate(() => window.lab.idsOf('gone'))).toHaveLength(100)
    expect(await ann.evaluate(() => window.lab.journalText())).not.toContain('ann-299')
    await bob.close()
    expect(await reopened(ann, 'remove')).toEqual({ journal: 'ready', ...clean })
    expect(await ann.evaluate(() => window.lab.idsOf('gone'))).toHaveLength(100)
    expect(await ann.evaluate(() => window.lab.idsOf())).toHaveLength(50)
    await ann.evaluate(() => window.lab.store().append(window.lab.entriesOf('ann', 0, 300, 'gone')))
    expect(await ann.evaluate(() => window.lab.idsOf('gone'))).toHaveLength(300)
  })
})

describe('killed while entries are taken away', () => {
  let laboratory: Laboratory
  let profile: string

  beforeAll(async () => {
    laboratory = await openLaboratory()
    profile = await mkdtemp(join(tmpdir(), 'ittisaq-storage-remove-'))
  }, 60_000)

  afterAll(async () => {
    await laboratory.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  })

  it('loses none of any other assessment, round after round', async () => {
    let removals = 0
    for (let round = 0; round < 6; round += 1) {
      const browser = await spawnChromium(profile)
      await enter(browser.page, laboratory.room('remove-kill'))
      const opening = await browser.page.evaluate(() => window.lab.open())
      if (round === 0) {
        const saved = await browser.page.evaluate(() =>
          window.lab.store().append(window.lab.entriesOf('kept', 0, 2_000)),
        )
        expect(saved).toMatchObject({ type: 'saved', journal: true })
      }
      const ids = await browser.page.evaluate(() => window.lab.idsOf())
      expect(ids, `round ${round}: ${JSON.stringify(opening)}`).toHaveLength(2_000)
      expect(opening.damagedLines).toBe(0)
      browser.page.on('console', (message) => {
        if (message.text().startsWith('removed')) removals += 1
      })
      void browser.page.evaluate(() => window.lab.removeUntilKilled('gone')).catch(() => {})
      await pause(400 + round * 130)
      await browser.kill()
    }
    expect(removals).toBeGreaterThan(5)
  }, 90_000)
})
