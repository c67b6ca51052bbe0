import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isAlike, leaf, likeness, scaleFor } from '../leaves.ts'
import { seconds } from '../measures.ts'
import { isShorter, periodOf, periodOfCues, readPeriods, toldPeriod } from '../periods.ts'
import type { Search } from '../search.ts'

const FURTHEST = 8
// How near a working must come that no words tell.
const FITS = 0.02
const periods = ['s', 'min', 'h', 'day', 'month', 'year']

/** The same rate over another period: monthly told yearly, an hour told a day; and a rate told as one every so long. */
export function tryPeriods(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  trySavings(search, near)
  for (const source of near.slice(0, FURTHEST)) {
    if (figure.kind === 'time') tryEvery(search, source)
    if (!isAlike(figure, source) || source.kind === 'percent' || source.kind === 'multiplier') continue
    tryPeriod(search, source)
    tryHabit(search, source)
    tryUnsaid(search, source)
  }
}

const AHEAD = /(?:^|[\s,;:])(?:over|in|for|during) (?:a|one|the) (?:full |whole |calendar )?year,?\s*$/

/** "Over a year, £4,650 a month is £55,800": the year stands before the rate of which it is told. */
export function tryYearAhead(search: Search, leadOf: (source: Figure) => string): void {
  const { figure, figures } = search
  const source = figures[figure.index - 1]
  if (source?.sentence !== figure.sentence || !source.per.includes('month') || !AHEAD.test(leadOf(source))) return
  tryPeriod(search, source, 'year')
}

function tryPeriod(search: Search, source: Figure, ahead = ''): void {
  const { figure, figures } = search
  const to = toldPeriod(figures, figure) || ahead
  // What comes to so much a month was told for a year, or the other way round, where no period is said.
  const from = toldPeriod(figures, source) || (canGoUnsaid(search, source) ? unsaid(to) : '')
  const scale = scaleFor(figure, source)
  if (from === '' || to === '' || from === to || scale === 0) return
  const isSaid = source.per.some((per) => Object.hasOwn(seconds, per))
  const support =
    1 +
    likeness(figure, source) * 2 +
    (isSaid ? 1 : -1) +
    (figure.per.some((per) => Object.hasOwn(seconds, per)) ? 1 : 0)
  const isUp = isShorter(from, to)
  // "Over a year 4,800."
  const isLedByPeriod = figure.join === 'stop' && periodOfCues(figure.lead) === to && (figure.lead & CUE.verb) === 0
  const shared = figure.per.filter((per) => source.per.includes(per) && !Object.hasOwn(seconds, per)).length
  for (const { factor, text } of isUp ? readPeriods(from, to) : readPeriods(to, from)) {
    search.try(
      {
        rule: 'arithmetic/period',
        support: support + shared * 0.5,
        value: (source.value / scale) * (isUp ? factor : 1 / factor),
        working: () => ({
          op: isUp ? 'multiply' : 'divide',
          parts: [leaf(source, scale, true), constant(factor, text)],
        }),
        reading: text,
        cued: isLedByPeriod || figure.join === 'comma',
        asserted:
          isSaid &&
          (figure.measure === '' || figure.measure === source.measure) &&
          search.isRightBefore([source], 0) &&
          source.block === figure.block &&
          (isLedByPeriod || isTold(figure, source, from, to)),
      },
      [source],
    )
  }
}

/** What so much a night comes to in a year, where it is told what for: "In a year, if you do it every night, £48,341." */
function tryHabit(search: Search, source: Figure): void {
  const { figure } = search
  const to = periodOfCues(figure.lead)
  const from = figure.per.find((per) => Object.hasOwn(seconds, per)) ?? ''
  const scale = scaleFor(figure, source)
  if (!isShorter(from, to) || scale === 0 || source.kind === 'none' || periodOf(source) !== '') return
  for (const { factor, text } of readPeriods(from, to)) {
    search.try(
      {
        rule: 'arithmetic/period',
        support: 2,
        value: (source.value / scale) * factor,
        working: () => ({ op: 'multiply', parts: [leaf(source, scale, true), constant(factor, text)] }),
        reading: text,
        asserted: search.areNearest([source]) && search.isRightBefore([source]),
      },
      [source],
    )
  }
}

