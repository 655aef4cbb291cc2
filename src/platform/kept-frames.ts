/** Frames received so far, kept while this tab lives: a page that is reloaded, or left for a while, goes on where it was. */
export interface KeptFrames {
  readonly all: () => readonly Uint8Array[]
  /** Forgotten in silence where the browser keeps nothing: then they live as long as the page. */
  readonly keep: (frame: Uint8Array) => void
  readonly forget: () => void
}

const prefix = 'ittisaq-frame-'

const keys = (): readonly string[] => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))

/** What `use` gives; `otherwise` where the browser keeps nothing, or no more. */
function trying<Value>(use: () => Value, otherwise: Value): Value {
  try {
    return use()
  } catch {
    return otherwise
  }
}

/** One sign a byte. */
export const sessionFrames: KeptFrames = {
  all: () =>
    trying(
      () =>
        keys().map((key) => Uint8Array.from(sessionStorage.getItem(key) ?? '', (sign) => sign.charCodeAt(0) & 0xff)),
      [],
    ),
  keep: (frame) =>
    trying(() => sessionStorage.setItem(`${prefix}${keys().length}`, String.fromCharCode(...frame)), undefined),
  forget: () =>
    trying(() => {
      for (const key of keys()) sessionStorage.removeItem(key)
    }, undefined),
}
