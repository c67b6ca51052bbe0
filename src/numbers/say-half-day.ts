const HOUR = 3600
/** From and to which hour a word for a part of the day may be said of a time; the first that fits is the usual one. */
const parts: readonly (readonly [words: string, from: number, to: number])[] = [
  ['in the morning', 0, 12],
  ['in the afternoon', 12, 18],
  ['in the evening', 18, 24],
  ['in the evening', 17, 24],
  ['at night', 20, 24],
]

/** The half of the day of a time, in seconds since midnight, as somebody says who said another's so: " PM", " in the evening"; '' where none was said. */
export function sayHalfDay(value: string, behind: string): string {
  const hour = Math.floor(Number(value) / HOUR) % 24
  if (/^[ -]?[ap]\.?m/i.test(behind)) {
    const letter = hour < 12 ? 'a' : 'p'
    return behind.replace(/[ap]/i, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter))
  }
  if (!/^ (?:in the (?:morning|afternoon|evening)|at night)$/.test(behind)) return ''
  const fitting = parts.filter(([, from, to]) => hour >= from && hour < to).map(([words]) => ` ${words}`)
  return fitting.includes(behind) ? behind : (fitting[0] as string)
}
