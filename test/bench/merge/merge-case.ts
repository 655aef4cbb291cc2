import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { middle } from '../measure'
import { inUse, peak } from '../memory'
import { isContender, withContender } from './contenders'
import { halves, sampleEntries } from './entries'
import type { Replica } from './replica'

// One contender and one number of entries in a process of its own; each step is printed as soon as it is known.
const [name = '', what = '', path = ''] = process.argv.slice(2)

/** As often as fits into this, and at least once. */
const budget = 4_000
const mostRuns = 9

const say = (step: string, value: number): void => {
  process.stdout.write(`${JSON.stringify([step, value])}\n`)
}

/** Median milliseconds of `run`, each time with what `prepare` gives anew; the first does not count where there is time for more. */
async function time<Given, Result>(
  step: string,
  prepare: () => Given | Promise<Given>,
  run: (given: Given) => Result | Promise<Result>,
  release: (result: Result, given: Given) => void,
): Promise<Result> {
  const times: number[] = []
  const end = performance.now() + budget
  for (;;) {
    const given = await prepare()
    const before = performance.now()
    const result = await run(given)
    times.push(performance.now() - before)
    if (times.length > mostRuns || performance.now() > end) {
      say(step, middle(times.length > 1 ? times.slice(1) : times))
      return result
    }
    release(result, given)
  }
}

async function measureSteps<State>(replica: Replica<State>): Promise<void> {
  const { free, join } = replica
  const [first, second] = halves(sampleEntries(Number(what)))
  const here = replica.save(await time('build', () => first, replica.build, free))
  const there = replica.save(replica.build(second))
  const isWhole = (state: State): void => {
    const { length } = replica.entries(state)
    if (length !== first.length + second.length) throw new Error(`${name} has ${length} entries`)
  }
  const fresh = () => replica.load(here)
  const merged = await time('merge', fresh, (state) => replica.merge(state, there), free)
  isWhole(merged)
  if (join !== null) {
    const both = async () => [await replica.load(here), await replica.load(there)] as const
    const drop = (state: State, [, other]: readonly [State, State]): void => {
      free(other)
      free(state)
    }
    const joined = await time('join', both, ([state, other]) => join(state, other), drop)
    isWhole(joined)
    free(joined)
  }
  const bytes = await time(
    'save',
    () => merged,
    replica.save,
    () => undefined,
  )
  free(merged)
  const again = await time(
    'again',
    () => replica.load(bytes),
    (state) => replica.merge(state, there),
    free,
  )
  isWhole(again)
  free(again)
  const read = async () => {
    const state = await replica.load(bytes)
    isWhole(state)
    return state
  }
  free(await time('load', () => undefined, read, free))
  say('bytes', bytes.length)
  say('gzip', gzipSync(bytes).length)
  await writeFile(path, bytes)
}

/** Opens what the steps left behind, and nothing else. */
async function measureMemory<State>(replica: Replica<State>): Promise<void> {
  const before = inUse()
  const bytes = new Uint8Array(await readFile(path))
  const state = await replica.load(bytes)
  say('peak', peak())
  say('kept', inUse() - before - bytes.length / 1_000_000)
  if (replica.entries(state).length === 0) throw new Error(`${name} has no entries`)
}

if (!isContender(name)) throw new Error(`No contender ${name}`)
await withContender(name, what === 'memory' ? measureMemory : measureSteps)
