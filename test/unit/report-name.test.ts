import { describe, expect, it } from 'vitest'
import { effectiveOptions } from '../../src/pages/report/effective-options'
import type { ReportChoice } from '../../src/pages/report/report-choice'
import { reportName } from '../../src/pages/report/report-name'
import { defaultOptions } from '../../src/report/report-options'
import { details } from '../support/entries'

const assessment = {
  id: '0123456789abcdef',
  details: details.kind === 'details' ? { ...details, country: 'TUN', year: 2026 } : null,
}

const choice = (changed: Partial<ReportChoice>): ReportChoice => ({
  language: 'ar',
  kind: 'pdf',
  audience: 'internal',
  options: defaultOptions,
  ...changed,
})

describe('the name of a report', () => {
  it('says country, year and language', () => {
    expect(reportName(assessment, choice({}))).toBe('TUN-2026-ar.pdf')
  })

  it('says for whom it is where it is for others, before the kind of file', () => {
    expect(reportName(assessment, choice({ language: 'en', kind: 'docx', audience: 'public' }))).toBe(
      'TUN-2026-en-public.docx',
    )
    expect(reportName(assessment, choice({ language: 'fr', kind: 'xlsx', audience: 'tripartite' }))).toBe(
      'TUN-2026-fr-tripartite.xlsx',
    )
  })

  it('says that it is of the core indicators, and that parts are left out', () => {
    const options = { ...defaultOptions, extent: 'rapid', sections: ['summary'] } as const
    expect(reportName(assessment, choice({ options }))).toBe('TUN-2026-ar-rapid-part.pdf')
    expect(reportName(assessment, choice({ options, audience: 'public' }))).toBe('TUN-2026-ar-public-rapid-part.pdf')
    expect(reportName(assessment, choice({ options: { ...defaultOptions, paper: 'letter', unanswered: true } }))).toBe(
      'TUN-2026-ar.pdf',
    )
  })

  it('begins with the assessment where nobody has said the country', () => {
    const unnamed = { ...assessment, details: null }
    expect(reportName(unnamed, choice({ language: 'es', kind: 'html' }))).toBe('01234567-es.html')
  })
})

describe('choices that say nothing for what is made', () => {
  const options = { sections: ['summary'], paper: 'letter', unanswered: true, extent: 'rapid' } as const

  it('are those of documents, in a workbook', () => {
    expect(effectiveOptions(options, 'xlsx', 'full')).toEqual({ ...defaultOptions, extent: 'rapid' })
  })

  it('are chapters of indicators, without the part that holds them, and the core, of a rapid assessment', () => {
    expect(effectiveOptions(options, 'pdf', 'rapid')).toEqual({ ...options, unanswered: false, extent: null })
    expect(effectiveOptions({ ...options, sections: ['questionnaires'] }, 'pdf', 'full').unanswered).toBe(true)
  })
})
