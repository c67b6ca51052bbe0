import type { Book, FactRecord } from '../../book/index.ts'
import { isMoney, type Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import { firstIndex } from '../first-index.ts'
import { type About, type CompiledFrame, type CompiledPhrasing, openSpeech } from './fact-speech.ts'
import { countsBeside, isSaid } from './frame.ts'
import { clauseAround, isLimited, readSetting, type Setting } from './setting.ts'

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
  /** Whether it is said as a limit, and not of something that lies within one. */
  readonly isLimit: boolean
  /** Whether it is supposed for the sake of a sum: "say five minutes of lag". */
  readonly isSupposed: boolean
}

/** An amount of money that is stated as the price of one of several items. */
export interface SpokenPrice {
  readonly items: readonly string[]
  /** For how many of them it is said: a million requests. */
  readonly times: number
  readonly mention: number
}

export interface SpokenFacts {
  readonly contrary: readonly ContraryStatement[]
  readonly figures: readonly FactFigure[]
  readonly prices: readonly SpokenPrice[]
}

/** What stands on the other side of a comparison is not what the sentence speaks of. */
const OPPOSED =
  /\b(?:versus|vs\.?|not|(?<!\b(?:no|not|never) (?:larger|bigger|more|longer|greater|higher) )than|instead of)\s*(?:the |about |an? )?(?:[\d.]+ ?[-–] ?)?$/
