import type { Book, FactRecord } from '../../book/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import { firstIndex } from '../first-index.ts'
import { stemsOf } from './compile-pattern.ts'
import { type CompiledPattern, type CompiledPhrasing, openSpeech } from './fact-speech.ts'

/** A statement that a fact contradicts, at its place in the plain text. */
export interface ContraryStatement {
  readonly fact: FactRecord
  readonly start: number
  readonly end: number
}

/** A number that is stated as that of a fact, or of one of several. */
export interface FactFigure {
  readonly facts: readonly FactRecord[]
  readonly mention: number
}

export interface SpokenFacts {
  readonly contrary: readonly ContraryStatement[]
  readonly figures: readonly FactFigure[]
}

/** Sentences that report what others think, or that ask, state nothing. */
const REPORTS =
  /\?["'”)]*$|\b(?:myth|misconception|wrong|false|wrongly|untrue|used to|no longer|(?:people|teams|some|many|they|you might|you may) (?:think|say|believe|assume|expect)|assum(?:e|es|ed|ing)|mistak\w+|claims? that|unlike|until 20\d\d|before 20\d\d)\b/
/** What stands on the other side of a comparison is not what the sentence speaks of. */
const OPPOSED = /\b(?:versus|vs\.?|not|than|instead of)\s*(?:the |about |an? )?(?:[\d.]+ ?[-–] ?)?$/
const CONTEXT = 1500
const PARAGRAPH = 700
const CLEAR = 600
const SENTENCE = 500

/** Finds what a text says of a book's facts: statements that they contradict, and the numbers that they state. */
export function matchSpeech(document: Document, mentions: readonly Mention[], book: Book): SpokenFacts {
  const { wrong, figures, subjects, subjectOf } = openSpeech(book)
  const contrary: ContraryStatement[] = []
  const found: FactFigure[] = []
  if (!subjects) return { contrary, figures: found }
  const text = document.text.toLowerCase().replaceAll(/[’‘]/g, "'")
  const places = [...text.matchAll(subjects)].map(({ index, 0: word }) => ({
    at: index,
    subject: subjectOf.get(word),
  }))
  if (places.length === 0) return { contrary, figures: found }
  const topics = new Topics(text, places)
  for (const [index, start] of document.sentences.start.entries()) {
    const end = document.sentences.end[index] as number
    const sentence = text.slice(start, end)
    if (REPORTS.test(sentence)) continue
    const stems = new Set(Array.from(sentence.matchAll(/[\w'/-]+/g), ([word]) => word).flatMap(stemsOf))
    const seen = new Set<FactRecord>()
    for (const { expression, phrasing } of patternsOf(wrong, stems)) {
      const match = expression.exec(sentence)
      if (!match || seen.has(phrasing.fact)) continue
      const at = start + match.index
      if (topics.allow(phrasing, sentence, start, end, at + match[0].length)) {
        seen.add(phrasing.fact)
        contrary.push({ fact: phrasing.fact, start: at, end: at + match[0].length })
      }
    }
    const spoken = patternsOf(figures, stems)
    if (spoken.length === 0) continue
    const first = firstIndex(mentions.length, (place) => (mentions[place] as Mention).start >= start)
    const last = firstIndex(mentions.length, (place) => (mentions[place] as Mention).start >= end)
    for (const [offset, said] of mentions.slice(first, last).entries()) {
      const begins = said.role === 'to' ? (mentions[said.partner] as Mention).start : said.start
      const facts = statedFacts(spoken, text, said, begins, { start, end, sentence }, topics)
      if (facts.length > 0) found.push({ facts, mention: first + offset })
    }
  }
  return { contrary, figures: found }
}

function patternsOf(
  known: ReadonlyMap<string, readonly CompiledPattern[]>,
  stems: ReadonlySet<string>,
): CompiledPattern[] {
  const found = new Set<CompiledPattern>()
  for (const stem of stems) for (const pattern of known.get(stem) ?? []) found.add(pattern)
  return [...found]
}

function statedFacts(
  patterns: readonly CompiledPattern[],
  text: string,
  said: Mention,
  rangeStart: number,
  { start, end, sentence }: { start: number; end: number; sentence: string },
  topics: Topics,
): FactRecord[] {
  const stop = Math.max(said.end, said.nounEnd)
  const from = Math.max(start, said.start - 120)
  if (OPPOSED.test(text.slice(from, rangeStart))) return []
  // What is counted stays, for patterns name it; a unit is part of the number.
  const after = said.unit === 'count' ? said.end : stop
  const around = `${text.slice(from, said.start)}#${text.slice(after, Math.min(end, stop + 120))}`
  const facts = new Set<FactRecord>()
  for (const { expression, phrasing } of patterns) {
    if (facts.has(phrasing.fact) || Number(said.value) < phrasing.least || !expression.test(around)) continue
    if (!topics.allow(phrasing, sentence, start, said.start, said.start, true)) continue
    for (const fact of [phrasing.fact, ...phrasing.also]) facts.add(fact)
  }
  return [...facts]
}

/** Where a subject is named. */
interface Place {
  readonly at: number
  readonly subject: string | undefined
}

/** Tells of what subject a stretch of text speaks. */
class Topics {
  readonly #text: string
  readonly #places: readonly Place[]
  /** The subject of a text that speaks of one alone. */
  readonly #only: string | undefined

  constructor(text: string, places: readonly Place[]) {
    this.#text = text
    this.#places = places
    const first = places[0]?.subject
    this.#only = places.every(({ subject }) => subject === first) ? first : undefined
  }

  allow(
    { topic, near, unless }: CompiledPhrasing,
    sentence: string,
    start: number,
    end: number,
    at: number,
    mustBeClear = false,
  ): boolean {
    const said = sentence.slice(Math.max(0, at - start - SENTENCE), at - start + SENTENCE)
    if (unless.some((pattern) => pattern.test(said))) return false
    if (this.#subjectAt(start, end, at) !== topic) return false
    if (mustBeClear && !this.#isClear(start, at)) return false
    if (near.length === 0) return true
    const paragraph = this.#text.slice(Math.max(0, start - PARAGRAPH), end)
    return near.some((pattern) => pattern.test(paragraph))
  }

  /** The subject named last before a place, or after it in its sentence where none stands before it there. */
  #subjectAt(start: number, end: number, at: number): string | undefined {
    const before = this.#lastBefore(at)
    const last = this.#places[before]
    if (last && last.at >= start) return last.subject
    const after = this.#places[before + 1]
    if (after && after.at < end) return after.subject
    if (after && after.at < this.#stopAfter(at)) return undefined
    if (!last) return undefined
    return last.at >= start - CONTEXT ? last.subject : this.#only
  }

  /** Whether the sentence names the subject, or only one has been named lately. */
  #isClear(start: number, at: number): boolean {
    const last = this.#lastBefore(at)
    const named = this.#places[last]
    if (!named || named.at >= start) return true
    for (let index = last; index >= 0; index--) {
      const place = this.#places[index]
      if (!place || place.at < start - CLEAR) return true
      if (place.subject !== named.subject) return false
    }
    return true
  }

  // A number whose sentence names a subject only after it may be said of another.
  #stopAfter(at: number): number {
    const stop = this.#text.slice(at, at + PARAGRAPH).search(/[.?!](?:\s|$)|\n/)
    return stop < 0 ? at : at + stop
  }

  #lastBefore(at: number): number {
    return firstIndex(this.#places.length, (index) => (this.#places[index] as Place).at >= at) - 1
  }
}
