import * as v from 'valibot'
import { anyOf, nearestName } from './nearest-name.ts'

type Issue = v.BaseIssue<unknown>

function printPlain(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

/** A structure by its names alone: what is in it may be endless, or throw. */
function describeObject(value: object): string {
  return Array.isArray(value) ? 'a list' : `a structure of ${Object.keys(value).join(', ') || 'nothing'}`
}

/** A value of the input, short enough for a message. */
export function show(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? describeObject(value) : printPlain(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function refused(expected: string): (issue: Issue) => string {
  return ({ input }) => {
    if (input === undefined) return `missing; expected ${expected}`
    if (Number.isNaN(input)) return `NaN is no number; expected ${expected}`
    if (typeof input === 'number' && expected.includes('"')) return `${input} has no unit; expected ${expected}`
    return `${show(input)} is not accepted; expected ${expected}`
  }
}

/** A text with a number and a unit. */
export function measure(description: string, ...examples: readonly string[]) {
  const expected = `a text with a number and its unit, such as "${examples[0] ?? ''}"`
  return v.pipe(v.string(refused(expected)), v.description(description), v.metadata({ examples: [...examples] }))
}

/** One of some words. */
export function oneOf<const T extends readonly string[]>(words: T, description: string) {
  return v.pipe(v.picklist(words, refused(anyOf(words))), v.description(description))
}

/** A free text. */
export function text(description: string) {
  return v.pipe(
    v.string(refused('a text')),
    v.minLength(1, 'is empty'),
    v.regex(/^\P{Cc}*$/u, 'has a line break or another control character'),
    v.description(description),
  )
}

/** true or false. */
export function flag(description: string) {
  return v.pipe(v.boolean(refused('true or false')), v.description(description))
}

/** A plain number that isn't negative. */
export function count(description: string, most: number) {
  const expected = `a number from 0 to ${most}`
  return v.pipe(
    v.number(refused(expected)),
    v.minValue(0, refused(expected)),
    v.maxValue(most, refused(expected)),
    v.description(description),
  )
}

/** A whole number that isn't negative. */
export function wholeCount(description: string, most: number) {
  const expected = `a whole number from 0 to ${most}`
  return v.pipe(
    v.number(refused(expected)),
    v.integer(refused(expected)),
    v.minValue(0, refused(expected)),
    v.maxValue(most, refused(expected)),
    v.description(description),
  )
}

/** A list. */
export function listOf<const T extends v.GenericSchema>(item: T, description: string, most = 100) {
  return v.pipe(
    v.array(item, refused('a list')),
    v.minLength(1, 'is an empty list'),
    v.maxLength(most, `has more than ${most} entries`),
    v.description(description),
  )
}

/** Named values, each name of that form. */
export function mapOf<const K extends v.GenericSchema<string, string>, const T extends v.GenericSchema>(
  key: K,
  item: T,
) {
  return v.record(key, item, refused('names with a value each'))
}

function said(input: unknown): string {
  return input === null ? 'is empty' : `${show(input)} is not accepted`
}

/** Named fields and no others; `asked` says what a missing field is for. */
export function fields<const T extends v.ObjectEntries>(entries: T, asked: Readonly<Record<string, string>> = {}) {
  const names = Object.keys(entries)
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected !== 'never') {
      const name = String(issue.path?.at(-1)?.key ?? '')
      if (issue.path === undefined) return `${said(issue.input)}; expected the fields ${anyOf(names)}`
      return Object.hasOwn(asked, name) ? `missing; ${asked[name]}` : 'missing'
    }
    const meant = nearestName(String(issue.path?.at(-1)?.key), names)
    return `unknown field; ${meant ? `did you mean ${meant}?` : `the fields here are ${anyOf(names)}`}`
  })
  return refuseLists(schema)
}

/** The library takes a list for an object without fields, and would ask for each of them. */
function refuseLists<T extends v.GenericSchema>(schema: T): T {
  const run: v.GenericSchema['~run'] = (dataset, config) => {
    if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
    v._addIssue(schema, 'type', dataset, config)
    return dataset as unknown as v.OutputDataset<unknown, v.BaseIssue<unknown>>
  }
  return { ...schema, '~run': run }
}

/** One of several forms; a mistake inside one of them is told as that. */
export function either<const T extends v.UnionOptions>(options: T, expected: string) {
  return v.union(options, refused(expected))
}
