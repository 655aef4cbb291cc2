import { pickedFile } from '../../platform/files'
import type { App } from '../../state/app'
import { openSources } from './open-source'

/** Shows files that the system opens with Ittisaq. */
export async function openLaunched(app: App, handles: readonly FileSystemFileHandle[]): Promise<void> {
  const files = await Promise.all(handles.map((handle) => handle.getFile()))
  await openSources(app, files.map(pickedFile))
}
