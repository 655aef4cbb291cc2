/** A file from outside; its bytes are read only when asked for. */
export interface PickedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

const pickedFile = (file: File): PickedFile => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})

/**
 * Asks for one file; null when the reader thinks better of it. Any kind may be chosen: phones do not know our ending and
 * would grey the file out.
 */
export function pickFile(): Promise<PickedFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file === undefined ? null : pickedFile(file))
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** The first file of a drop; null when something else was dropped. */
export function droppedFile(event: DragEvent): PickedFile | null {
  const file = event.dataTransfer?.files[0]
  return file === undefined ? null : pickedFile(file)
}

/** How long the browser may take to start reading what it was given. */
const readingTime = 60_000

/** Hands a file to the reader by download. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), readingTime)
}
