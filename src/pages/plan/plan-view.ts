import { loadActions, loadSources } from '../../catalogue/catalogue'
import type { ActionContent } from '../../domain/assessment/action-schema'
import type { PlannedAction } from '../../domain/assessment/fold'
import { coveredBy, inQuestionnaireOrder, type PlannableGap, plannableGaps } from '../../domain/plan/gaps'
import type { ActionTemplate } from '../../domain/plan/template'
import type { PlanFile } from '../../domain/questionnaire/schema'
import type { App } from '../../state/app'
import { type View, viewOf } from '../results/view'
import type { Planning } from './planning'

/** What planning needs beside the texts: fetched with the page. */
export interface Kit {
  readonly templates: readonly ActionTemplate[]
  /** Of the strategy and its plan of action. */
  readonly outputs: PlanFile['outputs']
  readonly deliverables: PlanFile['deliverables']
}

export async function loadKit(): Promise<Kit> {
  const [templates, { plan }] = await Promise.all([loadActions(), loadSources()])
  return { templates, outputs: plan.outputs, deliverables: plan.deliverables }
}

/** A row of the plan with its place in it. */
export interface Row {
  readonly id: string
  /** 1 is the first. */
  readonly number: number
  readonly content: ActionContent
}

/** What the plan is drawn from. */
export interface PlanView extends View {
  readonly app: App
  readonly kit: Kit
  readonly planning: Planning
  readonly gaps: readonly PlannableGap[]
  readonly rows: readonly Row[]
}

const contentOf = ({ id: _, ...content }: PlannedAction): ActionContent => content

/** Null until everything is there. */
export function planViewOf(app: App, kit: Kit | null, planning: Planning | null): PlanView | null {
  const view = viewOf(app)
  if (view === null || kit === null || planning === null) return null
  const questionnaires = view.catalogue.questionnaires.map(({ id }) => id)
  const rows = inQuestionnaireOrder(view.assessment.actions, questionnaires).map((action, index) => ({
    id: action.id,
    number: index + 1,
    content: contentOf(action),
  }))
  return { ...view, app, kit, planning, gaps: plannableGaps(view.diagnostic), rows }
}

/** How many of the gaps some row is to close. */
export const coveredOf = ({ assessment, gaps }: PlanView): number => coveredBy(assessment.actions, gaps).length

/** Where a row's heading is on the page. */
export const rowId = (action: string): string => `action-${action}`
