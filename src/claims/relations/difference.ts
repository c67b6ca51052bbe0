import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isAlike, isExact, leaf, likeness, scaleFor } from '../leaves.ts'
import { isShorter, periodOf, readPeriods } from '../periods.ts'
import type { Search } from '../search.ts'
import { pointsOf } from './points.ts'

const FURTHEST = 9

/** What is left, saved, gained or lost between two alike amounts; the rest of a hundred percent. */
export function tryDifferences(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (pointsOf(figure, search.figures) !== undefined) return
  const parts = near.filter((other) => isAlike(figure, other) && other.kind !== 'multiplier').slice(0, FURTHEST)
  for (const [place, a] of parts.entries()) {
    if (figure.kind === 'percent' && a.kind === 'percent') tryRest(search, a)
    for (let other = place + 1; other < parts.length; other++) {
      const b = parts[other]
      if (b === undefined || !isAlike(a, b)) continue
      tryDifference(search, a, b)
    }
    tryDoubleDifferences(search, parts, place)
  }
  tryBeyond(search)
  tryLeftOf(search, parts)
}

/** "24.4 litres, 8.8 more than the 15.6 of today". */
function tryBeyond(search: Search): void {
  const { figure, figures } = search
  const [own, other] = [figures[figure.index - 1], figures[figure.index + 1]]
  if (other?.join !== 'against' || other.sentence !== figure.sentence || own?.sentence !== figure.sentence) return
  const scales = [own, other].map((part) => scaleFor(figure, part))
  const [scale = 0, otherScale = 0] = scales
  if (
    !(figure.trail & (CUE.up | CUE.down)) ||
    !isAlike(figure, own) ||
    !isAlike(own, other) ||
    scale * otherScale === 0
  )
    return
  const parts = [leaf(own, scale, isExact(own)), leaf(other, otherScale, isExact(other))]
  search.try(
    {
      rule: 'arithmetic/difference',
      support: 4,
      value: Math.abs(own.value / scale - other.value / otherScale),
      working: () => ({ op: 'subtract', parts: own.value > other.value ? parts : parts.reverse() }),
      cued: true,
      asserted: true,
      distance: 0,
    },
    [own, other],
  )
}

/** "Three days, 188 km. That leaves 424 of the 612." */
function tryLeftOf(search: Search, parts: readonly Figure[]): void {
  const { figure, figures } = search
  const whole = figures[figure.index + 1]
  if (whole?.join !== 'of' || whole.sentence !== figure.sentence || !(figure.lead & CUE.difference)) return
  if (!isAlike(figure, whole)) return
  const scale = scaleFor(figure, whole)
  for (const part of parts) {
    const other = scaleFor(figure, part)
    const value = whole.value / scale - part.value / other
    if (part.index >= figure.index || scale === 0 || other === 0 || value <= 0 || !isAlike(part, whole)) continue
    search.try(
      {
        rule: 'arithmetic/difference',
        support: 3,
        value,
        working: () => ({
          op: 'subtract',
          parts: [leaf(whole, scale, isExact(whole)), leaf(part, other, isExact(part))],
        }),
        cued: true,
        asserted: search.areNearest([part]) && search.isRightBefore([part], 1),
        distance: 0,
      },
      [part, whole],
    )
  }
}

function tryDifference(search: Search, a: Figure, b: Figure): void {
  const { figure } = search
  const [scale, other] = [scaleFor(figure, a), scaleFor(figure, b)]
  if (scale === 0 || other === 0) return
  // "418 terabytes, and 600 that they can use": which is more shows in the unit in which they are taken.
  const isMore = a.value / scale >= b.value / other
  const [more, less, moreScale, lessScale] = isMore ? [a, b, scale, other] : [b, a, other, scale]
  if (figure.kind === 'percent' && !canBePercent(more, less)) return
  const value = more.value / moreScale - less.value / lessScale
  if (
    value === 0 ||
    ((more.kind === 'none') !== (less.kind === 'none') && more.mention.place < 0 !== less.mention.place < 0)
  )
    return
  tryOverPeriod(search, [more, less], [moreScale, lessScale], value)
  if (!search.mayBe(value, Math.min(a.index, b.index), Math.max(a.index, b.index))) return
  const later = a.index > b.index ? a : b
  const isAdjacent = Math.abs(a.index - b.index) === 1
  if (isAdjacent && later.join === 'plus') return
  let support = likeness(figure, more) / 2 + likeness(figure, less) / 2
  if (isAdjacent && later.join === 'minus') support += 4
  if (isAdjacent && later.join === 'to' && (figure.lead | figure.trail) & CUE.difference) support += 1
  if ((figure.lead | figure.trail) & CUE.difference) support += 2
  const isCued = ((figure.lead | figure.trail) & CUE.difference) !== 0 || (later.lead & CUE.less) !== 0
  if (figure.per.length > 0 && (more.per[0] ?? figure.per[0]) !== figure.per[0]) support -= 0.5
  search.try(
    {
      rule: 'arithmetic/difference',
      support: support,
      value,
      working: () => ({
        op: 'subtract',
        parts: [leaf(more, moreScale, isExact(more)), leaf(less, lessScale, isExact(less))],
      }),
      cued: (figure.lead & CUE.difference) !== 0 && (figure.lead & CUE.verb) === 0,
      asserted: () =>
        (isAdjacent && later.join === 'minus') ||
        (isCued && isSameKind(a, b) && search.areNearest([a, b]) && search.isRightBefore([a, b], 2)) ||
        (isCued &&
          search.isRightBefore([a, b], 0) &&
          (a.sentence === figure.sentence || b.sentence === figure.sentence)),
    },
    [a, b],
  )
}

