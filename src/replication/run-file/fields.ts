import * as v from 'valibot'
import { didYouMean, show } from './problems.ts'

type Issue = v.BaseIssue<unknown>

/** A message that says what was expected. */
export function refused(expected: string): (issue: Issue) => string {
  return ({ input }) =>
    input === undefined ? `missing; expected ${expected}` : `${show(input)} is not accepted; expected ${expected}`
}

/** Named fields and no others; `asked` says what a missing field is for. */
export function fields<const T extends v.ObjectEntries>(entries: T, asked: Readonly<Record<string, string>> = {}) {
  const names = Object.keys(entries)
  return v.strictObject(entries, (issue) => {
    const name = String(issue.path?.at(-1)?.key ?? '')
    if (issue.path === undefined) return refused(`the fields ${names.join(', ')}`)(issue)
    if (issue.expected !== 'never') return `missing; ${asked[name] ?? 'it is needed'}`
    return `unknown field${didYouMean(name, names) || `; the fields here are ${names.join(', ')}`}`
  })
}

/** A text of one character or more. */
export function text(description: string) {
  return v.pipe(
    v.string(refused('a text')),
    v.minLength(1, 'is empty'),
    v.maxLength(500, 'is longer than 500 characters'),
    v.description(description),
  )
}

/** A time or a time span, such as 50ms, 1.5s or 2 min. */
export function duration(description: string) {
  const expected = 'a time with its unit, such as 50ms, 1.5s or 2 min'
  return v.pipe(
    v.union([v.literal(0), v.string()], ({ input }) =>
      typeof input === 'number' ? `${input} has no unit; expected ${expected}` : refused(expected)({ input } as Issue),
    ),
    v.description(description),
  )
}

/** A whole number between bounds. */
export function whole(description: string, least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(refused(expected)),
    v.integer(refused(expected)),
    v.minValue(least, refused(expected)),
    v.maxValue(most, refused(expected)),
    v.description(description),
  )
}

/** One of some words. */
export function oneOf<const T extends readonly string[]>(words: T, description: string) {
  return v.pipe(
    v.picklist(
      words,
      ({ input }) =>
        `${refused(words.join(', '))({ input } as Issue)}${typeof input === 'string' ? didYouMean(input, words) : ''}`,
    ),
    v.description(description),
  )
}

/** A list that is not empty. */
export function listOf<const T extends v.GenericSchema>(item: T, description: string, most: number) {
  return v.pipe(
    v.array(item, refused('a list')),
    v.minLength(1, 'is an empty list'),
    v.maxLength(most, `has more than ${most} entries`),
    v.description(description),
  )
}

/** Named values. */
export function named<const T extends v.GenericSchema>(item: T, description: string) {
  const expected = refused('names with a value each')
  const isMap = (input: unknown) => typeof input === 'object' && input !== null && !Array.isArray(input)
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isMap, expected),
    v.record(v.string(), item, expected),
    v.description(description),
  )
}

/** One of two forms: a short one that is no object, and a long one that is. */
export function shortOrLong<const S extends v.GenericSchema, const L extends v.GenericSchema>(short: S, long: L) {
  return v.union([short, long], refused('one of its forms'))
}
