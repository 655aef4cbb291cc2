import type { Replica } from './replica'

/** Measures without knowing what is kept in memory. */
export type Measure<Result> = <State>(replica: Replica<State>) => Promise<Result>

/** Each loads its library only when it is its turn, as memory is measured too. */
const loaders = {
  file: async <Result>(measure: Measure<Result>) => measure((await import('./ours')).wholeFile),
  union: async <Result>(measure: Measure<Result>) => measure((await import('./ours')).unionAlone),
  yjs: async <Result>(measure: Measure<Result>) => measure((await import('./yjs')).yjs),
  'automerge-texts': async <Result>(measure: Measure<Result>) => measure((await import('./automerge')).automergeTexts),
  automerge: async <Result>(measure: Measure<Result>) => measure((await import('./automerge')).automergeFields),
}

export type ContenderName = keyof typeof loaders

export const isContender = (name: string): name is ContenderName => Object.hasOwn(loaders, name)

export const withContender = <Result>(name: ContenderName, measure: Measure<Result>): Promise<Result> =>
  loaders[name](measure)
