import { parseArgs } from 'node:util'
import { buildCourse } from './build-course.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'

/** `crossfoot build`: the episodes' pages, or what is wrong with them. */
export async function run(args: string[], io: Io): Promise<number> {
  parseArgs({ args })
  const { findings, written } = buildCourse(io.cwd)
  if (findings.length > 0) io.err(`${printFindings(findings, io)}\n`)
  if (findings.some(({ severity }) => severity === 'error')) return 1
  io.err(`${written.length === 0 ? 'Nothing changed.' : `Wrote ${written.join(', ')}.`}\n`)
  return 0
}
