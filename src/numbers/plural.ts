import { irregular } from './units.ts'

const plurals = new Map([...irregular].map(([many, one]) => [one, many]))

/** The plural of a noun, in its own case. */
export function pluralOf(noun: string): string {
  const tail = noun.slice(noun.lastIndexOf('-') + 1)
  const known = plurals.get(tail.toLowerCase()) ?? ''
  if (known !== '') return `${noun.slice(0, 1 - tail.length)}${known.slice(1)}`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}${/(?:s|x|ch|sh|zz)$/.test(noun) ? 'es' : 's'}`
}
