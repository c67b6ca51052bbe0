import { singularOf } from '../../numbers/index.ts'
import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf, scaleBeside, scaleFor } from '../leaves.ts'
import { inYear, seconds } from '../measures.ts'
import { isShorter, readPeriods } from '../periods.ts'

/** The figures that a form names, in the order of their names. */
export type Inputs = readonly [a: Figure, b: Figure, c: Figure, ...more: Figure[]]
type Make = (figure: Figure, inputs: Inputs) => Working | undefined

const HOUR = 3600
const each = new Set(['each', 'head', 'person'])
// By how much the parts that are told of a whole may be off; further, they are not all of it.
const ALIKE = 0.25
// How many times as much something becomes in one go; more goes without its unit.
const MOST = 10

/** How relations are worked out that forms of words tell and nothing else tries; all others are looked up. */
export const workings: Readonly<Record<string, Make>> = {
  sum: combine('add'),
  added: combine('add'),
  difference: combine('subtract'),
  each: (_, [count, rate]) => {
    if (!rate.per.includes(count.measure)) return
    return { op: 'multiply', parts: [leaf(count, 1), leaf(rate, 1)] }
  },
  'three in a row': (figure, inputs) => {
    const [, amount, rate] = inputs
    const forOne = (amount.value / amount.scale) * rate.value
    // "Four friends, two days, £50 a day: £100 for the car": nothing says that each pays it.
    const isForOne = figure.low <= forOne && forOne <= figure.high && !rate.per.some((one) => each.has(one))
    return isForOne ? undefined : workings['three']?.(figure, inputs)
  },
  three: ({ per }, [count, amount, rate]) => {
    const { unit, noun } = amount.mention
    if (!rate.per.includes(unit.toLowerCase()) && !rate.per.includes(singularOf(noun))) return
    if (per.some((unit) => unit !== 'month' && !rate.per.includes(unit))) return
    return { op: 'multiply', parts: [leaf(count, 1), leaf(amount, amount.scale), leaf(rate, 1)] }
  },
  'in that time': (figure, [span, rate]) => {
    const unit = rate.per.find((unit) => unit in seconds)
    if (unit === undefined || !areAlike(figure, rate) || figure.per.length > 0) return
    return { op: 'multiply', parts: [leaf(span, seconds[unit] as number), leaf(rate, figure.scale)] }
  },
  'product and more': (figure, [count, amount, more]) => {
    if (!areAlike(figure, amount) || !areAlike(amount, more)) return
    const product = { op: 'multiply', parts: [leaf(count, 1), leaf(amount, figure.scale)] } as const
    return { op: 'add', parts: [product, leaf(more, more.kind === 'none' ? 1 : figure.scale)] }
  },
  'so many times': (_, [whole, part]) => {
    if (sortOf(whole) !== sortOf(part) || whole.measure !== part.measure) return
    return { op: 'divide', parts: [leaf(whole, part.scale), leaf(part, part.scale)] }
  },
  'part of that': (figure, [whole, share]) => {
    if (!areAlike(figure, whole) || share.kind !== 'percent') return
    return {
      op: 'multiply',
      parts: [{ op: 'divide', parts: [leaf(share, 1), constant(100, '100')] }, leaf(whole, figure.scale)],
    }
  },
  'share of': (_, [part, whole]) => {
    if (!areAlike(part, whole) && !areAlike(whole, part)) return
    const scales = [part, whole].map((one, at) => scaleBeside(one, at === 0 ? whole : part)) as [number, number]
    if (part.value / scales[0] > whole.value / scales[1]) return
    const share = { op: 'divide', parts: [leaf(part, scales[0]), leaf(whole, scales[1])] } as const
    return { op: 'multiply', parts: [constant(100, '100'), share] }
  },
  shared: (figure, [whole, part]) => {
    const spans = [figure, whole, part].map(({ per }) => per.filter((unit) => unit in seconds).join())
    if (
      !(areAlike(figure, whole) || figure.kind === 'none') ||
      part.per.length > 0 ||
      (spans[0] !== spans[1] && part.kind !== 'time')
    )
      return
    return { op: 'divide', parts: [leaf(whole, figure.scale), leaf(part, part.scale)] }
  },
  'paid back': (figure, [gain, cost]) => {
    if (!gain.per.includes(figure.mention.unit) || gain.kind !== 'money') return
    return { op: 'divide', parts: [leaf(cost, cost.scale), leaf(gain, cost.scale)] }
  },
  'in a year': (figure, [rate]) => {
    const times = inYear[rate.per.find(isWhole) ?? '']?.[0]
    if (times === undefined || !areAlike(figure, rate) || (figure.per.length > 0 && !figure.per.includes('year')))
      return
    return { op: 'multiply', parts: [constant(times, String(times)), leaf(rate, figure.scale)] }
  },
  'for its period': (figure, [rate]) => {
    const [from, to] = [rate, figure].map(({ per }) => per.find((unit) => unit === 'year' || isWhole(unit)))
    if (!areAlike(figure, rate) || from === undefined || to === undefined || from === to) return
    const isUp = isShorter(from, to)
    const times = readPeriods(isUp ? from : to, isUp ? to : from)[0]?.factor as number
    return { op: isUp ? 'multiply' : 'divide', parts: [leaf(rate, figure.scale), constant(times, String(times))] }
  },
  fills: (figure, [used, all, rate]) => {
    const unit = figure.mention.unit
    if (!rate.per.includes(unit) || new Set([used, all, rate].map(sortOf)).size > 1) return
    const { scale } = rate
    return {
      op: 'divide',
      parts: [{ op: 'subtract', parts: [leaf(all, scale), leaf(used, scale)] }, leaf(rate, scale)],
    }
  },
  factor: (_, [from, to]) => {
    if (from.kind !== to.kind) return
    const [more, less] = from.value > to.value ? [from, to] : [to, from]
    return { op: 'divide', parts: [leaf(more, less.scale), leaf(less, less.scale)] }
  },
  'in bits': (figure, [rate]) => {
    if (!rate.per.includes('s')) return
    return { op: 'multiply', parts: [leaf(rate, figure.scale), constant(8, '8')] }
  },
  quotient: asWritten('divide'),
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
    const both = (whole.value + part.value) / part.value
    const others = [whole.value / rest, both]
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
  stock: (_, [first, more, less]) => {
    const both = { op: 'add', parts: [leaf(first, 1), leaf(more, 1)] } as const
    return { op: 'subtract', parts: [both, leaf(less, 1)] }
  },
  rise: (figure, inputs) => (inputs[0].value < inputs[1].value ? moved(figure, inputs) : undefined),
  fall: (figure, inputs) => (inputs[0].value > inputs[1].value ? moved(figure, inputs) : undefined),
}

/** Of days, hours and weeks one may not mean all there are: "€12 a day", of those on which one works. */
function isWhole(unit: string): boolean {
  return unit === 'month' || unit === 'quarter'
}

/** Whether a rate may be told of what a figure is; a bare one goes with anything. */
function areAlike(figure: Figure, rate: Figure): boolean {
  if (rate.kind === 'none') return true
  return figure.kind === rate.kind && (figure.measure === rate.measure || figure.measure === '' || rate.measure === '')
}

/** By how many percent something moved; "from 3 to 5, a rise of 2 percent" is told in points. */
function moved(figure: Figure, inputs: Inputs): Working | undefined {
  const [from, to] = inputs
  const arePoints = [from, to].every(({ kind, value }) => kind === 'none' && value <= 100)
  if (arePoints && Math.abs(Math.abs(from.value - to.value) - figure.value) < 1e-9) return undefined
  return changeFrom(figure, inputs)
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
