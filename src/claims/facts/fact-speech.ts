import type { Book, FactRecord, Phrasing } from '../../book/index.ts'
import { compilePattern, type Pattern } from './compile-pattern.ts'

/** A phrasing, compiled, with the facts behind it. */
export interface CompiledPhrasing {
  readonly fact: FactRecord
  readonly also: readonly FactRecord[]
  readonly topic: string
  readonly least: number
  readonly near: readonly RegExp[]
  readonly unless: readonly RegExp[]
}

export interface CompiledPattern extends Pattern {
  readonly phrasing: CompiledPhrasing
}

/** How texts speak of a book's facts, ready to be looked up by the words of a sentence. */
export interface FactSpeech {
  /** Patterns of wrong statements by the stem of a word that each needs. */
  readonly wrong: ReadonlyMap<string, readonly CompiledPattern[]>
  readonly figures: ReadonlyMap<string, readonly CompiledPattern[]>
  /** The words for subjects, and the subject that each means. */
  readonly subjects: RegExp | undefined
  readonly subjectOf: ReadonlyMap<string, string>
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
  const subjectOf = new Map<string, string>()
  for (const { subjects, phrasings } of speech) {
    for (const [subject, words] of Object.entries(subjects)) for (const word of words) subjectOf.set(word, subject)
    for (const entry of phrasings) {
      const phrasing = compilePhrasing(entry, facts)
      for (const source of entry.wrong ?? []) file(wrong, source, phrasing)
      for (const source of entry.figure ?? []) file(figures, source, phrasing)
    }
  }
  const words = [...subjectOf.keys()].sort((a, b) => b.length - a.length)
  const subjects = words.length === 0 ? undefined : new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'g')
  return { wrong, figures, subjects, subjectOf }
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
    near: near.map((source) => compilePattern(source).expression),
    unless: unless.map((source) => compilePattern(source).expression),
  }
}

function file(into: Map<string, CompiledPattern[]>, source: string, phrasing: CompiledPhrasing): void {
  const pattern = { ...compilePattern(source), phrasing }
  for (const stem of new Set(pattern.stems)) {
    into.set(stem, [...(into.get(stem) ?? []), pattern])
  }
}
