import { type Quantity, range, readDecimal } from '../../quantity/index.ts'

/** A measure that could not be read: what is wrong with it. */
export interface Unreadable {
  readonly problem: string
}

/** What a field accepts: the units by their spellings, and an example for messages. */
export interface MeasureKind {
  readonly what: string
  readonly example: string
  /** Spelling, in lower case, of each unit that is accepted: the unit's symbol, or factors that lead to it. */
  readonly units: Readonly<Record<string, { readonly unit: string; readonly times?: number }>>
  readonly atMost: string
  /** Whether nothing at all makes no sense. */
  readonly positive?: boolean
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, billion: 1e9 }
// A comma stands between thousands alone: "1,5 KB" is one and a half to some, fifteen to none.
const NUMBER = /^(?:\d{1,3}(?:[,_]\d{3})+|\d+)(?:\.\d+)?(?![\d,_])/

interface Scanned {
  readonly value: string
  readonly rest: string
}

function scanNumber(text: string): Scanned | undefined {
  const written = NUMBER.exec(text)?.[0]
  if (written === undefined) return undefined
  const rest = text.slice(written.length).trimStart()
  const word = /^[a-zA-Z]+/.exec(rest)?.[0] ?? ''
  const scale = Object.hasOwn(SCALES, word.toLowerCase()) ? SCALES[word.toLowerCase()] : undefined
  const plain = written.replaceAll(/[,_]/g, '')
  if (scale === undefined) return { value: plain, rest }
  const value = readDecimal(plain)?.times(scale).toFixed() ?? plain
  return { value, rest: rest.slice(word.length).trimStart() }
}

function accepts(kind: MeasureKind): string {
  return `${kind.what}, such as ${kind.example}`
}

/** The quantity that a text such as "1.5 KB", "1,000 per second" or "2 to 4 GB" stands for. */
export function readMeasure(text: string, kind: MeasureKind, label: string): Quantity | Unreadable {
  const trimmed = text.trim()
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
  const fail = (why: string): Unreadable => ({ problem: `${shown} ${why}; expected ${accepts(kind)}` })
  if (trimmed === '') return fail('is empty')
  if (/^[-−]/.test(trimmed)) return fail('is negative')
  const from = scanNumber(trimmed)
  if (!from) return fail(/^\d/.test(trimmed) ? 'has a comma that ends no thousands' : 'does not begin with a number')
  const second = /^(?:to|-|–|\.\.)\s*/.exec(from.rest)?.[0]
  const to = second === undefined ? undefined : scanNumber(from.rest.slice(second.length))
  if (second !== undefined && !to) return fail('has no second number')
  const spelling = (to ?? from).rest.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  if (spelling === '' && !Object.hasOwn(kind.units, '')) return fail('has no unit')
  const unit = Object.hasOwn(kind.units, spelling) ? kind.units[spelling] : undefined
  if (!unit) return fail(`has the unit ${JSON.stringify(spelling)}`)
  const origin = { kind: 'workload', id: label }
  const [low, high] = [readDecimal(from.value), readDecimal((to ?? from).value)]
  if (!low || !high || high.lt(low)) return fail('runs from more to less')
  if (kind.positive && low.lte(0)) return fail('is not more than zero')
  if (high.times(unit.times ?? 1).gt(kind.atMost)) return fail(`is beyond all sense`)
  return range(low.times(unit.times ?? 1), high.times(unit.times ?? 1), unit.unit, { label, origin })
}

/** Whether reading failed. */
export function isUnreadable(read: Quantity | Unreadable): read is Unreadable {
  return 'problem' in read
}
