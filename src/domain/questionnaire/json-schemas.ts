import { z } from '../schema'
import {
  actionsSchema,
  coherenceTextsSchema,
  conclusionsSchema,
  definitionSchema,
  glossarySchema,
  glossaryTextsSchema,
  instrumentsSchema,
  planSchema,
  questionnaireSchema,
  questionnaireTextsSchema,
  rulesSchema,
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
    definition: z.toJSONSchema(definitionSchema),
    rules: z.toJSONSchema(rulesSchema),
    actions: z.toJSONSchema(actionsSchema),
    'coherence-texts': z.toJSONSchema(coherenceTextsSchema),
    glossary: z.toJSONSchema(glossarySchema),
    'glossary-texts': z.toJSONSchema(glossaryTextsSchema),
    'source-texts': z.toJSONSchema(sourceTextsSchema),
  }
}
