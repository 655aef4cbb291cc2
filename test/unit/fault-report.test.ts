import { describe, expect, it } from 'vitest'
import { type FaultFacts, faultReport } from '../../src/state/fault-report'

const facts = (error: unknown, hash = '#/a/7f3c-secret/answer/legal-framework/definition'): FaultFacts => ({
  kind: 'page',
  error,
  version: '1.2.3',
  hash,
  origin: 'https://ittisaq.ministry.example',
  browser: 'A browser',
  language: 'ar',
  at: Date.UTC(2026, 10, 26, 7, 0),
})

function withStack(message: string, stack: string): Error {
  const error = new Error(message)
  error.stack = stack
  return error
}

describe('the report of a fault', () => {
  it('says what whoever mends the program needs', () => {
    const report = faultReport(facts(new TypeError('x is not a function')))
    expect(report).toContain('Ittisaq 1.2.3')
    expect(report).toContain('on the page "indicator"')
    expect(report).toContain('Language: ar')
    expect(report).toContain('Browser: A browser')
    expect(report).toContain('2026-11-26T07:00:00.000Z')
    expect(report).toContain('TypeError: x is not a function')
  })

  it('holds no identifier, no address and nothing that anybody wrote', () => {
    const message = `Unexpected token 'L', "Leila said" is not valid JSON`
    const stack = `SyntaxError: ${message}\n    at read (https://ittisaq.ministry.example/assets/read.js:1:2)\n    at https://ittisaq.ministry.example/#/a/7f3c-secret/plan`
    const report = faultReport(facts(withStack(message, stack)))
    for (const secret of ['7f3c-secret', 'ministry', 'Leila', 'definition']) expect(report).not.toContain(secret)
    expect(report).toContain('/assets/read.js:1:2')
  })

  it('has the message where a browser leaves it out of the stack', () => {
    const report = faultReport(facts(withStack('Too deep', 'read@https://ittisaq.ministry.example/assets/read.js:1:2')))
    expect(report).toContain('Error: Too deep')
  })

  it('lives with anything that was thrown', () => {
    expect(faultReport(facts('Leila'))).not.toContain('Leila')
    expect(faultReport(facts(undefined, '#/'))).toContain('on the page "home"')
  })
})
