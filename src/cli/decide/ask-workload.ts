import { readWorkload, WorkloadError } from '../../calculator/index.ts'
import {
  type Answers,
  SKETCH_QUESTIONS,
  type Sketch,
  type SketchField,
  sketchWorkload,
  startSketch,
} from '../../decision/index.ts'
import type { Data } from '../read-data.ts'
import type { Prompter } from './prompter.ts'

/** Asks for the workload to price. Undefined: stopped. What was typed is asked again until the calculator can read it. */
export async function askWorkload(prompter: Prompter, answers: Answers): Promise<Data | undefined> {
  let typed: Sketch = startSketch(answers)
  for (const [name, asks] of Object.entries(SKETCH_QUESTIONS)) {
    const field = name as SketchField
    const refuse = (text: string) => findProblem(sketchWorkload({ ...typed, [field]: text }, answers), field)
    const text = await prompter.write(asks, typed[field], refuse)
    if (text === undefined) return undefined
    typed = { ...typed, [field]: text }
  }
  const value = sketchWorkload(typed, answers)
  return { file: 'the workload', value, locate: () => ({ line: 1, column: 1 }) }
}

function findProblem(workload: object, field: SketchField): string | undefined {
  try {
    readWorkload(workload)
  } catch (error) {
    if (!(error instanceof WorkloadError)) throw error
    return error.problems.find(({ path }) => path[0] === field)?.message
  }
  return undefined
}
