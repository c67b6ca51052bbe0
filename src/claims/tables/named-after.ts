import { stemsOf } from '../told-again/stems.ts'

// What says of a column that it holds rates, and not of what.
const generic = new Set(stemsOf('rate ratio share percentage percent cent part average mean average in'))
// From so many letters on a word may be the beginning of another one: fail of failure.
const ROOT = 4
const PER = /\bper\b|\/|\bfor (?:an?|each|every)\b|\ban?\b/

/** How far the words over a column of rates name the two columns of which they are: "failure rate" the failed, "pupils per teacher" both. */
export function namesParts(head: string, part: string, whole: string): 0 | 1 | 2 {
  const [told = '', ...bases] = head.split(PER)
  const own = stemsOf(part).filter((stem) => !isAmong(stem, stemsOf(whole)))
  const names = stemsOf(told).filter((stem) => !generic.has(stem))
  if (!names.some((name) => isAmong(name, own))) return 0
  const base = bases.join(' ')
  return /\d|hundred|thousand|million/.test(base) || stemsOf(base).some((name) => isAmong(name, stemsOf(whole))) ? 2 : 1
}

function isAmong(stem: string, others: readonly string[]): boolean {
  return others.some((other) => stem === other || isRootOf(stem, other) || isRootOf(other, stem))
}

function isRootOf(root: string, stem: string): boolean {
  return root.length >= ROOT && stem.startsWith(root)
}
