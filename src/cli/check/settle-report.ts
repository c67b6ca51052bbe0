import { resolve } from 'node:path'
import { type CheckedText, countStandings, type Finding, sortFindings } from '../../check/index.ts'
import type { Io } from '../io.ts'
import type { Checked } from './check-files.ts'
import { type HeldFile, holdBaseline } from './hold-baseline.ts'
import type { OpenedConfig } from './open-config.ts'
import type { CheckOptions } from './options.ts'
import { ConfigUse } from './use-config.ts'

/** What a check found after the configuration and the baseline had their say. */
export interface Settled extends Checked {
  /** All findings that are left, in order. */
  readonly findings: readonly Finding[]
  /** Those of them that belong to no text. */
  readonly others: readonly Finding[]
  /** How many findings were left out for a reason. */
  readonly ignored: number
  readonly baseline: HeldFile | undefined
  /** Floors that are not reached, in words. */
  readonly short: readonly string[]
}

/** Gives findings their severity, leaves out what is ignored or known, and holds the floors. */
export function settleReport(
  checked: Checked,
  ofCourse: readonly Finding[],
  opened: OpenedConfig,
  options: Pick<CheckOptions, 'paths' | 'floor' | 'baseline' | 'writeBaseline'>,
  io: Io,
): Settled {
  const { sources, failures, asOf } = checked
  const use = new ConfigUse(opened, io, asOf)
  const all = [...sources.flatMap(({ findings }) => findings), ...ofCourse, ...failures]
  const settled = use.settle(all, sources)
  use.count(sources)
  const left = [...settled, ...use.judgeIgnores(options.paths.length === 0 ? ['.'] : options.paths)]
  const sentenceOf = use.sentencesOf(sources)
  const files = sources.map(({ file }) => resolve(io.cwd, file))
  const baseline =
    options.baseline === undefined
      ? undefined
      : holdBaseline(options.baseline, left, { files, sentenceOf, write: options.writeBaseline }, io)
  return {
    ...divide(checked, sortFindings(baseline?.fresh ?? left)),
    ignored: use.ignored,
    baseline,
    short: [...missFloor(sources, options.floor), ...use.missFloors()],
  }
}

/** Findings back to the texts that they belong to. */
function divide({ asOf, sources, failures }: Checked, findings: readonly Finding[]) {
  const own = new Set(sources.map(({ file }) => file))
  const failed = new Set(failures)
  const isOwn = (finding: Finding) => own.has(finding.file) && !failed.has(finding)
  const byFile = new Map(sources.map(({ file }) => [file, [] as Finding[]]))
  for (const finding of findings) if (isOwn(finding)) byFile.get(finding.file)?.push(finding)
  return {
    asOf,
    failures,
    sources: sources.map((source) => ({ ...source, findings: byFile.get(source.file) ?? [] })),
    findings,
    others: findings.filter((finding) => !isOwn(finding)),
  }
}

function missFloor(sources: readonly CheckedText[], floor: number): string[] {
  const { bound, figures } = countStandings(sources.flatMap(({ ledger }) => ledger))
  return bound * 100 < floor * figures ? [`coverage is under the floor of ${floor} %`] : []
}
