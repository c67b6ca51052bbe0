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
    if (scale === 0 || amount.kind === 'percent' || amount.kind === 'none') continue
    const counts = few.filter((part) => part !== amount && canCount(part))
    for (const [place, a] of counts.entries()) {
      for (const b of counts.slice(place + 1)) tryTriple(search, amount, a, b, scale)
    }
  }
}

function tryTriple(search: Search, amount: Figure, a: Figure, b: Figure, scale: number): void {
  const fitA = cancels(a, amount) ?? cancels(a, b)
  const fitB = cancels(b, amount) ?? cancels(b, a)
  // "Six hours a week, fifty weeks, at £16.50": what is paid by the hour needn't say so.
  const isPaid = amount.kind === 'money' && amount.per.length === 0 && amount.perCount <= 1
  if (fitA === undefined && isMeasured(a) && !(isPaid && (fitB !== undefined || isCalendar(a)))) return
  if (fitB === undefined && isMeasured(b) && !(isPaid && (fitA !== undefined || isCalendar(b)))) return
  const scaleA = (fitA?.scale ?? a.scale) * amount.perCount
  const scaleB = fitB?.scale ?? b.scale
  // "1,620 million, times two, at 20 cents": the price is for a million, as it was said before.
  const word = isPaid && search.figure.kind === 'money' ? Math.max(a.word, b.word) : 1
  for (const by of word > 1 ? [1, word] : [1])
    tryFactors(search, [amount, a, b], [scale, scaleA, scaleB], by, fitA, fitB)
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
