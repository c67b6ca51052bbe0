import type { Figure } from '../figure.ts'
import { isExact, leaf, scaleFor } from '../leaves.ts'
import type { Search } from '../search.ts'
import { cancels, type Fit } from './cancels.ts'
import { canCount, isCalendar, isMeasured } from './counting.ts'

const TRIPLES = 6

/** Three factors near each other, one of which gives the unit. */
export function tryTriples(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  const few = near.filter((part) => part.index < figure.index).slice(0, TRIPLES)
  for (const amount of few) {
    const scale = scaleFor(figure, amount)
    if (scale === 0 || amount.kind === 'percent' || (amount.kind === 'none' && !isBarePrice(amount, figure))) continue
    const counts = few.filter((part) => part !== amount && canCount(part))
    for (const [place, a] of counts.entries()) {
      for (const b of counts.slice(place + 1)) tryTriple(search, [amount, a, b], scale, counts)
    }
  }
}

function tryTriple(
  search: Search,
  [amount, a, b]: readonly [Figure, Figure, Figure],
  scale: number,
  counts: readonly Figure[],
): void {
  const fitA = fitOf(a, amount, b)
  const fitB = fitOf(b, amount, a)
  if (fitA === undefined && isMeasured(a) && !mayGoUnsaid(a, amount, b, fitB)) return
  if (fitB === undefined && isMeasured(b) && !mayGoUnsaid(b, amount, a, fitA)) return
  const isPaid = isFlatPrice(amount)
  const scaleA = (fitA?.scale ?? a.scale) * amount.perCount
  const scaleB = fitB?.scale ?? b.scale
  // "1,620 million, times two, at 20 cents": the price is for a million, as it was said before.
  const word = isPaid && search.figure.kind === 'money' ? Math.max(a.word, b.word) : 1
  for (const by of word > 1 ? [1, word] : [1])
    tryFactors(search, [amount, a, b], [scale, scaleA, scaleB], by, fitA, fitB)
  if (!fitA || !fitB) return
  const value = (amount.value / scale) * (a.value / scaleA) * (b.value / scaleB)
  for (const many of counts)
    if (many !== a && many !== b && isOfThings(many))
      tryMany(search, many, [amount, a, b], [scale, scaleA, scaleB], value)
}

/** "Four tutors, six hours a week, 30 weeks, at £21 an hour": three factors for each of so many; only what is stated, for any four numbers give something. */
function tryMany(
  search: Search,
  many: Figure,
  [amount, a, b]: readonly [Figure, Figure, Figure],
  [scale, scaleA, scaleB]: readonly [number, number, number],
  value: number,
): void {
  const { low, high, scale: unit } = search.figure
  const whole = value * (many.value / many.scale) * unit
  if (whole < low || whole > high || !search.isRightBefore([many, amount, a, b])) return
  search.try(
    {
      rule: 'arithmetic/product',
      support: 2.2 + (search.figure.measure === amount.measure ? 0.5 : 0),
      value: whole / unit,
      working: () => ({
        op: 'multiply',
        parts: [
          leaf(many, many.scale, true),
          leaf(a, scaleA, isExact(a)),
          leaf(b, scaleB, isExact(b)),
          leaf(amount, scale, true),
        ],
      }),
      asserted: false,
    },
    [many, amount, a, b],
  )
}

function isOfThings(figure: Figure): boolean {
  return !isMeasured(figure) && figure.per.length === 0
}

/** In what unit a factor goes into an amount or another factor; "€95 an hour, 7.5 hours a day, 22 days": the hour is taken once. */
function fitOf(count: Figure, amount: Figure, other: Figure): Fit | undefined {
  const [fit, instead] = [cancels(count, amount), cancels(count, other)]
  if (fit === undefined || instead === undefined) return fit ?? instead
  // "3 hours a day, 4 days a week, at £6 an hour": it is the days that go into the hours a day.
  if (count.kind === 'time' && instead.scale !== count.scale) return fit
  return fit.per !== '' && cancels(other, amount)?.per === fit.per ? instead : fit
}

/** Whether what is measured may be taken so many times with no word that the amount is for one of it. */
function mayGoUnsaid(measured: Figure, amount: Figure, other: Figure, fit: Fit | undefined): boolean {
  // "Six hours a week, fifty weeks, at £16.50", "two machines, 44 hours, 19 cents": what is paid by the hour needn't say so.
  if (isFlatPrice(amount))
    return fit !== undefined || isCalendar(measured) || (measured.kind === 'time' && !isMeasured(other))
  // "24 helpers, six hours on each of three days", "six weeks of six days, 29.6 miles": days are counted.
  return isCalendar(measured) && !isCalendar(amount) && (!isMeasured(other) || areWeeksOf(measured, other))
}

function areWeeksOf(a: Figure, b: Figure): boolean {
  const [first, last] = a.index < b.index ? [a, b] : [b, a]
  return isCalendar(a) && isCalendar(b) && last.index === first.index + 1 && last.join === 'of'
}

function isFlatPrice({ kind, per, perCount, join }: Figure): boolean {
  return (kind === 'money' || (kind === 'none' && join === 'at')) && per.length === 0 && perCount <= 1
}

/** "1,000 units at 0.00065, for 730 hours: $474.50": a price that says no currency. */
function isBarePrice(amount: Figure, outcome: Figure): boolean {
  return outcome.kind === 'money' && isFlatPrice(amount) && amount.mention.place < 0
}

function tryFactors(
  search: Search,
  [amount, a, b]: readonly [Figure, Figure, Figure],
  [scale, scaleA, scaleB]: readonly [number, number, number],
  by: number,
  fitA: Fit | undefined,
  fitB: Fit | undefined,
): void {
  const value = ((amount.value / scale) * (a.value / scaleA) * (b.value / scaleB)) / by
  const [first, last] = [Math.min(amount.index, a.index, b.index), Math.max(amount.index, a.index, b.index)]
  if (!search.mayBe(value, first, last)) return
  const [byA, byB] = a.word === by ? [by, 1] : [1, by]
  search.try(
    {
      rule: 'arithmetic/product',
      support: (fitA ? 1.5 : 0) + (fitB ? 1 : 0) - 0.3 + (search.figure.measure === amount.measure ? 0.5 : 0),
      value,
      working: () => ({
        op: 'multiply',
        parts: [leaf(a, scaleA * byA, isExact(a)), leaf(b, scaleB * byB, isExact(b)), leaf(amount, scale, true)],
      }),
      asserted: false,
    },
    [amount, a, b],
  )
}
