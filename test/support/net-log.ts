import { readFileSync } from 'node:fs'

interface Event {
  readonly type: number
  readonly params?: { readonly url?: string; readonly host?: string; readonly initiator?: string }
}

interface Log {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly Event[]
}

/** A browser that ends leaves the list open. */
function parsed(text: string): Log {
  const trimmed = text.trimEnd().replace(/,$/, '')
  try {
    return JSON.parse(trimmed)
  } catch {
    return JSON.parse(`${trimmed}]}`)
  }
}

/** What Chromium's own log says that it asked for, and whose addresses it looked up: below the page, and below the tools. */
export function netLogOf(path: string) {
  const { constants, events } = parsed(readFileSync(path, 'utf8'))
  const of = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name])
  const started = of('URL_REQUEST_START_JOB')
  return {
    urls: [...new Set(started.flatMap(({ params }) => params?.url ?? []))],
    hosts: [...new Set(of('HOST_RESOLVER_MANAGER_JOB').flatMap(({ params }) => params?.host ?? []))],
  }
}
