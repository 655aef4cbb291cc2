/** `left`: the user closed the sheet. */
export type Shared = 'shared' | 'left' | 'failed'

/**
 * Whether the system's share sheet takes a file of this name. Phones of Apple take any; Chrome lets through only kinds that it
 * knows, and ours is none of them.
 */
export function canShareFile(name: string, type: string): boolean {
  const { navigator } = globalThis
  return navigator.canShare?.({ files: [new File([], name, { type })] }) ?? false
}

/** Opens the share sheet; only a tap of the user lets us. */
export async function shareFile(name: string, bytes: BlobPart, type: string): Promise<Shared> {
  try {
    await navigator.share({ files: [new File([bytes], name, { type })] })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'failed'
  }
}
