import { afterEach, describe, expect, it, vi } from 'vitest'
import { isDrawing, takeTurn } from '../../src/ui/gradual/turns'

afterEach(() => vi.unstubAllGlobals())

const drawn = () => vi.waitFor(() => expect(isDrawing()).toBe(false), { timeout: 20_000 })

describe('turns', () => {
  it('come in a tab that is not seen, where the browser gives no frames', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0)
    const parts: string[] = []
    takeTurn(() => parts.push('one'))
    takeTurn(() => parts.push('two'))
    await drawn()
    expect(parts).toEqual(['one', 'two'])
  })

  it('come in the order of asking, what may come later last, without those that were taken back, whatever one of them throws', async () => {
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => setTimeout(frame))
    const thrown: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => thrown.push(error))
    const parts: string[] = []
    takeTurn(() => parts.push('later'), 'later')
    takeTurn(() => parts.push('first'))
    takeTurn(() => {
      throw new Error('no drawing')
    })
    takeTurn(() => parts.push('taken back'))()
    takeTurn(() => parts.push('second'))
    await drawn()
    expect(parts).toEqual(['first', 'second', 'later'])
    expect(thrown).toEqual([new Error('no drawing')])
  })
})
