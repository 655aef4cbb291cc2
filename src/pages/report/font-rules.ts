/**
 * The fonts of the app as rules for a page in a frame, which shares none of ours; nothing else is fetched for it. Addresses are
 * written out, as there they would begin at another place.
 */
export function fontRules(): string {
  return Array.from(document.styleSheets)
    .flatMap(({ href, cssRules }) =>
      Array.from(cssRules)
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map(({ cssText }) => withWholeAddresses(cssText, href ?? document.baseURI)),
    )
    .join('\n')
}

const withWholeAddresses = (rule: string, base: string): string =>
  rule.replace(/url\("([^"]*)"\)/g, (_, address: string) => `url("${new URL(address, base).href}")`)
