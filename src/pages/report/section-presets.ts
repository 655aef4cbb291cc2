import { type ReportSection, reportSections } from '../../report/report-options'

/** Choices of parts that go by a name: everything, and what two kinds of readers asked for. */
export const sectionPresets = {
  all: reportSections,
  minister: ['summary', 'profile', 'coherence', 'priorities'],
  programme: ['summary', 'plan', 'programme', 'evidence'],
} as const satisfies Record<string, readonly ReportSection[]>

export type SectionPreset = keyof typeof sectionPresets

export const presetNames = Object.keys(sectionPresets) as readonly SectionPreset[]

/** The name of exactly these parts; null where they have none. */
export function presetOf(sections: readonly ReportSection[]): SectionPreset | null {
  return presetNames.find((name) => sectionPresets[name].join() === sections.join()) ?? null
}
