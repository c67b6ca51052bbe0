import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import type { ToldForm } from '../forms/told-forms.ts'
import { periodOf } from '../periods.ts'
import { readBeside, readSubjects } from '../subjects.ts'

const SPENT = 0.8

/** What is known of a text while its figures are explained one by one. */
export interface Telling {
  readonly text: string
  readonly figures: readonly Figure[]
  /** The words that each figure is about. */
  readonly subjects: readonly (readonly string[])[]
  /** The words right before and right behind each figure. */
  readonly beside: readonly (readonly [string, string])[]
  /** The period in which each figure is told. */
  readonly periods: readonly string[]
  /** The forms of words that tell how each figure so far comes about. */
  readonly forms: (readonly ToldForm[])[]
  /** For each figure so far: the working that gave it, and whether one has used it. */
  readonly claims: (Claim | undefined)[]
  readonly isUsed: boolean[]
  /** For each figure so far: whether a working that is hardly another one has used it. */
  readonly isSpent: boolean[]
  /** For each figure so far: whether it is told as the total of others. */
  readonly isTotal: boolean[]
  /** For each figure: how often, going by their odds, others were worked out of it. */
  readonly uses: number[]
  /** For each figure: the workings of others that take it in and fall, and how likely each is told. */
  readonly falls: { readonly claim: Claim; readonly share: number }[][]
  /** For each figure that was weighed: how likely a working is told that does not give it, as far as it alone tells. */
  readonly doubts: (number | undefined)[]
  /** How often each number is told. */
  readonly told: ReadonlyMap<number, number>
  /** The workings that gave figures so far, by what went in; each once. */
  readonly workings: Map<number | string, Claim[]>
}

/** F fresh, O an outcome, C used, P an outcome that was used. */
export type State = 'F' | 'O' | 'C' | 'P'

/** A text of which no figure is explained yet. */
export function openTelling(document: Document, figures: readonly Figure[]): Telling {
  return {
    text: document.text,
    figures,
    subjects: readSubjects(document, figures),
    beside: readBeside(document, figures),
    periods: figures.map(periodOf),
    forms: [],
    claims: figures.map(() => undefined),
    isUsed: figures.map(() => false),
    isSpent: figures.map(() => false),
    isTotal: figures.map(() => false),
    uses: figures.map(() => 0),
    falls: figures.map(() => []),
    doubts: figures.map(() => undefined),
    told: countTold(figures),
    workings: new Map(),
  }
}

function countTold(figures: readonly Figure[]): Map<number, number> {
  const told = new Map<number, number>()
  for (const { value, scale } of figures) told.set(value / scale, (told.get(value / scale) ?? 0) + 1)
  return told
}

/** Takes down what explains a figure, for those after it. */
export function settle(telling: Telling, { index }: Figure, claim: Claim | undefined): void {
  telling.isTotal[index] = claim?.rule === 'arithmetic/sum'
  if (!claim?.ok) return
  telling.claims[index] = claim
  if (!isWorked(telling, claim)) {
    const key = keyOf(claim.inputs)
    telling.workings.set(key, [...(telling.workings.get(key) ?? []), claim])
  }
  for (const input of claim.inputs) {
    telling.isUsed[input] = true
    if (claim.odds > SPENT) telling.isSpent[input] = true
  }
}

/** Whether a working gave another figure before: nobody works out the same from the same twice. */
export function isWorked({ workings }: Telling, { rule, inputs, value }: Claim): boolean {
  const before = workings.get(keyOf(inputs))
  return before?.some((claim) => claim.rule === rule && claim.value.toPrecision(6) === value.toPrecision(6)) ?? false
}

/** What names some different figures, whatever their order. */
export function keyOf(inputs: readonly number[]): number | string {
  const [a = -1, b = -1] = inputs
  if (inputs.length < 2) return a
  if (inputs.length === 2) return (Math.min(a, b) + 1) * MOST + Math.max(a, b)
  let [first, last] = [a, a]
  for (const input of inputs) {
    if (input < first) first = input
    else if (input > last) last = input
  }
  // All figures of a stretch are named by where it begins and how long it is.
  if (last - first + 1 === inputs.length) return -(first * MOST + inputs.length)
  return inputs.toSorted((one, other) => one - other).join()
}

// More figures than any text has.
const MOST = 2 ** 26

/** What became of a figure so far. */
export function stateOf({ claims, isUsed }: Telling, index: number): State {
  if (claims[index]) return isUsed[index] ? 'P' : 'O'
  return isUsed[index] ? 'C' : 'F'
}

/** How many words two figures are both about. */
export function countShared({ subjects }: Telling, a: number, b: number): number {
  const mine = subjects[a] as readonly string[]
  const others = subjects[b] as readonly string[]
  let count = 0
  for (let at = 0; at < others.length; at++) if (mine.includes(others[at] as string)) count++
  return count
}
