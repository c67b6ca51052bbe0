import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import { firstIndex } from '../first-index.ts'
import type { CapacityKind } from './capacity-kind.ts'
import { isOfBytes } from './plain/units-taken.ts'

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
interface UnitsColumn {
  readonly kind: CapacityKind
  readonly cells: readonly UnitsCell[]
}

const UNITS = /\br?([wr])(?:cu|ru)s?\b|\b(write|read)[ -](?:capacity |request )?units?\b/i
const OF_ONE = /\b(?:per|an?|each|every|one) (?:write|read|item|request|record)\b|\beach\b|\bapiece\b/i
const REQUESTS: Readonly<Record<CapacityKind, RegExp>> = { write: /\bwrites?\b/i, read: /\breads?\b/i }
/** What takes units besides its own size: they are no units of one table's requests. */
const MORE = /\b(?:gsis?|lsis?|index(?:es)?|regions?|replica\w*|total|all|together|provisioned|set|used|peaks?)\b/i
/** What a row takes only of a part of its requests. */
const PARTLY = /\b(?:batch\w*|half|some|most|part(?:ly)?|mixed)\b/i
/** What is given to a row beyond what it takes. */
const BEYOND =
  /\b(?:headroom|round(?:s|ed|ing)?|margins?|reserve[sd]?|spare|slack|buffer(?:s|ed)?|extra|plus|incl(?:ud\w+)?|allowance|surplus|minimum|at least)\b/i
const OTHER_TIME = /\b(?:min(?:ute)?s?|h|hours?|hourly|days?|daily|weeks?|weekly|months?|monthly|years?)\b/i

/** How much of the words of a header or a row is read. */
const LONGEST = 400

interface Place {
  readonly column: number
  readonly text: string
  /** The numbers in it, from and to. */
  readonly from: number
  readonly to: number
}

/** What a header says of the cells below it. */
interface Head {
  readonly kind: CapacityKind
  readonly words: string
  /** The column of requests a second that goes in. */
  readonly rate: number | undefined
  readonly cells: UnitsCell[]
}

/** The columns of tables that tell units, each cell with the size and the rate that its row tells. */
export function* readUnitsColumns(document: Document, mentions: readonly Mention[]): Generator<UnitsColumn> {
  for (const [heads = [], ...body] of readTables(document, mentions)) {
    const units = readHeads(heads)
    for (const row of body) readRow(row, units, mentions)
    for (const head of units.values()) if (head) yield head
  }
}

/** The columns that tell units, by column; none where it doesn't show of what. */
function readHeads(heads: readonly Place[]): Map<number, Head | undefined> {
  const rates = {
    write: heads.filter((one) => isOfRequests(one, 'write')),
    read: heads.filter((one) => isOfRequests(one, 'read')),
  }
  const units = new Map<number, Head | undefined>()
  for (const { text, column } of heads) {
    const found = UNITS.exec(text)
    if (!found) continue
    const kind = /^w/i.test((found[1] ?? found[2]) as string) ? 'write' : 'read'
    const [rate, another] = OF_ONE.test(text) ? [] : rates[kind]
    const isClear = !MORE.test(text) && another === undefined && !(rate && OTHER_TIME.test(rate.text))
    const words = `${text} ${rate?.text ?? ''}`.slice(0, LONGEST)
    units.set(column, isClear ? { kind, words, rate: rate?.column, cells: [] } : undefined)
  }
  return units
}

function isOfRequests({ text, column }: Place, kind: CapacityKind): boolean {
  return column > 0 && REQUESTS[kind].test(text) && !UNITS.test(text)
}

/** Adds the units that a row tells to the columns in which they stand. */
function readRow(row: readonly Place[], heads: ReadonlyMap<number, Head | undefined>, mentions: readonly Mention[]) {
  if (row.some(({ text }) => MORE.test(text) || PARTLY.test(text) || BEYOND.test(text))) return
  const sizes = row
    .filter(({ column }) => !heads.has(column))
    .flatMap(({ from, to }) => mentions.slice(from, to).map((one, at) => ({ one, index: from + at })))
    .filter(({ one }) => isOfBytes(one))
  const [size] = sizes
  if (size === undefined || sizes.length > 1) return
  const worded = row.filter(({ from, to }) => from === to || to - from > 1 || row[0]?.from === from)
  const words = worded
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST)
  const only = new Map(row.flatMap(({ column, from, to }) => (to - from === 1 ? [[column, from] as const] : [])))
  const isPlain = (at: number) => {
    const { hedge, partner, per } = mentions[at] as Mention
    return hedge === undefined && partner < 0 && (per === '' || per === 's')
  }
  for (const [column, units] of only) {
    const head = heads.get(column)
    const rate = head?.rate === undefined ? undefined : only.get(head.rate)
    if (!head || (head.rate !== undefined && rate === undefined)) continue
    const read = [units, size.index, ...(rate === undefined ? [] : [rate])]
    if (read.every(isPlain)) head.cells.push({ units, size: size.index, rate, words: `${head.words} ${words}` })
  }
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
    const cells = rows.get(row)
    if (cells) cells.push(place)
    else rows.set(row, [place])
  }
  for (const rows of tables.values()) if (rows) yield [...rows.values()]
}
