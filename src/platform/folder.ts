/** What Chromium alone has; TypeScript's page library does not know it. */
interface FolderHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (mode: { mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (mode: { mode: 'readwrite' }) => Promise<PermissionState>
}

type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>

const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker

/** Whether this browser can write into a folder of the user's choice: Chromium on a computer can. */
export const canKeepFolders = (): boolean => picker() !== undefined

/** Null when the user thinks better of it. */
export const pickFolder = async (): Promise<FileSystemDirectoryHandle | null> =>
  (await picker()?.({ mode: 'readwrite', id: 'ittisaq-backups' }).catch(() => null)) ?? null

const mode = { mode: 'readwrite' } as const

/** Whether we may write without asking: after a restart the browser mostly wants to be asked again. */
export const mayWrite = async (folder: FolderHandle): Promise<boolean> =>
  folder.queryPermission === undefined || (await folder.queryPermission(mode)) === 'granted'

/** Asks; only a tap of the user lets us. */
export const askToWrite = async (folder: FolderHandle): Promise<boolean> =>
  folder.requestPermission === undefined || (await folder.requestPermission(mode).catch(() => 'denied')) === 'granted'

/** Written beside and then put in place: a file is whole or not there. */
export async function writeInto(folder: FileSystemDirectoryHandle, name: string, bytes: BufferSource): Promise<void> {
  try {
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await stream.write(bytes)
    await stream.close()
  } catch (error) {
    // An empty file would be left on a full disk.
    await folder.removeEntry(name).catch(() => undefined)
    throw error
  }
}
