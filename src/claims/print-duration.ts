import { seconds } from './measures.ts'

const units = ['day', 'h', 'min', 's'] as const
/** The greatest unit in which a time is told that was said in two, the lesser of them this. */
const greatest: Readonly<Record<string, number>> = { h: 0, min: 1, s: 2 }
const HUNDREDTHS = 100

/** How many whole minutes hours are that are no whole hours: 80 for 1.33333; undefined for others. */
export function minutesOf(hours: number): number | undefined {
  const minutes = Math.round(hours * 60)
  return minutes % 60 !== 0 && Math.abs(hours * 60 - minutes) < 1e-6 ? minutes : undefined
}

/** A time in as many units as it takes: 2 h 35 min; what was said in two, in days as well: 2 days 6 h 50 min. */
export function printDuration(value: number, unit: string, from = greatest[unit]): string {
  // To hundredths of a second, so that nothing is sixty of anything.
  let rest = Math.round(Math.abs(value) * (seconds[unit] as number) * HUNDREDTHS)
  const parts: string[] = []
  for (const one of units.slice(from)) {
    const size = (seconds[one] as number) * HUNDREDTHS
    const count = one === 's' ? rest / HUNDREDTHS : Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count} ${one === 'day' && count > 1 ? 'days' : one}`)
  }
  return `${value < 0 ? '−' : ''}${parts.join(' ') || `0 ${unit}`}`
}
