/**
 * Our content security policy lets no plain string become the address of a script or the markup of a page
 * (`require-trusted-types-for 'script'`): workers, the service worker and the preview of a report get theirs here, after a
 * check of their own. TypeScript does not know Trusted Types.
 */
interface Policy {
  readonly createScriptURL: (url: string) => unknown
  readonly createHTML: (markup: string) => unknown
}

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string; createHTML: (markup: string) => string },
  ) => Policy
}

function ownUrl(url: string): string {
  const { origin, protocol } = new URL(url, location.href)
  // Made by this page from its own text: nobody else can.
  if (protocol === 'blob:') return url
  if (origin !== location.origin) throw new TypeError(`A script from ${origin} is not ours`)
  return url
}

/** Elements that no page of a report holds: they would run, load, send or lead elsewhere. */
const active = /<\/?(?:script|iframe|frame|object|embed|form|base|meta|link|style|template)\b/i

function stillMarkup(markup: string): string {
  const found = active.exec(markup)
  if (found !== null) throw new TypeError(`A report holds no ${found[0]}`)
  return markup
}

const rules = { createScriptURL: ownUrl, createHTML: stillMarkup }

let policy: Policy | null = null

/** Ours, or where the browser has no Trusted Types the rules alone. Made once: a second of the same name is refused. */
function ownPolicy(): Policy {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  policy ??= trustedTypes?.createPolicy('ittisaq', rules) ?? rules
  return policy
}

/** `url` as the browser wants it for `new Worker` and `serviceWorker.register`. Throws for another origin: that is a bug. */
export const trustedScriptUrl = (url: string): string => ownPolicy().createScriptURL(url) as string

/** Starts a worker of ours. In a page that is one file its text becomes an address there, and only a classic script may start so. */
export const startWorker = (url: string): Worker =>
  new Worker(trustedScriptUrl(url), { type: url.startsWith('blob:') ? 'classic' : 'module' })

/** Markup that our own renderer wrote, as the browser wants it for `srcdoc`. Throws where it is not still: that is a bug. */
export const trustedStillMarkup = (markup: string): string => ownPolicy().createHTML(markup) as string
