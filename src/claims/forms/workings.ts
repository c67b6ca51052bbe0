import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf, scaleFor } from '../leaves.ts'
import { inYear, isPhysical, seconds } from '../measures.ts'

/** The figures that a form names, in the order of their names. */
export type Inputs = readonly [a: Figure, b: Figure, c: Figure, ...more: Figure[]]
type Make = (figure: Figure, inputs: Inputs) => Working | undefined

const HOUR = 3600
// By how much the parts that are told of a whole may be off; further, they are not all of it.
const ALIKE = 0.25
// How many times as much something becomes in one go; more goes without its unit.
const MOST = 10

/** How relations are worked out that forms of words tell and nothing else tries; all others are looked up. */
export const workings: Readonly<Record<string, Make>> = {
  sum: combine('add'),
  difference: combine('subtract'),
  each: (_, [count, rate]) => {
    if (!rate.per.includes(count.measure)) return
    return { op: 'multiply', parts: [leaf(count, 1), leaf(rate, 1)] }
  },
  three: ({ per }, [count, amount, rate]) => {
    if (!rate.per.includes(amount.mention.unit.toLowerCase())) return
    if (per.some((unit) => unit !== 'month' && !rate.per.includes(unit))) return
    return { op: 'multiply', parts: [leaf(count, 1), leaf(amount, amount.scale), leaf(rate, 1)] }
  },
  'in a year': (figure, [rate]) => {
    // "€12 a day": of the days that one works, or of all?
    const often = rate.per.flatMap((unit) => (unit === 'day' ? [] : (inYear[unit] ?? [])))
    const total = (times: number) => Math.abs(Math.log((rate.value * times) / figure.value))
    const [times] = often.toSorted((a, b) => total(a) - total(b))
    if (times === undefined) return
    return { op: 'multiply', parts: [constant(times, String(times)), leaf(rate, figure.scale)] }
  },
  fills: (figure, [used, all, rate]) => {
    const unit = figure.mention.unit
    if (!rate.per.includes(unit) || new Set([used, all, rate].map(sortOf)).size > 1) return
    return { op: 'divide', parts: [{ op: 'subtract', parts: [leaf(all, 1), leaf(used, 1)] }, leaf(rate, 1)] }
  },
  factor: (_, [from, to]) => {
    if (from.kind !== to.kind) return
    const [more, less] = from.value > to.value ? [from, to] : [to, from]
    return { op: 'divide', parts: [leaf(more, less.scale), leaf(less, less.scale)] }
  },
  quotient: asWritten('divide'),
  filling: (figure, [all, one]) => {
    // The last one may be begun, or left out.
    if (all.measure !== one.measure || Math.abs(all.value / one.value - figure.value / figure.scale) < 1) return
    return { op: 'divide', parts: [leaf(all, one.scale), leaf(one, one.scale)] }
  },
  times: asWritten('multiply'),
  minus: asWritten('subtract'),
  mean: (figure, inputs) => {
    const sum = combine('add')(figure, inputs)
    return sum && { op: 'divide', parts: [sum, constant(inputs.length, String(inputs.length))] }
  },
  portion: (figure, [one, other, some]) => {
    if (some.value !== 1) return
    const [whole, part] = one.value > other.value ? [one, other] : [other, one]
    const rest = whole.value - part.value
    // "51 of 64 are still there, so one in five has left"; "10 ml with 90 of water, so one in ten"
    const mixed = isPhysical(whole.measure) ? (whole.value + part.value) / part.value : 0
    const others = [whole.value / rest, mixed]
    if (others.some((value) => figure.low <= value && value <= figure.high)) return
    return { op: 'divide', parts: [leaf(whole, part.scale), leaf(part, part.scale)] }
  },
  partition: (figure, inputs) => {
    const parts = inputs.slice(0, -1)
    const whole = inputs.at(-1) as Figure
    const sum = parts.reduce((sum, { value }) => sum + value, figure.value)
    if (Math.abs(sum / whole.value - 1) > ALIKE || parts.some(({ value }) => value >= whole.value)) return
    return { op: 'subtract', parts: [whole, ...parts].map((one) => leaf(one, one.scale)) }
  },
  'rest of all': (_, inputs) => {
    if (inputs.some(({ mention }) => mention.fraction)) return
    return { op: 'subtract', parts: [constant(100, '100'), ...inputs.map((one) => leaf(one, 1, true))] }
  },
  every: inOne,
  'so every': inOne,
  later: (figure, [from, span]) => {
    if (span.scale > HOUR || [figure, from].some(({ mention }) => mention.unit !== 'time-of-day')) return
    // Most clocks show the hours of the afternoon as those of the morning.
    const rounds = Math.round((figure.value - from.value - span.value) / (12 * HOUR))
    const sum = { op: 'add', parts: [leaf(from, 1, true), leaf(span, 1, true)] } as const
    if (rounds === 0) return sum
    const half = constant(Math.abs(rounds) * 12 * HOUR, `${Math.abs(rounds) * 12} hours`)
    return { op: rounds > 0 ? 'add' : 'subtract', parts: [sum, half] }
  },
  raise: (_, [amount, share]) => {
    const more = { op: 'divide', parts: [leaf(share, 1, true), constant(100, '100')] } as const
    return { op: 'multiply', parts: [{ op: 'add', parts: [constant(1, '1'), more] }, leaf(amount, amount.scale)] }
  },
  change: changeFrom,
  'change from': changeFrom,
  'so change': changeFrom,
}

