import { stringify } from 'yaml'
import type { Io } from '../io.ts'
import { type Data, readData } from '../read-data.ts'

/** The workload to price: a file of its own, or the `workload` field of the answers' file. */
export function findWorkload(path: string | undefined, answers: Data | undefined, io: Io): Data | undefined {
  if (path !== undefined) return readData(path, io)
  const nested = fieldOf(answers?.value, 'workload')
  if (!answers || nested === undefined) return undefined
  return {
    file: answers.file,
    value: nested,
    locate: (fields, what) => answers.locate(['workload', ...fields], what),
  }
}

/** A workload as text for a record. */
export function printWorkload({ value }: Data): string {
  return stringify(value)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
