import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../src/catalogue/catalogue'
import { fold } from '../../src/domain/assessment/fold'
import { diagnose } from '../../src/domain/diagnostic/diagnose'
import { publishedDiagnostic } from '../../src/domain/diagnostic/published'
import { readFile } from '../../src/domain/exchange/read'
import { digestOf } from '../../src/platform/digest'

/**
 * The Diagnostic of an assessment of all six questionnaires, whole, as it was when this version was made. A difference here
 * is a difference in every report: it wants a reason in the changelog. Sensitivity is left out, as its draws are its own test.
 */
describe('the diagnostic of the six questionnaires', () => {
  it('is the golden file', () => {
    const read = readFile(readFileSync('test/fixtures/six/answers.json', 'utf8'), {
      catalogue: shippedCatalogue,
      digest: digestOf,
      isCountry: () => true,
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const diagnostic = diagnose(shippedCatalogue, fold('six', read.value.entries), { sensitivity: false })
    const golden = JSON.parse(readFileSync('test/fixtures/six/diagnostic-0.2.json', 'utf8'))
    expect(JSON.parse(JSON.stringify(publishedDiagnostic(diagnostic)))).toEqual(golden)
  })
})
