import { resolve } from 'node:path'
import { type CheckedSource, type Finding, type Repair, type RepairedText, repairText } from '../../check/index.ts'
import { Refusal, replaceText } from '../../host/index.ts'
import { printDiff } from '../../report/index.ts'
import type { Io } from '../io.ts'
import { type Checked, checkFiles, type Options } from './check-files.ts'
import { judgeCourse } from './judge-course.ts'
import type { OpenedConfig } from './open-config.ts'
import { type Done, tellBeside } from './tell-beside.ts'
import { ConfigUse } from './use-config.ts'

/** What came of repairing texts. */
export interface Fixes {
  /** What was changed, or would be, as unified diffs. */
  readonly diff: string
  /** What was repaired and what was not, a line each. */
  readonly said: readonly string[]
  readonly files: number
  /** Files to which nothing could be written. */
  readonly failures: readonly string[]
}

/** Makes the certain repairs of the texts, and writes them unless `isDry`; each is read again before. */
export function fixFiles(
  { sources, asOf }: Checked<CheckedSource>,
  io: Io,
  options: Options,
  opened: OpenedConfig,
  isDry: boolean,
): Fixes {
  const said: string[] = []
  const failures: string[] = []
  const done: Done[] = []
  let [diff, files] = ['', 0]
  for (const source of sources.filter(({ findings }) => findings.some(isMistake))) {
    const repaired = repairText(source, (text) => recheck(source.file, text, io, options, opened))
    const before = source.document.source
    try {
      if (repaired.source !== before && !isDry) write(source.file, before, repaired.source, io)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      failures.push(error.message)
      continue
    }
    if (repaired.source !== before) files++
    diff += printDiff(source.file, before, repaired.source)
    const use = new ConfigUse(opened, io, asOf)
    const refused = repaired.refused.filter(({ finding }) => use.settle([finding], [source]).length > 0)
    said.push(...tell({ ...repaired, refused }, isDry ? 'would fix' : 'fixed'))
    done.push({ file: source.file, repaired: repaired.repaired })
  }
  said.push(...tellBeside(done, sources))
  return { diff, said, files, failures }
}

/** Whether a finding asks for something to be mended; a note does not. */
function isMistake({ severity }: Finding): boolean {
  return severity !== 'info'
}

function write(file: string, before: string, after: string, { cwd }: Io): void {
  if (file === 'standard input') throw new Refusal('standard input can’t be written to: name a file, or add --dry-run')
  replaceText(resolve(cwd, file), before, after)
}

/** Checks a text that is not written yet, as it would stand among the others and in its course. */
function recheck(
  file: string,
  text: string,
  io: Io,
  options: Options,
  opened: OpenedConfig,
): CheckedSource | undefined {
  const name = file === 'standard input' ? '-' : file
  const own = name === '-' ? '-' : resolve(io.cwd, file)
  const readInput: Io['readInput'] = (path, ...rest) => (path === own ? text : io.readInput(path, ...rest))
  const { sources, failures, asOf } = checkFiles([name], { ...io, readInput }, options)
  const [source] = sources
  if (!source || failures.length > 0) return undefined
  const course = judgeCourse([source], io, options, false, (path) => readInput(resolve(path)))
  const use = new ConfigUse(opened, io, asOf)
  const repairs = source.repairs.flatMap((repair) => leaveIgnored(repair, use.settle(repair.findings, [source]).length))
  return { ...source, repairs, findings: [...source.findings, ...course.findings] }
}

/** What is wrong on purpose is not repaired, nor what can be repaired only together with it. */
function leaveIgnored(repair: Repair, left: number): readonly Repair[] {
  if (left === repair.findings.length) return [repair]
  return left === 0 ? [] : [{ ...repair, doubt: 'it goes with a number that the configuration leaves out' }]
}

function tell({ repaired, refused }: RepairedText, did: string): string[] {
  const changed = repaired.flatMap((finding) => [finding, ...finding.related]).filter(({ fix }) => fix !== undefined)
  return [
    // What follows from two numbers at once is told with each of them.
    ...new Set(
      changed.map(
        ({ file, line, column, stated, fix }) =>
          `${did} ${file}:${line}:${column}  ${flat(stated?.text)} → ${fix?.text}`,
      ),
    ),
    ...inOrder(refused).map(
      ({ finding: { file, line, column }, why }) => `not fixed ${file}:${line}:${column}  ${why}`,
    ),
  ]
}

function inOrder(refused: RepairedText['refused']): RepairedText['refused'] {
  return refused.toSorted((a, b) => a.finding.line - b.finding.line || a.finding.column - b.finding.column)
}

function flat(text = ''): string {
  return text.replaceAll(/\s+/g, ' ')
}
