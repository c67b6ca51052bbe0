import { type Claim, type Figure, workExactly } from '../../claims/index.ts'

const DISTINCT = 3

/** Numbers of a text by what they state. */
export type ByValue = (value: string) => readonly Figure[]

/** A number goes into a working, and another one of the text, put in its place, gives the outcome as stated. */
export interface Rival {
  readonly input: number
  readonly other: Figure
}

/**
 * What else of the text, in place of an input, would make a claim right that does not hold: then that input may be what is
 * wrong. A number of a few digits must be told of the same thing.
 */
export function findRival(
  { working, figure: at, inputs }: Pick<Claim, 'working' | 'figure' | 'inputs'>,
  figures: readonly Figure[],
  byValue: ByValue,
  isAbout: (a: Figure, b: Figure) => boolean,
): Rival | undefined {
  const stated = Number(figures[at]?.mention.value)
  const used = new Set([at, ...inputs])
  const known: Figure[] = []
  for (const input of inputs) known[input] = figures[input] as Figure
  for (const input of new Set(inputs)) {
    const old = figures[input] as Figure
    const worth = (value: string) => {
      known[input] = { ...old, mention: { ...old.mention, value } }
      const worked = Number(workExactly(working, known).toFixed())
      known[input] = old
      return worked
    }
    for (const needed of solve((x) => worth(String(x)), Number(old.mention.value), stated)) {
      const isTold = (one: Figure) =>
        countDigits(needed) >= DISTINCT || (one.kind === 'count' && old.kind === 'count') || isAbout(one, old)
      const other = byValue(needed).find((one) => !used.has(one.index) && isSameSort(one, old) && isTold(one))
      if (other && isNear(worth(needed), stated)) return { input, other }
    }
  }
  return undefined
}

/** What an input would have to be: workings are straight lines in each of their inputs, or turned over. */
function solve(worth: (x: number) => number, at: number, wanted: number): string[] {
  const [a, b] = [worth(at), worth(at * 2 + 1)]
  const straight = at + ((wanted - a) / (b - a)) * (at + 1)
  const turned = at + ((1 / wanted - 1 / a) / (1 / b - 1 / a)) * (at + 1)
  return [straight, turned].flatMap((x) => (Number.isFinite(x) && x > 0 ? [String(Number(x.toPrecision(12)))] : []))
}

function isSameSort(a: Figure, b: Figure): boolean {
  if (a.kind === 'clock') return false
  if (a.kind === 'none' || b.kind === 'none') return true
  return a.kind === b.kind && a.measure === b.measure && a.scale === b.scale
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b)
}

/** The digits that a value states: four of 1,875, two of 190. */
export function countDigits(value: string): number {
  const digits = value.replace('-', '').replace('.', '').replace(/^0+/, '')
  return digits.replace(/0+$/, '').length
}
