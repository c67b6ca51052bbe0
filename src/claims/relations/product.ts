import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { canCome, constant, isExact, leaf, scaleFor } from '../leaves.ts'
import { isPhysical, seconds } from '../measures.ts'
import { isShorter, periodOf, readPeriods } from '../periods.ts'
import type { Search } from '../search.ts'
import { cancels, type Fit } from './cancels.ts'
import { canCount, isCalendar, isMeasured } from './counting.ts'
import { tryTriples } from './triple.ts'

const RATES = 40
const GB = 1e9

/** A count times an amount for one: "24 boxes at $36", "per region 475, three regions"; also with a third factor. */
export function tryProducts(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (figure.kind === 'percent') return
  const factors = near.map((part) => ({ part, isCount: canCount(part), scale: scaleOf(figure, part) }))
  for (let place = 0; place < factors.length; place++) {
    const a = factors[place] as Factor
    for (let other = place + 1; other < factors.length; other++) {
      const b = factors[other] as Factor
      if (a.isCount && b.scale !== 0) tryProduct(search, a.part, b.part, b.scale)
      if (b.isCount && a.scale !== 0) tryProduct(search, b.part, a.part, a.scale)
      tryByUnsaidUnit(search, a.part, b.part)
      tryByUnsaidUnit(search, b.part, a.part)
    }
  }
  tryTriples(search, near)
  tryFarRates(search, near)
}

/** What a figure may be in a product, looked up once and not for each pair: what counts, and in how many base units what is counted goes in, 0 for none. */
interface Factor {
  readonly part: Figure
  readonly isCount: boolean
  readonly scale: number
}

function scaleOf(figure: Figure, amount: Figure): number {
  return amount.kind === 'percent' ? 0 : scaleFor(figure, amount)
}

/** Tries count × amount, where the amount gives the unit; and the same over the period in which the figure is told. */
function tryProduct(search: Search, count: Figure, amount: Figure, scale: number): void {
  if (goesOn(search, count, amount) || isTotalOf(count, amount) || isFlat(search, count, amount)) return
  const fits = cancels(count, amount)
  if (
    fits === undefined &&
    isMeasured(count) &&
    !isCalendar(count) &&
    amount.kind !== 'none' &&
    amount.kind !== 'money'
  )
    return
  const countScale = (fits?.scale ?? count.scale) * amount.perCount
  const value = (count.value / countScale) * (amount.value / scale)
  if (
    !search.mayBe(value, Math.min(count.index, amount.index), Math.max(count.index, amount.index)) &&
    leftPeriod(count, amount, fits?.per) === ''
  )
    return
  // Apart, for hardly a pair comes as far as here, and what the functions in there hold on to is made for each call.
  judgeProduct(search, count, amount, scale, value, countScale, fits)
}

function judgeProduct(
  search: Search,
  count: Figure,
  amount: Figure,
  scale: number,
  value: number,
  countScale: number,
  fits: Fit | undefined,
): void {
  const { figure } = search
  const parts = () => [
    leaf(count, countScale, isExact(count)),
    leaf(amount, scale, isExact(amount) || amount.kind === 'money'),
  ]
  const score = supportOf(figure, count, amount, fits !== undefined)
  const inputs = [count, amount]
  search.try(
    {
      rule: 'arithmetic/product',
      support: score,
      value,
      working: () => ({ op: 'multiply', parts: parts() }),
      cue: amount.join,
      cued:
        figure.measure === amount.measure &&
        ((isSamePhrase(count, amount) && figure.sentence === amount.sentence) ||
          (amount.per.includes('each') && search.isRightBefore(inputs, 0)) ||
          (fits !== undefined && figure.measure !== '' && search.isRightBefore(inputs, 0))),
      asserted: () => isAsserted(search, count, amount, fits !== undefined),
    },
    inputs,
  )
  // "41 minutes each way, on 190 days": there and back.
  if (inputs.some(({ per }) => per.includes('way')) && !figure.per.includes('way'))
    search.try(
      {
        rule: 'arithmetic/product',
        support: score,
        value: 2 * value,
        working: () => ({ op: 'multiply', parts: [...parts(), constant(2, '2 ways')] }),
        reading: 'there and back',
        asserted: false,
      },
      inputs,
    )
  const from = leftPeriod(count, amount, fits?.per)
  // What is priced by the hour is told by the month, said or not.
  const to = periodOf(figure) || (from === 'h' && figure.kind === 'money' ? 'month' : '')
  if (from === '' || to === '' || from === to) return
  const isOver = isShorter(from, to)
  for (const { factor, text } of isOver ? readPeriods(from, to) : readPeriods(to, from)) {
    search.try(
      {
        rule: 'arithmetic/product',
        support: score - 0.3,
        value: isOver ? value * factor : value / factor,
        working: () =>
          isOver
            ? { op: 'multiply', parts: [...parts(), constant(factor, text)] }
            : { op: 'divide', parts: [{ op: 'multiply', parts: parts() }, constant(factor, text)] },
        reading: text,
        asserted: () => isAsserted(search, count, amount, fits !== undefined),
      },
      inputs,
    )
  }
}

