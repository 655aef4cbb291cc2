import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** What is packed already. */
const packed = new Set(['.png', '.woff2'])

interface Served {
  readonly type: string
  readonly isGzipped: boolean
  readonly bytes: Uint8Array
}

/** Everything in the folder by its address, packed before anybody asks, so that packing costs no visit time. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, Served>> {
  const files = new Map<string, Served>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    const isGzipped = !packed.has(extname(path))
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type: types[extname(path)] ?? 'application/octet-stream',
      isGzipped,
      bytes: isGzipped ? gzipSync(content, { level: 9 }) : content,
    })
  }
  return files
}

export interface Site {
  readonly address: string
  readonly stop: () => void
}

/** A static host as plain as they come: gzip, HTTP/1.1, nothing remembered by the browser without asking. */
export async function serveFolder(folder: string, port: number): Promise<Site> {
  const files = await filesIn(folder)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = files.get(path === '/' ? '/index.html' : path)
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': file?.type ?? 'text/plain',
      'Cache-Control': 'no-cache',
      ...(file?.isGzipped === true ? { 'Content-Encoding': 'gzip' } : {}),
    })
    response.end(file?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
