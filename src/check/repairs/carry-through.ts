import { type Claim, type Claims, type Figure, isTold, workExactly } from '../../claims/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import type { Judged, Merged } from '../merge-findings.ts'
import { isWithin } from '../rules/judgement.ts'
import { countDigits } from './find-rival.ts'
import { type Restated, sayRepair } from './say-repair.ts'

/** A text whose wrong numbers are to be repaired. */
export interface WrongText {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly claims: Pick<Claims, 'best' | 'figures'>
  /** Numbers that their author bound, and that agree with what they are bound to. */
  readonly settled: ReadonlySet<number>
  /** Numbers that stand by their author's word, and how that is said: they are never written over. */
  readonly held: ReadonlyMap<number, string>
}

/** For a number that tells another one again, that other one. */
export type Originals = ReadonlyMap<number, number>

/** What becomes of a number that was worked out of a wrong one. */
export type Consequence =
  | { readonly kind: 'stands' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'restated'; readonly restated: Restated; readonly isCertain: boolean }

/** For each number that follows from a wrong one: whether it stands all the same, or else what it should be. */
export function carryThrough(
  text: WrongText,
  merged: readonly Merged[],
  attached: ReadonlyMap<number, Judged>,
  originals: Originals = new Map(),
): ReadonlyMap<number, Consequence> {
  const corrected = text.claims.figures.slice()
  const doubtful = new Set<number>()
  for (const entry of merged) {
    if (entry.worth === undefined) doubtful.add(entry.mention)
    else correct(corrected, entry.mention, entry.worth)
    if (entry.finding.fix === undefined) doubtful.add(entry.mention)
  }
  const unknown = new Set(merged.filter(({ worth }) => worth === undefined).map(({ mention }) => mention))
  const found = new Map<number, Consequence>()
  const followers = new Set(merged.flatMap(({ follows }) => follows))
  const roots = new Map(merged.map((entry) => [entry.mention, entry]))
  for (const index of orderByInputs(followers, text.claims.best, originals)) {
    const original = originals.get(index)
    const consequence =
      original === undefined
        ? follow(text, index, attached.get(index), { corrected, doubtful, unknown })
        : copy(text, index, found.get(original) ?? toldBy(roots.get(original)))
    found.set(index, consequence)
    if (consequence.kind === 'unknown') unknown.add(index)
    if (consequence.kind !== 'restated') continue
    correct(corrected, index, consequence.restated.value)
    if (!consequence.isCertain) doubtful.add(index)
  }
  return found
}

/** Numbers after those that go into them; where two go into each other, the one that is told more plainly first. */
function orderByInputs(indices: ReadonlySet<number>, best: Claims['best'], originals: Originals): number[] {
  const inputsOf = (index: number) => {
    const original = originals.get(index)
    return original === undefined ? best[index]?.inputs : [original]
  }
  const left = [...indices].sort((a, b) => a - b)
  const ordered: number[] = []
  while (left.length > 0) {
    const free = left.findIndex((index) => !inputsOf(index)?.some((input) => input !== index && left.includes(input)))
    const odds = left.map((index) => best[index]?.odds ?? 0)
    ordered.push(...left.splice(free >= 0 ? free : odds.indexOf(Math.max(...odds)), 1))
  }
  return ordered
}

/** What a wrong number is for those that tell it again. */
function toldBy(root: Merged | undefined): Consequence {
  const { worth, finding } = root ?? {}
  if (worth === undefined) return { kind: 'unknown' }
  return { kind: 'restated', restated: { value: worth, text: '' }, isCertain: finding?.fix !== undefined }
}

/** What tells another number again says what that one says now, in its own voice. */
function copy({ document, mentions }: WrongText, index: number, told: Consequence): Consequence {
  if (told.kind !== 'restated') return told
  const restated = sayRepair(document, mentions[index] as Mention, told.restated.value)
  return { kind: 'restated', restated, isCertain: told.isCertain && !restated.isOther }
}

interface State {
  readonly corrected: readonly Figure[]
  readonly doubtful: ReadonlySet<number>
  readonly unknown: ReadonlySet<number>
}

function correct(figures: Figure[], index: number, value: string): void {
  const figure = figures[index] as Figure
  figures[index] = { ...figure, mention: { ...figure.mention, value } }
}

function follow(text: WrongText, index: number, own: Judged | undefined, state: State): Consequence {
  if (text.settled.has(index)) return { kind: 'stands' }
  if (own?.worth !== undefined && own.finding.fix)
    return { kind: 'restated', restated: { value: own.worth, text: own.finding.fix.text }, isCertain: true }
  const claim = text.claims.best[index]
  const mention = text.mentions[index] as Mention
  const isOne = text.claims.figures[index]?.mention.end === mention.end
  if (!claim?.ok || !isOne || claim.inputs.some((input) => state.unknown.has(input))) return { kind: 'unknown' }
  const { exact, isClear } = workAgain(claim, mention, text.claims.figures, state.corrected)
  if (isWithin(mention, Number(exact), Number(exact))) return { kind: 'stands' }
  const isCertain = isClear && isSure(claim, mention) && !claim.inputs.some((input) => state.doubtful.has(input))
  const restated = sayRepair(text.document, mention, exact)
  return { kind: 'restated', restated, isCertain: isCertain && !restated.isOther }
}

// A working that is likely told, and gives some digits just as stated, was not hit upon by accident.
const LIKELY = [
  { odds: 0.7, digits: 3 },
  { odds: 0.8, digits: 2 },
]

function isSure(claim: Claim, { value }: Mention): boolean {
  const isExact = Math.abs(claim.value - Number(value)) <= 1e-9 * Math.abs(claim.value)
  const isLikely = LIKELY.some(({ odds, digits }) => claim.odds > odds && countDigits(value) >= digits)
  return (isExact && isLikely) || isTold(claim)
}

/** What a claim gives from the corrected figures; whole things are rounded as they were before, where that can be seen. */
function workAgain(
  { working }: Claim,
  mention: Mention,
  figures: readonly Figure[],
  corrected: readonly Figure[],
): { exact: string; isClear: boolean } {
  const exact = workExactly(working, corrected).toFixed()
  const [before, now, stated] = [Number(workExactly(working, figures).toFixed()), Number(exact), Number(mention.value)]
  const isWhole = mention.unit === 'count' && Number.isInteger(stated)
  if (!isWhole || Number.isInteger(before) || Math.abs(stated - before) >= 1) return { exact, isClear: true }
  const [up, nearest] = [String(Math.ceil(now)), String(Math.round(now))]
  const wasUp = stated === Math.ceil(before)
  const wasNearest = stated === Math.round(before)
  return { exact: wasUp ? up : nearest, isClear: wasUp !== wasNearest || up === nearest }
}
