import { resolve } from 'node:path'
import { diskWatcher, isFolder, type Walked } from '../host/index.ts'
import { checkAhead } from './check/check-ahead.ts'
import { checkFiles, checkGroups, listTexts } from './check/check-files.ts'
import { type Fixes, fixFiles } from './check/fix-files.ts'
import { judgeCourse } from './check/judge-course.ts'
import { limitSize } from './check/limit-size.ts'
import { Memory } from './check/memory.ts'
import { isUnderFullFloor, type OpenedConfig, openConfig } from './check/open-config.ts'
import { type CheckOptions, readOptions } from './check/options.ts'
import { findFloors } from './check/own-texts.ts'
import { printReport } from './check/print-report.ts'
import { type Settled, settleReport } from './check/settle-report.ts'
import { watchTexts } from './check/watch-texts.ts'
import type { Io } from './io.ts'
import { isCourse, openCourse } from './read-course.ts'

/** `crossfoot check [PATH…]`: what does not hold in texts; without a path, in the course, the site and the README. */
export async function run(args: string[], io: Io): Promise<number> {
  const options = readOptions(args)
  const memory = new Memory(options.cache ? io : { ...io, cacheFolder: undefined })
  const check = async (around: Io) => checkOnce(options, await openConfig(io), around, memory)
  if (!options.watch) return check(io)
  const beside = options.baseline === undefined ? [] : [resolve(io.cwd, options.baseline)]
  return watchTexts({ paths: options.paths, beside }, io, io.watcher ?? diskWatcher, check)
}

async function checkOnce(options: CheckOptions, opened: OpenedConfig, outer: Io, memory: Memory): Promise<number> {
  const io = limitSize(outer, options.largest)
  const asOf = options.asOf ?? (isCourse(io.cwd) ? openCourse(io.cwd).asOf : undefined)
  const files = options.watch ? withoutOutput(listTexts(options.paths, io), io) : listTexts(options.paths, io)
  const [isOwn, isConfigured] = [findFloors(io), isUnderFullFloor(opened, io)]
  const isUnderFloor = (file: string) => isOwn(file) || isConfigured(file)
  const how = { asOf, mustBind: options.floor === 100, isUnderFloor, packs: opened.packs }
  const fixes = options.fix ? fixFiles(checkFiles(files, io, how), io, how, opened, options.dryRun) : undefined
  await checkAhead(files, io, how, opened, memory)
  const read = checkGroups(files, io, how, (group, find) => memory.recall(group, find))
  const course = judgeCourse(read.sources, io, how, options.paths.length === 0)
  const settled = settleReport({ ...read, sources: course.sources }, course.findings, opened, options, io)
  const { findings } = settled
  if (fixes) sayFixes(fixes, options, io)
  const shown = options.watch && options.format === 'pretty' ? memory.takeNews(findings) : findings
  const first = isFirstLook(options, opened, io) ? options.paths : undefined
  if (!(options.dryRun && options.format === 'pretty'))
    io.out(printReport({ ...settled, shown, first }, options.format, io))
  saySettled(settled, options, io)
  return fixes && fixes.failures.length > 0 ? 2 : exitCode(settled)
}

// While a folder is watched, what is printed into one of its texts would be found there, and printed again.
function withoutOutput({ files, refused }: Walked, { cwd, isOutput, err }: Io): Walked {
  const isPrinted = (file: string) => isOutput?.(resolve(cwd, file)) === true
  const [kept, own] = [files.filter((file) => !isPrinted(file)), files.filter(isPrinted)]
  for (const file of own) err(`not checked, for this prints into it: ${file}\n`)
  return { files: kept, refused }
}

/** Whether a folder is looked at that nobody prepared: then a list of all that is found would say too much at once. */
function isFirstLook(options: CheckOptions, { file }: OpenedConfig, { cwd }: Io): boolean {
  const { paths, all, fix, watch, baseline } = options
  if (all || fix || watch || baseline !== undefined || file !== undefined || isCourse(cwd)) return false
  return paths.some((path) => path !== '-' && isFolder(resolve(cwd, path)))
}

/** What was fixed goes beside the report; a diff is the report, unless another was asked for. */
function sayFixes({ diff, said, failures }: Fixes, { dryRun, format }: CheckOptions, io: Io): void {
  for (const line of [...said, ...failures]) io.err(`${line}\n`)
  if (dryRun) io[format === 'pretty' ? 'out' : 'err'](diff)
  if (said.length === 0 && failures.length === 0) io.err('nothing to fix for certain\n')
}

/** What was left out, and what else fails: below a report that is read, beside one that a program reads. */
function saySettled({ short, ignored, baseline }: Settled, { format, dryRun }: CheckOptions, io: Io): void {
  const isRead = (format === 'pretty' && !dryRun) || format === 'github'
  const lines = [
    ...(ignored === 0 ? [] : [`${ignored} left out by the configuration, each with a reason and an end`]),
    ...(baseline ? sayBaseline(baseline) : []),
    ...short,
  ]
  for (const line of lines) io[isRead ? 'out' : 'err'](`${line}\n`)
}

function sayBaseline({ file, known, stale, written }: NonNullable<Settled['baseline']>): string[] {
  const gone = stale.map(({ file: name, rule, text }) => `no longer found: ${name}  ${rule}  ${JSON.stringify(text)}`)
  const hint = stale.length === 0 ? [] : ['--write-baseline takes out what is no longer found']
  return [`${known} known, as ${file} has them`, ...gone, ...hint, ...(written === undefined ? [] : [written])]
}

function exitCode({ failures, findings, short }: Settled): number {
  if (failures.length > 0 || findings.some(({ rule }) => rule === 'config/missing-price')) return 2
  return short.length > 0 || findings.some(({ severity }) => severity === 'error') ? 1 : 0
}
