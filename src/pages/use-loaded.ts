import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** What a page alone needs, fetched when it is first shown; null until it is there. `load` must not change. */
export function useLoaded<Content>(load: () => Promise<Content>): Content | null {
  const loaded = useSignal<Content | null>(null)
  useEffect(() => {
    void load().then((content) => {
      loaded.value = content
    })
  }, [load, loaded])
  return loaded.value
}
