/** A file from outside; its bytes are read only when asked for. */
export interface PickedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly bytes: () => Promise<Uint8Array>
}

export const pickedFile = (file: File): PickedFile => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})

const pickedFiles = (files: FileList | null | undefined): readonly PickedFile[] => [...(files ?? [])].map(pickedFile)

/**
 * Asks for files, one or (unless `several` is false) several; none when the reader thinks better of it. Any kind may be chosen: phones do not know our
 * ending and would grey the files out.
 */
export function pickFiles(several = true): Promise<readonly PickedFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = several
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(pickedFiles(input.files)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** The files of a drop; none when something else was dropped. */
export const droppedFiles = (event: DragEvent): readonly PickedFile[] => pickedFiles(event.dataTransfer?.files)

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
