import { connect, type Socket } from 'node:net'

/** What Firefox answers: its kind, the number of the question, what went wrong, what came of it. */
type Answer = readonly [
  kind: number,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  value: unknown,
]

/** How Firefox names an element of a page to whoever drives it. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

export interface ElementReference {
  readonly [elementKey]: string
}

export interface Marionette {
  readonly ask: (command: string, parameters?: object) => Promise<unknown>
  readonly close: () => void
}

/** Messages as Firefox writes them: a length, a colon, and as many bytes of JSON. */
function* messagesOf(bytes: Buffer): Generator<Buffer> {
  let rest = bytes
  for (;;) {
    const colon = rest.indexOf(':')
    if (colon < 0) return
    const end = colon + 1 + Number(rest.subarray(0, colon).toString())
    if (rest.length < end) return
    yield rest.subarray(0, end)
    rest = rest.subarray(end)
  }
}

const jsonOf = (message: Buffer): unknown => JSON.parse(message.subarray(message.indexOf(':') + 1).toString())

interface Waiting {
  readonly command: string
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** How long an answer may take on a slow machine. */
const patience = 60_000

/** One question after the other over `socket`. Playwright drives only a Firefox of its own making; this is what the stock one speaks. */
function conversation(socket: Socket): Marionette {
  const waiting = new Map<number, Waiting>()
  let unread = Buffer.alloc(0)
  let asked = 0
  const take = (answer: unknown): void => {
    // The greeting is no answer.
    if (!Array.isArray(answer)) return
    const [, id, error, value] = answer as unknown as Answer
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === null) one?.resolve(value)
    else one?.reject(new Error(`${one.command}: ${error.error}: ${error.message}`))
  }
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes])
    for (const message of messagesOf(unread)) {
      unread = unread.subarray(message.length)
      take(jsonOf(message))
    }
  })
  const end = (): void => {
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: Firefox is gone`))
    waiting.clear()
  }
  socket.on('close', end)
  socket.on('error', end)
  return {
    ask: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        asked += 1
        waiting.set(asked, { command, resolve, reject })
        setTimeout(() => reject(new Error(`${command}: no answer from Firefox`)), patience).unref()
        const text = JSON.stringify([0, asked, command, parameters])
        socket.write(`${Buffer.byteLength(text)}:${text}`)
      }),
    close: () => socket.destroy(),
  }
}

/** Speaks with the Firefox that listens on `port`. */
export function speakWithFirefox(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      resolve(conversation(socket))
    })
  })
}
