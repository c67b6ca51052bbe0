import type { Working } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf, scaleFor } from '../leaves.ts'
import { inYear, seconds } from '../measures.ts'
import { periodOf, periodOfCues, readPeriods } from '../periods.ts'
import type { Search } from '../search.ts'

const hundred = constant(100, '100')
const NEAREST = 7

/** A percentage as a number. */
export function rateOf(rate: Figure): Working {
  return rate.kind === 'percent' ? { op: 'divide', parts: [leaf(rate, 1, true), hundred] } : leaf(rate, 1)
}

/** Percentage points: from 2.4 % to 3.0 % are 0.6. */
export function tryPoints(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  const rates = near.filter(({ kind, index }) => kind === 'percent' && index < figure.index).slice(0, 4)
  for (const [place, a] of rates.entries()) {
    for (const b of rates.slice(place + 1)) {
      const [more, less] = a.value > b.value ? [a, b] : [b, a]
      search.try(
        {
          rule: 'arithmetic/difference',
          support: 2,
          value: more.value - less.value,
          working: () => ({ op: 'subtract', parts: [leaf(more, 1, true), leaf(less, 1, true)] }),
          cued: true,
          asserted: search.areNearest([a, b]) && search.isRightBefore([a, b], 0),
        },
        [a, b],
      )
    }
  }
}

/** What money at a yearly rate brings in so many months. */
export function tryInterest(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (figure.kind !== 'money' && figure.kind !== 'none') return
  const before = near.filter(({ index }) => index < figure.index).slice(0, NEAREST)
  for (const rate of before) {
    if (rate.kind !== 'percent' || !rate.per.includes('year')) continue
    for (const time of before) {
      if (time.kind !== 'time' || time.scale === seconds['year']) continue
      for (const amount of before) {
        const scale = scaleFor(figure, amount)
        if (amount.kind !== figure.kind || scale === 0) continue
        const inOne = (inYear[time.mention.unit] ?? [])[0]
        if (inOne === undefined) continue
        const times = time.value / time.scale / inOne
        search.try(
          {
            rule: 'arithmetic/percentage',
            support: 1.5,
            value: (amount.value / scale) * (rate.value / 100) * times,
            working: () => ({
              op: 'multiply',
              parts: [
                rateOf(rate),
                leaf(amount, scale, true),
                { op: 'divide', parts: [leaf(time, time.scale, true), constant(inOne, `${inOne} in a year`)] },
              ],
            }),
            asserted: false,
          },
          [rate, time, amount],
        )
      }
    }
  }
}

/** Percent of percent: 60 % of 80 % are 48 %. */
export function tryShareOfShare(search: Search, near: readonly Figure[]): void {
  const rates = near.filter(({ kind, index }) => kind === 'percent' && index < search.figure.index).slice(0, 4)
  for (const [place, b] of rates.entries()) {
    for (const a of rates.slice(place + 1)) {
      const isOf = b.join === 'of' && b.index === a.index + 1
      search.try(
        {
          rule: 'arithmetic/percentage',
          support: isOf ? 4 : 1,
          value: (a.value * b.value) / 100,
          working: () => ({ op: 'multiply', parts: [rateOf(a), leaf(b, 1, true)] }),
          cued: isOf,
          asserted: isOf && search.isRightBefore([a, b], 0),
        },
        [a, b],
      )
    }
  }
}

/** What a change by so much is as a factor: down by 25 percent means times 0.75. */
export function tryMultiplier(search: Search, rate: Figure): void {
  const { figure } = search
  if (rate.index !== figure.index - 1 || (figure.kind !== 'multiplier' && !(figure.lead & CUE.ratio))) return
  const said = (rate.lead | rate.trail) & (CUE.up | CUE.down)
  for (const op of ['add', 'subtract'] as const) {
    const share = rate.value / 100
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: 1.5,
        value: op === 'add' ? 1 + share : 1 - share,
        working: () => ({ op, parts: [constant(1, '1'), rateOf(rate)] }),
        asserted: said === (op === 'add' ? CUE.up : CUE.down),
      },
      [rate],
    )
  }
}

/** "One job in 40 is interrupted, 2.5 percent." */
export function tryOneIn(search: Search, of: Figure): void {
  const { figure, figures } = search
  const part = figures[of.index - 1]
  if (of.join !== 'in' || part === undefined || of.value === 0 || of.index >= figure.index || of.kind === 'time') return
  if (part.kind === 'percent') return
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: 2,
      value: (100 * part.value) / of.value,
      working: () => ({
        op: 'multiply',
        parts: [hundred, { op: 'divide', parts: [leaf(part, part.scale, true), leaf(of, of.scale, true)] }],
      }),
      cued: figure.sentence === of.sentence,
      asserted: figure.sentence === of.sentence && search.isRightBefore([part, of], 0),
    },
    [part, of],
  )
}

/** "It takes 3 hours and 20 minutes, 13.9 percent of the day". */
export function tryShareOfPeriod(search: Search, time: Figure): void {
  const { figure } = search
  if (figure.kind !== 'percent' || time.kind !== 'time' || time.index !== figure.index - 1) return
  const period = figure.trail & CUE.share ? periodOfCues(figure.trail) : ''
  for (const { factor, text } of readPeriods(time.mention.unit, period)) {
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: 3,
        value: (100 * time.value) / time.scale / factor,
        working: () => ({
          op: 'multiply',
          parts: [hundred, { op: 'divide', parts: [leaf(time, time.scale, true), constant(factor, text)] }],
        }),
        reading: text,
        cued: true,
        asserted: time.sentence >= figure.sentence - 1,
      },
      [time],
    )
  }
}

/** "73 percent of the time, 533 hours a month". */
export function tryPartOfTime(search: Search, rate: Figure): void {
  const { figure } = search
  if (figure.kind !== 'time' || rate.kind !== 'percent' || rate.index !== figure.index - 1) return
  const period = periodOf(figure)
  if (rate.sentence !== figure.sentence || period === '') return
  for (const { factor, text } of readPeriods(figure.mention.unit, period)) {
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: rate.trail & CUE.share ? 3 : 1.5,
        value: (rate.value / 100) * factor,
        working: () => ({ op: 'multiply', parts: [rateOf(rate), constant(factor, text)] }),
        reading: text,
        cued: (rate.trail & CUE.share) !== 0,
        asserted: (rate.trail & CUE.share) !== 0 && figure.join === 'words',
      },
      [rate],
    )
  }
}
