/** The seconds since midnight as a clock shows them: 36000 is 10:00. */
export function printClock(value: string): string {
  const [whole = '', decimals] = value.split('.')
  const seconds = Number(whole) % 60
  const minutes = Math.floor(Number(whole) / 60)
  const parts = [Math.floor(minutes / 60), minutes % 60, ...(seconds > 0 || decimals ? [seconds] : [])]
  const shown = parts.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':')
  return decimals ? `${shown}.${decimals}` : shown
}
