import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Kinds of what the questionnaires rest on, as addresses name them. */
const libraryKinds = ['paragraph', 'element', 'point', 'output', 'deliverable', 'instrument'] as const

export type LibraryKind = (typeof libraryKinds)[number]

/** One thing in the library, by the number or code that its source gives it. */
export interface LibraryItem {
  readonly kind: LibraryKind
  readonly id: string
}

/** Pages without an assessment and without anything behind them. */
const outsidePages = [
  'new',
  'open',
  'glossary',
  'paper',
  'method',
  'receive',
  'backups',
  'guide',
  'lock',
  'help',
  'privacy',
  'keys',
  'first-minute',
] as const

/** Where the reader is. The address is a hash, so that it works from any static host and from a file. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: (typeof outsidePages)[number] }
  | { readonly page: 'method'; readonly chapter?: string }
  | { readonly page: 'overview'; readonly assessment: string }
  | { readonly page: 'details'; readonly assessment: string }
  | { readonly page: 'respondents'; readonly assessment: string }
  | { readonly page: 'indicator'; readonly assessment: string; readonly indicator: string }
  | { readonly page: 'results'; readonly assessment: string }
  | { readonly page: 'plan'; readonly assessment: string }
  | { readonly page: 'what-if'; readonly assessment: string }
  | { readonly page: 'changes'; readonly assessment: string }
  | { readonly page: 'validation'; readonly assessment: string }
  | { readonly page: 'agree'; readonly assessment: string }
  | { readonly page: 'agree'; readonly assessment: string; readonly indicator: string }
  | { readonly page: 'answers'; readonly assessment: string; readonly indicator: string }
  | { readonly page: 'report'; readonly assessment: string }
  | { readonly page: 'protect'; readonly assessment: string }
  | { readonly page: 'hand'; readonly assessment: string }
  | { readonly page: 'paper'; readonly assessment: string }
  | { readonly page: 'entry'; readonly assessment: string; readonly questionnaire: string | null }
  | { readonly page: 'library'; readonly item?: LibraryItem }
  | { readonly page: 'library'; readonly assessment: string; readonly item?: LibraryItem }
  | { readonly page: 'unknown' }

/** As content files name questionnaires and indicators: nothing that JavaScript itself has a meaning for. */
const isSlug = (step: string | undefined): step is string => step !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(step)

const simplePages = [
  'overview',
  'details',
  'respondents',
  'results',
  'plan',
  'what-if',
  'changes',
  'validation',
  'report',
  'paper',
  'protect',
  'hand',
] as const

/** Pages about one indicator, by their step in the address. */
const indicatorPages: ReadonlyMap<string, 'indicator' | 'answers' | 'agree'> = new Map([
  ['answer', 'indicator'],
  ['answers', 'answers'],
  ['agree', 'agree'],
])

/** `steps` are what follows `library`. */
function libraryRoute(inside: { readonly assessment: string } | object, steps: readonly string[]): Route {
  const [first, id, ...rest] = steps
  if (first === undefined) return { page: 'library', ...inside }
  const kind = libraryKinds.find((known) => known === first)
  if (kind === undefined || id === undefined || rest.length > 0) return { page: 'unknown' }
  return { page: 'library', ...inside, item: { kind, id } }
}

function assessmentRoute(assessment: string, steps: readonly string[]): Route {
  const [first = 'overview', questionnaire, indicator, ...rest] = steps
  if (first === 'library') return libraryRoute({ assessment }, steps.slice(1))
  if (rest.length > 0) return { page: 'unknown' }
  const simple = simplePages.find((page) => page === first)
  if (simple !== undefined && questionnaire === undefined) return { page: simple, assessment }
  if (first === 'agree' && questionnaire === undefined) return { page: 'agree', assessment }
  if (first === 'entry' && indicator === undefined && (questionnaire === undefined || isSlug(questionnaire))) {
    return { page: 'entry', assessment, questionnaire: questionnaire ?? null }
  }
  if (!isSlug(questionnaire) || !isSlug(indicator)) return { page: 'unknown' }
  const page = indicatorPages.get(first)
  return page === undefined ? { page: 'unknown' } : { page, assessment, indicator: `${questionnaire}/${indicator}` }
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
  const outside = outsidePages.find((page) => page === first)
  if (second === undefined && outside !== undefined) return { page: outside }
  if (first === 'method' && isSlug(second) && rest.length === 0) return { page: 'method', chapter: second }
  if (first === 'library') return libraryRoute({}, steps.slice(1))
  if (first === 'a' && second !== undefined) return assessmentRoute(second, rest)
  return { page: 'unknown' }
}

function libraryHash(route: Extract<Route, { readonly page: 'library' }>): string {
  const steps = 'assessment' in route ? ['a', route.assessment, 'library'] : ['library']
  const { item } = route
  return `#/${(item === undefined ? steps : [...steps, item.kind, item.id]).map(encodeURIComponent).join('/')}`
}

export function hashOfRoute(route: Route): string {
  switch (route.page) {
    case 'home':
    case 'unknown':
      return '#/'
    case 'new':
    case 'open':
    case 'glossary':
    case 'receive':
    case 'backups':
    case 'guide':
    case 'help':
    case 'privacy':
    case 'keys':
    case 'first-minute':
    case 'lock':
      return `#/${route.page}`
    case 'method':
      return 'chapter' in route ? `#/method/${route.chapter}` : '#/method'
    case 'library':
      return libraryHash(route)
    case 'overview':
      return `#/a/${encodeURIComponent(route.assessment)}`
    case 'indicator':
      return `#/a/${encodeURIComponent(route.assessment)}/answer/${route.indicator}`
    case 'answers':
      return `#/a/${encodeURIComponent(route.assessment)}/answers/${route.indicator}`
    case 'agree': {
      const room = `#/a/${encodeURIComponent(route.assessment)}/agree`
      return 'indicator' in route ? `${room}/${route.indicator}` : room
    }
    case 'entry': {
      const entry = `#/a/${encodeURIComponent(route.assessment)}/entry`
      return route.questionnaire === null ? entry : `${entry}/${route.questionnaire}`
    }
    case 'paper':
      return 'assessment' in route ? `#/a/${encodeURIComponent(route.assessment)}/paper` : '#/paper'
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
