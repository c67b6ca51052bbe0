import { countStandings, type Finding, sortFindings } from '../check/index.ts'
import { diskWatcher } from '../host/index.ts'
import { type Checked, checkFiles, checkGroups, listTexts } from './check/check-files.ts'
import { type Fixes, fixFiles } from './check/fix-files.ts'
import { judgeCourse } from './check/judge-course.ts'
import { Memory } from './check/memory.ts'
import { type CheckOptions, readOptions } from './check/options.ts'
import { findFloors } from './check/own-texts.ts'
import { printReport } from './check/print-report.ts'
import { watchTexts } from './check/watch-texts.ts'
import type { Io } from './io.ts'
import { isCourse, openCourse } from './read-course.ts'

/** `crossfoot check [PATH…]`: what does not hold in texts; without a path, in the course, the site and the README. */
export async function run(args: string[], io: Io): Promise<number> {
  const options = readOptions(args)
  const memory = new Memory(options.cache ? io : { ...io, cacheFolder: undefined })
  const check = async () => checkOnce(options, io, memory)
  return options.watch ? watchTexts(options.paths, io, io.watcher ?? diskWatcher, check) : check()
}

function checkOnce(options: CheckOptions, io: Io, memory: Memory): number {
  const { floor } = options
  const asOf = options.asOf ?? (isCourse(io.cwd) ? openCourse(io.cwd).asOf : undefined)
  const files = listTexts(options.paths, io)
  const how = { asOf, mustBind: floor === 100, isUnderFloor: findFloors(io) }
  const fixes = options.fix ? fixFiles(checkFiles(files, io, how), io, how, options.dryRun) : undefined
  const read = checkGroups(files, io, how, (group, find) => memory.recall(group, find))
  const course = judgeCourse(read.sources, io, asOf, options.paths.length === 0)
  const checked = { ...read, sources: course.sources }
  const others = [...course.findings, ...checked.failures]
  const findings = sortFindings([...checked.sources.flatMap((source) => source.findings), ...others])
  const short = missesFloor(checked, floor)
  if (fixes) sayFixes(fixes, options, io)
  const shown = options.watch && options.format === 'pretty' ? memory.takeNews(findings) : findings
  if (!(options.dryRun && options.format === 'pretty'))
    io.out(printReport({ ...checked, others, findings, shown }, options.format, io))
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
