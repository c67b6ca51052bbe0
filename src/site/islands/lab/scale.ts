/** Where times stand along the timeline, from 0 to 1; long stretches in which nothing happens are cut short. */
export interface Scale {
  place(time: number): number
  time(place: number): number
  /** Stretches that are cut short. */
  readonly cuts: readonly { readonly from: number; readonly until: number }[]
  /** Times to write along the axis, far enough from each other. */
  readonly ticks: readonly number[]
}

/** The least room between two ticks. */
const ROOM = 0.15
/** Some room before the first thing and after the last. */
const EDGE = 0.03

/** A scale over the times at which something happens; a longer gap than `longest` takes the room of that. */
export function makeScale(times: readonly number[], longest: number, wanted: readonly number[] = []): Scale {
  const stops = [...new Set([0, ...times])].filter((time) => Number.isFinite(time) && time >= 0).sort((a, b) => a - b)
  const lengths = stops.map((stop, i) => Math.min(longest, stop - (stops[i - 1] ?? stop)))
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1
  let sum = 0
  const places = lengths.map((length) => {
    sum += length
    return EDGE + (1 - 2 * EDGE) * (sum / whole)
  })
  const between = (value: number, from: readonly number[], to: readonly number[]): number => {
    const next = from.findIndex((each) => each >= value)
    if (next === 0) return to[0] ?? 0
    if (next < 0) return to.at(-1) ?? 0
    const [a, b, x, y] = [from[next - 1], from[next], to[next - 1], to[next]] as [number, number, number, number]
    return x + ((value - a) / (b - a)) * (y - x)
  }
  const place = (time: number) => between(time, stops, places)
  const gaps = stops.map((until, i) => ({ from: stops[i - 1] ?? 0, until }))
  return {
    place,
    time: (at) => between(at, places, stops),
    cuts: gaps.filter(({ from, until }) => until - from > longest),
    ticks: chooseTicks([0, ...wanted, ...stops], place),
  }
}

function chooseTicks(times: readonly number[], place: (time: number) => number): number[] {
  const chosen: number[] = []
  for (const time of times) {
    if (chosen.every((other) => Math.abs(place(other) - place(time)) >= ROOM)) chosen.push(time)
  }
  return chosen.sort((a, b) => a - b)
}