/** By how many percent of the first the second is more or less. */
function changeFrom(_: Figure, [from, to]: Inputs): Working | undefined {
  if (sortOf(from) !== sortOf(to)) return undefined
  const [more, less] = from.value > to.value ? [from, to] : [to, from]
  // "From 9.5 million to 17.1"
  if (more.value > MOST * less.value) return undefined
  const gap = { op: 'subtract', parts: [leaf(more, from.scale), leaf(less, from.scale)] } as const
  const share = { op: 'divide', parts: [gap, leaf(from, from.scale)] } as const
  return { op: 'multiply', parts: [constant(100, '100'), share] }
}

/** How often something happens in an hour or a minute that happens every so long. */
function inOne({ per }: Figure, [span]: Inputs): Working | undefined {
  const unit = per.find((one) => one === 'h' || one === 'min')
  if (unit === undefined) return undefined
  const most = (seconds[unit] as number) / span.scale
  return { op: 'divide', parts: [constant(most, String(most)), leaf(span, span.scale)] }
}

/** Two numbers as they are written, where no unit has to be turned into another. */
function asWritten(op: 'divide' | 'multiply' | 'subtract'): Make {
  return (figure, inputs) => {
    const isInCents = ({ mention }: Figure) => mention.unit === 'cent'
    if (isInCents(figure) && !inputs.some(isInCents)) return
    const scales = new Map<Figure['kind'], number>()
    for (const { kind, scale } of [figure, ...inputs]) {
      if ((scales.get(kind) ?? scale) !== scale) return
      scales.set(kind, scale)
    }
    return { op, parts: inputs.map((input) => leaf(input, input.scale, true)) }
  }
}

/** All amounts put together, or the lesser ones taken from the greatest, in the unit in which the figure is said. */
function combine(op: 'add' | 'subtract'): Make {
  return (figure, inputs) => {
    const scales = inputs.map((input) => scaleFor(figure, input))
    if (scales.includes(0) || new Set(inputs.map(sortOf)).size > 1) return
    const leaves = inputs.map((input, at) => ({
      value: input.value / (scales[at] as number),
      leaf: leaf(input, scales[at] as number),
    }))
    return { op, parts: leaves.sort((a, b) => b.value - a.value).map(({ leaf }) => leaf) }
  }
}

function sortOf({ kind }: Figure): Figure['kind'] {
  return kind === 'none' ? 'count' : kind
}
