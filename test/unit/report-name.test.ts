import { describe, expect, it } from 'vitest'
import { reportName } from '../../src/pages/report/report-name'
import { details } from '../support/entries'

const assessment = {
  id: '0123456789abcdef',
  details: details.kind === 'details' ? { ...details, country: 'TUN', year: 2026 } : null,
}

describe('the name of a report', () => {
  it('says country, year and language', () => {
    expect(reportName(assessment, { language: 'ar', kind: 'pdf', audience: 'internal' })).toBe('TUN-2026-ar.pdf')
  })

  it('says for whom it is where it is for others, before the kind of file', () => {
    expect(reportName(assessment, { language: 'en', kind: 'docx', audience: 'public' })).toBe('TUN-2026-en-public.docx')
    expect(reportName(assessment, { language: 'fr', kind: 'xlsx', audience: 'tripartite' })).toBe(
      'TUN-2026-fr-tripartite.xlsx',
    )
  })

  it('begins with the assessment where nobody has said the country', () => {
    const unnamed = { ...assessment, details: null }
    expect(reportName(unnamed, { language: 'es', kind: 'html', audience: 'internal' })).toBe('01234567-es.html')
  })
})
