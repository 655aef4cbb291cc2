/**
 * Our content security policy lets no plain string become the address of a script (`require-trusted-types-for 'script'`):
 * workers and the service worker get theirs here, and only from our own origin. TypeScript does not know Trusted Types.
 */
interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown
}

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => ScriptUrlPolicy
}

function ownUrl(url: string): string {
  const { origin } = new URL(url, location.href)
  if (origin !== location.origin) throw new TypeError(`A script from ${origin} is not ours`)
  return url
}

let policy: ScriptUrlPolicy | null = null

/** Made once: the browser refuses a second policy of the same name. */
function policyOf(factory: PolicyFactory): ScriptUrlPolicy {
  policy ??= factory.createPolicy('ittisaq', { createScriptURL: ownUrl })
  return policy
}

/** `url` as the browser wants it for `new Worker` and `serviceWorker.register`. Throws for another origin: that is a bug. */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  if (trustedTypes === undefined) return ownUrl(url)
  return policyOf(trustedTypes).createScriptURL(url) as string
}
