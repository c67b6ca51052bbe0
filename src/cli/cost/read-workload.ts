import { type Problem, printProblem, readWorkload, type Workload, WorkloadError } from '../../calculator/index.ts'
import { Refusal } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { type Data, readData } from '../read-data.ts'

/** One line of an error: file, line and column, the field, and what is wrong with it. */
function printAt(data: Data, problem: Problem): string {
  const { line, column } = data.locate(problem.path, problem.message.startsWith('unknown field') ? 'name' : 'value')
  return `${data.file}:${line}:${column}  ${printProblem(problem)}`
}

/** Runs something that a workload may be unfit for, and refuses with the places in its file. */
export function withPlaces<T>(data: Data, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof WorkloadError)) throw error
    throw new Refusal(error.problems.map((problem) => printAt(data, problem)).join('\n'))
  }
}

/** The workload of a file, with the file for later errors. */
export function readWorkloadFile(path: string, io: Io): { readonly workload: Workload; readonly data: Data } {
  const data = readData(path, io)
  return { workload: withPlaces(data, () => readWorkload(data.value)), data }
}
