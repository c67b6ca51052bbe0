import { type Claim, type Claims, type Figure, workExactly } from '../../../claims/index.ts'
import { type Mention, sayLike } from '../../../numbers/index.ts'
import type { Document } from '../../../text/index.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import { printAmount } from './print-amount.ts'

// From this strength on the words leave no doubt about the relation.
const PLAIN = 3

/** Findings for the claims of a text that do not hold. */
export function judgeClaims(
  file: string,
  document: Document,
  mentions: readonly Mention[],
  { best, figures }: Pick<Claims, 'best' | 'figures'>,
): Judged[] {
  return best.flatMap((claim, index) => {
    if (claim === undefined || claim.ok) return []
    return [{ mention: index, finding: judge(file, document, mentions, claim, figures) }]
  })
}

function judge(
  file: string,
  document: Document,
  mentions: readonly Mention[],
  claim: Claim,
  figures: Claims['figures'],
): Finding {
  const said = (figures[claim.figure] as Figure).mention
  const place = placeOfMention(file, document, said)
  const exact = workExactly(claim.working, figures)
  const repair = repairOf(document, said, exact.toFixed())
  const message = `stated ${printAmount(said.value, said)}, ${verbs[claim.rule]} ${printAmount(exact.toFixed(), said)}`
  const worked = {
    value: Number(exact.toFixed()),
    interval: [Number(claim.low.toPrecision(12)), Number(claim.high.toPrecision(12))] as const,
    unit: said.unit,
    ...(said.per === '' ? {} : { per: said.per }),
    working: claim.cue,
  }
  const note = `${linesOf(file, document, claim, mentions, place.line)}${claim.cue} = ${printAmount(exact.toFixed(), undefined)}`
  return {
    ...makeFinding(place, claim.rule, message, claim.cued || claim.strength >= PLAIN ? 'error' : 'warning'),
    stated: statedOf(document, said),
    worked,
    notes: [claim.reading === '' ? note : `${note} (${claim.reading})`],
    help: `say ${JSON.stringify(repair)}`,
    ...(claim.strength === 4 ? { fix: { text: repair } } : {}),
  }
}

const verbs: Readonly<Record<string, string>> = {
  'arithmetic/sum': 'its parts add to',
  'arithmetic/product': 'its factors make',
  'arithmetic/difference': 'the difference is',
  'arithmetic/percentage': 'it works out at',
  'arithmetic/ratio': 'it works out at',
  'arithmetic/conversion': 'that is',
  'arithmetic/period': 'that is',
  'arithmetic/downtime': 'that is',
  'arithmetic/count': 'listed are',
}

/** "line 96: " where the inputs stand on one other line. */
function linesOf(file: string, document: Document, claim: Claim, mentions: readonly Mention[], line: number): string {
  const lines = new Set(claim.inputs.map((input) => placeOfMention(file, document, mentions[input] as Mention).line))
  const [only] = lines
  return lines.size === 1 && only !== line ? `line ${only}: ` : ''
}

/** The number as worked out, in the author's words, with the unit noun that its place holds. */
function repairOf(document: Document, mention: Mention, exact: string): string {
  const phrase = document.text.slice(mention.start, mention.end)
  const noun = document.text.slice(mention.end, Math.max(mention.end, mention.nounEnd))
  return `${sayLike(roundLike(exact, mention), phrase)}${noun}`
}

/** Rounded to the decimals that were stated; to one or two more where that would change it by over two percent. */
function roundLike(exact: string, mention: Mention): string {
  const value = Number(exact)
  const stated = Math.max(0, -mention.place)
  for (const decimals of [stated, stated + 1, stated + 2]) {
    const rounded = value.toFixed(decimals)
    if (Math.abs(Number(rounded) - value) <= Math.abs(value) * 0.02) return clean(rounded, stated)
  }
  return clean(value.toFixed(stated + 3), stated)
}

/** Without zeros at the end, but for the decimals that were stated. */
function clean(rounded: string, stated: number): string {
  if (!rounded.includes('.') || rounded.length - rounded.indexOf('.') - 1 <= stated) return rounded
  return rounded.replace(/\.?0+$/, '')
}
