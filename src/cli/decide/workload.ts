import { stringify } from 'yaml'
import type { Data } from '../read-data.ts'

/** The workload to price that stands among the answers of a file. */
export function nestedWorkload(answers: Data | undefined): Data | undefined {
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
