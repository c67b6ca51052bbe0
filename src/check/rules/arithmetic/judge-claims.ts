import {
  type Claim,
  type Claims,
  type Figure,
  isClock,
  isInParts,
  type Working,
  workExactly,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import type { Document } from '../../../text/index.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, placeOfMention, statedOf } from '../../make-finding.ts'
import type { Judged } from '../../merge-findings.ts'
import { type DoubtfulText, doubtClaim } from '../../repairs/doubt-claim.ts'
import { openNumbers } from '../../repairs/numbers.ts'
import { sayRepair } from '../../repairs/say-repair.ts'
import { printAmount } from './print-amount.ts'

// From this strength on the words leave no doubt about the relation.
const PLAIN = 3

/** Findings for the claims of a text that do not hold. */
export function judgeClaims(
  file: string,
  document: Document,
  mentions: readonly Mention[],
  claims: Pick<Claims, 'best' | 'figures'>,
): Judged[] {
  const doubts = new Map<number, string>()
  const text = { document, claims, numbers: openNumbers(document, claims.figures), doubts }
  return claims.best.flatMap((claim) => {
    if (claim === undefined || claim.ok) return []
    const judged = judge(file, mentions, claim, text)
    doubts.set(claim.figure, judged.doubt ?? '')
    return [judged]
  })
}

function judge(file: string, mentions: readonly Mention[], claim: Claim, text: DoubtfulText): Judged {
  const { document } = text
  const { figures } = text.claims
  const said = (figures[claim.figure] as Figure).mention
  const place = placeOfMention(file, document, said)
  const exact = workExactly(claim.working, figures)
  const { text: repair, value: worth, isOther } = sayRepair(document, said, exact.toFixed())
  const isWhole = said.start === mentions[claim.figure]?.start && said.end === mentions[claim.figure]?.end
  const message = `stated ${printAmount(said.value, said)}, ${verbs[claim.rule]} ${printAmount(exact.toFixed(), said)}`
  const worked = {
    value: Number(exact.toFixed()),
    interval: [Number(claim.low.toPrecision(12)), Number(claim.high.toPrecision(12))] as const,
    unit: said.unit,
    ...(said.per === '' ? {} : { per: said.per }),
    working: claim.cue,
  }
  const note = `${linesOf(file, document, claim, mentions, place.line)}${sayWorking(claim, figures, exact.toFixed())}`
  const doubt = !isWhole
    ? 'it is said in two units'
    : isOther
      ? 'it takes another unit to say it'
      : doubtClaim(claim, text)
  const finding: Finding = {
    ...makeFinding(place, claim.rule, message, claim.cued || claim.strength >= PLAIN ? 'error' : 'warning'),
    stated: statedOf(document, said),
    worked,
    notes: [claim.reading === '' ? note : `${note} (${claim.reading})`],
    help: `say ${JSON.stringify(repair)}`,
    ...(doubt === '' ? { fix: { text: repair } } : {}),
  }
  // What counts so many things is no part of what is worked out of another number like it.
  const isAlone = claim.rule === 'arithmetic/count'
  return { mention: claim.figure, finding, isAlone, ...(isWhole ? { worth } : {}), ...(doubt === '' ? {} : { doubt }) }
}

/** "475 + 950 = 1,425"; where nothing but the unit changes, "5 miles = 8.04672 kilometres". */
function sayWorking({ figure, working, cue }: Claim, figures: readonly Figure[], exact: string): string {
  const to = figures[figure] as Figure
  const isShown = hasClock(working, figures) || (to.kind === 'time' && isInParts(working, figures))
  if (working.op !== 'figure') return `${cue} = ${printAmount(exact, isShown ? to.mention : undefined)}`
  const from = figures[working.figure] as Figure
  return `${printAmount(from.mention.value, from.mention)} = ${printAmount(exact, to.mention)}`
}

/** Whether a clock goes into a working: what comes out is a clock or a time, and no bare number. */
function hasClock(working: Working, figures: readonly Figure[]): boolean {
  return isClock(working, figures) || ('parts' in working && working.parts.some((part) => hasClock(part, figures)))
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
