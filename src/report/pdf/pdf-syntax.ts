/** Values as PDF writes them. */

/** Two decimals of a point are finer than any printer. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

export function decimals(...values: readonly number[]): string {
  return values.map(decimal).join(' ')
}

/** Four hexadecimal digits a UTF-16 unit. */
export function hexadecimal(text: string): string {
  let digits = ''
  for (let index = 0; index < text.length; index += 1) digits += code(text.charCodeAt(index))
  return digits
}

/** A two-byte code of a font. */
export function code(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase()
}

/** A text for a reader (title, alternative, bookmark). Hexadecimal unless plain ASCII: no byte of it can be misread then. */
export function textString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<FEFF${hexadecimal(text)}>`
}

export function reference(object: number): string {
  return `${object} 0 R`
}

/** Bytes as a string of as many characters: how jsPDF takes a stream. */
export function binaryString(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let offset = 0; offset < bytes.length; offset += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(offset, offset + 8192)))
  }
  return parts.join('')
}
