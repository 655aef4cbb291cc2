import { useSignal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'

/** A part of the frame that the first screen does without: fetched when it is first shown, and nothing until then. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return function Late(props: Props): JSX.Element | null {
    const part = useSignal<ComponentType<Props> | null>(null)
    useEffect(
      () =>
        void load().then((loaded) => {
          part.value = loaded
        }),
      [part],
    )
    const Part = part.value
    return Part === null ? null : <Part {...props} />
  }
}
