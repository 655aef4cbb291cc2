import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../state/app'
import { openRoom, type Room } from '../../state/room'
import type { View } from '../results/view'
import type { AgendaItem } from './agenda'

/** All that the parts of the room look at. */
export interface Session {
  readonly app: App
  readonly view: View
  readonly room: Room
  readonly agenda: readonly AgendaItem[]
  readonly now: number
  readonly isProjected: boolean
  readonly project: (on: boolean) => void
  /** Says what was done, by the key of its sentence, and offers to undo it where that can be. */
  readonly tell: (key: string, canUndo: boolean) => void
}

export function useRoom({ world }: App, assessment: string): Room {
  const room = useMemo(() => openRoom(world, assessment), [world, assessment])
  useEffect(() => room.close, [room])
  return room
}

/** The time, looked at often enough for whole minutes. */
export function useNow({ world }: App): number {
  const now = useSignal(world.clock.now())
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = world.clock.now()
    }, 10_000)
    return () => clearInterval(timer)
  }, [world, now])
  return now.value
}
