import { type Quantity, range, readDecimal } from '../../quantity/index.ts'

/** A measure that could not be read: what is wrong with it. */
export interface Unreadable {
  readonly problem: string
}

/** A unit that a field accepts: its symbol, the factor that leads to it, and the largest number of it. */
export interface AcceptedUnit {
  readonly unit: string
  readonly times?: number
  readonly most: number
}

/** What a field accepts: the units by their spellings, and an example for messages. */
export interface MeasureKind {
  readonly what: string
  readonly example: string
  /** The accepted units by their spellings in small letters. */
  readonly units: Readonly<Record<string, AcceptedUnit>>
  /** The largest amount, for messages. */
  readonly atMost: string
  /** Whether nothing at all makes no sense. */
  readonly positive?: boolean
  /** Whether parts make no sense. */
  readonly whole?: boolean
  /** The unit that was probably meant by a spelling, given in small letters and as it was written. */
  readonly hint?: (spelling: string, written: string) => string | undefined
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
  const fail = (why: string, accepted = accepts(kind)): Unreadable => ({
    problem: `${shown} ${why}; expected ${accepted}`,
  })
  if (trimmed === '') return fail('is empty')
  if (/^[-−]/.test(trimmed)) return fail('is negative')
  const from = scanNumber(trimmed)
  if (!from) return fail(/^\d/.test(trimmed) ? 'has a comma that ends no thousands' : 'does not begin with a number')
  const second = /^(?:to|-|–|\.\.)\s*/.exec(from.rest)?.[0]
  const to = second === undefined ? undefined : scanNumber(from.rest.slice(second.length))
  if (second !== undefined && !to) return fail('has no second number')
  const written = (to ?? from).rest.replaceAll(/\s+/g, ' ').trim()
  const spelling = written.toLowerCase()
  if (spelling === '' && !Object.hasOwn(kind.units, '')) return fail('has no unit')
  const meant = kind.hint?.(spelling, written)
  if (meant !== undefined) {
    const number = trimmed.slice(0, trimmed.length - written.length).trim()
    return fail(`has the unit ${JSON.stringify(written)}`, `${accepts(kind)}; did you mean "${number} ${meant}"?`)
  }
  const unit = Object.hasOwn(kind.units, spelling) ? kind.units[spelling] : undefined
  if (!unit) return fail(`has the unit ${JSON.stringify(written)}`)
  const origin = { kind: 'workload', id: label }
  const [low, high] = [readDecimal(from.value), readDecimal((to ?? from).value)]
  if (!low || !high || high.lt(low)) return fail('runs from more to less')
  if (kind.positive && low.lte(0)) return fail('is not more than zero')
  const times = unit.times ?? 1
  if (high.times(times).gt(unit.most)) return fail('is beyond all sense', `at most ${kind.atMost}`)
  if (kind.whole && [low, high].some((value) => !value.eq(value.round(0)))) return fail('is no whole number')
  return range(low.times(times), high.times(times), unit.unit, { label, origin })
}

/** Whether reading failed. */
export function isUnreadable(read: Quantity | Unreadable): read is Unreadable {
  return 'problem' in read
}
