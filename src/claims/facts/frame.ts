import { compilePattern } from './compile-pattern.ts'
import type { Setting } from './setting.ts'

/** What a statement is made of, in whatever order: active or passive, and with what stood in the sentence before. */
export interface Frame {
  readonly slots: readonly Slot[]
  /** Whether the statement is meant where it is denied. */
  readonly isDenied: boolean
  readonly stems: readonly string[]
}

interface Slot {
  readonly expression: RegExp
  readonly mayBeCarried: boolean
  /** Whether a word that denies is one of its own. */
  readonly mayDeny: boolean
}

interface Hit {
  readonly from: number
  readonly to: number
  readonly mayDeny: boolean
}

/** What stands on both sides of these is not one statement. */
const APART = /[;—]/
const NEGATORS = /\b(?:not|no|never|none|nothing|nobody|neither|cannot|without|hardly)\b|n't\b/g
/** Where one clause ends and the next begins. */
const CLAUSES =
  /[;:—()]|,\s+(?=(?:but|because|since|so|while|whereas|although|though|if|when|which|whatever|whichever|until)\b)|\s(?=(?:because|whereas|although|unless|until|whom?|who)\b)/g
const OWN_DENIAL = /(?:^|[|_ ])(?:no|not|nothing|nobody|never|without)(?=[_|~ ]|$)|n't/
const REACH = 180
/** A clause that names nothing itself must be as short as an answer: "It is 64 KB." */
const BRIEF = 60

/** Compiles a frame: slots apart by `&`, each a token pattern in which `<name>` stands for a set of synonyms. */
export function compileFrame(source: string, words: Readonly<Record<string, string>>, isDenied = false): Frame {
  const patterns = source.split('&').map((slot) => {
    const named = slot.trim().replaceAll(/<([\w-]+)>/g, (_, name: string) => words[name] ?? name)
    return {
      ...compilePattern(named.replace(/^\^/, '')),
      mayBeCarried: named.startsWith('^'),
      mayDeny: OWN_DENIAL.test(named),
    }
  })
  const leading = patterns.find(({ mayBeCarried }) => !mayBeCarried) ?? patterns[0]
  return { slots: patterns, isDenied, stems: leading?.stems ?? [] }
}

/** Where a sentence says what a frame is made of, affirmed or denied as the frame wants it. */
export function isSaid(
  { slots, isDenied }: Frame,
  sentence: string,
  { before, answer }: Setting,
): { from: number; to: number } | undefined {
  const hits: Hit[] = []
  for (const { expression, mayBeCarried, mayDeny } of slots) {
    const hit = expression.exec(sentence)
    if (hit) hits.push({ from: hit.index, to: hit.index + hit[0].length, mayDeny })
    else if (!(mayBeCarried && before !== undefined && expression.test(before))) return undefined
  }
  const from = Math.min(...hits.map((hit) => hit.from))
  const to = Math.max(...hits.map((hit) => hit.to))
  if (hits.length === 0 || to - from > REACH || APART.test(sentence.slice(from, to))) return undefined
  const isNot = (countDenials(sentence, hits, from, to) + (answer === 'no' ? 1 : 0)) % 2 === 1
  return isNot === isDenied ? { from, to } : undefined
}

/** Whether the words of a frame stand in a clause, or in what it leans on. */
export function countsBeside({ slots }: Frame, clause: string, { before }: Setting): boolean {
  const own = slots.filter(({ expression }) => expression.test(clause))
  if (own.length === 0 && clause.length > BRIEF) return false
  return slots.every(
    (slot) => own.includes(slot) || (slot.mayBeCarried && before !== undefined && slot.expression.test(before)),
  )
}

// A word of the frame itself denies nothing: "costs nothing" is one of its ways to say free. Nor does an answer's "no".
function countDenials(sentence: string, hits: readonly Hit[], from: number, to: number): number {
  const breaks = Array.from(sentence.matchAll(CLAUSES), ({ index }) => index)
  const start = breaks.findLast((index) => index < from) ?? 0
  const end = breaks.find((index) => index >= to) ?? sentence.length
  const answer = /^["'“(]*(?:yes|no)\b[,.:]/.exec(sentence)?.[0].length ?? 0
  return [...sentence.matchAll(NEGATORS)].filter(
    ({ index }) =>
      index >= Math.max(start, answer) &&
      index < end &&
      !hits.some((hit) => hit.mayDeny && index >= hit.from && index < hit.to),
  ).length
}
