import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import { firstIndex } from '../first-index.ts'
import type { CapacityKind } from './capacity-kind.ts'

/** A cell that tells the units of what its row tells: numbers by index. */
export interface UnitsCell {
  readonly units: number
  readonly size: number
  /** How many requests a second, where the units are not those of one. */
  readonly rate: number | undefined
  /** The words over the cells that go in, and those of the row. */
  readonly words: string
}

/** A column of a table that tells units of capacity. */
export interface UnitsColumn {
  readonly kind: CapacityKind
  readonly cells: readonly UnitsCell[]
}

const UNITS = /\br?([wr])(?:cu|ru)s?\b|\b(write|read)[ -](?:capacity |request )?units?\b/i
const OF_ONE = /\b(?:per|an?|each|every|one) (?:write|read|item|request|record)\b|\beach\b|\bapiece\b/i
const REQUESTS: Readonly<Record<CapacityKind, RegExp>> = { write: /\bwrites?\b/i, read: /\breads?\b/i }
/** What takes units besides its own size: they are no units of one table's requests. */
const MORE = /\b(?:gsis?|lsis?|index(?:es)?|regions?|replica\w*|total|all|together|provisioned|set|used|peaks?)\b/i
/** What a row takes besides, or only of a part of its requests. */
const OTHERWISE = /\b(?:batch\w*|half|some|most|part(?:ly)?|mixed)\b/i
const OTHER_TIME = /\b(?:min(?:ute)?s?|h|hours?|hourly|days?|daily|weeks?|weekly|months?|monthly|years?)\b/i

interface Place {
  readonly column: number
  readonly text: string
  /** The numbers in it, from and to. */
  readonly from: number
  readonly to: number
}

/** The columns of tables that tell units, each cell with the size and the rate that its row tells. */
export function* readUnitsColumns(document: Document, mentions: readonly Mention[]): Generator<UnitsColumn> {
  for (const rows of readTables(document, mentions)) {
    const [heads = [], ...body] = rows
    for (const head of heads) {
      const found = UNITS.exec(head.text)
      if (!found || MORE.test(head.text)) continue
      const kind = /^w/i.test((found[1] ?? found[2]) as string) ? 'write' : 'read'
      const rates = OF_ONE.test(head.text) ? [] : heads.filter((one) => isOfRequests(one, kind))
      if (rates.length > 1 || rates.some(({ text }) => OTHER_TIME.test(text))) continue
      const units = heads.filter(({ text }) => UNITS.test(text)).map(({ column }) => column)
      yield { kind, cells: body.flatMap((row) => readRow(row, head, rates[0], units, mentions) ?? []) }
    }
  }
}

function isOfRequests({ text, column }: Place, kind: CapacityKind): boolean {
  return column > 0 && REQUESTS[kind].test(text) && !UNITS.test(text)
}

function readRow(
  row: readonly Place[],
  head: Place,
  rate: Place | undefined,
  units: readonly number[],
  mentions: readonly Mention[],
): UnitsCell | undefined {
  if (row.some(({ text }) => MORE.test(text) || OTHERWISE.test(text))) return undefined
  const stated = onlyIn(row, head.column)
  const often = rate && onlyIn(row, rate.column)
  const sizes = row
    .filter(({ column }) => !units.includes(column))
    .flatMap(({ from, to }) => mentions.slice(from, to).map((one, at) => ({ one, index: from + at })))
    .filter(({ one }) => /^(?:B|KB|KiB)$/.test(one.unit))
  const [size] = sizes
  if (stated === undefined || size === undefined || sizes.length > 1 || (rate && often === undefined)) return undefined
  const read = [stated, size.index, ...(often === undefined ? [] : [often])].map((one) => mentions[one] as Mention)
  if (read.some(({ hedge, partner }) => hedge !== undefined || partner >= 0)) return undefined
  if (!read.every(({ per }) => per === '' || per === 's')) return undefined
  const words = row.filter(({ from, to }) => from === to || to - from > 1 || row[0]?.from === from)
  return {
    units: stated,
    size: size.index,
    rate: often,
    words: [head.text, rate?.text, ...words.map(({ text }) => text)].join(' '),
  }
}

/** The only number of a cell. */
function onlyIn(row: readonly Place[], column: number): number | undefined {
  const cell = row.find((one) => one.column === column)
  return cell && cell.to - cell.from === 1 ? cell.from : undefined
}

/** The rows of each table whose first one heads it, with its cells. */
function* readTables({ blocks, text }: Document, mentions: readonly Mention[]): Generator<Place[][]> {
  const tables = new Map<number, Map<number, Place[]> | undefined>()
  for (const [cell, kind] of blocks.kind.entries()) {
    if (kind !== 'cell') continue
    const row = blocks.parent[cell] as number
    const table = blocks.parent[row] as number
    if (!tables.has(table)) {
      const tells = blocks.extra[table] === 1 && UNITS.test(text.slice(blocks.start[table], blocks.end[table]))
      tables.set(table, tells ? new Map() : undefined)
    }
    const rows = tables.get(table)
    if (!rows) continue
    const [start, end] = [blocks.start[cell] as number, blocks.end[cell] as number]
    const place = {
      column: blocks.level[cell] as number,
      text: text.slice(start, end),
      from: firstIndex(mentions.length, (at) => (mentions[at] as Mention).start >= start),
      to: firstIndex(mentions.length, (at) => (mentions[at] as Mention).start >= end),
    }
    rows.set(row, [...(rows.get(row) ?? []), place])
  }
  for (const rows of tables.values()) if (rows) yield [...rows.values()]
}
