import { parseArgs } from 'node:util'
import { Refusal } from '../../host/index.ts'

const formats = ['pretty', 'json', 'sarif', 'github'] as const

/** How a check prints what it found. */
export type Format = (typeof formats)[number]

/** What was asked of a check. */
export interface CheckOptions {
  readonly paths: readonly string[]
  readonly format: Format
  /** The least percentage of figures that rest on something. */
  readonly floor: number
  readonly asOf: string | undefined
  /** The most bytes of a text; the reader's own limit unless given. */
  readonly largest: number
  readonly fix: boolean
  readonly dryRun: boolean
  /** Whether to print every finding, on a folder that is looked at for the first time too. */
  readonly all: boolean
  /** The file of findings that are known; and whether to make it, or to cut it down to what is still found. */
  readonly baseline: string | undefined
  readonly writeBaseline: boolean
  /** Whether to check again whenever something changes. */
  readonly watch: boolean
  /** Whether results of earlier runs may be used, and these kept. */
  readonly cache: boolean
}

// For refusals.
const usage = `usage: crossfoot check [PATH…] [--format ${formats.join('|')}] [--min-coverage N] [--all] [--fix [--dry-run]] [--baseline FILE [--write-baseline]] [--watch] [--no-cache] [--max-size MIB] [--as-of DATE]`

/** Reads the arguments of a check; what makes no sense is refused. */
export function readOptions(args: string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      'min-coverage': { type: 'string' },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      baseline: { type: 'string' },
      'write-baseline': { type: 'boolean', default: false },
      'max-size': { type: 'string' },
      'as-of': { type: 'string' },
      watch: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
    },
  })
  if (values['write-baseline'] && values.baseline === undefined)
    throw new Refusal(`--write-baseline goes with --baseline FILE\n${usage}`)
  if (values['dry-run'] && !values.fix) throw new Refusal(`--dry-run goes with --fix\n${usage}`)
  if (values.watch && values.fix) throw new Refusal(`--watch and --fix exclude each other\n${usage}`)
  if (values.watch && positionals.includes('-'))
    throw new Refusal(`standard input can’t be watched: name a file\n${usage}`)
  return {
    paths: positionals,
    format: readFormat(values.format),
    floor: readFloor(values['min-coverage']),
    asOf: values['as-of'],
    largest: readSize(values['max-size']),
    fix: values.fix,
    dryRun: values['dry-run'],
    all: values.all,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    watch: values.watch,
    cache: !values['no-cache'],
  }
}

function readFormat(written: string): Format {
  const format = formats.find((name) => name === written)
  if (format) return format
  throw new Refusal(`--format ${written}: not one of ${formats.join(', ')}\n${usage}`)
}

function readFloor(written: string | undefined): number {
  if (written === undefined) return 0
  const floor = Number(written.replace(/\s*%$/, ''))
  if (written.trim() !== '' && floor >= 0 && floor <= 100) return floor
  throw new Refusal(`--min-coverage ${JSON.stringify(written)} is no percentage from 0 to 100\n${usage}`)
}

const MEBIBYTE = 1024 * 1024

// Dense with numbers, so much is checked in some minutes and a gigabyte of memory.
const LARGEST = 16 * MEBIBYTE

function readSize(written: string | undefined): number {
  if (written === undefined) return LARGEST
  const size = Number(written)
  if (written.trim() !== '' && Number.isInteger(size) && size > 0) return size * MEBIBYTE
  throw new Refusal(`--max-size ${JSON.stringify(written)} is no whole number of MiB\n${usage}`)
}
