import { useSignal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'

/** A part that the first screen does without: fetched when it is first shown, nothing until then, and at once ever after. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null
  return function Late(props: Props): JSX.Element | null {
    const part = useSignal(known)
    useEffect(() => {
      // It may have come between the first drawing of this one and now.
      if (known !== null) part.value = known
      else
        void load().then((loaded) => {
          known = loaded
          part.value = loaded
        })
    }, [part])
    const Part = part.value
    return Part === null ? null : <Part {...props} />
  }
}