/** A rate told again without its own period, right behind: nothing says that it is one but that it fits. */
function tryUnsaid(search: Search, source: Figure): void {
  const { figure, figures, stated } = search
  if (source.index < figure.index - 2 || source.index > figure.index) return
  const scale = scaleFor(figure, source)
  const [from, to] = [toldPeriod(figures, source), periodOf(figure)]
  if (scale === 0 || (from === '') === (to === '')) return
  const known = from || to
  for (const other of periods) {
    const [shorter, longer] = isShorter(known, other) ? [known, other] : [other, known]
    const isUp = (from === '') === (longer === known)
    for (const { factor, text } of readPeriods(shorter, longer).slice(0, 2)) {
      const value = (source.value / scale) * (isUp ? factor : 1 / factor)
      if (Math.abs(value / stated - 1) > FITS) continue
      search.try(
        {
          rule: 'arithmetic/period',
          support: 0,
          value,
          working: () => ({
            op: isUp ? 'multiply' : 'divide',
            parts: [leaf(source, scale, true), constant(factor, text)],
          }),
          reading: text,
          asserted: false,
        },
        [source],
      )
    }
  }
}

/** Whether a source may be told for a period that nothing names: an amount of money, or a bare one right before. */
function canGoUnsaid({ figure }: Search, source: Figure): boolean {
  return figure.kind === 'money' || (source.kind === 'none' && source.index === figure.index - 1)
}

/** The period against which one is usually told, where no words say so. */
function unsaid(to: string): string {
  if (to === 'month') return 'year'
  return to === 'year' ? 'month' : ''
}

/** 1,200 an hour is one every 3 seconds. */
function tryEvery(search: Search, source: Figure): void {
  const per = source.per.find((one) => Object.hasOwn(seconds, one))
  if (per === undefined || source.kind === 'money' || source.value === 0) return
  const { figure } = search
  search.try(
    {
      rule: 'arithmetic/period',
      support: 0.5,
      value: (seconds[per] ?? 0) / figure.scale / source.value,
      working: () => ({
        op: 'divide',
        parts: [constant((seconds[per] ?? 0) / figure.scale, `one ${per}`), leaf(source, source.scale, true)],
      }),
      asserted: false,
    },
    [source],
  )
}

/** What a yearly price saves against twelve monthly ones. */
function trySavings(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (!((figure.lead | figure.trail) & CUE.difference)) return
  for (const monthly of near.slice(0, FURTHEST)) {
    if (!monthly.per.includes('month')) continue
    for (const yearly of near.slice(0, FURTHEST)) {
      if (!yearly.per.includes('year') || !isAlike(monthly, yearly)) continue
      const scale = scaleFor(figure, yearly)
      if (scale === 0) continue
      search.try(
        {
          rule: 'arithmetic/difference',
          support: 1.5,
          value: (12 * monthly.value - yearly.value) / scale,
          working: () => ({
            op: 'subtract',
            parts: [
              { op: 'multiply', parts: [constant(12, '12 months'), leaf(monthly, scale, true)] },
              leaf(yearly, scale, true),
            ],
          }),
          asserted: false,
        },
        [monthly, yearly],
      )
    }
  }
}

/** Whether a figure tells an amount again for another period. A price list does not: "6 euros a month or 60 a year". */
function isTold(figure: Figure, source: Figure, from: string, to: string): boolean {
  if (figure.lead & CUE.result || figure.join === 'equals') return true
  if (!(figure.lead & (CUE.again | CUE.apposed)) && figure.join !== 'comma') return false
  const ratio = figure.value / source.value
  return !(from === 'month' && to === 'year' && ratio > 8 && ratio <= 11)
}
