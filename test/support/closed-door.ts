import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

/** A proxy that lets nobody out, and keeps what was asked of it: what a browser sends through it is all that it sends. */
export interface ClosedDoor {
  readonly port: number
  /** First lines of what came, such as `CONNECT example.org:443 HTTP/1.1`. */
  readonly asked: string[]
  readonly stop: () => Promise<void>
}

export async function closedDoor(): Promise<ClosedDoor> {
  const asked: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes) => {
      asked.push(bytes.toString('latin1').split('\r\n')[0] ?? '')
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    stop: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
