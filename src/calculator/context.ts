import { add, amount, HOURS_OF_MONTH, named, type Quantity, range } from '../quantity/index.ts'
import { ASSUMPTION_NAMES, ASSUMPTIONS, type AssumptionName } from './assumptions.ts'
import type { Prices } from './prices.ts'
import type { Workload } from './workload/types.ts'

/** What every line of a bill is worked out from. */
export interface Context {
  readonly workload: Workload
  readonly prices: Prices
  /** Hours of a month: in one place, and shown wherever it is used. */
  readonly hours: Quantity
  /** What was worked out for this workload already, so that regions and lines share it. */
  readonly known: Map<string, unknown>
}

/** Works something out once for a context; the key names it and all that it depends on beside the context. */
export function once<T>({ known }: Context, key: string, make: () => T): T {
  if (known.has(key)) return known.get(key) as T
  const made = make()
  known.set(key, made)
  return made
}

/** The context of a workload and the prices of a day. */
export function makeContext(workload: Workload, prices: Prices): Context {
  return { workload, prices, hours: HOURS, known: new Map() }
}

const HOURS = amount(HOURS_OF_MONTH, 'h/month', {
  label: 'hours of a month',
  origin: { kind: 'convention', id: 'dynamodb.month' },
})

/** The value of an assumption: the workload's own, or else the one that the calculator names. */
export function assume({ workload }: Context, name: AssumptionName): Quantity {
  const own = workload.assumptions.get(name)
  if (own) return own
  return USUAL[name]
}

function usual(name: AssumptionName): Quantity {
  const { from, to, unit, why } = ASSUMPTIONS[name]
  return range(from, to, unit, {
    label: why,
    certainty: 'assumed',
    origin: { kind: 'assumption', id: name, note: why },
  })
}

/** The item size as what each request carries, so that requests times it is an amount of data. */
export function sizePer({ workload }: Context, request: string): Quantity {
  const { low, high, label } = workload.itemSize
  return range(low, high, `KB/${request}`, { label, origin: { kind: 'workload', id: 'item-size' } })
}

/** A plain count that the calculator itself brings in, such as the months of a year. */
export function constant(value: number, unit: string, label: string): Quantity {
  const key = `${value} ${unit} ${label}`
  const known = constants.get(key)
  if (known) return known
  const made = makeConstant(value, unit, label)
  constants.set(key, made)
  return made
}

const constants = new Map<string, Quantity>()

function makeConstant(value: number, unit: string, label: string): Quantity {
  return amount(value, unit, { label, origin: { kind: 'constant', id: label } })
}

/** A quantity under a name, unless it was given and is no working. */
export function step(label: string, quantity: Quantity): Quantity {
  return quantity.step.operation === 'given' ? quantity : named(label, quantity)
}

const USUAL = Object.fromEntries(ASSUMPTION_NAMES.map((name) => [name, usual(name)])) as Record<
  AssumptionName,
  Quantity
>

/** The sum of quantities; one alone is its own sum, without a step. */
export function sum(quantities: readonly Quantity[]): Quantity {
  const [first, ...rest] = quantities
  return first && rest.length === 0 ? first : add(...quantities)
}
