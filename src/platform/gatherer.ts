/** Gathers pieces up to a size; a piece too many is refused. */
export function gatherer(size: number) {
  const bytes = new Uint8Array(size)
  let at = 0
  return {
    add: (piece: Uint8Array): boolean => {
      if (at + piece.length > size) return false
      bytes.set(piece, at)
      at += piece.length
      return true
    },
    result: () => (at === size ? bytes : null),
  }
}
