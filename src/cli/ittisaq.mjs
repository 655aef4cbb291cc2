#!/usr/bin/env node
// The command as npm finds it. The program itself is built by `npm ci` (script "prepare") or `npm run build`; where install
// scripts are switched off, the first call builds it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = new URL('../../dist-cli/ittisaq.js', import.meta.url)

if (!existsSync(program)) {
  const { build } = await import('vite')
  await build({ root, mode: 'cli', configFile: `${root}vite.config.ts`, logLevel: 'error' })
}

await import(program.href)
