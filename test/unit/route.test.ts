import { describe, expect, it } from 'vitest'
import { hashOfRoute, type Route, routeOfHash } from '../../src/state/route'

const addresses: readonly (readonly [string, Route])[] = [
  ['#/', { page: 'home' }],
  ['#/new', { page: 'new' }],
  ['#/glossary', { page: 'glossary' }],
  ['#/receive', { page: 'receive' }],
  ['#/backups', { page: 'backups' }],
  ['#/guide', { page: 'guide' }],
  ['#/method', { page: 'method' }],
  ['#/method/scores', { page: 'method', chapter: 'scores' }],
  ['#/library', { page: 'library' }],
  ['#/library/paragraph/24(a)', { page: 'library', item: { kind: 'paragraph', id: '24(a)' } }],
  ['#/library/point/6(%3F)', { page: 'library', item: { kind: 'point', id: '6(?)' } }],
  ['#/library/instrument/UNGA-77%2F281', { page: 'library', item: { kind: 'instrument', id: 'UNGA-77/281' } }],
  ['#/a/one/library', { page: 'library', assessment: 'one' }],
  ['#/a/one/library/deliverable/D7', { page: 'library', assessment: 'one', item: { kind: 'deliverable', id: 'D7' } }],
  ['#/a/one', { page: 'overview', assessment: 'one' }],
  ['#/a/one/hand', { page: 'hand', assessment: 'one' }],
  ['#/a/one/results', { page: 'results', assessment: 'one' }],
  ['#/a/one/validation', { page: 'validation', assessment: 'one' }],
  ['#/a/one/changes', { page: 'changes', assessment: 'one' }],
  ['#/a/one/agree', { page: 'agree', assessment: 'one' }],
  [
    '#/a/one/agree/legal-framework/definition',
    { page: 'agree', assessment: 'one', indicator: 'legal-framework/definition' },
  ],
  [
    '#/a/one/answers/legal-framework/definition',
    { page: 'answers', assessment: 'one', indicator: 'legal-framework/definition' },
  ],
]

describe('addresses', () => {
  it.each(addresses)('%s names its page, and the page its address', (hash, route) => {
    expect(routeOfHash(hash)).toEqual(route)
    expect(hashOfRoute(route)).toBe(hash)
  })

  it('opens an assessment only where the library is inside one', () => {
    expect('assessment' in routeOfHash('#/library/point/5')).toBe(false)
    expect('assessment' in routeOfHash('#/a/one/library/point/5')).toBe(true)
  })

  it.each([
    '#/library/point',
    '#/library/theme/5',
    '#/library/point/5/more',
    '#/a/one/library/point',
    '#/glossary/term',
    '#/method/scores/more',
    '#/a/one/agree/legal-framework',
    '#/a/one/constructor/legal-framework/definition',
  ])('%s names nothing', (hash) => {
    expect(routeOfHash(hash)).toEqual({ page: 'unknown' })
  })
})
