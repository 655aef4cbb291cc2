import { access, readFile } from 'node:fs/promises'
import { type Problem, parse } from '../domain/problem'
import type { z } from '../domain/schema'

/** The files below one folder, and everything found wrong in them. */
export interface ContentFiles {
  /** A file by its schema; null, with the problems reported, when it is missing or wrong. */
  readonly load: <Schema extends z.ZodMiniType>(file: string, schema: Schema) => Promise<z.infer<Schema> | null>
  /** As it stands; null when it is missing or no JSON. */
  readonly read: (file: string) => Promise<unknown>
  readonly exists: (file: string) => Promise<boolean>
  readonly report: (file: string, found: readonly Problem[]) => void
  readonly problems: () => readonly Problem[]
}

export function createContentFiles(root: string): ContentFiles {
  const problems: Problem[] = []

  const report = (file: string, found: readonly Problem[]): void => {
    problems.push(...found.map((problem) => ({ ...problem, place: { ...problem.place, file } })))
  }

  async function read(file: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(`${root}/${file}`, 'utf8'))
    } catch {
      return null
    }
  }

  const exists = (file: string): Promise<boolean> =>
    access(`${root}/${file}`).then(
      () => true,
      () => false,
    )

  async function load<Schema extends z.ZodMiniType>(file: string, schema: Schema): Promise<z.infer<Schema> | null> {
    const value = await read(file)
    if (value === null) {
      report(file, [{ type: (await exists(file)) ? 'not-json' : 'no-file', place: { path: '' } }])
      return null
    }
    const parsed = parse(schema, value)
    if (!parsed.ok) report(file, parsed.problems)
    return parsed.ok ? parsed.value : null
  }

  return { load, read, exists, report, problems: () => problems }
}
