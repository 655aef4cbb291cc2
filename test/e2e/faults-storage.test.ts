import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/assessment/entry'
import { violations } from '../support/accessibility'
import { type BuiltApp, serveBuiltApp } from '../support/built-app'
import { launchPersistent } from '../support/chromium'
import { drawn } from '../support/drawn'
import { backupFrom } from '../support/read-backup'
import { waitForSaved } from '../support/saved'
import { startAssessment } from '../support/start-assessment'

const answersIn = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ body }) =>
    body.kind === 'answer' && body.answer.kind === 'answered' ? [body.answer.criteria.join(' ')] : [],
  )

describe('when storage fails, the screen says so, claims nothing and hands out what is there', {
  timeout: 150_000,
}, () => {
  let app: BuiltApp
  const profiles: string[] = []
  let context: BrowserContext
  let page: Page
  let assessment: string

  beforeAll(async () => {
    app = await serveBuiltApp(4303)
  })

  afterAll(async () => {
    await context.close()
    await app.stop()
    await Promise.all(profiles.map((one) => rm(one, { recursive: true, force: true, maxRetries: 3 })))
  })

  async function newPage(): Promise<Page> {
    const one = await context.newPage()
    one.setDefaultTimeout(40_000)
    await one.setViewportSize({ width: 1280, height: 800 })
    return one
  }

  const alert = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })
  const says = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()
  const origin = () => new URL(app.address).origin
  const press = (name: string) => page.getByRole('button', { name }).filter({ visible: true }).first().click()

  async function goTo(indicator: string): Promise<void> {
    await page.goto(`${assessment}/answer/legal-framework/${indicator}`)
    await page.waitForFunction(
      (path) => document.querySelector(`.rail a[aria-current][href$="${path}"]`) !== null,
      indicator,
    )
    await page.locator('h1').focus()
  }

  async function expectNotSaved(): Promise<void> {
    await says('Not saved')
    expect(await page.getByText('Saved on this device').filter({ visible: true }).count()).toBe(0)
  }

  /** Behind the app's back, on a page where it does not run. */
  async function beside<Value>(work: () => Promise<Value>): Promise<Value> {
    const other = await newPage()
    await other.goto(`${app.address}icon.svg`)
    const value = await other.evaluate(work)
    await other.close()
    return value
  }

  const countStored = () =>
    beside(
      () =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('ittisaq')
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            const all = request.result.transaction('entries').objectStore('entries').count()
            all.onsuccess = () => {
              request.result.close()
              resolve(all.result)
            }
          }
        }),
    )

  beforeEach(async () => {
    await context?.close()
    // In a profile of its own, on the disk: limits on room are not kept to in a private one.
    const profile = await mkdtemp(join(tmpdir(), 'ittisaq-faults-'))
    profiles.push(profile)
    context = await launchPersistent(profile, 'en')
    page = await newPage()
    assessment = (await startAssessment(page, app.address, 'Government')).replace(/\/$/, '')
    await goTo('definition')
    await page.keyboard.type('yn', { delay: 40 })
    await page.locator('.rung.is-no').waitFor()
    await waitForSaved(page)
  })

  it('a full disk: in words, with a file of everything, and saved once there is room', async () => {
    const session = await context.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 1_000 })
    await page.keyboard.type('y', { delay: 40 })
    // The browser looks at the limit now and then: something larger meets it sooner.
    await page.keyboard.press('m')
    await page.keyboard.insertText('All we know. '.repeat(20_000))
    await alert('Not saved: this device is full').waitFor()
    await alert('Free some space').waitFor()
    await expectNotSaved()
    const entries = await backupFrom(page, 'Save a backup file')
    expect(entries.some(({ body }) => body.kind === 'note' && body.text.startsWith('All we know.'))).toBe(true)
    expect(answersIn(entries)).toContain('yes no yes unanswered')
    await session.send('Storage.overrideQuotaForOrigin', { origin: origin() })
    await press('Try again')
    await waitForSaved(page)
    await alert('Not saved').waitFor({ state: 'detached' })
  })

  it('long before that: a warning with what is left, what takes room, and a file', async () => {
    await page.addInitScript(() => {
      StorageManager.prototype.estimate = async () => ({ usage: 720_000_000, quota: 1_000_000_000 })
    })
    await page.goto('about:blank')
    await goTo('definition')
    await says('Room is getting short on this device')
    await says(/may use \d+\.\d MB more/)
    expect(await violations(page)).toEqual([])
    expect(answersIn(await backupFrom(page, 'Save backup files'))).toContain('yes no unanswered unanswered')
    await page.getByRole('link', { name: 'See what takes room' }).click()
    await page.getByRole('heading', { name: 'Room on this device' }).waitFor()
    await says(/Ittisaq uses .* on this device/)
    await says('In a private window, all of this is gone')
  })

  it('a save that hangs: given up in words after seconds, and never called saved', async () => {
    const holder = await newPage()
    await holder.goto(`${app.address}icon.svg`)
    await holder.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('ittisaq')
          request.onsuccess = () => {
            const transaction = request.result.transaction('entries', 'readwrite')
            const keepBusy = (): void => {
              if (document.title !== 'go') transaction.objectStore('entries').count().onsuccess = keepBusy
            }
            keepBusy()
            Object.assign(window, { letGo: () => (document.title = 'go') })
            resolve()
          }
        }),
    )
    await page.bringToFront()
    await page.keyboard.type('y', { delay: 40 })
    await alert('Not saved: this device does not answer').waitFor()
    await expectNotSaved()
    expect(answersIn(await backupFrom(page, 'Save a backup file'))).toContain('yes no yes unanswered')
    await holder.close()
    await press('Try again')
    await waitForSaved(page)
  })

  it('a database that another tab holds: says which tab to close, then shows the second copy', async () => {
    await page.goto('about:blank')
    await beside(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('ittisaq').onsuccess = () => resolve()
        }),
    )
    const holder = await newPage()
    await holder.goto(`${app.address}icon.svg`)
    await holder.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('ittisaq', 5).onsuccess = () => resolve()
        }),
    )
    await page.bringToFront()
    await page.goto(`${assessment}/answer/legal-framework/definition`)
    await says('Another tab or window holds an older version of Ittisaq open')
    await alert('Another tab or window holds Ittisaq open').waitFor()
    expect(answersIn(await backupFrom(page, 'Save backup files'))).toContain('yes no unanswered unanswered')
    await holder.close()
    await press('Try again')
    await says('They came back from the second copy on this device')
    await drawn(page)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('a newer database: read and handed out, never written', async () => {
    await page.goto('about:blank')
    await beside(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('ittisaq', 990)
          request.onupgradeneeded = () => {
            request.transaction?.objectStore('marks').put({ key: 'minimum-writer', value: 99 })
            request.result.createObjectStore('of-the-future', { keyPath: 'id' })
          }
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }),
    )
    const before = await countStored()
    await goTo('definition')
    await alert('The data on this device belong to a newer version of Ittisaq').waitFor()
    await page.locator('.rung.is-yes').first().waitFor()
    await page.keyboard.type('y', { delay: 40 })
    await expectNotSaved()
    expect(answersIn(await backupFrom(page, 'Save backup files'))).toContain('yes no yes unanswered')
    await press('Look for the newer version')
    await says('There is no newer version at this address yet')
    expect(await countStored()).toBe(before)
    expect(
      await beside(async () => (await indexedDB.databases()).find(({ name }) => name === 'ittisaq')?.version),
    ).toBe(990)
  })

  it('a database that cannot be opened: the second copy is shown and handed out', async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError')
      }
    })
    await page.reload()
    await alert('This browser cannot open its database').waitFor()
    expect(await violations(page)).toEqual([])
    expect(answersIn(await backupFrom(page, 'Save backup files'))).toContain('yes no unanswered unanswered')
  })

  it('neither a database nor files, as in some private windows: says that nothing is kept', async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError')
      }
      Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined })
    })
    await page.goto('about:blank')
    await page.goto(app.address)
    await alert('This browser keeps nothing for this page').waitFor()
    await says('A private window or a setting of the browser')
    expect(await violations(page)).toEqual([])
    assessment = (await startAssessment(page, app.address, 'Workers')).replace(/\/$/, '')
    await goTo('definition')
    await page.keyboard.type('ny', { delay: 40 })
    await expectNotSaved()
    expect(answersIn(await backupFrom(page, 'Save a backup file'))).toContain('no yes unanswered unanswered')
  })

  it('no files beside the database: one copy only, and what a private window means', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined })
    })
    await page.reload()
    await says('This browser keeps one copy only')
    await says('In a private window even the first is gone')
    await page.locator('h1').focus()
    await page.keyboard.type('y', { delay: 40 })
    await waitForSaved(page)
  })

  it('data cleared in the settings of the browser: noticed, handed out, and put back', async () => {
    const before = await countStored()
    await page.bringToFront()
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'all' })
    await alert('The stored data were cleared while this page was open').waitFor()
    await page.keyboard.type('y', { delay: 40 })
    await expectNotSaved()
    expect(await violations(page)).toEqual([])
    expect(answersIn(await backupFrom(page, 'Save backup files'))).toContain('yes no yes unanswered')
    await press('Put everything back')
    await says('Everything that this page knew is saved on this device again')
    await waitForSaved(page)
    await page.reload()
    await page.locator('h1').waitFor()
    await drawn(page)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await countStored()).toBe(before + 1)
  })
})
