/** Where a link that somebody wrote leads, and what is shown for it. */
export interface OuterAddress {
  /** What opens: without a name and password, which no document needs and which look like another host. */
  readonly href: string
  /** What is read: as it was written where that says honestly where it leads, and what opens elsewhere. */
  readonly shown: string
}

/** Signs that are not seen and change how the others are: direction, joining, spaces of no width. */
const unseen = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u

/** An address as people read it: letters of other scripts as themselves, not as `%D8%A7`; but never a sign that hides others. */
function readable(address: string): string {
  try {
    const decoded = decodeURI(address)
    return unseen.test(decoded) ? address : decoded
  } catch {
    return address
  }
}

/** A scheme and a host in Latin letters, which look like no other; then, in any script, a place on it. */
const honest = /^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#]|$)/i

/**
 * An address of the web, and nothing else: what is not starts a program, or runs as one. Null where `link` is none, and stays
 * a text. What would open elsewhere than it seems to is shown as the browser reads it: `https://ilo.org@example.com` leads to
 * example.com, and a host with a Cyrillic о begins with `xn--`.
 */
export function outerAddress(link: string): OuterAddress | null {
  const written = link.trim()
  // Where it runs together with other words a browser would fill in what nobody wrote.
  if (!/^https?:\/\/[^\s\\]+$/i.test(written) || !URL.canParse(written)) return null
  const url = new URL(written)
  url.username = ''
  url.password = ''
  const isAsWritten = honest.test(written) && !unseen.test(written)
  return { href: url.href, shown: readable(isAsWritten ? written : url.href) }
}
