import type { Decimal } from './decimal.ts'
import type { Mention } from './mention.ts'

/** A mention being read. */
export interface Draft extends Mention {
  number: Decimal
  /** The power of ten of its last scale word or suffix (K, thousand), and the number before that. */
  scale: number
  base: Decimal
  /** A bare whole number or a bare decimal: what labels, years and versions look like. */
  plain: boolean
  /** `never`: its shape alone makes it no quantity. `unit`: it needs a known unit. `share`: it needs "by", "to" or the like. */
  needs: '' | 'never' | 'unit' | 'share'
  /** Whether a "+" stands behind it. */
  plus: boolean
  /** Whether it was said as two numbers: "six fifty", "two thirty-seven". */
  isPair: boolean
  /** Whether its unit was said before it: "in milliseconds: 4, 11, 37". */
  led: boolean
}

interface Known {
  readonly unit?: string
  readonly spoken?: boolean
  readonly fraction?: boolean
  readonly place?: number
  readonly scale?: number
  readonly base?: Decimal
  readonly plain?: boolean
  readonly isPair?: boolean
  readonly needs?: Draft['needs']
}

/** A draft of a number at this place, with what is known of it. */
export function draftOf(start: number, end: number, number: Decimal, known: Known): Draft {
  const { unit = '', spoken = false, fraction = false, place = 0, scale = 0, base = number, plain = false } = known
  return {
    start,
    end,
    nounEnd: end,
    rateEnd: end,
    value: '',
    unit,
    noun: '',
    per: '',
    spoken,
    fraction,
    place,
    hedge: undefined,
    partner: -1,
    role: undefined,
    number,
    scale,
    base,
    plain,
    needs: known.needs ?? '',
    plus: false,
    isPair: known.isPair ?? false,
    led: false,
  }
}

/** A draft of a number in words. */
export function spokenDraft(start: number, end: number, number: Decimal, known: Known = {}): Draft {
  const draft = draftOf(start, end, number, known)
  draft.spoken = true
  return draft
}

/** A stretch that only looks like a number. */
export function lookAlike(start: number, end: number): Draft {
  return draftOf(start, end, { digits: 0n, exponent: 0 }, { needs: 'never' })
}