/** "From $96,000 a month to $63,375: over a year that makes $391,500", "from $48,000 a year to $54,000, $500 a month more": over another period. */
function tryOverPeriod(
  search: Search,
  [more, less]: readonly [Figure, Figure],
  [moreScale, lessScale]: readonly [number, number],
  value: number,
): void {
  const { figure } = search
  const to = periodOf(figure)
  if (to === '' || figure.kind === 'percent' || more.kind !== less.kind || more.measure !== less.measure) return
  const from = periodOf(more) || periodOf(less) || (figure.kind === 'money' ? 'month' : '')
  if (from === to || (periodOf(less) || from) !== from) return
  const isOver = isShorter(from, to)
  for (const { factor, text } of isOver ? readPeriods(from, to) : readPeriods(to, from)) {
    const gap = isOver ? value * factor : value / factor
    if (!search.mayBe(gap, Math.min(more.index, less.index), Math.max(more.index, less.index))) continue
    const parts = [leaf(more, moreScale, isExact(more)), leaf(less, lessScale, isExact(less))]
    const [op, number] = [isOver ? 'multiply' : 'divide', constant(factor, text)] as const
    search.try(
      {
        rule: 'arithmetic/difference',
        support: likeness(figure, more) / 2 + likeness(figure, less) / 2,
        value: gap,
        working: () => ({ op, parts: [{ op: 'subtract', parts }, number] }),
        reading: text,
        asserted: false,
      },
      [more, less],
    )
  }
}

/** What is left of a whole when two parts are taken away: invited less yes less no. */
function tryDoubleDifferences(search: Search, parts: readonly Figure[], place: number): void {
  const [b, c, whole] = [parts[place], parts[place + 1], parts[place + 2]]
  if (b === undefined || c === undefined || whole === undefined) return
  tryDoubleDifference(search, whole, c, b, b.index)
  tryDoubleDifference(search, c, whole, b, b.index)
}

function tryDoubleDifference(search: Search, first: Figure, second: Figure, third: Figure, nearest: number): void {
  if (!isAlike(second, first) || !isAlike(third, first)) return
  const { figure } = search
  const [scale, other, last] = [scaleFor(figure, first), scaleFor(figure, second), scaleFor(figure, third)]
  if (scale === 0 || other === 0 || last === 0) return
  const value = first.value / scale - second.value / other - third.value / last
  if (value <= 0 || !search.mayBe(value, nearest, nearest)) return
  const parts = [first, second, third]
  search.try(
    {
      rule: 'arithmetic/difference',
      support: ((figure.lead | figure.trail) & CUE.difference ? 1.5 : -0.5) + likeness(figure, first),
      value,
      working: () => ({
        op: 'subtract',
        parts: parts.map((part) => leaf(part, scaleFor(figure, part), isExact(part))),
      }),
      asserted: () =>
        ((figure.lead | figure.trail) & CUE.difference) !== 0 &&
        search.areNearest(parts) &&
        search.isRightBefore(parts),
    },
    parts,
  )
}

function tryRest(search: Search, part: Figure): void {
  search.try(
    {
      rule: 'arithmetic/difference',
      support: (search.figure.lead | search.figure.trail) & CUE.difference ? 1 : 0,
      value: 100 - part.value,
      working: () => ({ op: 'subtract', parts: [constant(100, '100 %'), leaf(part, 1)] }),
      asserted: false,
    },
    [part],
  )
}

function isSameKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.measure === b.measure
}

/** Percents, of which one may go without its unit: "from 6.4 to 5.8 percent". */
function canBePercent(a: Figure, b: Figure): boolean {
  return (a.kind === 'percent' || b.kind === 'percent') && a.value <= 100 && b.value <= 100
}
