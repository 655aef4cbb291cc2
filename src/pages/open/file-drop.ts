import { useEffect, useRef } from 'preact/hooks'
import { droppedFiles } from '../../platform/files'
import type { FileSource } from '../../state/incoming'

/** Files dropped anywhere on the page; without this the browser would leave the program and show them. */
export function useFileDrop(onFiles: (sources: readonly FileSource[]) => void): void {
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const onDragOver = (event: DragEvent) => event.preventDefault()
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      latest.current(droppedFiles(event))
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
