import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build, loadConfigFromFile } from 'vite'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** The product's own security headers, so that what they forbid is forbidden here too. */
async function securityHeaders(): Promise<Record<string, string>> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(repository, 'vite.config.ts'))
  const headers = loaded?.config.preview?.headers ?? {}
  const policy = headers['Content-Security-Policy']
  if (typeof policy !== 'string' || !policy.includes('require-trusted-types-for')) throw new Error('No policy found')
  return { 'Content-Security-Policy': policy }
}

export interface Laboratory {
  /** The page in a room of its own: an origin where nothing is stored yet. */
  readonly room: (name: string) => string
  readonly close: () => Promise<void>
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
}

/** Builds the test page as the product is built and serves it. Every name below `localhost` is this machine. */
export async function openLaboratory(): Promise<Laboratory> {
  const folder = await mkdtemp(join(tmpdir(), 'ittisaq-storage-page-'))
  const [headers] = await Promise.all([securityHeaders(), buildPage(folder)])
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, normalize(path === '/' ? '/index.html' : path))
    const content = await readFile(file).catch(() => null)
    response.writeHead(content === null ? 404 : 200, {
      ...headers,
      'Content-Type': types[extname(file)] ?? 'text/plain',
    })
    response.end(content ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    room: (name) => `http://${name}.localhost:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function enter(page: Page, url: string): Promise<Page> {
  await page.goto(url)
  await page.waitForFunction(() => window.lab !== undefined)
  return page
}
