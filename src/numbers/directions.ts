import type { Place } from './place.ts'
import { isTime } from './units.ts'

/** A line in brackets: a stage direction, whose length is nothing that is told. */
const lineBefore = /\n\[[^\][\n]*$/
const lineBehind = /^[^\][\n]*\](?:\n|$)/
/** "PAUSE three seconds.", "(beat, one second)": how long a reader is to be silent. */
const pause =
  /(?:\b(?:PAUSE|SILENCE|BEAT|BREAK|WAIT|HOLD)|[([](?:long |short )?(?:pause|silence|beat|break|wait|hold)),? (?:for |of )?$/i
const pauseWord = /(?:PAUSE|SILENCE|BEAT|BREAK|WAIT|HOLD),? (?:for |of |FOR |OF )?$|[([][\p{L} ,]*$/u
/** "Pause three seconds." as a sentence of its own. */
const alone = /(?:^|[\n.?!…"”] ?)(?:Pause|Beat|Silence)[,:]? (?:for )?$/
const ends = /^ \p{L}+[.)\]\n]/u

/** Whether a time is only how long a speaker is to wait: directions are no statements. */
export function isDirection({ draft, left, right, lower }: Place): boolean {
  if (!isTime(draft.unit)) return false
  if (left.includes('\n[') && lineBefore.test(left) && lineBehind.test(right)) return true
  if (!/^(?:pause|silence|beat|break|wait|hold|for|of|)$/.test(lower)) return false
  return (pause.test(left) && pauseWord.test(left)) || (alone.test(left) && ends.test(right))
}

/** A stretch of a running order: from 1:45 to 4:30. */
const stretch = /(?<![\d:.])(\d{1,3}):([0-5]\d)(?: ?[–—-] ?| to )(\d{1,3}):([0-5]\d)(?![\d:])/g

/** How a running order writes its times (0:00 or 00:00), and the minute at which it ends; its stretches follow each other from zero. */
function orderOf(text: string): { zero: string; end: number } {
  let zero = ''
  let end = -1
  let count = 0
  for (const [said, hours, minutes, laterHours, laterMinutes] of text.matchAll(stretch)) {
    const from = Number(hours) * 60 + Number(minutes)
    const to = Number(laterHours) * 60 + Number(laterMinutes)
    // What is written 00:00 may be midnight, unless a few minutes follow.
    const opens = from === 0 && (said.startsWith('0:') || to < 31)
    if (to <= from || (opens ? end >= 0 : from !== end)) continue
    if (opens) zero = said.startsWith('0:') ? '0:' : '00:'
    end = to
    count++
  }
  return { zero, end: count > 1 ? end : -1 }
}

/** Knows the times of a text that count from the start of a talk: they are marks of a recording and no times of day. */
export class RunningOrder {
  private readonly text: string
  private order: { zero: string; end: number } | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Whether this time of day, in minutes, is such a mark. */
  has(said: string, minutes: number): boolean {
    this.order ??= orderOf(this.text)
    const { zero, end } = this.order
    return Number.isInteger(minutes) && minutes <= end && (zero === '00:' || !/^0\d/.test(said))
  }
}
