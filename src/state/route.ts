import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Where the reader is. The address is a hash, so that it works from any static host and from a file. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'new' }
  | { readonly page: 'open' }
  | { readonly page: 'overview'; readonly assessment: string }
  | { readonly page: 'details'; readonly assessment: string }
  | { readonly page: 'respondents'; readonly assessment: string }
  | { readonly page: 'indicator'; readonly assessment: string; readonly indicator: string }
  | { readonly page: 'results'; readonly assessment: string }
  | { readonly page: 'answers'; readonly assessment: string; readonly indicator: string }
  | { readonly page: 'report'; readonly assessment: string }
  | { readonly page: 'unknown' }

/** As content files name questionnaires and indicators: nothing that JavaScript itself has a meaning for. */
const isSlug = (step: string | undefined): step is string => step !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(step)

const simplePages = ['overview', 'details', 'respondents', 'results', 'report'] as const

function assessmentRoute(assessment: string, steps: readonly string[]): Route {
  const [first = 'overview', questionnaire, indicator, ...rest] = steps
  if (rest.length > 0) return { page: 'unknown' }
  const simple = simplePages.find((page) => page === first)
  if (simple !== undefined && questionnaire === undefined) return { page: simple, assessment }
  if (!isSlug(questionnaire) || !isSlug(indicator)) return { page: 'unknown' }
  if (first === 'answer') return { page: 'indicator', assessment, indicator: `${questionnaire}/${indicator}` }
  if (first === 'answers') return { page: 'answers', assessment, indicator: `${questionnaire}/${indicator}` }
  return { page: 'unknown' }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

export function routeOfHash(hash: string): Route {
  const steps = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((step) => step !== '')
    .map(decoded)
  const [first, second, ...rest] = steps
  if (first === undefined) return { page: 'home' }
  if (second === undefined && (first === 'new' || first === 'open')) return { page: first }
  if (first === 'a' && second !== undefined) return assessmentRoute(second, rest)
  return { page: 'unknown' }
}

export function hashOfRoute(route: Route): string {
  switch (route.page) {
    case 'home':
    case 'unknown':
      return '#/'
    case 'new':
    case 'open':
      return `#/${route.page}`
    case 'overview':
      return `#/a/${encodeURIComponent(route.assessment)}`
    case 'indicator':
      return `#/a/${encodeURIComponent(route.assessment)}/answer/${route.indicator}`
    case 'answers':
      return `#/a/${encodeURIComponent(route.assessment)}/answers/${route.indicator}`
    default:
      return `#/a/${encodeURIComponent(route.assessment)}/${route.page}`
  }
}

/** Follows the address bar of `window`. */
export function watchRoute(window: Pick<Window, 'location' | 'addEventListener'>): ReadonlySignal<Route> {
  const route = signal(routeOfHash(window.location.hash))
  window.addEventListener('hashchange', () => {
    route.value = routeOfHash(window.location.hash)
  })
  return route
}
