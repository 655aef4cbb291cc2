import { describe, expect, it } from 'vitest'
import { outerAddress } from '../../src/i18n/outer-address'
import { hostileLinks } from '../support/hostile'

describe('a link that somebody wrote', () => {
  it.each([
    ['https://example.org/law', 'https://example.org/law'],
    ['HTTP://Example.org', 'HTTP://Example.org'],
    ['https://example.org/قانون', 'https://example.org/قانون'],
    ['https://example.org/%D9%82%D8%A7%D9%86%D9%88%D9%86?a=1#b', 'https://example.org/قانون?a=1#b'],
    [' https://example.org:8080/a ', 'https://example.org:8080/a'],
  ])('%s is shown as it was written', (link, shown) => {
    expect(outerAddress(link)).toEqual({ href: new URL(link).href, shown })
  })

  it.each([
    ['a name that looks like a host', 'https://ilo.org@evil.example/law', 'https://evil.example/law'],
    ['a name and a password', 'https://ilo.org:443@evil.example', 'https://evil.example/'],
    ['a Cyrillic letter among Latin ones', 'https://il\u043e.org/', 'https://xn--il-gmc.org/'],
    ['a full stop of another script', 'https://ilo\u3002org/', 'https://ilo.org/'],
    ['a direction turned round', 'https://evil.example/\u202Egro.oli', 'https://evil.example/%E2%80%AEgro.oli'],
    [
      'the same, hidden in its number',
      'https://evil.example/%E2%80%AEgro.oli',
      'https://evil.example/%E2%80%AEgro.oli',
    ],
    ['a space of no width', 'https://evil.example/\u200Bilo', 'https://evil.example/%E2%80%8Bilo'],
  ])('%s shows where it leads', (_, link, shown) => {
    const address = outerAddress(link)
    expect(address?.shown).toBe(shown)
    expect(new URL(address?.href ?? '').host).toBe(new URL(shown).host)
    expect(address?.href).not.toContain('@')
  })

  it.each([
    ...hostileLinks,
    '',
    ' ',
    'ilo.org',
    'mailto:x@example.org',
    'https://',
    'https://a b',
    'https:\\\\evil.example',
    'ftp://x',
    'blob:https://x/1',
    'java\nscript:alert(1)',
  ])('%j stays a text', (link) => {
    expect(outerAddress(link)).toBeNull()
  })
})
