/** A time of the run as text: `350 ms`, `12.5 s`, `3 min`. */
export function printTime(time: number): string {
  if (time < 10_000) return `${group(Math.round(time * 1000) / 1000)} ms`
  if (time < 600_000) return `${group(Math.round(time) / 1000)} s`
  return `${group(Math.round(time / 60) / 1000)} min`
}

// Written out rather than left to the machine's language.
function group(value: number): string {
  const [whole = '', part] = String(value).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}
