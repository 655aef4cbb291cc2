import { afterEach, describe, expect, it, vi } from 'vitest'
import { isDrawing, nextDrawing, takeTurn } from '../../src/ui/gradual/turns'

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

  it('give what a part is made of before what stands below it', async () => {
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => setTimeout(frame))
    const parts: string[] = []
    takeTurn(() => {
      parts.push('one')
      // As a component does, once it has been drawn.
      queueMicrotask(() => {
        takeTurn(() => parts.push('in one, later'), 'later')
        takeTurn(() => {
          parts.push('in one')
          queueMicrotask(() => takeTurn(() => parts.push('deep in one')))
        })
        takeTurn(() => parts.push('also in one'))
      })
    })
    takeTurn(() => parts.push('two'))
    await drawn()
    expect(parts).toEqual(['one', 'in one', 'deep in one', 'also in one', 'two', 'in one, later'])
  })

  it('bring one part a frame for a while where the browser takes long to lay out', () => {
    const quick = 4
    const slow = 40
    let drawing = 2.5
    drawing = nextDrawing(drawing, quick)
    expect(drawing).toBe(2.5)
    drawing = nextDrawing(drawing, slow)
    expect(drawing).toBe(0)
    drawing = nextDrawing(drawing, quick)
    expect(drawing).toBeGreaterThan(0)
    expect(drawing).toBeLessThan(1)
    for (let frame = 0; frame < 20; frame += 1) drawing = nextDrawing(drawing, quick)
    expect(drawing).toBe(2.5)
  })
})
