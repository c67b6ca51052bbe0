import type { Figure } from '../figure.ts'
import { constant, leaf } from '../leaves.ts'
import type { Search } from '../search.ts'

const CLOCKS = 8
const REACH = 40
// "Lap one took 1:02", "he held his breath for 2:05"
const TAKEN = /\b(?:t(?:oo|a)k(?:es?)?|for|lasted|in|laps?(?: \w+)?|time of|pace of) $/i
// On most clocks the hours come round after twelve.
const ROUND = 12 * 3600

/** The time between two readings of a clock: 02:24 to 03:30 is 66 minutes, over midnight if need be. */
export function tryClocks(search: Search, { text }: { readonly text: string }): void {
  const { figure, figures } = search
  if (figure.kind !== 'time') return
  const clocks: Figure[] = []
  for (let at = figure.index + 3; at > figure.index - REACH && clocks.length < CLOCKS; at--) {
    const other = figures[at]
    if (other?.kind !== 'clock' || (at > figure.index && other.sentence !== figure.sentence)) continue
    if (!TAKEN.test(text.slice(Math.max(0, other.mention.start - 12), other.mention.start))) clocks.push(other)
  }
  for (const [place, later] of clocks.entries()) {
    for (const earlier of clocks.slice(place + 1)) tryClock(search, earlier, later)
  }
}

function tryClock(search: Search, earlier: Figure, later: Figure): void {
  const { figure } = search
  const gap = later.value - earlier.value
  const isRound =
    [earlier, later].every(({ value }) => value < ROUND + 3600) &&
    figure.low <= gap + ROUND &&
    gap + ROUND <= figure.high
  const day = isRound ? ROUND : gap < 0 ? 86_400 : 0
  const isPair = later.index === earlier.index + 1 && later.join === 'to'
  search.try(
    {
      rule: 'arithmetic/difference',
      support: isPair || later.index === earlier.index + 1 ? 2.5 : 0.7,
      value: (gap + day) / figure.scale,
      working: () => ({
        op: 'subtract',
        parts: [
          day > 0
            ? {
                op: 'add',
                parts: [leaf(later, figure.scale, true), constant(day / figure.scale, isRound ? '12 hours' : 'a day')],
              }
            : leaf(later, figure.scale, true),
          leaf(earlier, figure.scale, true),
        ],
      }),
      cued: isPair,
      asserted: isPair || (later.index === earlier.index + 1 && search.isRightBefore([earlier, later], 0)),
    },
    [earlier, later].filter((clock) => Math.abs(clock.index - figure.index) < 6),
  )
}
