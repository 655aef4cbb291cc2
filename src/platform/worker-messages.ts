/** What a page asks of the service worker; all but the first come with a port for the answer. */
export type WorkerQuestion =
  | { readonly type: 'SKIP_WAITING' }
  /** How many of the program's files are missing in its store? */
  | { readonly type: 'MISSING' }
  /** Fetch what is missing; then how many still are. */
  | { readonly type: 'MEND' }
  /** What is new in the version that this worker carries? */
  | { readonly type: 'NEWS'; readonly language: string }

/** Where the build puts what is new in it, for a worker that waits to be started: its store has it, with a network or without. */
export const newsFile = (language: string): string => `news/${language}.json`
