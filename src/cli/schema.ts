import { packJsonSchema } from '../book/index.ts'
import { billJsonSchema, workloadJsonSchema } from '../calculator/index.ts'
import { courseJsonSchema } from '../course/index.ts'
import { answersJsonSchema, decisionJsonSchema } from '../decision/schema.ts'
import { Refusal } from '../host/index.ts'
import { runJsonSchema } from '../replication/index.ts'
import { findingsJsonSchema, ledgerJsonSchema } from '../report/index.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'

/** The JSON Schema of each input and output that has one. */
const schemas: Readonly<Record<string, () => object>> = {
  workload: workloadJsonSchema,
  bill: () => billJsonSchema,
  answers: answersJsonSchema,
  decision: () => decisionJsonSchema,
  run: runJsonSchema,
  course: courseJsonSchema,
  pack: packJsonSchema,
  findings: () => findingsJsonSchema,
  ledger: () => ledgerJsonSchema,
}

/** `crossfoot schema NAME`: the JSON Schema of an input or output. */
export async function run([name = '', ...others]: string[], io: Io): Promise<number> {
  const make = Object.hasOwn(schemas, name) && others.length === 0 ? schemas[name] : undefined
  if (!make) {
    const names = Object.keys(schemas)
    const meant = name === '' ? undefined : nearest(name, names)
    throw new Refusal(
      `crossfoot schema NAME: no schema ${JSON.stringify(name)}${meant ? `; did you mean ${meant}?` : ''}\nschemas: ${names.join(', ')}`,
    )
  }
  io.out(`${JSON.stringify(make(), null, 2)}\n`)
  return 0
}
