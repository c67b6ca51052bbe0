import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Finding, sortFindings } from '../check/index.ts'
import { readText } from '../host/index.ts'
import { printPretty } from '../report/index.ts'
import type { Io } from './io.ts'

/** Findings as an author reads them, each with its line as it stands in the file. */
export function printFindings(
  findings: readonly Finding[],
  { cwd, color, width }: Pick<Io, 'cwd' | 'color' | 'width'>,
  known: readonly { readonly file: string; readonly document: { readonly source: string } }[] = [],
): string {
  const files = new Map(known.map(({ file, document }) => [file, document.source.split(/\r?\n/)]))
  const readLine = (file: string, line: number): string | undefined => {
    const lines = files.get(file) ?? readLines(resolve(cwd, file))
    files.set(file, lines)
    return lines[line - 1]
  }
  return printPretty(sortFindings(findings), readLine, { color, width })
}

// A file that could not be opened has no line to show; a pipe would keep us waiting for ever.
function readLines(path: string): string[] {
  try {
    return statSync(path).isFile() ? readText(path).split(/\r?\n/) : []
  } catch {
    return []
  }
}
