import type { Working } from './claim.ts'
import type { Figure } from './figure.ts'
import { isPhysical } from './measures.ts'

/** A figure as part of a working: a whole number as written, others ("1.5", "8 million") with the interval of their writing. */
export function leaf(figure: Figure, scale: number, exact = false): Working {
  return measured(figure, scale, exact || isPlain(figure))
}

/** Whether a number is whole, and neither softened nor told in thousands or millions. */
export function isPlain({ mention: { hedge, fraction, place }, word }: Figure): boolean {
  return hedge === undefined && !fraction && place >= 0 && word === 1
}

/** A figure that was measured, with the interval of its writing: recipes and road signs round in either unit. */
export function measured({ index }: Figure, scale: number, exact = false): Working {
  return { op: 'figure', figure: index, exact, scale }
}

/** A number that no figure of the text states. */
export function constant(value: number, text: string): Working {
  return { op: 'constant', value, text }
}

/** A product of amounts in units of their own, by a factor in that of its outcome. */
export function productIn(parts: readonly Working[], factor: number): Working {
  const isSame = Math.abs(factor - 1) < 1e-9
  return { op: 'multiply', parts: isSame ? parts : [...parts, constant(factor, String(Number(factor.toPrecision(6))))] }
}

// Days, months and years are counted, hours and minutes measured.
const calendar = new Set(['day', 'week', 'month', 'quarter', 'year'])

/**
 * Whether a figure goes into a working exactly as written: a count, a price or a whole rate for one, a bare whole number.
 * A measured rate is as rough as it is written: "16.7 hours a year".
 */
export function isExact(figure: Figure): boolean {
  if (figure.kind === 'multiplier') return true
  if (figure.per.length > 0) return figure.kind !== 'time' || figure.mention.place >= 0
  if (figure.kind === 'time') return calendar.has(figure.mention.unit) && figure.mention.place >= 0
  if (figure.kind === 'count') return !isPhysical(figure.measure) && figure.mention.place >= 0
  const { place, fraction, hedge } = figure.mention
  // "Fifty divided by point one": tenths are told as they are.
  const isTenths = place === -1 && Math.abs(figure.value) < 1 && hedge === undefined
  return figure.kind === 'none' && !fraction && (place >= 0 || isTenths)
}

/**
 * In how many base units a source must be taken so that it gives the figure in the unit in which that is said; 0 where
 * the two measure different things.
 */
export function scaleFor(figure: Figure, source: Figure): number {
  if (source.kind === 'clock' || figure.kind === 'clock') return 0
  if (source.kind === 'percent') return figure.kind === 'percent' ? 1 : 0
  if (figure.kind === 'percent') return source.kind === 'none' ? 1 : 0
  if (source.kind === 'none' || source.kind === 'multiplier') return 1
  if (figure.kind === 'none' || figure.kind === 'multiplier') return source.measure === '' ? 1 : source.scale
  if (figure.kind === 'money' && source.kind === 'money')
    return figure.measure === '' || source.measure === '' || figure.measure === source.measure ? figure.scale : 0
  if (figure.measure === source.measure) return figure.scale
  if (figure.mention.unit === 'day' && isWeekday(source)) return 1
  if (figure.kind === 'count' && source.kind === 'count' && !isPhysical(figure.measure) && !isPhysical(source.measure))
    return 1
  return 0
}

/** Whether days are counted by their name: "on 34 Sundays and 26 Fridays". */
function isWeekday({ kind, mention }: Figure): boolean {
  return kind === 'count' && /^(?:sun|mon|tues|wednes|thurs|fri|satur|week|holi|work)day$/i.test(mention.noun)
}

/** In how many base units one of two alike figures is taken beside the other: a bare one is in the unit that the other says. */
export function scaleBeside(figure: Figure, other: Figure): number {
  if (figure.kind === 'none') return 1
  return other.kind === 'none' ? figure.scale : 1
}

/** Whether two figures measure the same thing, one of them perhaps without saying so. */
export function isAlike(a: Figure, b: Figure): boolean {
  if (a.kind === 'percent' || b.kind === 'percent') return isBareOr('percent', a) && isBareOr('percent', b)
  if (a.kind === 'clock' || b.kind === 'clock') return a.kind === b.kind
  if (a.kind === 'money' && b.kind === 'money') return a.measure === b.measure || a.measure === '' || b.measure === ''
  if (a.kind === 'none' || b.kind === 'none') return true
  if (a.measure === b.measure) return a.kind === b.kind
  if ((a.mention.unit === 'day' && isWeekday(b)) || (b.mention.unit === 'day' && isWeekday(a))) return true
  return a.kind === 'count' && b.kind === 'count' && !isPhysical(a.measure) && !isPhysical(b.measure)
}

/** Support from two figures both naming the same measure; less where they name two sorts of counted things. */
export function likeness(a: Figure, b: Figure): number {
  if (a.measure === '' || b.measure === '') return 0
  return a.measure === b.measure ? 0.5 : -1
}

function isBareOr(kind: Figure['kind'], figure: Figure): boolean {
  return figure.kind === kind || figure.kind === 'none'
}

/** Whether a counted thing could come of a working at all: one of its inputs counts it, or none of them counts anything. */
export function canCome(figure: Figure, inputs: readonly Figure[]): boolean {
  if (figure.kind !== 'count' || isPhysical(figure.measure)) return true
  const counted = inputs.filter(({ kind, measure }) => kind === 'count' && measure !== '')
  return counted.length === 0 || counted.some(({ measure }) => measure === figure.measure || isPhysical(measure))
}

/** Whether a price may come of something: of money, or of numbers without a unit. */
export function mayCost({ kind }: Figure, inputs: readonly Figure[]): boolean {
  return kind !== 'money' || inputs.some((input) => input.kind === 'money' || input.kind === 'none')
}
