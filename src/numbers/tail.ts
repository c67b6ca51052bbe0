import type { Candidate } from './candidate.ts'
import { coins } from './context.ts'
import { readWords } from './following.ts'
import { readGlued } from './glued.ts'
import { skipBlanks, wordEnd } from './letters.ts'
import { readMeridiem } from './meridiem.ts'
import { readRate } from './rates.ts'
import { isMoney, unitWords } from './units.ts'

/** What stands to the right of a number: its unit or noun and its rate. */
export interface Tail {
  /** Where the mention ends, with a %, x or currency sign. */
  end: number
  /** Where its unit noun ends, and its rate. */
  nounEnd: number
  rateEnd: number
  unit: string
  noun: string
  per: string
  /** Whether letters are glued to the digits that make it a code. */
  spoiled: boolean
  /** Whether a "+" stands behind the number. */
  plus: boolean
}

/** Reads the unit, the counted noun and the rate of a number. */
export function readTail(text: string, found: Candidate): Tail {
  const tail: Tail = {
    end: found.end,
    nounEnd: found.end,
    rateEnd: found.end,
    unit: found.unit,
    noun: '',
    per: '',
    spoiled: false,
    plus: false,
  }
  let at = found.spoken ? found.end : readGlued(text, found, tail)
  if (tail.spoiled) return tail
  if (tail.unit === '' || tail.unit === 'time-of-day') at = readMeridiem(text, found, tail, at)
  if (tail.unit === '') readWords(text, found, tail, at)
  else if (isMoney(tail.unit) && tail.nounEnd === tail.end) skipMoneyNoun(text, tail)
  if (tail.unit === 'time-of-day') return tail
  const isPrice = isMoney(tail.unit) || tail.unit === 'cent' || coins.has(tail.noun)
  const rate = readRate(text, afterFiller(text, Math.max(at, tail.nounEnd)), isPrice)
  tail.rateEnd = rate?.end ?? tail.nounEnd
  tail.per = rate?.per ?? ''
  return tail
}

/** Words that may stand between an amount and its rate: "£255 more a month", "five dollars each per day". */
function afterFiller(text: string, at: number): number {
  const found =
    /^(?:,? (?:more|less|extra|each|flat|total|apiece|or so|upfront|of revenue|of data|of storage|in total)(?= (?:a|an|per|every|each) ))|^\. (?=Per )/.exec(
      text.slice(at, at + 32),
    )
  return at + (found?.[0].length ?? 0)
}

/** Notes a unit said in a word. */
export function takeNoun(tail: Tail, end: number, unit: string): void {
  tail.nounEnd = end
  tail.unit = unit
}

/** "$5 million dollars", "$20 bill": nothing of that is a unit; "US$5 USD" names the currency again. */
function skipMoneyNoun(text: string, tail: Tail): void {
  const next = skipBlanks(text, tail.end)
  const end = wordEnd(text, next)
  if (end > next && unitWords.get(text.slice(next, end).toLowerCase()) === tail.unit) tail.nounEnd = end
}
