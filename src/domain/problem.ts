import type { z } from './schema'

/** Where in the input: the part that is there. */
export interface Place {
  /** `answers[3].criteria[1]`; empty for the whole input. */
  readonly path: string
  /** From 1. */
  readonly line?: number
  readonly column?: number
  /** Name of the file, where several are read. */
  readonly file?: string
}

/**
 * An expected failure, as a value. `place` says where in the input; the shell turns `type` and the other fields into a
 * sentence in the reader's language.
 */
export type Problem =
  | { readonly type: 'not-json'; readonly place: Place }
  | { readonly type: 'too-large'; readonly place: Place; readonly limitMegabytes: number }
  | { readonly type: 'not-ittisaq'; readonly place: Place }
  | { readonly type: 'empty'; readonly place: Place }
  | { readonly type: 'not-text'; readonly place: Place }
  | { readonly type: 'unreadable'; readonly place: Place }
  | { readonly type: 'too-new'; readonly place: Place; readonly version: number }
  | { readonly type: 'unknown-version'; readonly place: Place; readonly found: string }
  | { readonly type: 'missing'; readonly place: Place }
  | { readonly type: 'wrong-type'; readonly place: Place; readonly expected: string }
  | { readonly type: 'not-allowed'; readonly place: Place; readonly allowed: string }
  | { readonly type: 'wrong-form'; readonly place: Place }
  | { readonly type: 'too-long'; readonly place: Place; readonly limit: number }
  | { readonly type: 'too-many'; readonly place: Place; readonly limit: number }
  | { readonly type: 'too-short'; readonly place: Place; readonly limit: number }
  | { readonly type: 'out-of-range'; readonly place: Place }
  | { readonly type: 'unknown-field'; readonly place: Place; readonly field: string }
  | { readonly type: 'unknown-indicator'; readonly place: Place; readonly indicator: string }
  | { readonly type: 'not-applicable-closed'; readonly place: Place; readonly indicator: string }
  | { readonly type: 'unknown-respondent'; readonly place: Place; readonly respondent: string }
  | { readonly type: 'unknown-country'; readonly place: Place; readonly country: string }
  | { readonly type: 'duplicate'; readonly place: Place; readonly id: string }
  | { readonly type: 'damaged'; readonly place: Place; readonly id: string }
  | { readonly type: 'incomplete'; readonly place: Place; readonly expected: number; readonly found: number }
  | { readonly type: 'several-assessments'; readonly place: Place }
  /** A zip without its end, or whose parts do not lie where its table of contents says. */
  | { readonly type: 'cut-off'; readonly place: Place }
  /** A part of a package that must be there; `place.file` names it. */
  | { readonly type: 'missing-part'; readonly place: Place }
  /** It was moved or locked between choosing and reading. */
  | { readonly type: 'no-access'; readonly place: Place }
  | { readonly type: 'too-many-parts'; readonly place: Place; readonly limit: number }
  /** A zip bomb, or what looks like one. */
  | { readonly type: 'swelling'; readonly place: Place; readonly limit: number }
  /** It needs a passphrase, and none was given. */
  | { readonly type: 'locked'; readonly place: Place }
  | { readonly type: 'wrong-passphrase'; readonly place: Place }
  /** Locked for the holder of a key: no passphrase opens it. */
  | { readonly type: 'other-key'; readonly place: Place }
  /** Opening it would take more memory than this device should give. */
  | { readonly type: 'too-hard'; readonly place: Place }
  /** Changed or cut off after it was locked. */
  | { readonly type: 'lock-broken'; readonly place: Place }
  | { readonly type: 'dangling'; readonly place: Place; readonly id: string }
  | { readonly type: 'retired'; readonly place: Place; readonly id: string }
  /** No levels of its indicators make the rule true. */
  | { readonly type: 'never-true'; readonly place: Place; readonly id: string }
  /** The comparison holds at every level. */
  | { readonly type: 'always-true'; readonly place: Place }
  /** An indicator asks something else than when this version was released. */
  | { readonly type: 'changed'; readonly place: Place; readonly version: number }
  /** A released id is gone and not retired. */
  | { readonly type: 'vanished'; readonly place: Place; readonly id: string }
  /** The English says `english`, and the translation does not say `expected`. */
  | { readonly type: 'term'; readonly place: Place; readonly english: string; readonly expected: string }
  /** Other blanks to be filled than in the English. */
  | { readonly type: 'blanks'; readonly place: Place; readonly allowed: string }
  /** Still in English, in a language that is not a draft. */
  | { readonly type: 'untranslated'; readonly place: Place }
  | { readonly type: 'no-file'; readonly place: Place }

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const failure = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems })

/** `['answers', 3, 'criteria', 1]` -> `answers[3].criteria[1]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )
}

type Issue = z.core.$ZodIssue

function problemOfIssue(issue: Issue, place: Place): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { type: 'missing', place }
        : { type: 'wrong-type', place, expected: issue.expected }
    case 'invalid_value':
      return { type: 'not-allowed', place, allowed: issue.values.map(String).join(', ') }
    case 'unrecognized_keys':
      return { type: 'unknown-field', place, field: issue.keys.join(', ') }
    case 'too_big':
      if (issue.origin === 'number' || issue.origin === 'int') return { type: 'out-of-range', place }
      return { type: issue.origin === 'array' ? 'too-many' : 'too-long', place, limit: Number(issue.maximum) }
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { type: 'out-of-range', place }
        : { type: 'too-short', place, limit: Number(issue.minimum) }
    default:
      return { type: 'wrong-form', place }
  }
}

/** A union says only "no branch fits"; the branch that came furthest says what the writer most likely meant. */
function issuesBelowUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [closest = []] = [...issue.errors].sort((a, b) => a.length - b.length)
  return closest.flatMap((inner) => issuesBelowUnion({ ...inner, path: [...issue.path, ...inner.path] }))
}

/**
 * Zod's issues as our own problems, every one with its place. `where` is added to each place (a line, a file); `below` is the
 * path to what was parsed, if it is a part of something.
 */
export function problemsOfIssues(
  issues: readonly Issue[],
  where: Omit<Place, 'path'> = {},
  below: readonly PropertyKey[] = [],
): readonly Problem[] {
  return issues
    .flatMap(issuesBelowUnion)
    .map((issue) => problemOfIssue(issue, { ...where, path: pathText([...below, ...issue.path]) }))
}

/** Parse at the border: `value` by `schema`, or every problem with its place. */
export function parse<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  where: Omit<Place, 'path'> = {},
  below: readonly PropertyKey[] = [],
): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? success(parsed.data) : failure(problemsOfIssues(parsed.error.issues, where, below))
}
