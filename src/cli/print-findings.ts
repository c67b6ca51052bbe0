import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Finding, sortFindings } from '../check/index.ts'
import { readText } from '../host/index.ts'
import { printPretty } from '../report/index.ts'
import type { Io } from './io.ts'

type Known = readonly { readonly file: string; readonly document: { readonly source: string } }[]

/** Findings as an author reads them, each with its line as it stands in the file. */
export function printFindings(
  findings: readonly Finding[],
  io: Pick<Io, 'cwd' | 'color' | 'width'>,
  known: Known = [],
): string {
  return printPretty(sortFindings(findings), makeLineReader(io, known), { color: io.color, width: io.width })
}

/** Gives lines of files: of those known already, else as they stand on the disk. */
export function makeLineReader(
  { cwd }: Pick<Io, 'cwd'>,
  known: Known,
): (file: string, line: number) => string | undefined {
  const files = new Map(known.map(({ file, document }) => [file, document.source.split(/\r?\n/)]))
  return (file, line) => {
    const lines = files.get(file) ?? readLines(resolve(cwd, file))
    files.set(file, lines)
    return lines[line - 1]
  }
}

// A file that could not be opened has no line to show; a pipe would keep us waiting for ever.
function readLines(path: string): string[] {
  try {
    return statSync(path).isFile() ? readText(path).split(/\r?\n/) : []
  } catch {
    return []
  }
}
