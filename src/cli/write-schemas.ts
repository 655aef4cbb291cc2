import { mkdir, writeFile } from 'node:fs/promises'
import { schemaFiles } from '../domain/questionnaire/json-schemas'

// Editors check questionnaires while they are written; these files tell them how. Made from the schemas that the program
// itself parses with, so the two cannot disagree.
const folder = 'questionnaires/schema'
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(schemaFiles())) {
  await writeFile(`${folder}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
