import { leftOf, rightOf } from './around.ts'
import type { Place } from './place.ts'
import { isTime } from './units.ts'

/** A line in brackets: a stage direction, whose length is nothing that is told. */
const lineBefore = /\n\[[^\][\n]*$/
const lineBehind = /^[^\][\n]*\](?:\n|$)/
/** "PAUSE three seconds.", "(beat, one second)": how long a reader is to be silent. */
const pause =
  /(?:\b(?:PAUSE|SILENCE|BEAT|BREAK|WAIT|HOLD)|[([](?:\p{Ll}+ )?(?:pause|silence|beat|break|wait|hold)),? (?:for |of |FOR )?$/u
/** "Pause three seconds." as a sentence of its own. */
const alone = /(?:^|[\n.?!…"”] ?)(?:Pause|Beat|Silence)[,:]? (?:for )?$/
const ends = /^ \p{L}+[.)\]\n]/u

/** Whether a time is only how long a speaker is to wait: directions are no statements. */
export function isDirection({ draft, left, right, lower }: Place): boolean {
  if (!isTime(draft.unit)) return false
  if (left.includes('\n[') && lineBefore.test(left) && lineBehind.test(right)) return true
  if (!/^(?:pause|silence|beat|break|wait|hold|for|of|)$/.test(lower)) return false
  return pause.test(left) || (alone.test(left) && ends.test(right))
}

/** A place in a recording: "Chapter marks at 00:02:00", "the stopwatch said 17:40". */
export const mediaTime =
  /\b(?:[Cc]hapter marks?|time ?stamps?|time ?codes?|stopwatch|video|recording|footage|audio|clip|tape)\b[^.;!?\n]*$|\bat mark $/
const recorded = /\b(?:[Vv]ideo|[Rr]ecording|footage|[Aa]udio)\b[^;!?\n]*$/

/** "at 00:00, 18:42 and 37:10": no day has a 37th hour. */
const inList = /^[\d:]+(?:(?:,|,? and) \d\d?:\d\d)*(?:,|,? and) (?:2[5-9]|[3-9]\d):\d\d/

/** A stretch of a running order: from 1:45 to 4:30, or in the last cells of a row; what stands behind cells is worked out from them. */
const stretch = /(?<![\d:.])(\d{1,3}):([0-5]\d)(?: ?[–—-] ?| to |\t(?=[\d:]+\s*(?:\n|$)))(\d{1,3}):([0-5]\d)(?![\d:])/g

/** The times of a running order, as they are written: the ends of stretches that follow each other from zero. */
function orderOf(text: string): ReadonlySet<string> {
  const marks = new Set<string>()
  let end = -1
  let count = 0
  for (const [said, hours, minutes, laterHours, laterMinutes] of text.matchAll(stretch)) {
    const from = Number(hours) * 60 + Number(minutes)
    const to = Number(laterHours) * 60 + Number(laterMinutes)
    // What is written 00:00 may be midnight, unless a few minutes follow.
    const opens = from === 0 && (said.startsWith('0:') || to < 31)
    // No day has a 36th hour.
    if (to <= from || (opens ? end >= 0 : from !== end && (end < 0 || to < 1500))) continue
    for (const mark of said.split(/[^\d:]+/)) marks.add(mark)
    end = to
    count++
  }
  // "Leave it up until 5:00": one that lasts longer has times of day beside it that are none of its own.
  for (let minute = 0; count > 1 && end < 1440 && minute < end; minute += 5)
    marks.add(`${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`)
  return count > 1 ? marks : new Set()
}

/** "cold open 0:00, reads 7:00, writes 12:15": one that is told in a line. */
const inLine = /\b0:00(?:[,;] [^\d.,;:\n]{2,40}(?<! (?:at|by|from|until|to)) \d{1,2}:[0-5]\d){2,}/g

const firstCell = /^(\d{1,3}):([0-5]\d)\t(.*)/
const inMinutes = /\bmin(?:ute)?s?\b/i

/** Where times stand that count from 0:00: told in a line, or as first cells where each start is the one before and its minutes, or no day has it. */
function orderedRows(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { 0: said, index } of text.matchAll(inLine))
    for (const mark of said.matchAll(/\d+:/g)) found.add(index + mark.index)
  for (let from = text.indexOf('\n0:00\t'); from >= 0; from = text.indexOf('\n0:00\t', from + 1)) {
    const rows: number[] = []
    let [last, lengths, follows, at] = [-1, '', true, from + 1]
    while (at < text.length) {
      const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
      const cell = firstCell.exec(text.slice(at, Math.min(end, at + 200)))
      const start = Number(cell?.[1]) * 60 + Number(cell?.[2])
      if (end > at && !(start > last)) break
      if (end > at) {
        follows &&= last < 0 || new RegExp(`(?<![\\d.])${(start - last) / 60}(?![\\d.])`).test(lengths)
        rows.push(at)
        last = start
        lengths = cell?.[3] ?? ''
      }
      at = end + 1
    }
    const header = text.slice(text.lastIndexOf('\n', from - 2), from)
    if (
      rows.length > 2 &&
      last < 10_800 &&
      (last >= 1500 || /\nMark/.test(header) || (follows && inMinutes.test(header)))
    )
      for (const row of rows) found.add(row)
  }
  return found
}

/** Knows the times of a text that count from the start of a talk: they are marks of a recording and no times of day. */
export class RunningOrder {
  private readonly text: string
  private marks: ReadonlySet<string> | undefined
  private rows: ReadonlySet<number> | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Whether this time is such a mark, or one of a recording that the sentence speaks of: "the best part is at 00:21:40". */
  has(said: string, start: number): boolean {
    this.marks ??= orderOf(this.text)
    this.rows ??= orderedRows(this.text)
    return (
      this.rows.has(start) ||
      this.marks.has(said) ||
      (this.marks.size > 0 && /^0:\d\d$/.test(said)) ||
      inList.test(rightOf(this.text, start, 60)) ||
      (said.length === 8 && recorded.test(leftOf(this.text, start, 160)))
    )
  }
}
