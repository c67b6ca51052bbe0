import { leftOf } from './around.ts'
import type { Draft } from './draft.ts'
import { few } from './patterns.ts'
import { isTime } from './units.ts'

const beside =
  /(?:(?:kilos?|kilograms?|kg|grams?|\d ?g|ounces?)(?:,? (?:or|which is|so)|,| =| \() ?|\b(?:weigh\w*|stone(?:,? or)?) )(?:about |roughly |nearly )?$/

/** "2,200 pounds, 998 kilos": said again in kilos. */
const inKilos = new RegExp(
  `pounds?(?:, | \\(|,? or )(?:so that['’]s |about )?(?:\\d|${few})[\\w,. -]{0,24} (?:kilos|kg)\\b(?! of)`,
)
const priced =
  /(?:\bfor |(?:cost|pa[iy]|price|earn|worth|wage|rent|raise|entry|fee|fine|fund|sold|sell|spen[dt]|sav[ei])[^.;:!?]*)$/

/** Coins of several countries: what tells, where a text speaks of it, the code of the one that it means. */
const lands: readonly [string, string, RegExp][] = [
  ['crown', 'CZK', /CZK|Kč|Czech|Prague|Brno/],
  ['crown', 'SEK', /SEK|Swed|Stockholm/],
  ['shilling', 'KES', /KES|Kenya|Nairobi/],
  ['franc', 'CHF', /CHF|Swiss|Switzerland/],
  ['franc', '', /\b(?:Paris|France|French|Belgi)/],
  ['franc', 'CHF', /^/],
]

/** Knows of which pounds, francs, crowns and shillings a text speaks. */
export class Money {
  private readonly text: string
  private readonly known = new Map<string, string>()
  private weighs: boolean | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Makes pounds of weight a count, and coins of several countries those of the country that a text speaks of, else old coins. */
  settle(draft: Draft): void {
    const { unit, spoken, nounEnd, end } = draft
    if (!spoken && nounEnd === end) return
    if (unit === 'GBP' && this.isWeight(draft)) Object.assign(draft, { unit: 'count', noun: 'pound' })
    const isFranc = unit === 'CHF' && /franc/i.test(this.text.slice(end, nounEnd))
    const coin = isFranc ? 'franc' : unit === 'count' ? draft.noun : ''
    if (!/^(?:crown|shilling|franc)$/.test(coin)) return
    const code =
      this.known.get(coin) ?? lands.find(([noun, , land]) => noun === coin && land.test(this.text))?.[1] ?? ''
    this.known.set(coin, code)
    Object.assign(draft, code === '' ? { unit: 'count', noun: coin } : { unit: code, noun: '' })
  }

  private isWeight({ start, end, nounEnd, per }: Draft): boolean {
    if (!/pound/i.test(this.text.slice(end, nounEnd)) || /illion/i.test(this.text.slice(start, end))) return false
    this.weighs ??=
      ((/\$|dollars/.test(this.text) && /pounds of \p{Ll}|\b(?:inch(?:es)?|feet|foot|ounces?)\b/u.test(this.text)) ||
        inKilos.test(this.text)) &&
      !/£|sterling|quid/.test(this.text)
    if (isTime(per)) return false
    const left = leftOf(this.text, start, 48)
    return (this.weighs && !priced.test(left)) || beside.test(left)
  }
}
