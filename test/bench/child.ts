import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Finished {
  /** What it printed, line by line. */
  readonly lines: readonly string[]
  /** `stopped`: it took too long; `failed`: it ended by itself before it was done, mostly for want of memory. */
  readonly end: 'done' | 'stopped' | 'failed'
}

/** A measurement in a process of its own: what another one left in memory, or made the engine learn, does not count. */
export function runChild(name: string, words: readonly string[], seconds: number): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('dist-bench', `${name}.js`), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    let isStopped = false
    const timer = setTimeout(() => {
      isStopped = true
      child.kill('SIGKILL')
    }, 1000 * seconds)
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      const end = isStopped ? 'stopped' : code === 0 ? 'done' : 'failed'
      resolve({ lines: printed.split('\n').filter((line) => line !== ''), end })
    })
  })
}