/** In how many base units things are priced, where a price says none: by the gigabyte, the kilowatt-hour, the kilo, the thousand said. */
function pricedBy({ kind, measure, scale, word, value }: Figure): number {
  const usual = kind === 'data' ? GB : kind === 'count' ? (usualUnits[measure] ?? 0) : 0
  if (usual > 0) return scale > usual ? usual : 0
  return word > 1 && value >= word && !isPhysical(measure) ? word * scale : 0
}

const usualUnits: Readonly<Record<string, number>> = { energy: 3.6e6, mass: 1e3 }
/** So much nobody pays for a kilowatt-hour, a kilo or a gigabyte that goes unsaid. */
const dear: Readonly<Record<string, number>> = { energy: 3, mass: 100, data: 20 }

/** "53 TB at $0.045", "355 MWh at €0.141", "1,340 thousand at £4.20": the unit of a price is not always said again. */
function tryByUnsaidUnit(search: Search, count: Figure, price: Figure): void {
  const { figure } = search
  if (price.kind !== 'money' || price.per.length > 0 || price.perCount !== 1 || figure.kind !== 'money') return
  const [unit, scale] = [pricedBy(count), scaleFor(figure, price)]
  if (unit === 0 || scale === 0 || price.value >= (dear[count.measure] ?? Infinity)) return
  const isBeside = price.index === count.index + 1 && price.join === 'at'
  const value = (count.value / unit) * (price.value / scale)
  if (!isBeside && !search.mayBe(value, Math.min(count.index, price.index), Math.max(count.index, price.index))) return
  search.try(
    {
      rule: 'arithmetic/product',
      support: isBeside ? 2.5 : 0.5,
      value,
      working: () => ({ op: 'multiply', parts: [leaf(count, unit, isExact(count)), leaf(price, scale, true)] }),
      cued: isBeside,
      asserted: isBeside && search.isRightBefore([count, price], 0),
    },
    [count, price],
  )
}

/** The period for one of which a product still is, after what was counted has cancelled out. */
function leftPeriod(count: Figure, amount: Figure, used: string | undefined): string {
  if (amount.per.length + count.per.length === 0) return ''
  const left = amount.per.find((per) => per !== used && Object.hasOwn(seconds, per))
  return left ?? count.per.find((per) => Object.hasOwn(seconds, per)) ?? ''
}

/** A rate told further up, whose denominator is what was just counted. */
function tryFarRates(search: Search, near: readonly Figure[]): void {
  const { figure, figures } = search
  const counts = near.filter((part) => part.index < figure.index && canCount(part)).slice(0, 3)
  const from = (near.findLast((part) => part.index < figure.index)?.index ?? figure.index) - 1
  for (let at = from; at >= Math.max(0, from - RATES); at--) {
    const rate = figures[at]
    if (rate === undefined || rate.per.length === 0 || rate.kind === 'percent') continue
    const scale = scaleOf(figure, rate)
    if (scale === 0) continue
    for (const count of counts)
      if (count.kind !== 'none' && cancels(count, rate)) tryProduct(search, count, rate, scale)
  }
}

/** Whether another amount of the figure's sort stands before a product in its sentence: the product is one part of a sum. */
function isOneOfSeveral({ figure, figures }: Search, first: Figure): boolean {
  const before = figures[first.index - 1]
  return (
    before !== undefined &&
    before.sentence === first.sentence &&
    before.kind === figure.kind &&
    before.measure === figure.measure
  )
}

