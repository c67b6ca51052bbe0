import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf } from '../leaves.ts'
import { seconds } from '../measures.ts'
import { periodOf, readPeriods } from '../periods.ts'
import type { Search } from '../search.ts'

const MOST = 8
const spans = ['year', 'month', 'week', 'day']

/** After how long something has paid for itself: what it cost, by what it saves in each period. */
export function tryPaybacks(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (figure.kind !== 'time' || !((figure.lead | figure.trail) & (CUE.payback | CUE.need))) return
  const unit = spans.find((span) => seconds[span] === figure.scale)
  if (unit === undefined) return
  const amounts = near.filter(({ kind, index }) => (kind === 'money' || kind === 'none') && index < figure.index)
  for (const cost of amounts.filter((one) => periodOf(one) === '').slice(0, MOST)) {
    for (const gain of amounts.slice(0, MOST)) {
      if (cost === gain || cost.kind !== gain.kind || cost.measure !== gain.measure || cost.value <= gain.value)
        continue
      const told = periodOf(gain)
      for (const period of told === '' ? ['year', 'month'] : [told])
        tryOver(search, cost, gain, period, unit, told !== '')
    }
  }
}

function tryOver(search: Search, cost: Figure, gain: Figure, period: string, unit: string, isTold: boolean): void {
  const readings = period === unit ? [{ factor: 1, text: '' }] : readPeriods(unit, period)
  for (const { factor, text } of readings) {
    const value = (cost.value / gain.value) * factor
    if (!search.mayBe(value, Math.min(cost.index, gain.index), Math.max(cost.index, gain.index))) continue
    const whole = { op: 'divide' as const, parts: [leaf(cost, cost.scale, true), leaf(gain, gain.scale, true)] }
    search.try(
      {
        rule: 'arithmetic/ratio',
        support: isTold ? 3 : 1.5,
        value,
        working: () => (factor === 1 ? whole : { op: 'multiply', parts: [whole, constant(factor, text)] }),
        reading: text,
        whole: true,
        cued: (figureCue(search) & CUE.payback) !== 0,
        asserted: isTold && (figureCue(search) & CUE.payback) !== 0 && search.isRightBefore([cost, gain], 2),
      },
      [cost, gain],
    )
  }
}

function figureCue({ figure }: Search): number {
  return figure.lead | figure.trail
}
