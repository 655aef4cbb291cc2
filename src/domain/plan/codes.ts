import { type ActionContent, maximumCodes } from '../assessment/action-schema'
import type { PlanFile } from '../questionnaire/schema'

export type Deliverable = PlanFile['deliverables'][number]
export type PlannedCode = ActionContent['programmeAndBudget'][number]

const keyOf = ({ biennium, code }: PlannedCode): string => `${biennium} ${code}`

const byKey = (a: PlannedCode, b: PlannedCode): number => (keyOf(a) < keyOf(b) ? -1 : 1)

/** Each code once, by biennium and code. */
export function inOrder(codes: readonly PlannedCode[]): PlannedCode[] {
  const byName = new Map(codes.map(({ biennium, code }) => [keyOf({ biennium, code }), { biennium, code }]))
  return [...byName.values()].sort(byKey).slice(0, maximumCodes)
}

/** The programme and budget codes under which the plan of action puts the deliverables `chosen`. */
export const codesOf = (deliverables: readonly Deliverable[], chosen: readonly string[]): PlannedCode[] =>
  inOrder(deliverables.filter(({ id }) => chosen.includes(id)).flatMap(({ programmeAndBudget }) => programmeAndBudget))

type Linked = Pick<ActionContent, 'deliverables' | 'programmeAndBudget'>

/** Chooses a deliverable or leaves it out; its codes come and go with it, except those that another one has too. */
export function withDeliverable(
  { deliverables: chosen, programmeAndBudget }: Linked,
  id: string,
  isChosen: boolean,
  deliverables: readonly Deliverable[],
): Linked {
  const others = chosen.filter((one) => one !== id)
  if (isChosen) {
    const known = deliverables.map((one) => one.id)
    const all = [...others, id].sort((a, b) => known.indexOf(a) - known.indexOf(b))
    return { deliverables: all, programmeAndBudget: inOrder([...programmeAndBudget, ...codesOf(deliverables, [id])]) }
  }
  const kept = new Set(codesOf(deliverables, others).map(keyOf))
  const leaving = new Set(codesOf(deliverables, [id]).map(keyOf))
  return {
    deliverables: others,
    programmeAndBudget: programmeAndBudget.filter((one) => !leaving.has(keyOf(one)) || kept.has(keyOf(one))),
  }
}

/** Puts a code in or out. */
export function withCode(codes: readonly PlannedCode[], code: PlannedCode, isChosen: boolean): PlannedCode[] {
  const others = codes.filter((one) => keyOf(one) !== keyOf(code))
  return isChosen ? inOrder([...others, code]) : others
}
