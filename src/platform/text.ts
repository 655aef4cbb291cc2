/** The text of `bytes`, or null where they are no UTF-8: a guess would change what somebody wrote without a word. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
