import * as v from 'valibot'
import type { NumericCard, Parameter, ParameterValue, TextCard } from './card.ts'

const words = (what: string) =>
  v.pipe(
    v.string(`${what} is text`),
    v.trim(),
    v.nonEmpty(`${what} is empty`),
    v.maxLength(4000, `${what} is too long`),
  )
const whole = v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(1), v.maxValue(99))

const span = v.strictObject({
  from: v.number('from is a number'),
  to: v.number('to is a number'),
  step: v.pipe(v.number('step is a number'), v.gtValue(0, 'step is over 0')),
  unit: v.optional(v.pipe(v.string('unit is text'), v.maxLength(40, 'unit is too long')), ''),
})
const parameter = v.union(
  [span, v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1), v.maxLength(50))],
  'a parameter is a list of values, or from, to, step and unit',
)

const schema = v.union(
  [
    v.strictObject({
      question: words('question'),
      answer: words('answer'),
      covers: v.optional(v.array(whole), []),
    }),
    v.strictObject({
      question: words('question'),
      scenario: v.optional(words('scenario')),
      workload: v.optional(v.record(v.string(), v.unknown())),
      vary: v.record(words('the name of a parameter'), parameter),
      answer: v.pipe(v.array(words('a name')), v.minLength(2, 'answer names an architecture and a quantity')),
      covers: v.optional(v.array(whole), []),
    }),
  ],
  'a card has question and answer; a numeric one question, scenario or workload, vary, and answer as a list of names',
)

/** A card as its author declares it. */
export interface DeclaredCard {
  readonly card: TextCard | NumericCard
  /** The objectives that it covers, by number. */
  readonly covers: readonly number[]
}

/** Something wrong with a declared card. */
export class CardError extends Error {
  override readonly name = 'CardError'
}

/** The most values that one parameter may take. */
const MOST_VALUES = 1000

/** Reads a declared card; a scenario that it names is looked up among the workloads. */
export function readCard(value: unknown, workloads: ReadonlyMap<string, unknown>): DeclaredCard {
  const read = v.safeParse(schema, value)
  if (!read.success) throw new CardError(read.issues.map((issue) => issue.message)[0] ?? 'no card')
  const { output } = read
  if (!('vary' in output)) {
    return { card: { kind: 'text', question: output.question, answer: output.answer }, covers: output.covers }
  }
  const workload = output.workload ?? (output.scenario === undefined ? undefined : workloads.get(output.scenario))
  if (typeof workload !== 'object' || workload === null) {
    throw new CardError(
      output.scenario === undefined ? 'a numeric card names a scenario' : `no scenario ${output.scenario} here`,
    )
  }
  const vary = Object.entries(output.vary).map(([name, values]) => readParameter(name, values, workload))
  const card: NumericCard = {
    kind: 'numeric',
    question: output.question,
    workload: { ...workload },
    vary,
    answer: output.answer,
  }
  for (const [, name = ''] of output.question.matchAll(/\{([^{}]*)\}/g)) {
    if (!vary.some(({ path }) => path.join('.') === name)) throw new CardError(`{${name}} is none of its parameters`)
  }
  return { card, covers: output.covers }
}

function readParameter(name: string, values: v.InferOutput<typeof parameter>, workload: object): Parameter {
  const path = name.split('.')
  if (path.some((part) => !Object.hasOwn(known, part))) throw new CardError(`${name} is no field that can vary`)
  if (Array.isArray(values)) return { path, values: values.map((value) => sayValue(path, value, workload)) }
  const { from, to, step, unit } = values
  const count = Math.floor((to - from) / step + 1e-9) + 1
  if (!(count >= 1 && count <= MOST_VALUES))
    throw new CardError(`${name}: from ${from} to ${to} by ${step} are ${count} values`)
  return {
    path,
    values: Array.from({ length: count }, (_, index) => {
      const value = Number((from + index * step).toPrecision(12))
      const text = `${value.toLocaleString('en-US', { maximumFractionDigits: 6 })} ${unit}`.trim()
      return { value: unit === '' ? value : text.replaceAll(',', ''), said: text }
    }),
  }
}

/** The fields that may vary. */
const known = {
  writes: 1,
  reads: 1,
  rate: 1,
  spread: 1,
  consistency: 1,
  kind: 1,
  regions: 1,
  'item-size': 1,
  storage: 1,
  items: 1,
}

const said: Readonly<Record<string, string>> = {
  total: 'all regions together',
  'in-each': 'each region',
  strong: 'strongly consistent',
  eventual: 'eventually consistent',
}

function sayValue(path: readonly string[], value: string | number, workload: object): ParameterValue {
  if (path[0] !== 'regions') return { value, said: said[String(value)] ?? String(value) }
  const regions: unknown = Reflect.get(workload, 'regions')
  const count = Array.isArray(regions) ? regions.length : 0
  if (typeof value !== 'number' || value < 1 || value > count) {
    throw new CardError(`regions: the workload has ${count}, not ${value}`)
  }
  return { value, said: `${value} ${value === 1 ? 'region' : 'regions'}` }
}
