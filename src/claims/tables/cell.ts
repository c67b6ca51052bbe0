import type { Working } from '../claim.ts'
import type { Figure, Kind } from '../figure.ts'
import { agrees } from '../judge.ts'
import { constant, leaf } from '../leaves.ts'
import type { Worked } from '../working.ts'

/** A number in a cell, in the unit as said, signed. */
export interface Cell {
  readonly value: number
  readonly kind: Kind
  /** Its figure; undefined where the text around made its number a label, and it only goes into workings. */
  readonly figure: Figure | undefined
  readonly working: Working
  /** −1 where a sign stands before the number that its figure does not carry. */
  readonly sign: 1 | -1
  /** Whether it stands in brackets: it goes off, or counts for nothing. */
  readonly isBracketed?: boolean
  /** What a word for so many in it multiplies by: a million for "288 million". */
  readonly word: number
  /** In how many base units its value is taken: as said, or as most cells of its column say. */
  readonly unit: number
}

const bare = /^[−+-]?[$€£¥]?\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.\d+)?%?$/
const part = /^(\d{1,3})\/(\d{1,3})$/
const words: readonly (readonly [RegExp, number])[] = [
  [/\bbillion\b|\d ?bn\b|\dB\b/i, 1e9],
  [/\bmillion\b|\d ?M\b/i, 1e6],
  [/\bthousand\b|\d ?k\b/i, 1e3],
]
// A cell that writes a working out: "7 × $140", "180 GB at $0.10".
const WORKING = /\d[^\d]*(?:[×*@;]| x | at )[^\d]*\d/
// How many letters may stand before the number of a cell ("USD 40", "about 40"), and how many in all beside it.
const LEAD = 6
const MOST_LETTERS = 24

/** The number that a cell states, or nothing where it holds none or is a line of words with numbers in it. */
export function readCell(text: string, start: number, figures: readonly Figure[], isFirst: boolean): Cell | undefined {
  const [figure] = figures
  if (figure === undefined) return isFirst ? undefined : readBare(text.trim())
  const { mention } = figure
  if (figures.length > 1 && WORKING.test(text)) return undefined
  const lead = text.slice(0, Math.max(0, mention.start - start))
  const rest = text.slice(Math.max(mention.end, mention.nounEnd, mention.rateEnd) - start)
  if (letters(lead) > LEAD || letters(lead) + letters(rest) > MOST_LETTERS) return undefined
  const isBracketed = isInBrackets(lead, rest, figure)
  const sign = figure.value > 0 && (/[−–-]\s?$/.test(lead) || isBracketed) ? -1 : 1
  if (figure.kind === 'clock')
    return {
      value: figure.value,
      kind: 'clock',
      figure,
      working: constant(figure.value, text.trim()),
      sign: 1,
      word: 1,
      unit: 1,
    }
  const own = leaf(figure, figure.scale, true)
  const said = text.slice(Math.max(0, mention.start - start), mention.end - start)
  return {
    value: (sign * figure.value) / figure.scale,
    kind: figure.kind,
    figure,
    working: sign < 0 ? { op: 'subtract', parts: [constant(0, '0'), own] } : own,
    sign,
    isBracketed,
    word: words.find(([pattern]) => pattern.test(said))?.[1] ?? 1,
    unit: figure.scale,
  }
}

/** Whether a cell is all in brackets, as accounts write what goes off. */
function isInBrackets(lead: string, rest: string, { kind }: Figure): boolean {
  return kind !== 'percent' && /^\s*\([$€£¥]?$/.test(lead) && /^\)\s*$/.test(rest)
}

/** A cell that holds nothing but a number, though its text around makes it a label: the "Day" of a timetable. */
function readBare(text: string): Cell | undefined {
  const parts = part.exec(text)
  if (parts !== null && Number(parts[2]) > 0) {
    const value = Number(parts[1]) / Number(parts[2])
    return { value, kind: 'none', figure: undefined, working: constant(value, text), sign: 1, word: 1, unit: 1 }
  }
  if (!bare.test(text)) return undefined
  const value = Number(text.replace('−', '-').replace(/[$€£¥,%+]/g, ''))
  const kind: Kind = text.endsWith('%') ? 'percent' : /[$€£¥]/.test(text) ? 'money' : 'none'
  return { value, kind, figure: undefined, working: constant(value, text), sign: 1, word: 1, unit: 1 }
}

/** Whether words stand where a number might. */
export function isWordy(text: string): boolean {
  return letters(text) > 1 && !/^(?:free|included|none|nothing|nil)\b/i.test(text)
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** Whether a cell states what a working gives, in its own unit and with its sign. */
export function states({ figure, sign, unit }: Cell, worked: Worked): boolean {
  if (figure === undefined) return false
  return agrees(figure, sign < 0 ? { value: -worked.value, low: -worked.high, high: -worked.low } : worked, unit)
}

/** How many bits the writing of a cell holds that a working hits: few for a 5, many for 1,283.90. */
export function bitsOf({ figure }: Cell): number {
  if (figure === undefined) return 0
  const bits = Math.log2(Math.abs(figure.value) / Math.max(figure.high - figure.low, 1e-12))
  return Number.isFinite(bits) ? Math.max(0, Math.min(14, bits)) : 0
}

/** A cell in another unit of the same sort, where its column mixes hours with minutes. */
export function inUnit(cell: Cell, unit: number): Cell {
  const { figure, sign } = cell
  if (figure === undefined || cell.kind === 'clock' || unit === cell.unit) return cell
  const own = leaf(figure, unit, true)
  const working: Working = sign < 0 ? { op: 'subtract', parts: [constant(0, '0'), own] } : own
  return { ...cell, unit, working, value: (sign * figure.value) / unit }
}

/** A cell without its sign. */
export function unsigned(cell: Cell): Cell {
  if (cell.figure === undefined) return cell
  return { ...cell, sign: 1, value: Math.abs(cell.value), working: leaf(cell.figure, cell.unit, true) }
}

/** A cell as so many millions, where it says so. */
export function inWords(cell: Cell): Cell {
  const { figure, word, unit, value } = cell
  if (word === 1 || figure === undefined) return cell
  return { ...cell, value: value / word, working: leaf(figure, unit * word, true) }
}
