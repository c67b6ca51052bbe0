import { type Card, CardError, readCard } from '../recall/index.ts'
import { leaveOutPauses, readYaml } from '../text/index.ts'
import type { Spot } from './outline/lines.ts'
import type { Outline, OutlineSection, Part } from './outline/outline.ts'
import { readItem, takeIds } from './outline/shapes.ts'

/** A card of an episode, before it has an id for good. */
export interface EpisodeCard {
  readonly card: Card
  readonly authorId: string | undefined
  /** The objectives that it covers, as the author says, by number. */
  readonly covers: readonly number[]
  /** The section of the lesson flow where it is asked, -1 for none. */
  readonly section: number
  readonly line: number
}

/** Something in a card that its author must mend. */
export interface CardProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The cards of an outline, and what is wrong with them. */
interface ReadCards {
  readonly cards: readonly EpisodeCard[]
  readonly problems: readonly CardProblem[]
}

const known = new WeakMap<Outline, ReadCards>()

/** The cards of an outline: its recall prompts with their answers, and its `card` blocks. */
export function readCards(outline: Outline): ReadCards {
  const read = known.get(outline) ?? readAnew(outline)
  known.set(outline, read)
  return read
}

function readAnew(outline: Outline): ReadCards {
  const problems: CardProblem[] = []
  const prompts = outline.sections.flatMap((section, index) => readPrompts(section, index, problems))
  const declared = readDeclared(outline, problems)
  return { cards: [...prompts, ...declared], problems }
}

interface Entry {
  readonly ordinal: number
  readonly text: string
  readonly line: number
}

/** Each prompt of a section with the answers that follow it. */
function readPrompts({ parts }: OutlineSection, section: number, problems: CardProblem[]): EpisodeCard[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== 'prompt') return []
    const after = parts.slice(index + 1)
    const next = after.findIndex(({ kind }) => kind === 'prompt')
    const answers = after.slice(0, next < 0 ? undefined : next).find(({ kind }) => kind === 'answers')
    const asked = listEntries(part).filter(({ ordinal, text }) => ordinal > 0 || text.includes('?'))
    const given = answers ? listEntries(answers) : []
    const [first] = part.lines
    if (asked.length === 0 && first)
      problems.push({ line: first.line, column: 1, message: 'this prompt asks no question' })
    return asked.flatMap(({ ordinal, text, line }) => {
      const own = given.filter((entry) => entry.ordinal === ordinal)
      const answer = (own.length > 0 ? own : asked.length === 1 ? given : []).map((entry) => entry.text).join('\n')
      const { text: question, ids } = takeIds(text)
      if (answer === '') {
        problems.push({ line, column: 1, message: 'this question has no answer' })
        return []
      }
      const card: Card = { kind: 'text', question: leaveOutLead(unquote(question)), answer: unquote(answer) }
      return [{ card, authorId: ids[0], covers: [], section, line }]
    })
  })
}

/** The numbered entries of a part, each with the lines that follow it; all of it as one where nothing is numbered. */
function listEntries({ lines }: Part): Entry[] {
  const entries: Entry[] = []
  const said = lines.filter(
    ({ text }) => !/^[[(]\s*(?:\w+ )?(?:pause|beat|silence|break|breath)\b[^\])]*[\])]$/i.test(text),
  )
  const isNumbered = said.some((line) => ordinalOf(line) > 0)
  for (const spot of said) {
    const ordinal = ordinalOf(spot)
    const text = ordinal > 0 ? spot.text.replace(/^["“]?\d{1,3}[.)]\s+/, '') : spot.text
    const last = entries.at(-1)
    if (ordinal > 0 || !last) {
      // "Before we wrap up, pause and answer:" before a list asks nothing yet.
      if (ordinal > 0 || !isNumbered) entries.push({ ordinal, text, line: spot.line })
    } else entries[entries.length - 1] = { ...last, text: `${last.text}\n${text}` }
  }
  return entries
}

function ordinalOf({ text, line }: Spot): number {
  return readItem({ text: text.replace(/^["“]/, ''), line })?.ordinal ?? 0
}

function unquote(text: string): string {
  return sayUnbound(text.replace(/^\s*["“]|["”]\s*$/g, '').trim())
}

/** "Before we go on, pause and try to remember: what …": how to answer is said to whoever listens, and no part of a card. */
function leaveOutLead(question: string): string {
  const asked = question.replace(
    /^(?:(?:before [^,:?.]{1,60}, )?(?:pause,? (?:and )?)?(?:try to )?(?:remember|recall|answer|think)(?: (?:it|this|back|about|for|aloud|yourself|a|moment|second|minute|first))*:|pause,? and)\s+/i,
    '',
  )
  return asked === question ? question : asked.charAt(0).toUpperCase() + asked.slice(1)
}

/** A text as it is read on a card: without stage directions, and without what its figures are bound to. */
function sayUnbound(text: string): string {
  return leaveOutPauses(text.replace(/:fig\[([^[\]]{0,200})\]\{[^{}]{0,1000}\}/g, '$1'))
}

function readDeclared(outline: Outline, problems: CardProblem[]): EpisodeCard[] {
  const blocks = outline.fences.filter(({ language }) => language === 'card')
  if (blocks.length === 0) return []
  const workloads = new Map<string, unknown>()
  for (const { language, words, source } of outline.fences) {
    // What is wrong with a workload is said where workloads are read.
    if (language === 'workload' && words[0] !== undefined) workloads.set(words[0], readYaml(source).value)
  }
  return blocks.flatMap(({ words, source, line, section }) => {
    const { value, problem } = readYaml(source)
    if (problem) {
      problems.push({ ...problem, line: line + problem.line - 1 })
      return []
    }
    try {
      const { card, covers } = readCard(withoutBindings(value), workloads)
      return [{ card, authorId: words[0]?.replace(/^#/, ''), covers, section, line }]
    } catch (error) {
      if (!(error instanceof CardError)) throw error
      problems.push({ line, column: 1, message: error.message })
      return []
    }
  })
}

function withoutBindings(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, said]) => [
      key,
      (key === 'question' || key === 'answer') && typeof said === 'string' ? sayUnbound(said) : said,
    ]),
  )
}