/** "Twelve times twenty-four times 1.10": two of three factors make no product. */
function goesOn({ figures, figure }: Search, count: Figure, amount: Figure): boolean {
  if (Math.abs(count.index - amount.index) !== 1) return false
  const [first, last] = count.index < amount.index ? [count, amount] : [amount, count]
  if (last.join !== 'times') return false
  const next = figures[last.index + 1]
  return (
    first.join === 'times' ||
    first.join === 'unknown' ||
    (next !== figure && next?.join === 'times' && next.sentence === last.sentence)
  )
}

/** What two lengths make holds nothing. */
function isFlat({ figure }: Search, count: Figure, amount: Figure): boolean {
  if (figure.measure !== 'volume') return false
  return (
    (count.measure === 'length' && amount.measure !== 'area') ||
    (amount.measure === 'length' && count.measure !== 'area')
  )
}

/** "The three rows come to 2,150.87": what some that were named make together is no amount of each. */
function isTotalOf({ index, lead, sentence }: Figure, amount: Figure): boolean {
  if (!(lead & CUE.group) || amount.index !== index + 1 || amount.sentence !== sentence) return false
  return (amount.lead & CUE.result) !== 0 && !amount.per.includes('each') && !(amount.trail & CUE.each)
}

/** "18 rows of 22 seats". */
function isRowsOf(figure: Figure, count: Figure, amount: Figure): boolean {
  return (
    amount.index === count.index + 1 &&
    amount.join === 'of' &&
    count.kind === 'count' &&
    figure.measure === amount.measure
  )
}

/** "Five gels at 25 grams", "12 times 9": the two factors in one phrase. */
function isSamePhrase(count: Figure, amount: Figure): boolean {
  return amount.index === count.index + 1 && (amount.join === 'at' || amount.join === 'times')
}

function isAsserted(search: Search, count: Figure, amount: Figure, fits: boolean): boolean {
  const [first, later] = count.index < amount.index ? [count, amount] : [amount, count]
  if (search.figure.measure !== '' && amount.measure !== '' && search.figure.measure !== amount.measure) return false
  const { figure } = search
  if (!fits && !canCome(figure, [count, amount])) return false
  // "$149.88 more than the year before" is told of two amounts.
  if (figure.trail & (CUE.up | CUE.down) && later.join !== 'times') return false
  if (figure.kind === 'money' && amount.measure === '' && amount.kind !== 'money' && count.measure !== '') return false
  if (later.join !== 'times' && (figure.lead & CUE.sum) !== 0 && !fits) return false
  if (amount.per.includes('each') && (figure.lead & CUE.sum) !== 0 && first.index > 0 && isOneOfSeveral(search, first))
    return false
  if (later.index === first.index + 1 && (later.join === 'times' || later.join === 'at'))
    return search.isRightBefore([count, amount], 2)
  if (!search.isRightBefore([count, amount])) return false
  if (first.sentence !== figure.sentence && !(fits && figure.measure === amount.measure && figure.measure !== ''))
    return false
  if (isRowsOf(search.figure, count, amount)) return true
  return (
    fits ||
    amount.per.includes('each') ||
    (count.kind === 'none' && amount.per.length > 0 && !Object.hasOwn(seconds, amount.per[0] ?? '')) ||
    (later.index === first.index + 1 && (amount.trail & CUE.each) !== 0)
  )
}

function supportOf(figure: Figure, count: Figure, amount: Figure, fits: boolean): number {
  let support = 0.5
  const later = count.index > amount.index ? count : amount
  const isAdjacent = Math.abs(count.index - amount.index) === 1
  if (isAdjacent && later.join === 'times') support += 3
  else if (isAdjacent && later.join === 'at' && later === amount) support += 2
  else if (isAdjacent && (amount.trail | amount.lead) & CUE.each) support += 1
  if (fits) support += 2
  else if (amount.per.includes('each')) support += 1
  else if (amount.per.length > 0 && count.kind === 'none') support += 0.5
  else if (amount.per.length > 0) support -= 0.7
  if (figure.measure !== '' && figure.measure === amount.measure) support += 1
  else if (figure.measure !== '' && amount.measure !== '') support -= 1
  if (count.kind === 'multiplier') support += 0.5
  if (figure.kind === 'multiplier') support -= 2
  return support
}
