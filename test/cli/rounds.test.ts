import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

/** The command as people run it, built. */
const score = (path: string): Record<string, unknown> =>
  JSON.parse(
    spawnSync('node', ['src/cli/ittisaq.mjs', 'score', path], { encoding: 'utf8', maxBuffer: 64_000_000 }).stdout,
  )

describe('ittisaq score', () => {
  it('has a field for what changed since the last round, where there was one', () => {
    expect(score('test/fixtures/formats/entries-4-rounds.ittisaq').changes).toMatchObject({
      changes: [],
      unexplained: 0,
      unchanged: expect.arrayContaining([{ questionnaire: 'legal-framework', same: 0, open: 0, first: 0 }]),
    })
    expect(Object.keys(score('test/fixtures/cases/TUN.json'))).not.toContain('changes')
  })
})
