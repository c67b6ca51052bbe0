import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readClaimGold } from '../../../scripts/accuracy/claims-gold.ts'
import { readGold } from '../../../scripts/accuracy/gold.ts'
import { readOurs } from '../../../scripts/accuracy/readers.ts'
import { ratesOf, type Score, score } from '../../../scripts/accuracy/score.ts'
import { type ClaimCount, type ClaimScore, scoreClaims } from '../../../scripts/accuracy/score-claims.ts'
import { groupBy } from '../group-by.ts'

/** One half of the labelled texts: the one the reader was made on, or the one held out for measuring. */
export interface Half<T> {
  readonly name: 'dev' | 'held'
  readonly texts: number
  readonly score: T
}

/** How well texts are read, against labels made by hand. */
export interface Accuracy {
  readonly numbers: readonly Half<Score>[]
  readonly claims: readonly Half<ClaimScore>[]
}

/** Reads the labelled texts below a folder anew and scores them; a half without texts is left out. */
export function measureAccuracy(gold: string): Accuracy {
  return {
    numbers: measure(join(gold, 'numbers'), readGold, (files) => score(files, readOurs)),
    claims: measure(join(gold, 'claims'), readClaimGold, scoreClaims),
  }
}

function measure<F, T>(folder: string, read: (folder: string) => F[], judge: (files: F[]) => T): Half<T>[] {
  return (['dev', 'held'] as const).flatMap((name) => {
    const path = join(folder, name)
    const files = existsSync(path) ? read(path) : []
    return files.length === 0 ? [] : [{ name, texts: files.length, score: judge(files) }]
  })
}

/** A share as it is printed: both counts, and percent, which is whole only where all or none are meant. */
export function sayShare(part: number, whole: number): string {
  if (whole === 0) return 'none'
  const percent = (100 * part) / whole
  const rounded = percent === 100 || percent === 0 ? percent : Math.min(99.9, Math.max(0.1, percent)).toFixed(1)
  return `${part.toLocaleString('en-US')} of ${whole.toLocaleString('en-US')} (${rounded} %)`
}

/** Misses by class, the most frequent first, with examples where texts may be shown. */
export function groupMisses<M extends { readonly kind: string }>(
  misses: readonly M[],
  most: number,
): { readonly kind: string; readonly count: number; readonly examples: readonly M[] }[] {
  return [...groupBy(misses, ({ kind }) => kind)]
    .map(([kind, all]) => ({ kind, count: all.length, examples: all.slice(0, most) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}

/** What a reader is told of numbers read: precision, recall and what looks like a number and is none. */
export function sayNumbers({
  exact,
  found,
  labelled,
  taken,
  lookAlikes,
}: Score): readonly (readonly [string, string])[] {
  const { f1 } = ratesOf(exact, found, labelled)
  return [
    ['Numbers found with the right span, value, unit and rate', sayShare(exact, labelled)],
    ['Of what was read, read rightly', sayShare(exact, found)],
    ['Both together (F1)', f1.toFixed(3)],
    ['Look-alikes taken for numbers', sayShare(taken, lookAlikes)],
  ]
}

/** What a reader is told of claims checked. */
export function sayClaims(count: ClaimCount): readonly (readonly [string, string])[] {
  const { wrong, found, plain, plainFound, falseAlarms, right, verified } = count
  return [
    ['Wrong claims found', sayShare(found, wrong)],
    ['Of those that plain arithmetic can find', sayShare(plainFound, plain)],
    ['Findings that are right', sayShare(found, found + falseAlarms)],
    ['Right claims worked out again', sayShare(verified, right)],
  ]
}
