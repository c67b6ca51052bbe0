import { resolve } from 'node:path'
import { type Finding, sortFindings } from '../check/index.ts'
import { readText } from '../host/index.ts'
import { printPretty } from '../report/index.ts'
import type { Io } from './io.ts'

/** Findings as an author reads them, each with its line as it stands in the file. */
export function printFindings(
  findings: readonly Finding[],
  { cwd, color, width }: Pick<Io, 'cwd' | 'color' | 'width'>,
): string {
  const files = new Map<string, string[]>()
  const readLine = (file: string, line: number): string => {
    const lines = files.get(file) ?? readText(resolve(cwd, file)).split(/\r?\n/)
    files.set(file, lines)
    return lines[line - 1] ?? ''
  }
  return printPretty(sortFindings(findings), readLine, { color, width })
}
