import type { Book, FactRecord, Phrasing } from '../../book/index.ts'
import { compilePattern, type Pattern, stemsOf } from './compile-pattern.ts'
import { compileFrame, type Frame } from './frame.ts'

/** A phrasing, compiled, with the facts behind it. */
export interface CompiledPhrasing extends About {
  readonly fact: FactRecord
  readonly also: readonly FactRecord[]
}

/** When a pattern means what it should. */
export interface About {
  readonly topic: string
  readonly least: number
  readonly near: readonly RegExp[]
  readonly unless: readonly RegExp[]
}

export interface CompiledPattern extends Pattern {
  readonly phrasing: CompiledPhrasing
}

export interface CompiledFrame extends Frame {
  readonly phrasing: CompiledPhrasing
}

/** A phrasing of a price: the items that may be meant, and for how many the price is said. */
export interface CompiledPrice extends About {
  readonly items: readonly string[]
  readonly times: number
}

export interface CompiledPricePattern extends Pattern {
  readonly phrasing: CompiledPrice
}

/** How texts speak of a book's facts, ready to be looked up by the words of a sentence. */
export interface FactSpeech {
  /** Patterns of wrong statements by the stem of a word that each needs. */
  readonly wrong: ReadonlyMap<string, readonly CompiledPattern[]>
  /** The same as frames. */
  readonly said: ReadonlyMap<string, readonly CompiledFrame[]>
  readonly counted: ReadonlyMap<string, readonly CompiledFrame[]>
  readonly figures: ReadonlyMap<string, readonly CompiledPattern[]>
  readonly prices: ReadonlyMap<string, readonly CompiledPricePattern[]>
  /** The words for subjects, and the subject that each means. */
  readonly subjects: RegExp | undefined
  readonly subjectOf: ReadonlyMap<string, string>
  /** The stems under which a word leads to a pattern. */
  readonly stemsOf: (word: string) => readonly string[]
}

const compiled = new WeakMap<Book, FactSpeech>()

/** The speech of a book's facts, compiled once. */
export function openSpeech(book: Book): FactSpeech {
  const known = compiled.get(book) ?? compile(book)
  compiled.set(book, known)
  return known
}

function compile({ speech, facts }: Book): FactSpeech {
  const wrong = new Map<string, CompiledPattern[]>()
  const figures = new Map<string, CompiledPattern[]>()
  const prices = new Map<string, CompiledPricePattern[]>()
  const said = new Map<string, CompiledFrame[]>()
  const counted = new Map<string, CompiledFrame[]>()
  const subjectOf = new Map<string, string>()
  for (const { subjects, words = {}, phrasings, prices: spoken } of speech) {
    for (const { items, topic, times = '1', unless = [], figure } of spoken) {
      const about = { topic, least: Number.NEGATIVE_INFINITY, near: [], unless: unless.map(expressionOf) }
      for (const source of figure) file(prices, compilePattern(source), { ...about, items, times: Number(times) })
    }
    for (const [subject, words] of Object.entries(subjects)) for (const word of words) subjectOf.set(word, subject)
    for (const entry of phrasings) {
      const phrasing = compilePhrasing(entry, facts)
      for (const source of entry.wrong ?? []) file(wrong, compilePattern(source), phrasing)
      for (const source of entry.figure ?? []) file(figures, compilePattern(source), phrasing)
      for (const source of entry.says ?? []) file(said, compileFrame(source, words), phrasing)
      for (const source of entry.denies ?? []) file(said, compileFrame(source, words, true), phrasing)
      for (const source of entry.counts ?? []) file(counted, compileFrame(source, words), phrasing)
    }
  }
  const named = [...subjectOf.keys()].sort((a, b) => b.length - a.length)
  const subjects = named.length === 0 ? undefined : new RegExp(`(?<![\\w-])(?:${named.join('|')})(?![\\w-])`, 'g')
  const leads = new Set([wrong, said, counted, figures, prices].flatMap((patterns) => [...patterns.keys()]))
  return { wrong, said, counted, figures, prices, subjects, subjectOf, stemsOf: (word) => leadingStems(word, leads) }
}

function leadingStems(word: string, leads: ReadonlySet<string>): readonly string[] {
  return stemsOf(word).filter((stem) => leads.has(stem))
}

function compilePhrasing(
  { fact, also = [], topic, near = [], unless = [], least = '-Infinity' }: Phrasing,
  facts: Book['facts'],
): CompiledPhrasing {
  // A book holds every fact that its phrasings name.
  return {
    fact: facts.get(fact) as FactRecord,
    also: also.map((id) => facts.get(id) as FactRecord),
    topic,
    least: Number(least),
    near: near.map(expressionOf),
    unless: unless.map(expressionOf),
  }
}

function expressionOf(source: string): RegExp {
  return compilePattern(source).expression
}

function file<C extends { readonly stems: readonly string[] }, T>(
  into: Map<string, (C & { readonly phrasing: T })[]>,
  compiled: C,
  phrasing: T,
): void {
  const entry = { ...compiled, phrasing }
  for (const stem of new Set(compiled.stems)) into.set(stem, [...(into.get(stem) ?? []), entry])
}
