import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { sampleAnswers } from '../../src/domain/exchange/sample'
import { type ClosedDoor, closedDoor } from '../support/closed-door'
import { Firefox, until } from '../support/firefox'
import { pdfToText } from '../support/pdf-tools'

const folder = mkdtempSync(join(tmpdir(), 'ittisaq-firefox-'))
const downloads = join(folder, 'downloads')

/** The file in the downloads that is whole: Firefox writes beside it until then. */
const downloaded = (ending: string): Promise<string> =>
  until(`a file ${ending}`, () => {
    const names = existsSync(downloads) ? readdirSync(downloads) : []
    const name = names.some((one) => one.endsWith('.part')) ? undefined : names.find((one) => one.endsWith(ending))
    return name === undefined ? null : join(downloads, name)
  })

/** The whole app as one file on a stick, in the Firefox of a country office, in Arabic, with a network that lets nothing out. */
describe('the app as one file, in Firefox', { timeout: 240_000 }, () => {
  const file = join(folder, 'ittisaq.html')
  const address = pathToFileURL(file).href
  let door: ClosedDoor
  let firefox: Firefox
  let overview = ''

  const start = async (name: string): Promise<void> => {
    firefox = await Firefox.launch({ profile: join(folder, name), downloads, language: 'ar', proxy: door.port })
    await firefox.goto(address)
    await firefox.find('h1', 'ما مدى اتساق سياساتنا بشأن العمل اللائق والاقتصاد الاجتماعي والتضامني؟')
  }

  /** Closed and started again; then into the only assessment. Returns the address of its overview. */
  async function openAgain(name: string): Promise<string> {
    await firefox.close()
    await start(name)
    await firefox.click('a[href^="#/a/"]', /تونس/)
    await firefox.find('h1', /1.*96/)
    return firefox.run<string>('return location.href')
  }

  beforeAll(async () => {
    await build({ mode: 'portable', logLevel: 'error' })
    copyFileSync('dist-portable/ittisaq.html', file)
    door = await closedDoor()
    await start('profile')
  })

  afterAll(async () => {
    await firefox.close()
    await door.stop()
  })

  it('starts an assessment and takes answers, which it says are saved', async () => {
    await firefox.click('a', 'بدء تقييم جديد')
    await firefox.fill('[role=combobox]', /البلد/, 'تونس')
    await firefox.click('[role=option]', /تونس/)
    await firefox.click('label', /الحكومة/)
    await firefox.click('button', 'بدء التقييم')
    await firefox.find('h1', /0.*96/)
    await firefox.click('a', 'بدء الإجابة')
    await firefox.find('h1', /اقتصاد/)
    // The heading takes the focus once the page listens.
    await until('the focus on the heading', async () =>
      (await firefox.run<string>('return document.activeElement.tagName')) === 'H1' ? true : null,
    )
    await firefox.press('yyyy')
    await firefox.find('main *, header *', /^محفوظ على هذا الجهاز/)
  })

  it('has them after Firefox was closed', async () => {
    overview = await openAgain('profile')
    await firefox.goto(`${overview}/answer/legal-framework/definition`)
    await firefox.find('h1', /اقتصاد/)
    await until('the four answers', async () => {
      const chosen = await firefox.run<number>('return document.querySelectorAll("input[type=radio]:checked").length')
      return chosen === 4 ? chosen : null
    })
  })

  it('makes the report in Arabic, which reads back', async () => {
    await firefox.goto(`${overview}/report`)
    await firefox.click('button', 'إعداد ملف PDF')
    await firefox.click('button', 'حفظ ملف PDF')
    const text = pdfToText(readFileSync(await downloaded('.pdf')), 'raw').replace(/[\u202a-\u202e]/g, '')
    expect(text).toContain('تونس')
    expect(text).toContain('الاقتصاد')
  })

  it('saves a backup, which another Firefox takes', async () => {
    await firefox.goto(overview)
    await firefox.click('button', 'حفظ نسخة احتياطية')
    const backup = await downloaded('.ittisaq')
    await firefox.close()
    await start('other-profile')
    await firefox.find('main *, header *', 'لا يوجد تقييم على هذا الجهاز')
    await firefox.choose('button', 'فتح ملف', backup)
    await firefox.click('button', 'إضافة إلى هذا الجهاز')
    await firefox.find('h1', /^تونس/)
    await firefox.find('main *', '1 من 16')
  })

  it('takes a large file', async () => {
    const crowd = join(folder, 'crowd.json')
    const sample = sampleAnswers(shippedCatalogue, { seed: 5, respondents: 30, title: 'A crowd', year: 2026 })
    writeFileSync(crowd, JSON.stringify(sample))
    await firefox.goto(address)
    await firefox.choose('button', 'فتح ملف', crowd)
    await firefox.find('main *', /^A crowd$/)
    await firefox.click('button', 'إضافة إلى هذا الجهاز')
    await firefox.find('.who-answers button', /^عرض الأسماء كلها/)
  })

  // Which is also why other pages opened from files could read it.
  it('finds what was entered from wherever the file is opened', async () => {
    await firefox.close()
    const moved = join(folder, 'moved.html')
    renameSync(file, moved)
    firefox = await Firefox.launch({ profile: join(folder, 'profile'), downloads, language: 'ar', proxy: door.port })
    await firefox.goto(pathToFileURL(moved).href)
    await firefox.click('a[href^="#/a/"]', /تونس/)
    await firefox.find('h1', /1.*96/)
  })

  it('asked nobody for anything, and nothing of it was refused', async () => {
    expect(door.asked).toEqual([])
    // What the page may not do is refused here too: the policy is Firefox's as it is Chromium's.
    const refused = await firefox.run<string>(
      `
      const heard = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)))
      fetch('http://127.0.0.1:' + arguments[0] + '/').catch(() => undefined)
      return heard
    `,
      door.port,
    )
    expect(refused).toBe('connect-src')
    expect(door.asked).toEqual([])
  })
})
