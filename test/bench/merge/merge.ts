import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finished, runChild } from '../child'
import { machine, short, table, versionOf } from '../measure'
import type { Measured, SummaryRow } from '../part'
import type { ContenderName } from './contenders'

/** Seconds after which a case is stopped: nobody waits longer for a file. */
const patience = 120

const sizes = [1_000, 10_000, 100_000]

const contenders: readonly { readonly name: ContenderName; readonly title: string }[] = [
  { name: 'union', title: 'Ittisaq, the union alone' },
  { name: 'file', title: 'Ittisaq, a file with every check' },
  { name: 'yjs', title: `Yjs ${versionOf('yjs')}` },
  { name: 'automerge-texts', title: `Automerge ${versionOf('@automerge/automerge')}, entries as texts` },
  { name: 'automerge', title: `Automerge ${versionOf('@automerge/automerge')}, entries as objects` },
]

interface Case {
  readonly title: string
  readonly size: number
  /** By step; those that were reached before the case was stopped. */
  readonly steps: ReadonlyMap<string, number>
  readonly end: Finished['end']
}

async function measureCase(name: ContenderName, title: string, size: number, folder: string): Promise<Case> {
  const path = join(folder, `${name}-${size}`)
  const timed = await runChild('merge-case', [name, String(size), path], patience)
  const weighed = timed.end === 'done' ? await runChild('merge-case', [name, 'memory', path], patience) : null
  const lines = [...timed.lines, ...(weighed?.lines ?? [])]
  const steps = new Map(lines.map((line): [string, number] => JSON.parse(line)))
  return { title, size, steps, end: weighed?.end ?? timed.end }
}

const endWords = { done: '', stopped: `stopped after ${patience} s`, failed: 'ended by itself, out of memory' } as const

/** Steps in the order in which they are printed, with what they are divided by. */
const columns: readonly (readonly [string, string, number])[] = [
  ['build', 'build ms', 1],
  ['merge', 'merge ms', 1],
  ['again', 'again ms', 1],
  ['join', 'in memory ms', 1],
  ['save', 'save ms', 1],
  ['load', 'load ms', 1],
  ['bytes', 'kB', 1000],
  ['gzip', 'kB gzip', 1000],
  ['kept', 'kept MB', 1],
  ['peak', 'peak MB', 1],
]

function rowOf({ title, size, steps, end }: Case, union: Case | undefined): readonly string[] {
  const cell = ([step, , unit]: (typeof columns)[number]): string => {
    const value = steps.get(step)
    if (value !== undefined) return short(value / unit)
    return step === 'join' && steps.has('save') ? '' : endWords[end]
  }
  const [merge, least] = [steps.get('merge'), union?.steps.get('merge')]
  const ratio = merge === undefined || least === undefined ? '' : short(merge / least)
  return [size.toLocaleString('en'), title, ...columns.map(cell), ratio]
}

function summaryOf(size: number, cases: readonly Case[]): readonly SummaryRow[] {
  const [union, file, ...others] = cases
  const rowsFor = (ours: Case | undefined, what: string): readonly SummaryRow[] => {
    const own = ours?.steps.get('merge')
    if (own === undefined) return []
    return others.map(({ title, steps, end }) => ({
      what: `${what}, ${size.toLocaleString('en')} entries`,
      ours: own,
      unit: 'ms',
      peer: title,
      theirs: steps.get('merge') ?? null,
      ...(steps.has('merge') ? {} : { remark: endWords[end] }),
    }))
  }
  return [...rowsFor(union, 'Merging, the union alone'), ...rowsFor(file, 'Merging a file with every check')]
}

/** Two devices with half of the entries each become one: our union beside Yjs and Automerge. */
export async function mergeBench(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'ittisaq-merge-'))
  const rows: (readonly string[])[] = []
  const summary: SummaryRow[] = []
  for (const size of sizes) {
    const cases: Case[] = []
    for (const { name, title } of contenders) cases.push(await measureCase(name, title, size, folder))
    rows.push(...cases.map((one) => rowOf(one, cases[0])))
    summary.push(...summaryOf(size, cases))
  }
  await rm(folder, { recursive: true, force: true })
  const head = ['entries', 'by', ...columns.map(([, title]) => title), 'merge ÷ union']
  const text = `Two devices, half of the entries each (${machine()}; medians of up to 9 runs, as many as fit into 4 s)

${table(head, rows)}

_Merge_: what one device saved into what the other has in memory. _Again_: the same once more, when nothing is new. _In memory_: both copies
there already. _Load_: from the saved bytes until every entry was read. _Kept_ and _peak_: a process that opens the merged state and does nothing else.`
  return { text, summary }
}
