import type { Finding } from '../../check/index.ts'
import type { Lesson } from '../lesson.ts'
import { printRange, printTime, type Range, readRange } from '../outline/durations.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const duration: CourseRule = {
  name: 'course/duration',
  page: `
The stated duration lies within the sum of the sections' times.

## Fails

    # Episode 2: Bread

    **Duration**: 9 minutes

    ## Lesson Flow

    ### 1. Flour (1-2 min)
    ### 2. Water (3 min)

## Passes

    # Episode 2: Bread

    **Duration**: 5 minutes

    ## Lesson Flow

    ### 1. Flour (1-2 min)
    ### 2. Water (3 min)
`,
  judge: ({ outline, outlineFile }) => {
    const field = outline.fields.get('duration')
    const stated = readRange(field?.value.text ?? '')
    const timed = outline.sections.flatMap(({ range }) => range ?? [])
    if (!field || !stated || outline.sections.length === 0) return []
    const untimed = outline.sections.filter(({ range }) => !range)
    if (untimed.length > 0)
      return untimed.map(({ heading }) =>
        findingAt(outlineFile, heading, duration.name, 'this section says no time', { severity: 'warning' }),
      )
    const sum = {
      from: timed.reduce((total, { from }) => total + from, 0),
      to: timed.reduce((total, { to }) => total + to, 0),
    }
    if (stated.to >= sum.from && stated.from <= sum.to) return []
    const message = `stated ${printRange(stated)}, its sections add to ${printRange(sum)}`
    return [findingAt(outlineFile, field.value, duration.name, message)]
  },
}

/** How fast a lesson is spoken, in words a minute, and how far off a stated duration may be, in seconds. */
const SLOW = 150
const FAST = 160
const LEEWAY = 30

/** How long a script takes to speak, in seconds, pauses and all: at the faster and at the slower pace. */
export function speakingTime({ script: { words, pauses } }: Pick<Lesson, 'script'>): {
  readonly from: number
  readonly to: number
} {
  const silent = pauses.reduce((sum, { seconds }) => sum + seconds, 0)
  return { from: (words * 60) / FAST + silent, to: (words * 60) / SLOW + silent }
}

export const speakingTimeRule: CourseRule = {
  name: 'course/speaking-time',
  page: `
The stated duration is the time that the script takes to speak: at 150 to 160 words a minute and with its pauses, give or
take half a minute.

## Fails

    # Episode 2: Bread

    **Duration**: 3 minutes

    ## Script

    Flour and water.

    [PAUSE 10 seconds]

    And an hour of patience.

## Passes

    # Episode 2: Bread

    **Duration**: 15 seconds

    ## Script

    Flour and water.

    [PAUSE 10 seconds]

    And an hour of patience.
`,
  judge: (lesson): Finding[] => {
    const { outline, outlineFile, script } = lesson
    const field = outline.fields.get('duration')
    const stated = readRange(field?.value.text ?? '')
    if (!field || !stated) return []
    const { from, to } = speakingTime(lesson)
    if (stated.to >= from - LEEWAY && stated.from <= to + LEEWAY) return []
    const silent = script.pauses.reduce((sum, { seconds }) => sum + seconds, 0)
    const message = `stated ${printRange(stated)}, the script takes ${printTime(from)} to ${printTime(to)}`
    const working = `${script.words} words ÷ ${FAST} and ÷ ${SLOW} a minute, and ${printTime(silent)} of pauses`
    const help = `say ${inMinutes((from + to) / 2)}, or ${tellWords(stated, from, to)}`
    return [findingAt(outlineFile, field.value, speakingTimeRule.name, message, { notes: [working], help })]
  },
}

function inMinutes(time: number): string {
  const minutes = Math.round(time / 60)
  return minutes === 0 ? printTime(time) : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** How many words would have to go or to come so that the stated duration fits, in tens. */
function tellWords(stated: Range, from: number, to: number): string {
  const inTens = (seconds: number, pace: number) => Math.ceil((seconds * pace) / 600) * 10
  const over = from - LEEWAY - stated.to
  return over > 0
    ? `cut some ${inTens(over, FAST)} words`
    : `tell some ${inTens(stated.from - LEEWAY - to, SLOW)} words more`
}
