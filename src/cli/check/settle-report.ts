import { relative, resolve } from 'node:path'
import {
  applyConfig,
  type CheckedText,
  countStandings,
  type Finding,
  findSentence,
  floorOf,
  judgeIgnores,
  sortFindings,
} from '../../check/index.ts'
import type { Io } from '../io.ts'
import type { Checked } from './check-files.ts'
import { type HeldFile, holdBaseline } from './hold-baseline.ts'
import { type OpenedConfig, placeOfIgnore } from './open-config.ts'
import type { CheckOptions } from './options.ts'

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
  const { config, folder } = opened
  const documents = new Map(checked.sources.map(({ file, document }) => [resolve(io.cwd, file), document]))
  const pathOf = (file: string) => relative(folder, resolve(io.cwd, file)).replaceAll('\\', '/')
  const sentenceOf = ({ file, line, column }: Finding) => {
    const document = documents.get(resolve(io.cwd, file))
    return document ? findSentence(document, line, column) : ''
  }
  const all = [...checked.sources.flatMap(({ findings }) => findings), ...ofCourse, ...checked.failures]
  const locate = (finding: Finding) => ({ path: pathOf(finding.file), sentence: sentenceOf(finding) })
  const { findings, ignored } = applyConfig(config, all, locate, checked.asOf)
  const looked = options.paths.length === 0 ? ['.'] : options.paths.map((path) => pathOf(path) || '.')
  const use = { used: new Set(ignored.map(({ by }) => by)), looked, today: checked.asOf }
  const left = [...findings, ...judgeIgnores(config, use, (entry) => placeOfIgnore(opened, entry))]
  const files = [...documents.keys()]
  const baseline =
    options.baseline === undefined
      ? undefined
      : holdBaseline(options.baseline, left, { files, sentenceOf, write: options.writeBaseline }, io)
  return {
    ...divide(checked, sortFindings(baseline?.fresh ?? left)),
    ignored: ignored.length,
    baseline,
    short: [...missFloor(checked.sources, options.floor), ...missFloors(checked.sources, config, pathOf)],
  }
}

/** Findings back to the texts that they belong to. */
function divide({ asOf, sources, failures }: Checked, findings: readonly Finding[]) {
  const own = new Set(sources.map(({ file }) => file))
  const failed = new Set(failures)
  const isOwn = (finding: Finding) => own.has(finding.file) && !failed.has(finding)
  return {
    asOf,
    failures,
    sources: sources.map((source) => ({
      ...source,
      findings: findings.filter((finding) => finding.file === source.file && isOwn(finding)),
    })),
    findings,
    others: findings.filter((finding) => !isOwn(finding)),
  }
}

function missFloor(sources: readonly CheckedText[], floor: number): string[] {
  const { bound, figures } = countStandings(sources.flatMap(({ ledger }) => ledger))
  return bound * 100 < floor * figures ? [`coverage is under the floor of ${floor} %`] : []
}

/** The folders whose texts together don't reach the floor that is set for them. */
function missFloors(
  sources: readonly CheckedText[],
  config: OpenedConfig['config'],
  pathOf: (file: string) => string,
): string[] {
  const groups = new Map<string, { floor: number; sources: CheckedText[] }>()
  for (const source of sources) {
    const found = floorOf(config, pathOf(source.file))
    if (!found) continue
    const group = groups.get(found.folder) ?? { floor: found.floor, sources: [] }
    group.sources.push(source)
    groups.set(found.folder, group)
  }
  return [...groups].flatMap(([folder, group]) => {
    const { bound, figures } = countStandings(group.sources.flatMap(({ ledger }) => ledger))
    if (bound * 100 >= group.floor * figures) return []
    return [`${folder}: ${bound} of ${figures} figures rest on something, under the floor of ${group.floor} %`]
  })
}
