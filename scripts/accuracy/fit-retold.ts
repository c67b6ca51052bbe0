// Part of npm run accuracy -- --fit: learns the weights of src/claims/told-again from the development half of the gold. A softmax
// over what a figure of a summary or an answer may tell again, rightly or miswritten, and over its telling something new.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClaims } from '../../src/claims/index.ts'
import { inUnitOf, missOf } from '../../src/claims/told-again/agrees.ts'
import { gather } from '../../src/claims/told-again/features.ts'
import type { Weights } from '../../src/claims/told-again/judge.ts'
import { listQueries, type Query } from '../../src/claims/told-again/list-queries.ts'
import { Statements } from '../../src/claims/told-again/statements.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { formatOf, markedRange, readDocument } from '../../src/text/index.ts'
import { type ClaimFile, type ClaimLabel, readClaimGold } from './claims-gold.ts'

const STEPS = 200
const RATE = 0.08
const DECAY = 0.3
// Of figures without a label of these classes, and of the original being found beside right or wrong.
const OTHERS = 0.5
const ORIGINAL = 0.5
const NEAR = 0.004

/** What is known before anything is learnt. */
const start: Weights = {
  candidate: [2, 1, 3, 1, -0.5, -2, 0.5, -1, 0.5, 0, -1, 0.3, -1, -1.5, -1, 0, -0.5, -0.2, 1, 0.2, ...zeros(12)],
  nothing: [-2.5, 0, 0, 1, 2, 0, 0.5, 0.5, 0, 0, 0, 0, 0.5, 0.5, ...zeros(4)],
  miss: [-2.5, -2.9, -3, -3.2, -3.2, -3.2, -3.4, -3.5, -4.1, -5.1, -2.5],
}

/** A figure, each way to see it as features by their places, and which ways are true. */
interface Seen {
  readonly text: number
  readonly query: Query
  readonly label: ClaimLabel | undefined
  readonly ways: readonly { readonly features: readonly (readonly [number, number])[]; readonly isTrue: boolean }[]
  /** Whether it tells rightly something again: then which it is counts as well. */
  readonly isRetold: boolean
  readonly weight: number
}

/** Reads what the summaries and answers of labelled texts may tell again. */
function seeRetold(files: readonly ClaimFile[]): Seen[] {
  return files.flatMap((file, text) => {
    const document = readDocument(file.text, formatOf(file.name) ?? 'script')
    const claims = readClaims(document, readNumbers(document.text))
    const statements = new Statements(document, claims.figures)
    const read = { document, ...claims, statements }
    return listQueries(document, claims.figures, statements).flatMap((query): Seen[] => {
      const { mention } = query.figure
      const [from, to] = markedRange(document, mention.start, mention.end)
      const label = file.labels.find((one) => one.start < to && one.end > from)
      const isOwn = label?.kind === 'recall' || label?.kind === 'consistency'
      if (label && label.verdict !== 'right' && !isOwn) return []
      const expected = label?.verdict === 'wrong' ? Number(label.expected) : undefined
      const { candidates, nothing } = gather(read, query)
      const told = candidates.map(({ other, isSame, features }) => {
        const meant = inUnitOf(query.figure, other)
        const slip = isSame ? [] : [[SLIPS + missOf(query.figure.value / query.figure.scale, meant), 1] as const]
        const isTrue = expected === undefined ? isSame : !isSame && Math.abs(meant / expected - 1) < NEAR
        return { features: [...spread(features, 0), ...slip], isTrue }
      })
      const isKnown = told.some(({ isTrue }) => isTrue)
      const none = { features: spread(nothing, CANDIDATE), isTrue: expected === undefined || !isKnown }
      const isRetold = isOwn && expected === undefined && isKnown
      return [{ text, query, label, ways: [none, ...told], isRetold, weight: isOwn ? 1 : OTHERS }]
    })
  })
}

const CANDIDATE = start.candidate.length
const SLIPS = CANDIDATE + start.nothing.length

/** Learns the weights and keeps them where they are read. */
export function fitRetold(): void {
  const root = join(import.meta.dirname, '..', '..')
  const weights = learn(seeRetold(readClaimGold(join(root, 'tests', 'gold', 'claims', 'dev'))))
  writeFileSync(join(root, 'src', 'claims', 'told-again', 'weights.json'), `${JSON.stringify(weights)}\n`)
}

/** The weights by which what was seen is likeliest. */
function learn(seen: readonly Seen[]): Weights {
  const first = [...start.candidate, ...start.nothing, ...start.miss]
  const weights = first.slice()
  const [mean, square] = [zeros(first.length), zeros(first.length)]
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, at) => DECAY * (weight - (first[at] as number)))
    for (const one of seen) {
      climb(one, weights, slope, one.weight, true)
      if (one.isRetold) climb(one, weights, slope, one.weight * ORIGINAL, false)
    }
    for (const [at, by] of slope.entries()) {
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * by
      square[at] = 0.99 * (square[at] as number) + 0.01 * by * by
      const [one, two] = [(mean[at] as number) / (1 - 0.9 ** step), (square[at] as number) / (1 - 0.99 ** step)]
      weights[at] = (weights[at] as number) - (RATE * (1 - step / (2 * STEPS)) * one) / (Math.sqrt(two) + 1e-8)
    }
  }
  const rounded = weights.map((weight) => Number(weight.toFixed(3)))
  return {
    candidate: rounded.slice(0, CANDIDATE),
    nothing: rounded.slice(CANDIDATE, SLIPS),
    miss: rounded.slice(SLIPS),
  }
}

/** Adds to the slope what one figure says; telling nothing again may count as right. */
function climb({ ways }: Seen, weights: readonly number[], slope: number[], by: number, mayBeNew: boolean): void {
  const shares = ways.map(({ features }) => {
    let sum = 0
    for (const [at, amount] of features) sum += amount * (weights[at] as number)
    return Math.exp(sum)
  })
  const isRight = (at: number) => ways[at]?.isTrue === true && (mayBeNew || at > 0)
  let [all, right] = [0, 0]
  for (const [at, share] of shares.entries()) {
    all += share
    if (isRight(at)) right += share
  }
  for (const [at, share] of shares.entries()) {
    const pull = by * share * (1 / all - (isRight(at) ? 1 / right : 0))
    if (Math.abs(pull) < 1e-9) continue
    for (const [place, amount] of ways[at]?.features ?? []) slope[place] = (slope[place] as number) + pull * amount
  }
}

function spread(features: readonly number[], from: number): (readonly [number, number])[] {
  return features.flatMap((amount, at) => (amount === 0 ? [] : [[from + at, amount] as const]))
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0)
}
