import { useEffect, useRef } from 'preact/hooks'
import { droppedFile } from '../../platform/files'
import type { FileSource } from '../../state/incoming'

/** A file dropped anywhere on the page; without this the browser would leave the program and show the file. */
export function useFileDrop(onFile: (source: FileSource) => void): void {
  const latest = useRef(onFile)
  latest.current = onFile
  useEffect(() => {
    const onDragOver = (event: DragEvent) => event.preventDefault()
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      const source = droppedFile(event)
      if (source !== null) latest.current(source)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
