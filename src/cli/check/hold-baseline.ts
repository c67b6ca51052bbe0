import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import {
  type Baseline,
  type Finding,
  holdAgainst,
  type KnownFinding,
  makeBaseline,
  readBaseline,
} from '../../check/index.ts'
import { Refusal, readText, writeAtomic } from '../../host/index.ts'
import { readYaml } from '../../text/index.ts'
import type { Io } from '../io.ts'

/** Findings held against a baseline file. */
export interface HeldFile {
  readonly file: string
  readonly fresh: readonly Finding[]
  readonly known: number
  /** Entries that nobody finds any more, in the files that were looked at and those that are gone. */
  readonly stale: readonly KnownFinding[]
  /** What writing it did, in words; undefined where it was not to be written. */
  readonly written: string | undefined
}

/** What is looked at, and how a finding is known again. */
export interface BaselineUse {
  /** The files that were looked at, as they are named in findings. */
  readonly files: readonly string[]
  readonly sentenceOf: (finding: Finding) => string
  /** Whether the file is to be made, or cut down to what is still found. */
  readonly write: boolean
}

/** Holds findings against a baseline file; makes it where it is to be written and is not there, else only cuts it down. */
export function holdBaseline(file: string, findings: readonly Finding[], use: BaselineUse, io: Io): HeldFile {
  const path = resolve(io.cwd, file)
  const nameOf = (name: string) => relative(dirname(path), resolve(io.cwd, name)).replaceAll('\\', '/')
  const known = (finding: Finding): KnownFinding => {
    return { file: nameOf(finding.file), rule: finding.rule, text: use.sentenceOf(finding) }
  }
  // What says that a check did not happen can't be agreed to; notes fail nothing.
  const matters = findings.filter(({ rule, severity }) => severity !== 'info' && !/^(?:format|config)\//.test(rule))
  const others = findings.filter((finding) => !matters.includes(finding))
  if (!existsSync(path)) {
    if (!use.write) throw new Refusal(`${file}: no such baseline; --write-baseline makes it`)
    save(path, makeBaseline(matters.map(known)))
    const written = `${file} is new: ${count(matters.length)} in it`
    return { file, fresh: others, known: matters.length, stale: [], written }
  }
  const baseline = open(path, file)
  const looked = new Set(use.files.map(nameOf))
  const isLooked = (entry: KnownFinding) => looked.has(entry.file) || !existsSync(resolve(dirname(path), entry.file))
  const held = holdAgainst({ version: 1, findings: baseline.findings.filter(isLooked) }, matters, known)
  const fresh = findings.filter((finding) => others.includes(finding) || held.fresh.includes(finding))
  if (!use.write) return { file, fresh, known: held.known.length, stale: held.stale, written: undefined }
  save(path, makeBaseline([...baseline.findings.filter((entry) => !isLooked(entry)), ...held.known.map(known)]))
  return {
    file,
    fresh,
    known: held.known.length,
    stale: [],
    written: `${count(held.stale.length)} taken out of ${file}`,
  }
}

function open(path: string, file: string): Baseline {
  const { value, problem } = readYaml(readText(path))
  const baseline = problem ? undefined : readBaseline(value)
  if (baseline) return baseline
  const place = problem ? `${file}:${problem.line}:${problem.column}  ` : `${file}: `
  throw new Refusal(`${place}this is no baseline; restore it, or delete it and make a new one with --write-baseline`)
}

function save(path: string, baseline: Baseline): void {
  writeAtomic(path, `${JSON.stringify(baseline, null, 1)}\n`)
}

function count(number: number): string {
  return `${number} finding${number === 1 ? '' : 's'}`
}
