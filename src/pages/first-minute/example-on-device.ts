import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../state/app'
import { watchHome } from '../../state/home'

export interface Example {
  /** Null while there is none; undefined until it is known. */
  readonly id: string | null | undefined
  readonly state: 'idle' | 'adding' | 'failed'
  readonly add: () => Promise<void>
}

/** Reads the example like any other file and adds it: nobody has to look through what is known. */
async function addExample(app: App): Promise<boolean> {
  const [{ exampleSources }, { readIncoming }, { applyIncoming }] = await Promise.all([
    import('../home/example'),
    import('../../state/incoming'),
    import('../../state/add-incoming'),
  ])
  const read = await readIncoming(app.world, await exampleSources())
  return read.type === 'ready' && (await applyIncoming(app, read.incoming)).type !== 'failed'
}

/** The example among the assessments of this device, and the way to get it there. */
export function useExample(app: App): Example {
  const home = useMemo(() => watchHome(app.world), [app.world])
  useEffect(() => home.stop, [home])
  const state = useSignal<Example['state']>('idle')
  const cards = home.cards.value
  const example = cards?.find(({ summary }) => summary.details?.example === true)
  return {
    id: cards === null ? undefined : (example?.id ?? null),
    state: state.value,
    add: async () => {
      state.value = 'adding'
      state.value = (await addExample(app).catch(() => false)) ? 'idle' : 'failed'
    },
  }
}
