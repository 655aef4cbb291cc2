import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the project that a test may change, build and run. */
export interface ProjectCopy {
  readonly folder: string
  /** Builds the tools for content in the copy, and runs one. */
  readonly tool: (name: string, ...words: string[]) => { readonly status: number | null; readonly said: string }
  /** Builds the app of the copy; throws with what the build said. */
  readonly build: () => void
}

const parts = [
  'src',
  'questionnaires',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'ittisaq-copy-'))
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  const node = (...words: string[]) => {
    const run = spawnSync('node', words, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    return { status: run.status, said: `${run.stdout}${run.stderr}` }
  }
  const vite = (...words: string[]): void => {
    const { status, said } = node(
      join(process.cwd(), 'node_modules/vite/bin/vite.js'),
      'build',
      '--logLevel',
      'error',
      ...words,
    )
    if (status !== 0) throw new Error(said)
  }
  return {
    folder,
    // Built anew each time, as the scripts do: a tool knows the languages that there were when it was built.
    tool: (name, ...words) => {
      vite('--mode', 'content')
      return node(`dist-content/${name}.js`, ...words)
    },
    build: () => vite(),
  }
}
