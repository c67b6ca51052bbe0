import { awsPack, awsSpeech, makeBook, newestCheck } from '../../src/book/index.ts'
import { openPrices } from '../../src/calculator/index.ts'
import { checkSource, type Finding } from '../../src/check/index.ts'
import { type Document, formatOf, markedRange, readDocument } from '../../src/text/index.ts'
import type { ClaimFile, ClaimLabel } from './claims-gold.ts'

/** Counts for one class of claims, or for all. */
export interface ClaimCount {
  right: number
  verified: number
  wrong: number
  found: number
  plain: number
  plainFound: number
  falseAlarms: number
}

export interface ClaimMiss {
  readonly kind: 'missed' | 'missed, plain' | 'taken for right' | 'false alarm' | 'not verified'
  readonly file: string
  readonly at: number
  readonly surface: string
  readonly expected: string
}

export interface ClaimScore {
  readonly total: ClaimCount
  readonly byKind: ReadonlyMap<string, ClaimCount>
  readonly misses: readonly ClaimMiss[]
}

/** What the claims of a file come to: a finding or a verified claim, by the place of its figure. */
interface Read {
  readonly start: number
  readonly end: number
  readonly ok: boolean
}

/** Holds what the checker says of labelled files, with the book at hand and no course, against the labels. */
export function scoreClaims(files: readonly ClaimFile[]): ClaimScore {
  const total = emptyCount()
  const byKind = new Map<string, ClaimCount>()
  const misses: ClaimMiss[] = []
  for (const file of files) {
    const read = readFile(file)
    const labelled = new Set<Read>()
    for (const label of file.labels) {
      const over = read.find(({ start, end }) => start < label.end && end > label.start)
      if (over) labelled.add(over)
      const count = byKind.get(label.kind) ?? emptyCount()
      byKind.set(label.kind, count)
      const miss = [total, count].map((one) => countLabel(label, over, one))[0]
      if (miss)
        misses.push({ kind: miss, file: file.name, at: label.start, surface: label.surface, expected: label.expected })
    }
    for (const one of read) {
      if (one.ok || labelled.has(one)) continue
      total.falseAlarms++
      misses.push({
        kind: 'false alarm',
        file: file.name,
        at: one.start,
        surface: file.text.slice(one.start, one.end),
        expected: '',
      })
    }
  }
  return { total, byKind, misses }
}

const book = makeBook(awsPack, awsSpeech)
const asOf = newestCheck(book)
const around = { book, asOf, prices: openPrices(book, asOf), scenarios: [], mustBind: false }
const onNumbers = /^(?:arithmetic|calculator|recall|consistency|comparison|facts)\//

function readFile({ name, text }: ClaimFile): Read[] {
  const document = readDocument(text, formatOf(name) ?? 'script')
  const { findings, ledger, mentions } = checkSource(name, document, around)
  const wrong = findings
    .filter(({ rule, severity }) => onNumbers.test(rule) && severity !== 'info')
    .map((finding) => ({ ...rangeOf(document, finding), ok: false }))
  const right = ledger.flatMap(({ mention, claims }) => {
    const found = mentions[mention]
    if (found === undefined || !claims.some(({ ok }) => ok)) return []
    const [start, end] = markedRange(document, found.start, found.end)
    return [{ start, end, ok: true }]
  })
  return [...wrong, ...right]
}

function rangeOf(
  { source, lines }: Document,
  { line, column, endLine, endColumn }: Finding,
): { start: number; end: number } {
  const start = (lines[line - 1] ?? 0) + column - 1
  return { start, end: Math.min(source.length, (lines[endLine - 1] ?? 0) + endColumn - 1) }
}

function countLabel(label: ClaimLabel, read: Read | undefined, count: ClaimCount): ClaimMiss['kind'] | undefined {
  if (label.verdict === 'follows') return undefined
  if (label.verdict === 'right') {
    count.right++
    if (read?.ok) count.verified++
    else if (read) count.falseAlarms++
    return read === undefined ? 'not verified' : read.ok ? undefined : 'false alarm'
  }
  count.wrong++
  if (label.isPlain) count.plain++
  if (read === undefined || read.ok) return read?.ok ? 'taken for right' : label.isPlain ? 'missed, plain' : 'missed'
  count.found++
  if (label.isPlain) count.plainFound++
  return undefined
}

function emptyCount(): ClaimCount {
  return { right: 0, verified: 0, wrong: 0, found: 0, plain: 0, plainFound: 0, falseAlarms: 0 }
}
