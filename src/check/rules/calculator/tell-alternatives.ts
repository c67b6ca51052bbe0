import { type Mention, sayLike } from '../../../numbers/index.ts'
import { Decimal } from '../../../quantity/index.ts'
import type { Severity } from '../../finding.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import type { RuleText } from '../judgement.ts'

/** What a stated number should be, in one of the ways that its words leave open. */
export interface Alternative {
  /** In the unit as said. */
  readonly value: number
  readonly working: string
  /** What makes this the right one, where help is to say so: "if each region writes that much". */
  readonly when?: string
}

interface Telling {
  readonly rule: string
  /** What the message says after what is stated. */
  readonly says: string
  /** The first is the likeliest. */
  readonly alternatives: readonly Alternative[]
  readonly notes?: readonly string[]
  readonly severity?: Severity
  /** The period of what was worked out, where the number is told without one. */
  readonly per?: string
}

/** That a number is none of what it should be, with each of these to say instead. */
export function tellAlternatives(
  { file, document, mentions }: RuleText,
  index: number,
  { rule, says, alternatives, notes = alternatives.map(noteOf), severity = 'error', per }: Telling,
): Judged {
  const mention = mentions[index] as Mention
  const [{ value, working }] = alternatives as [Alternative, ...Alternative[]]
  const period = mention.per || per
  const unit = mention.unit === 'none' ? 'count' : mention.unit
  const message = `stated ${phraseOf(document.text, mention)}; ${says}`
  const worked = { value, interval: [value, value] as const, unit, ...(period ? { per: period } : {}) }
  return {
    mention: index,
    finding: {
      ...makeFinding(placeOfMention(file, document, mention), rule, message, severity),
      stated: statedOf(document, mention),
      worked: { ...worked, working },
      notes,
      help: propose(alternatives, (one) => sayInstead(document.text, mention, one)),
    },
  }
}

/** The first of those that have the same value. */
export function differing<T extends { readonly value: number }>(all: readonly T[]): T[] {
  return all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at)
}

/** A number with its noun and its rate. */
export function phraseOf(text: string, { start, end, nounEnd, rateEnd }: Mention): string {
  return text.slice(start, Math.max(end, nounEnd, rateEnd))
}

function noteOf({ when, working }: Alternative): string {
  return when ? `${when}: ${working}` : working
}

function propose(alternatives: readonly Alternative[], say: (value: number) => string): string {
  if (alternatives.some(({ when }) => when))
    return alternatives.map(({ value, when }) => `say ${say(value)}${when ? ` ${when}` : ''}`).join(', or ')
  const said = new Set(alternatives.map(({ value }) => say(value)))
  return `say ${[...said].join(' or ')}${said.size > 1 ? ', as it is meant' : ''}`
}

function sayInstead(text: string, mention: Mention, value: number): string {
  const { start, end, nounEnd, unit } = mention
  const number = text.slice(start, end)
  const noun = text.slice(end, Math.max(end, nounEnd))
  const isMoney = unit === 'USD' || unit === 'cent'
  const said = isMoney ? roundAmount(value, unit === 'USD' && /\d/.test(number)) : String(value)
  const rate = phraseOf(text, mention).slice(number.length + noun.length)
  return `"${sayLike(said, number)}${said === '1' ? noun.replace(/s$/, '') : noun}${rate}"`
}

/** An amount as it is proposed: to the cent, of less than one in full; in words without cents where it is a large one. */
export function roundAmount(value: number, isPrinted = true): string {
  const exact = new Decimal(value)
  const rounded = value < 1 ? exact.prec(5) : exact.round(!isPrinted && value >= 100 ? 0 : 2)
  return isPrinted ? rounded.toFixed().replace(/\.\d$/, '$&0') : rounded.toFixed()
}
