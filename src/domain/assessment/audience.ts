import type { Assessment, Evidence, IndicatorRecord, Note } from './fold'

/**
 * For whom a document is printed. Internal: everything. Tripartite: without what was marked confidential. Public: also without
 * names of respondents and of reviewers, and with such evidence only as may be published. What the constituencies said when
 * they validated is for everybody: they speak as constituencies, and a validation without its dissent would claim too much.
 */
export const audiences = ['internal', 'tripartite', 'public'] as const

export type Audience = (typeof audiences)[number]

export const isAudience = (text: string): text is Audience => audiences.some((audience) => audience === text)

const isPrintedNote = (note: Note, audience: Audience): boolean => audience === 'internal' || !note.confidential

function isPrintedEvidence(evidence: Evidence, audience: Audience): boolean {
  if (audience === 'internal') return true
  // Nobody has said that it may be published: then it may not.
  return audience === 'public' ? evidence.public === true : evidence.public !== false
}

const unnamed = <Named extends { readonly name: string }>(one: Named): Named => ({ ...one, name: '' })

function printedRecord(record: IndicatorRecord, audience: Audience): IndicatorRecord {
  const notes = record.notes.filter((note) => isPrintedNote(note, audience))
  const evidence = record.evidence.filter((one) => isPrintedEvidence(one, audience))
  if (audience !== 'public') return { ...record, notes, evidence }
  return {
    ...record,
    answers: record.answers.map((answer) => ({ ...answer, respondent: unnamed(answer.respondent) })),
    readings: record.readings.map((reading) => ({ ...reading, reviewer: '' })),
    notes: notes.map((note) => ({ ...note, respondent: unnamed(note.respondent) })),
    evidence: evidence.map((one) => ({
      ...one,
      providedBy: one.providedBy === null ? null : unnamed(one.providedBy),
    })),
  }
}

/**
 * What may be printed for `audience`: a copy without the rest. Diagnose the whole assessment, never this one: a figure does not
 * change with its reader.
 */
export function forAudience(assessment: Assessment, audience: Audience): Assessment {
  if (audience === 'internal') return assessment
  return {
    ...assessment,
    respondents: audience === 'public' ? assessment.respondents.map(unnamed) : assessment.respondents,
    review:
      audience === 'public' && assessment.review !== null ? { ...assessment.review, reviewer: '' } : assessment.review,
    indicators: new Map(
      [...assessment.indicators].map(([path, record]) => [path, printedRecord(record, audience)] as const),
    ),
    // Every earlier wording is in the threads; none of it is for print.
    threads: new Map(),
  }
}
