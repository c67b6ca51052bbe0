import { countStandings, type Finding, sortFindings } from '../check/index.ts'
import { type Checked, checkFiles, listTexts } from './check/check-files.ts'
import { type Fixes, fixFiles } from './check/fix-files.ts'
import { judgeCourse } from './check/judge-course.ts'
import { type CheckOptions, readOptions } from './check/options.ts'
import { printReport } from './check/print-report.ts'
import type { Io } from './io.ts'
import { isCourse, openCourse } from './read-course.ts'

/** `crossfoot check [PATH…]`: what does not hold in texts; without a path, in the course, the site and the README. */
export async function run(args: string[], io: Io): Promise<number> {
  const options = readOptions(args)
  const { floor } = options
  const asOf = options.asOf ?? (isCourse(io.cwd) ? openCourse(io.cwd).asOf : undefined)
  const files = listTexts(options.paths, io)
  const how = { asOf, mustBind: floor === 100 }
  const first = checkFiles(files, io, how)
  const fixes = options.fix ? fixFiles(first, io, how, options.dryRun) : undefined
  const read = fixes && fixes.files > 0 && !options.dryRun ? checkFiles(files, io, how) : first
  const course = judgeCourse(read.sources, io, asOf, options.paths.length === 0)
  const checked = { ...read, sources: course.sources }
  const others = [...course.findings, ...checked.failures]
  const findings = sortFindings([...checked.sources.flatMap((source) => source.findings), ...others])
  const short = missesFloor(checked, floor)
  if (fixes) sayFixes(fixes, options, io)
  if (!(options.dryRun && options.format === 'pretty'))
    io.out(printReport({ ...checked, others, findings }, options.format, io))
  const isRead = options.format === 'pretty' || options.format === 'github'
  if (short) io[isRead ? 'out' : 'err'](`coverage is under the floor of ${floor} %\n`)
  return fixes && fixes.failures.length > 0 ? 2 : exitCode(checked, findings, short)
}

/** What was fixed goes beside the report; a diff is the report, unless JSON was asked for. */
function sayFixes({ diff, said, failures }: Fixes, { dryRun, format }: CheckOptions, io: Io): void {
  for (const line of [...said, ...failures]) io.err(`${line}\n`)
  if (dryRun && format === 'json') io.err(diff)
  else if (dryRun) io.out(diff)
  if (said.length === 0 && failures.length === 0) io.err('nothing to fix for certain\n')
}

function missesFloor({ sources }: Checked, floor: number): boolean {
  const { bound, figures } = countStandings(sources.flatMap(({ ledger }) => ledger))
  return bound * 100 < floor * figures
}

function exitCode({ failures }: Checked, findings: readonly Finding[], short: boolean): number {
  if (failures.length > 0 || findings.some(({ rule }) => rule === 'config/missing-price')) return 2
  return short || findings.some(({ severity }) => severity === 'error') ? 1 : 0
}
