import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build, type Plugin } from 'vite'

/** The same program under another number, with other news in English. */
const numbered = (version: string, news: readonly string[]): Plugin => ({
  name: 'numbered',
  enforce: 'pre',
  load: (id) => (/\/package\.json$/.test(id) ? JSON.stringify({ version }) : null),
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      const file = bundle['news/en.json']
      if (file?.type === 'asset') file.source = JSON.stringify(news)
    },
  },
})

/** Builds the app as `version`, with `news` in English; returns its folder. */
export async function buildVersion(version: string, news: readonly string[]): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), `ittisaq-${version}-`))
  await build({ logLevel: 'error', plugins: [numbered(version, news)], build: { outDir, emptyOutDir: true } })
  return outDir
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

export interface SwappingServer {
  readonly address: string
  /** Another folder from now on; null as if there were no network. */
  readonly serve: (folder: string | null) => void
  readonly stop: () => Promise<void>
}

/** A plain host of files whose folder is exchanged, as a new version is put on a server. */
export async function serveSwapping(port: number): Promise<SwappingServer> {
  let folder: string | null = null
  const server = createServer((request, response) => {
    if (folder === null) return void request.socket.destroy()
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = normalize(pathname === '/' ? '/index.html' : pathname)
    try {
      const bytes = readFileSync(join(folder, path))
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, () => resolve()))
  return {
    address: `http://localhost:${port}/`,
    serve: (next) => {
      folder = next
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
