import { parseArgs } from 'node:util'
import { sortFindings } from '../check/index.ts'
import { Refusal } from '../host/index.ts'
import { ledgerJson, printLedger } from '../report/index.ts'
import { checkFiles, listTexts } from './check/check-files.ts'
import { openConfig } from './check/open-config.ts'
import type { Io } from './io.ts'
import { isCourse, openCourse } from './read-course.ts'

const usage = 'usage: crossfoot ledger [PATH…] [--format pretty|json] [--as-of DATE]'

/** `crossfoot ledger [PATH…]`: every figure with its standing and its working. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'pretty' }, 'as-of': { type: 'string' } },
  })
  if (values.format !== 'pretty' && values.format !== 'json') {
    throw new Refusal(`--format ${values.format}: not one of pretty, json\n${usage}`)
  }
  const { packs } = await openConfig(io)
  const asOf = values['as-of'] ?? (isCourse(io.cwd) ? openCourse(io.cwd).asOf : undefined)
  const { sources, failures } = checkFiles(listTexts(positionals, io), io, { asOf, mustBind: false, packs })
  io.out(values.format === 'json' ? `${JSON.stringify(ledgerJson(sources))}\n` : printLedger(sources, io))
  for (const { file, line, message } of sortFindings(failures)) io.err(`${file}:${line}  ${message}\n`)
  return failures.length > 0 ? 2 : 0
}
