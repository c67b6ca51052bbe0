import { parseArgs } from 'node:util'
import { countStandings, type Finding, sortFindings } from '../check/index.ts'
import { Refusal } from '../host/index.ts'
import { checkJson, printSummary } from '../report/index.ts'
import { type Checked, checkFiles, listTexts } from './check/check-files.ts'
import { judgeCourse } from './check/judge-course.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'
import { isCourse, openCourse } from './read-course.ts'

const usage = 'usage: crossfoot check [PATH…] [--format pretty|json] [--min-coverage N] [--as-of DATE]'

/** `crossfoot check [PATH…]`: what does not hold in texts; without a path, in the course, the site and the README. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      'min-coverage': { type: 'string' },
      'as-of': { type: 'string' },
    },
  })
  if (values.format !== 'pretty' && values.format !== 'json') {
    throw new Refusal(`--format ${values.format}: not one of pretty, json\n${usage}`)
  }
  const floor = readFloor(values['min-coverage'])
  const asOf = values['as-of'] ?? (isCourse(io.cwd) ? openCourse(io.cwd).asOf : undefined)
  const read = checkFiles(listTexts(positionals, io), io, { asOf, mustBind: floor === 100 })
  const course = judgeCourse(read.sources, io, asOf, positionals.length === 0)
  const checked = { ...read, sources: course.sources }
  const others = [...course.findings, ...checked.failures]
  const findings = sortFindings([...checked.sources.flatMap((source) => source.findings), ...others])
  const short = missesFloor(checked, floor)
  if (values.format === 'json') io.out(`${JSON.stringify(checkJson(checked.sources, others, checked.asOf))}\n`)
  else {
    if (findings.length > 0) io.out(`${printFindings(findings, io, checked.sources)}\n`)
    io.out(printSummary(checked.sources, findings, checked.asOf))
    if (short) io.out(`coverage is under the floor of ${floor} %\n`)
  }
  return exitCode(checked, findings, short)
}

function readFloor(written: string | undefined): number {
  if (written === undefined) return 0
  const floor = Number(written.replace(/\s*%$/, ''))
  if (written.trim() !== '' && floor >= 0 && floor <= 100) return floor
  throw new Refusal(`--min-coverage ${JSON.stringify(written)} is no percentage from 0 to 100\n${usage}`)
}

function missesFloor({ sources }: Checked, floor: number): boolean {
  const { bound, figures } = countStandings(sources.flatMap(({ ledger }) => ledger))
  return bound * 100 < floor * figures
}

function exitCode({ failures }: Checked, findings: readonly Finding[], short: boolean): number {
  if (failures.length > 0 || findings.some(({ rule }) => rule === 'config/missing-price')) return 2
  return short || findings.some(({ severity }) => severity === 'error') ? 1 : 0
}
