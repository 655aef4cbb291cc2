import { type Route, routeOfHash } from './route'

/** What stopped: a page while it was drawn, a part that did not come, or the program before it had opened. */
export type FaultKind = 'page' | 'part' | 'start'

export interface FaultFacts {
  readonly kind: FaultKind
  readonly error: unknown
  readonly version: string
  /** Of the address bar. */
  readonly hash: string
  readonly origin: string
  readonly browser: string
  readonly language: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Messages of browsers quote what they stumbled over, which may be what somebody wrote. */
const withoutQuotations = (text: string): string =>
  text.replace(/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|`[^`\n]*`|'[^'\n]*'/g, '"…"')

/** No identifier of an assessment, and not the address that Ittisaq is served from. */
const withoutPlace = (text: string, origin: string): string =>
  text.replaceAll(origin, '').replace(/#\/a\/[^\s/)]+/g, '#/a/…')

/** Which page, without which assessment and which indicator. */
const pageOf = (hash: string): Route['page'] => routeOfHash(hash).page

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const first = `${error.name}: ${error.message}`
  const { stack = '' } = error
  return stack.includes(error.message) ? stack : `${first}\n${stack}`
}

/** In English in every language, as it is for whoever mends the program. Holds nothing that a reader entered. */
export function faultReport({ kind, error, version, hash, origin, browser, language, at }: FaultFacts): string {
  const words = withoutPlace(withoutQuotations(wordsOf(error)), origin)
  return [
    `Ittisaq ${version}`,
    `Fault: ${kind}, on the page "${pageOf(hash)}"`,
    `Language: ${language}`,
    `Browser: ${browser}`,
    `Time: ${new Date(at).toISOString()}`,
    '',
    words.slice(0, 4_000),
  ].join('\n')
}