const OF = /\b(?:in|of|for|with|on|by)\s+(?:an?\s+|the\s+)?(?:amazon\s+|aws\s+)?$/
const OURS = /\b(?:our|ours|my|your|their)\b/
const SUPPOSED =
  /\b(?:if|suppos\w+|say|assum\w+|imagine|would|we'd|we'll|let's)\b|\bwith (?:\w|\.\d| ){1,24}(?:seconds?|minutes?|hours?) of\b/
/** "Lag is 2 seconds, at 90 commits a second. How many are at risk?": what a question goes on from. */
const ASKED = /^ (?:and )?how (?:many|much|long|often)\b[^.!?\n]*\?/
const USUAL = /\b(?:typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|always|promises?|within|up to|at most)\b/
const ASKS = 160
const CONTEXT = 1500
const PARAGRAPH = 700
const CLEAR = 600
const SENTENCE = 500

/** Finds what a text says of a book's facts: statements that they contradict, and the numbers that they state. */
export function matchSpeech(document: Document, mentions: readonly Mention[], book: Book): SpokenFacts {
  const { wrong, said: frames, counted, figures, prices, subjects, subjectOf, stemsOf } = openSpeech(book)
  const contrary: ContraryStatement[] = []
  const found: FactFigure[] = []
  const priced: SpokenPrice[] = []
  const spokenFacts = { contrary, figures: found, prices: priced }
  if (!subjects) return spokenFacts
  const text = document.text.toLowerCase().replaceAll(/[’‘]/g, "'")
  const places = [...text.matchAll(subjects)].map(({ index, 0: word }) => ({
    at: index,
    subject: subjectOf.get(word),
  }))
  if (places.length === 0) return spokenFacts
  const topics = new Topics(text, places)
  for (const [index, start] of document.sentences.start.entries()) {
    const end = document.sentences.end[index] as number
    const sentence = text.slice(start, end)
    const setting = readSetting(document, text, index)
    if (!setting) continue
    const stems = stemsIn(sentence, stemsOf)
    const seen = new Set<FactRecord>()
    const tell = (phrasing: CompiledPhrasing, from: number, to: number) => {
      const { fact } = phrasing
      if (seen.has(fact) || !topics.allow(phrasing, sentence, start, end, start + to)) return
      seen.add(fact)
      contrary.push({ fact, start: start + from, end: start + to })
    }
    for (const { expression, phrasing } of setting.answer === undefined ? patternsOf(wrong, stems) : []) {
      const match = expression.exec(sentence)
      if (match) tell(phrasing, match.index, match.index + match[0].length)
    }
    for (const frame of patternsOf(frames, stems)) {
      const place = isSaid(frame, sentence, setting)
      if (place) tell(frame.phrasing, place.from, place.to)
    }
    if (setting.answer !== undefined) continue
    const first = firstIndex(mentions.length, (place) => (mentions[place] as Mention).start >= start)
    const last = firstIndex(mentions.length, (place) => (mentions[place] as Mention).start >= end)
    if (first === last) continue
    const factual = patternsOf(figures, stems)
    const costly = patternsOf(prices, stems)
    const heard = setting.before === undefined ? stems : new Set([...stems, ...stemsIn(setting.before, stemsOf)])
    const beside = patternsOf(counted, heard)
    if (factual.length + costly.length + beside.length === 0) continue
    let mood: ReturnType<typeof moodOf> | undefined
    for (const [offset, said] of mentions.slice(first, last).entries()) {
      const begins = said.role === 'to' ? (mentions[said.partner] as Mention).start : said.start
      const mention = first + offset
      const until = stopBefore(text, said, mentions[mention + 1], end)
      const place = { text, begins, start, end, until, sentence }
      if (said.unit === 'cent' || isMoney(said.unit)) {
        const [named, ...others] = statedAs(costly, said, place, topics)
        if (named) priced.push({ items: [named, ...others].flatMap(({ items }) => items), times: named.times, mention })
        continue
      }
      const near = statedBeside(beside, said, place, topics, setting)
      const stated = [...statedAs(factual, said, place, topics), ...near]
      const facts = new Set(stated.flatMap(({ fact, also }) => [fact, ...also]))
      if (facts.size === 0) continue
      mood ??= moodOf(sentence, setting, topics.areNamed(start, end), text.slice(end, end + ASKS))
      found.push({ facts: [...facts], mention, ...mood })
    }
  }
  return spokenFacts
}

/** How a sentence says its numbers: as limits, or for the sake of a sum. */
function moodOf(sentence: string, { before = '' }: Setting, isNamed: boolean, after: string) {
  // After a limit, "our largest is 212 KB" says what lies within it.
  const leant = OURS.test(sentence) ? '' : before
  const isAsked = !USUAL.test(sentence) && ASKED.test(after)
  return {
    isLimit: isLimited(`${leant} ${sentence}`, isNamed),
    isSupposed: isAsked || SUPPOSED.test(`${before} ${sentence}`),
  }
}

/** The stems of the words of a text, those that lead to a pattern. */
function stemsIn(text: string, stemsOf: (word: string) => readonly string[]): Set<string> {
  const stems = new Set<string>()
  for (const word of text.match(/[\w'/-]+/g) ?? []) for (const stem of stemsOf(word)) stems.add(stem)
  return stems
}

function patternsOf<T>(known: ReadonlyMap<string, readonly T[]>, stems: ReadonlySet<string>): T[] {
  const found = new Set<T>()
  for (const stem of stems) {
    const patterns = known.get(stem)
    if (patterns !== undefined) for (const pattern of patterns) found.add(pattern)
  }
  return [...found]
}

/** Where what is said of a number ends: "one primary region, up to 10 secondary ones" tells two things apart by a comma. */
function stopBefore(text: string, said: Mention, next: Mention | undefined, end: number): number {
  if (next === undefined || next.start >= end || next.partner >= 0) return end
  if (next.unit !== said.unit && next.unit !== 'none') return end
  const comma = text.slice(said.end, next.start).search(/, (?!\d)| and (?!a half)/)
  return comma < 0 ? end : said.end + comma
}

/** Where a number stands: its sentence, where the range begins whose end it may be, and where what is said of it ends. */
interface Around {
  readonly text: string
  readonly begins: number
  readonly start: number
  readonly end: number
  readonly until: number
  readonly sentence: string
}

/** The phrasings as which a number is stated. */
function statedAs<T extends About>(
  patterns: readonly { readonly expression: RegExp; readonly phrasing: T }[],
  said: Mention,
  { text, begins, start, until, sentence }: Around,
  topics: Topics,
): T[] {
  const stop = Math.max(said.end, said.nounEnd)
  const from = Math.max(start, said.start - 120)
  if (OPPOSED.test(text.slice(from, begins))) return []
  // What is counted stays, for patterns name it; a unit is part of the number.
  const after = said.unit === 'count' ? said.end : stop
  const [before, behind] = clauseAround(
    text.slice(from, begins),
    text.slice(after, Math.max(after, Math.min(until, stop + 120))),
  )
  const around = `${before}#${behind}`
  const stated = new Set<T>()
  for (const { expression, phrasing } of patterns) {
    if (stated.has(phrasing) || Number(said.value) < phrasing.least || !expression.test(around)) continue
    if (topics.allow(phrasing, sentence, start, said.start, said.start, true)) stated.add(phrasing)
  }
  return [...stated]
}

/** The phrasings whose words stand in the clause of a number, or in what it answers. */
function statedBeside(
  frames: readonly CompiledFrame[],
  said: Mention,
  { text, begins, start, end, until, sentence }: Around,
  topics: Topics,
  setting: Setting,
): CompiledPhrasing[] {
  const [before, behind] = clauseAround(
    text.slice(Math.max(start, begins - CONTEXT), begins),
    text.slice(said.end, Math.max(said.end, Math.min(until, said.end + CONTEXT))),
  )
  if (OPPOSED.test(before)) return []
  const clause = `${before} # ${behind}`
  return frames.flatMap((frame) =>
    Number(said.value) >= frame.phrasing.least &&
    countsBeside(frame, clause, setting) &&
    topics.allow(frame.phrasing, sentence, start, end, said.start, true)
      ? [frame.phrasing]
      : [],
  )
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
    { topic, near, unless }: About,
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

  /** Whether a stretch names a subject itself. */
  areNamed(start: number, end: number): boolean {
    const place = this.#places[this.#lastBefore(start) + 1]
    return place !== undefined && place.at < end
  }

  /** The subject named last before a place, or after it in its sentence where none stands before it there. */
  #subjectAt(start: number, end: number, at: number): string | undefined {
    const before = this.#lastBefore(at)
    const last = this.#places[before]
    if (last && last.at >= start) return last.subject
    const after = this.#places[before + 1]
    if (after && after.at < end) return after.subject
    if (after && after.at < this.#stopAfter(at)) return this.#isOf(after) ? after.subject : undefined
    if (!last) return undefined
    return last.at >= start - CONTEXT ? last.subject : this.#only
  }

  /** Whether the sentence names the subject, or its paragraph names one alone, or else the text does lately. */
  #isClear(start: number, at: number): boolean {
    const last = this.#lastBefore(at)
    const named = this.#places[last]
    if (!named || named.at >= start) return true
    const paragraph = this.#text.lastIndexOf('\n\n', at)
    const since = named.at > paragraph ? paragraph : start - CLEAR
    for (let index = last; index >= 0; index--) {
      const place = this.#places[index] as Place
      if (place.at < since) return true
      if (place.subject !== named.subject) return false
    }
    return true
  }

  /** "at most 400 KB in DynamoDB", not "unlike DynamoDB". */
  #isOf({ at }: Place): boolean {
    return OF.test(this.#text.slice(Math.max(0, at - 16), at))
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
