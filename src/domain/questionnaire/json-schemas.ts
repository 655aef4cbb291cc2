import { z } from '../schema'
import {
  conclusionsSchema,
  instrumentsSchema,
  planSchema,
  questionnaireSchema,
  questionnaireTextsSchema,
  sourceTextsSchema,
  strategySchema,
} from './schema'

/** JSON Schemas of the content files, by name, for editors. */
export function schemaFiles(): Readonly<Record<string, unknown>> {
  return {
    questionnaire: z.toJSONSchema(questionnaireSchema),
    texts: z.toJSONSchema(questionnaireTextsSchema),
    strategy: z.toJSONSchema(strategySchema),
    plan: z.toJSONSchema(planSchema),
    conclusions: z.toJSONSchema(conclusionsSchema),
    instruments: z.toJSONSchema(instrumentsSchema),
    'source-texts': z.toJSONSchema(sourceTextsSchema),
  }
}
