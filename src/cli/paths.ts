import { parseArgs } from 'node:util'
import { getCompiled, listPaths } from '../decision/index.ts'
import { Refusal } from '../host/index.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'
import { printCsv, printJson, printMarkdown, printMermaid } from './paths/print.ts'

const printers: Readonly<Record<string, typeof printCsv>> = {
  md: printMarkdown,
  csv: printCsv,
  json: printJson,
  mermaid: printMermaid,
}

/** `crossfoot paths`: every path of the questionnaire, for a reviewer; "not sure" is left out. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'csv' } } })
  const print = Object.hasOwn(printers, values.format) ? printers[values.format] : undefined
  if (!print) {
    const names = Object.keys(printers)
    const meant = nearest(values.format, names)
    throw new Refusal(
      `--format: no format ${JSON.stringify(values.format)}${meant ? `; did you mean ${meant}?` : ''}\nformats: ${names.join(', ')}`,
    )
  }
  const { start } = getCompiled()
  io.out(print([...listPaths(start)], start))
  return 0
}
