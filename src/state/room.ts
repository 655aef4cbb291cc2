import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { World } from './world'

/** What this device remembers of the agreement room; no part of the assessment, and in no file. */
export interface Room {
  /** Paths of indicators put aside for later in the session. */
  readonly parked: ReadonlySignal<ReadonlySet<string>>
  /** When the session ends, in milliseconds since 1970; null until entered. */
  readonly end: ReadonlySignal<number | null>
  /** Resolves when this device remembers it, or cannot: then until the page is left. */
  readonly park: (indicator: string, isParked: boolean) => Promise<void>
  readonly setEnd: (end: number | null) => void
  readonly close: () => void
}

const parkedSetting = (assessment: string): string => `parked:${assessment}`
const endSetting = (assessment: string): string => `session-end:${assessment}`

const pathsOf = (stored: string | null): ReadonlySet<string> =>
  new Set((stored ?? '').split(' ').filter((path) => path !== ''))

export function openRoom({ store }: Pick<World, 'store'>, assessment: string): Room {
  const parked = signal<ReadonlySet<string>>(new Set())
  const end = signal<number | null>(null)
  const stopParked = store.watchSetting(parkedSetting(assessment), (stored) => {
    parked.value = pathsOf(stored)
  })
  const stopEnd = store.watchSetting(endSetting(assessment), (stored) => {
    end.value = Number(stored ?? '') || null
  })
  return {
    parked,
    end,
    park: async (indicator, isParked) => {
      const change = (paths: ReadonlySet<string>): ReadonlySet<string> => {
        const others = [...paths].filter((path) => path !== indicator)
        return new Set(isParked ? [...others, indicator] : others)
      }
      await store.changeSetting(parkedSetting(assessment), (stored) => [...change(pathsOf(stored))].join(' '))
      parked.value = change(parked.peek())
    },
    setEnd: (moment) => {
      end.value = moment
      void store.writeSetting(endSetting(assessment), moment === null ? '' : String(moment))
    },
    close: () => {
      stopParked()
      stopEnd()
    },
  }
}
