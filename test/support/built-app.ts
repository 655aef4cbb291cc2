import { existsSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'

/** The built app on a port of its own, as `npm start` serves it; built first where nobody has. */
export interface BuiltApp {
  readonly address: string
  readonly stop: () => Promise<void>
}

export async function serveBuiltApp(port: number): Promise<BuiltApp> {
  if (!existsSync('dist/index.html')) await build({ logLevel: 'error' })
  const server: PreviewServer = await preview({ logLevel: 'error', preview: { port, strictPort: true } })
  return { address: `http://localhost:${port}/`, stop: () => server.close() }
}

/** What a page asked of the network and what it complained of, from now on. */
export function listen(context: BrowserContext, address: string) {
  const foreign: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) foreign.push(request.url())
  })
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // A stopped server is part of the test, and the browser says so in its own words.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
        complaints.push(message.text())
    })
  }
  for (const page of context.pages()) watch(page)
  context.on('page', watch)
  return { foreign, complaints }
}
