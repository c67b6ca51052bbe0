import { leftOf } from './around.ts'
import type { Draft } from './draft.ts'

const beside =
  /(?:(?:kilos?|kilograms?|kg|grams?|\d ?g|ounces?|stone)(?:,? (?:or|which is|that is|that's|so)|,| =| \() ?|\bweigh\w* )(?:about |roughly |nearly |almost |over |under )?$/

const crowns: readonly [string, RegExp][] = [
  ['CZK', /CZK|Kč|Czech|Prague|Brno/],
  ['SEK', /SEK|Swed|Stockholm/],
  ['NOK', /NOK|Norw|Oslo/],
  ['DKK', /DKK|Danish|Denmark|Copenhagen/],
]

const shillings: readonly [string, RegExp][] = [
  ['KES', /KES|Kenya|Nairobi/],
  ['TZS', /TZS|Tanzania/],
  ['UGX', /UGX|Uganda/],
]

/** Knows of which pounds and francs a text speaks. */
export class Money {
  private readonly text: string
  private swiss: boolean | undefined
  private readonly coins = new Map<string, string>()
  private american: boolean | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Makes pounds of weight, and the francs of a text that speaks of France and not of Switzerland, a count. */
  settle(draft: Draft): void {
    if (draft.spoken || draft.nounEnd > draft.end) {
      if (draft.unit === 'GBP' && this.isWeight(draft)) Object.assign(draft, { unit: 'count', noun: 'pound' })
      if (draft.unit === 'count' && draft.noun === 'crown') this.settleCoin(draft, crowns)
      if (draft.unit === 'count' && draft.noun === 'shilling') this.settleCoin(draft, shillings)
      if (draft.unit === 'CHF' && !this.isSwiss(draft)) Object.assign(draft, { unit: 'count', noun: 'franc' })
    }
  }

  private isWeight({ start, end, nounEnd }: Draft): boolean {
    if (!/pound/i.test(this.text.slice(end, nounEnd))) return false
    this.american ??=
      /\$|dollars/.test(this.text) && /pounds of \p{Ll}/u.test(this.text) && !/£|sterling|quid/.test(this.text)
    return this.american || beside.test(leftOf(this.text, start, 48))
  }

  /** Crowns and shillings are those of the country that a text speaks of, else old coins. */
  private settleCoin(draft: Draft, lands: readonly [string, RegExp][]): void {
    const known = this.coins.get(draft.noun) ?? lands.find(([, land]) => land.test(this.text))?.[0] ?? ''
    this.coins.set(draft.noun, known)
    if (known !== '') Object.assign(draft, { unit: known, noun: '' })
  }

  private isSwiss({ end, nounEnd }: Draft): boolean {
    if (!/franc/i.test(this.text.slice(end, nounEnd))) return true
    this.swiss ??=
      !/\b(?:Paris|France|French|Belgi|Brussels|Luxemb)/.test(this.text) || /CHF|Swiss|Switzerland/.test(this.text)
    return this.swiss
  }
}
