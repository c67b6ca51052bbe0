import { type Range, readRange } from './durations.ts'
import type { Spot } from './lines.ts'
import { takeIds } from './shapes.ts'

const TITLE =
  /^(?:lesson outline|episode outline|outline|lesson plan)?\s*[-:–—]*\s*(?:episode|ep\.?|lesson|unit|module|session)\s*#?(\d{1,4})\s*[-:–—.|]+\s*(\S.*)$/i
const PREFIX = /^(?:lesson outline|episode outline|outline|lesson plan)\s*[-:–—]+\s*/i

/** The number and title of an outline's first heading: "Lesson Outline: Episode 6 - DynamoDB Global Tables". */
export function readTitle(text: string): { readonly number: number | undefined; readonly title: string } {
  const found = TITLE.exec(text)
  if (found) return { number: Number(found[1]), title: (found[2] as string).trim() }
  return { number: undefined, title: text.replace(PREFIX, '').trim() }
}

/** What the heading of a section of the lesson flow says. */
export interface SectionHeading {
  readonly number: number | undefined
  readonly title: string
  readonly range: Range | undefined
  readonly ids: readonly string[]
}

const NUMBERED = /^(?:(?:section|part|step|segment|block)\s+)?(\d{1,2})\s*(?:[.):]|[-–—](?=\s))\s*/i
const TIMED = /\s*(?:[-–—|:,]\s*)?[([]([^()[\]]*)[)\]]\s*$/
const TIMED_BARE = /\s*[-–—|:,/]\s*(~?\s*\d[^-–—|:,]*?(?:[-–—]\s*\d+[^-–—|:,]*)?)$/

/** Reads "3. Active-Active Replication (2-3 min) {#replication}"; number, time and ids may be missing. */
export function readSectionHeading({ text }: Pick<Spot, 'text'>): SectionHeading {
  const { text: words, ids } = takeIds(text)
  const number = NUMBERED.exec(words)
  const rest = number ? words.slice(number[0].length) : words
  const timed = TIMED.exec(rest) ?? TIMED_BARE.exec(rest)
  const range = timed ? readRange(timed[1] as string) : undefined
  const title = (range && timed ? rest.slice(0, timed.index) : rest).replace(/^\*+|\*+$/g, '').trim()
  return { number: number ? Number(number[1]) : undefined, title, range, ids }
}
