import { parseArgs } from 'node:util'
import { Refusal, readText, walk } from '../host/index.ts'
import { type Mention, printClock, readNumbers } from '../numbers/index.ts'
import { type Document, type Format, formatOf, markedRange, placeAt, readDocument } from '../text/index.ts'
import type { Io } from './io.ts'

const usage = 'crossfoot figures PATH… [--format pretty|jsonl]'

/** A mention at its place in a source. */
interface Figure {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly mention: Mention
}

/** Prints every number mention of the named files. */
export async function run(args: string[], io: Io): Promise<number> {
  const { paths, format } = readArguments(args)
  const files = paths.includes('-') ? paths : walk(paths)
  if (files.length === 0) throw new Refusal(`no text files (.md, .mdx, .txt) under ${paths.join(', ')}`)
  for (const file of files) {
    const source = file === '-' ? io.readInput(file) : readText(file)
    const document = readDocument(source, formatOf(file) ?? 'script')
    const figures = readNumbers(document.text).map((mention) => figureOf(file, document, mention))
    io.out(format === 'jsonl' ? figures.map(printLine).join('') : printTable(file, figures, document.format, io))
    for (const { line, endLine, reason } of document.notLookedAt) {
      io.err(`${file}:${line}: lines ${line} to ${endLine} were not looked at: ${reason}\n`)
    }
  }
  return 0
}

function readArguments(args: string[]): { paths: string[]; format: string } {
  const options = { format: { type: 'string', default: 'pretty' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.length === 0) throw new Refusal(`no path given\nusage: ${usage}`)
  if (values.format !== 'pretty' && values.format !== 'jsonl') {
    throw new Refusal(`--format ${values.format}: not one of pretty, jsonl\nusage: ${usage}`)
  }
  return { paths: positionals, format: values.format }
}

function figureOf(file: string, document: Document, mention: Mention): Figure {
  const [from, to] = markedRange(document, mention.start, mention.end)
  const { line, column } = placeAt(document, from)
  return {
    file,
    line,
    start: column - 1,
    end: column - 1 + (to - from),
    text: document.source.slice(from, to),
    mention,
  }
}

function printLine({ file, line, start, end, text, mention }: Figure): string {
  const { value, unit, noun, per, hedge } = mention
  const said = { file, line, start, end, text, value: Number(value), unit }
  const more = { ...(noun === '' ? {} : { noun }), ...(per === '' ? {} : { per }), ...(hedge ? { hedge } : {}) }
  return `${JSON.stringify({ ...said, ...more })}\n`
}

const symbols: Record<string, string> = { percent: '%', multiplier: '×', none: '', 'time-of-day': '' }

function unitText({ unit, noun, per }: Mention): string {
  const name = unit === 'count' ? noun : (symbols[unit] ?? unit)
  return per === '' ? name : `${name}/${per}`
}

function printTable(file: string, figures: readonly Figure[], format: Format, io: Io): string {
  const dim = (text: string): string => (io.color ? `\u001b[2m${text}\u001b[22m` : text)
  const bold = (text: string): string => (io.color ? `\u001b[1m${text}\u001b[22m` : text)
  const count = `${figures.length} ${figures.length === 1 ? 'number' : 'numbers'}`
  const head = `${bold(file)}  ${dim(`${format}, ${count}`)}\n`
  const rows = figures.map(({ line, start, text, mention }) => ({
    place: `${line}:${start + 1}`,
    text: text.replace(/\s+/g, ' '),
    value: mention.unit === 'time-of-day' ? printClock(mention.value) : groupDigits(mention.value),
    unit: unitText(mention),
    hedge: mention.hedge ?? '',
  }))
  const room = Math.max(20, io.width - 40)
  const widths = {
    place: widest(rows.map((row) => row.place)),
    text: Math.min(room, widest(rows.map((row) => row.text))),
    value: widest(rows.map((row) => row.value)),
    unit: widest(rows.map((row) => row.unit)),
  }
  const lines = rows.map((row) => {
    const text = row.text.length > widths.text ? `${row.text.slice(0, widths.text - 1)}…` : row.text
    const columns = [
      dim(row.place.padStart(widths.place)),
      text.padEnd(widths.text),
      bold(row.value.padStart(widths.value)),
    ]
    return `  ${columns.join('  ')} ${row.unit.padEnd(widths.unit)}  ${dim(row.hedge)}`.trimEnd()
  })
  return `${head}${lines.map((line) => `${line}\n`).join('')}\n`
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0)
}

/** 36000.1 as 36,000.1; long decimals are cut for the eye. */
function groupDigits(value: string): string {
  const [whole = '', digits] = value.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return digits === undefined ? grouped : `${grouped}.${digits.slice(0, 8)}`
}
