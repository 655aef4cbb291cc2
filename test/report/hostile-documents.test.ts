import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../src/domain/assessment/fold'
import { directionOf } from '../../src/i18n/languages'
import { loadLateSentences } from '../../src/i18n/late-sentences'
import { compose } from '../../src/report/compose'
import { plainPng } from '../../src/report/docx/plain-png'
import { renderDocx } from '../../src/report/docx/render-docx'
import { renderHtml } from '../../src/report/html/render-html'
import { renderPdf } from '../../src/report/pdf/render-pdf'
import { renderXlsx } from '../../src/report/xlsx/render-xlsx'
import { tablesOf } from '../../src/report/xlsx/tables'
import { launchChromium } from '../support/chromium'
import { inputOf } from '../support/country-report'
import { testAssessment } from '../support/entries'
import { reportFonts } from '../support/fonts'
import { hostileEntries, turns } from '../support/hostile-assessment'
import { officeParts, packageFaults } from '../support/ooxml'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))

/** All dictionaries of a PDF, whatever is packed in it, as qpdf reads them. */
function pdfObjects(bytes: Uint8Array): unknown {
  const path = join(folder, 'report.pdf')
  writeFileSync(path, bytes)
  return JSON.parse(execFileSync('qpdf', ['--json=2', '--json-key=qpdf', path], { encoding: 'utf8', maxBuffer: 1e9 }))
}

/** Every value that stands at one of `names` anywhere within. */
function valuesAt(value: unknown, names: ReadonlySet<string>): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(names.has(key) ? [`${key} ${JSON.stringify(inner)}`] : []),
    ...valuesAt(inner, names),
  ])
}

const plainCharts = async (): Promise<Uint8Array> => plainPng({ width: 1, height: 1, shapes: [] }, 1, 1)

const outside = /^(?:https?:\/\/|mailto:)/

describe.each(Array.from({ length: turns }, (_, turn) => turn))(
  'documents of attacks in every field, turn %i',
  (turn) => {
    const language = turn % 2 === 0 ? 'en' : 'ar'
    const input = async () => inputOf(fold(testAssessment, hostileEntries(turn)), language)
    let browser: Browser

    beforeAll(async () => {
      browser = await launchChromium()
      await loadLateSentences(language, 'tables')
    })
    afterAll(() => browser.close())

    it('a web page runs nothing and loads nothing', async () => {
      const path = join(folder, `report-${turn}.html`)
      // Its own policy taken away: what gets through must be nothing even so.
      const whole = renderHtml(compose(await input()))
      const bare = whole.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      writeFileSync(path, bare)
      const page = await browser.newPage({ bypassCSP: true })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('dialog', (dialog) => asked.push(dialog.message()))
      await page.goto(pathToFileURL(path).href)
      const found = await page.evaluate(() => ({
        active: document.querySelectorAll(
          'script, iframe, object, embed, base, form, template, img:not([src^="data:image/"])',
        ).length,
        handlers: [...document.querySelectorAll('*')].filter((one) =>
          [...one.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
        links: [...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href') ?? ''),
        hasRun: 'hacked' in window,
      }))
      expect(found).toMatchObject({ active: 0, handlers: 0, hasRun: false })
      expect(found.links.filter((link) => !link.startsWith('#') && !outside.test(link))).toEqual([])
      expect(asked).toEqual([pathToFileURL(path).href])
    }, 120_000)

    it('a Word file is sound, has no field but ours, and leads to the web alone', async () => {
      const file = await renderDocx(compose(await input()), { charts: plainCharts })
      expect(packageFaults(file)).toEqual([])
      const parts = Object.entries(officeParts(file))
      const fields = parts.flatMap(([, xml]) =>
        [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code = '']) => code),
      )
      expect(
        fields.filter((code) => !/^\s*(?:PAGE|NUMPAGES|PAGEREF|TOC|REF|HYPERLINK \\l|STYLEREF)\b/.test(code)),
      ).toEqual([])
      const targets = parts.flatMap(([, xml]) =>
        [...xml.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)].map(
          ([tag]) => / Target="([^"]*)"/.exec(tag)?.[1] ?? '',
        ),
      )
      expect(targets.filter((target) => !outside.test(target))).toEqual([])
      for (const [path, xml] of parts) expect(xml, path).not.toMatch(/<!DOCTYPE|<!ENTITY|<w:(?:altChunk|object)\b/)
    }, 120_000)

    it('a workbook is sound and computes nothing', async () => {
      const file = await renderXlsx(tablesOf(await input()), directionOf(language))
      expect(packageFaults(file)).toEqual([])
      for (const [path, xml] of Object.entries(officeParts(file))) {
        expect(xml, path).not.toMatch(/<f[ >]|<hyperlink\b|<externalReference|<ddeLink|TargetMode="External"|<!DOCTYPE/)
      }
    }, 120_000)

    it('a PDF starts nothing, sends nothing, and leads to the web alone', async () => {
      const { bytes } = await renderPdf(compose(await input()), { fonts: await reportFonts() })
      const objects = pdfObjects(bytes)
      const active = [
        '/JavaScript',
        '/JS',
        '/Launch',
        '/AA',
        '/SubmitForm',
        '/ImportData',
        '/EmbeddedFiles',
        '/RichMedia',
        '/XFA',
      ]
      expect(valuesAt(objects, new Set(active))).toEqual([])
      const deeds = new Set(
        valuesAt(objects, new Set(['/S'])).filter((deed) => /JavaScript|Launch|GoToR|Rendition/.test(deed)),
      )
      expect([...deeds]).toEqual([])
      const addresses = valuesAt(objects, new Set(['/URI'])).filter(
        (one) => one.startsWith('/URI "u:') || one.startsWith('/URI "b:'),
      )
      expect(addresses.filter((one) => !/^\/URI "u:(?:https?:\/\/|mailto:)/.test(one))).toEqual([])
    }, 180_000)
  },
)
