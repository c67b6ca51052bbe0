import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { constant, leaf } from '../leaves.ts'
import { periodOf } from '../periods.ts'
import type { Search } from '../search.ts'
import { isWithin } from '../slips.ts'

const hours: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  year: [
    [8760, '8,760 h'],
    [8766, '8,766 h'],
  ],
  quarter: [
    [2190, '2,190 h'],
    [2160, '90 days'],
  ],
  month: [
    [HOURS_OF_MONTH, `${HOURS_OF_MONTH} h`],
    [720, '30 days'],
    [744, '31 days'],
    [730.5, '30.44 days'],
  ],
  week: [[168, '168 h']],
  day: [[24, '24 h']],
}

// How many times as long as what is lost a span of time is at least.
const FEW = 5
const HOUR = 3600
// By how many times as much what is told of a span may be off.
const FAR = 10

/** Availability against downtime: 99.9 percent of a month leaves 43.8 minutes; chains and pairs of availabilities. */
export function tryDowntimes(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  const levels = near.filter(isAvailability)
  if (figure.kind === 'time')
    // What its own sentence says of one level is not told of another.
    for (const [place, level] of levels.slice(0, 4).entries())
      if (place === 0 || levels[0]?.sentence !== figure.sentence || level.sentence === figure.sentence)
        tryTime(search, level, place === 0)
  if (!isLevel(figure) && figure.mention.noun !== '') return
  if (figure.value < 50 || figure.value > 100) return
  tryChains(search, near)
  for (const lost of near) {
    if (lost.kind !== 'time') continue
    for (const span of near) if (span.kind === 'time' && span.value > lost.value * FEW) tryLevel(search, lost, span)
  }
}

function isLevel(figure: Figure): boolean {
  return (figure.kind === 'percent' || figure.kind === 'none') && figure.value >= 90 && figure.value < 100
}

/** Whether a figure tells an availability: 99.9 %, four nines. */
export function isAvailability(figure: Figure): boolean {
  return isLevel(figure) || figure.mention.noun === 'nine'
}

/** Whether a time is a year, a month, a week or a day as counted: 8,760 hours are no downtime. */
export function isSpan({ value }: Figure): boolean {
  return Object.values(hours).some((readings) => readings.some(([span]) => span * 3600 === value))
}

/** The share of time lost: 1 − 99.9 %; three nines are 10^-3. */
function lostShare(level: Figure): { share: number; working: Working } {
  if (level.mention.noun === 'nine') {
    const share = 10 ** -level.value
    return { share, working: constant(share, `${level.mention.value} nines`) }
  }
  const share = (100 - level.value) / 100
  return {
    share,
    working: {
      op: 'divide',
      parts: [{ op: 'subtract', parts: [constant(100, '100'), leaf(level, 1, true)] }, constant(100, '100')],
    },
  }
}

/** Whether a time is what an availability leaves of a year, a month, a week or a day. */
export function mayLeave(level: Figure, lost: Figure): boolean {
  return Object.values(hours).some((readings) => readings.some(([span]) => leaves(level, span * HOUR, lost)))
}

/** Whether a time is what an availability leaves of so many seconds. */
export function leaves(level: Figure, span: number, { low, high }: Figure): boolean {
  const lost = lostShare(level).share * span
  return low <= lost && lost <= high
}

function tryTime(search: Search, level: Figure, isNearest: boolean): void {
  const { figure } = search
  const { share, working } = lostShare(level)
  const own = periodOf(figure) || periodBehind(search)
  const said = own || periodAround(search)
  if (isSpan(figure)) return
  const told = own === '' ? spanTold(search, level, share) : undefined
  if (told) {
    search.try(
      {
        rule: 'arithmetic/downtime',
        support: 3,
        value: (share * told.value) / figure.scale,
        working: () => ({ op: 'multiply', parts: [working, leaf(told, figure.scale, true)] }),
        cued: true,
        asserted: search.isRightBefore([level, told], 0),
      },
      [level, told],
    )
    return
  }
  // "52 minutes a month" is of no year.
  const isNamed = said !== '' && (figure.per.includes(said) || periodAround(search, figure.sentence) === said)
  const named = spanBeside(search, said)
  for (const [period, readings] of Object.entries(hours)) {
    if (isNamed && period !== said) continue
    for (const [span, text] of readings.toSorted(([a], [b]) => Number(b === named) - Number(a === named))) {
      search.try(
        {
          rule: 'arithmetic/downtime',
          support: period === said ? 3 : said === '' ? 0.5 : -1.5,
          value: (share * span * 3600) / figure.scale,
          working: () => ({
            op: 'multiply',
            parts: [working, constant((span * 3600) / figure.scale, text)],
          }),
          reading: `a ${period} of ${text}`,
          cued: period === said,
          asserted: period === said && (own !== '' || isNearest) && search.isRightBefore([level], own === '' ? 1 : 2),
        },
        [level],
      )
    }
  }
}

/** The span that stands right before or behind a level, in its sentence: "over 132,480 minutes, 99.95 % allows 66". */
function spanTold({ figure, figures }: Search, level: Figure, share: number): Figure | undefined {
  return [figures[level.index - 1], figures[level.index + 1]].find(
    (span) =>
      span?.kind === 'time' &&
      span.sentence === figure.sentence &&
      span.sentence === level.sentence &&
      span.index < figure.index &&
      span.per.length === 0 &&
      span.value > Math.max(HOUR, FEW * figure.value) &&
      isWithin((share * span.value) / figure.value, FAR) &&
      !isSpan(span),
  )
}

/** The period of a span right behind, where none is told before: "8.64 hours of downtime in a 30-day month". */
function periodBehind({ figure, figures }: Search): string {
  const next = figures[figure.index + 1]
  if (next?.kind !== 'time' || next.sentence !== figure.sentence || next.value <= figure.value) return ''
  return periodOfSpan(next)
}

function periodOfSpan({ value }: Figure): string {
  return Object.entries(hours).find(([, readings]) => readings.some(([hour]) => hour * 3600 === value))?.[0] ?? ''
}

/** The hours of a period that its sentence names right before or behind: "in a 30-day month". */
function spanBeside({ figure, figures }: Search, said: string): number | undefined {
  const last = figure.index + (figures[figure.index + 1]?.sentence === figure.sentence ? 1 : 0)
  for (let at = last; figures[at]?.sentence === figure.sentence; at--) {
    const { kind, value } = figures[at] as Figure
    const known = kind === 'time' && hours[said]?.find(([span]) => span * 3600 === value)
    if (known) return known[0]
  }
  return undefined
}

/** The period of a downtime that names none: that of a span right before ("a month of 730 hours"), or of the one told last. */
function periodAround({ figure, figures }: Search, sentence = -1): string {
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - 4); at--) {
    const other = figures[at]
    if (other === undefined || other.block !== figure.block) return ''
    if (sentence >= 0 && other.sentence !== sentence) return ''
    if (other.kind !== 'time') continue
    const period = periodOfSpan(other) || periodOf(other)
    if (period !== '') return period
  }
  return ''
}

/** All of a chain must be up; of a pair one is enough. */
function tryChains(search: Search, near: readonly Figure[]): void {
  const levels = near.filter(isLevel)
  for (const [place, level] of levels.entries()) {
    const counts = new Set([
      2,
      ...near.map(({ value }) => value).filter((value) => value > 2 && value < 7 && Number.isInteger(value)),
    ])
    for (const count of counts) tryPower(search, level, count)
    tryThird(search, levels, place)
    for (const other of levels.slice(place + 1, place + 4)) {
      search.try(
        {
          rule: 'arithmetic/downtime',
          support: 0.5,
          value: (level.value * other.value) / 100,
          working: () => ({
            op: 'divide',
            parts: [{ op: 'multiply', parts: [leaf(level, 1, true), leaf(other, 1, true)] }, constant(100, '100')],
          }),
          asserted: false,
        },
        [level, other],
      )
    }
  }
}

/** Three in a chain, told one after the other. */
function tryThird(search: Search, levels: readonly Figure[], place: number): void {
  const chain = levels.slice(place, place + 3)
  if (chain.length < 3) return
  search.try(
    {
      rule: 'arithmetic/downtime',
      support: 0.5,
      value: chain.reduce((up, level) => (up * level.value) / 100, 100),
      working: () => ({
        op: 'multiply',
        parts: [
          constant(100, '100'),
          ...chain.map((level): Working => ({ op: 'divide', parts: [leaf(level, 1, true), constant(100, '100')] })),
        ],
      }),
      asserted: false,
    },
    chain,
  )
}

function tryPower(search: Search, level: Figure, count: number): void {
  const up = level.value / 100
  const lost = 100 - search.stated
  // Near a hundred every level is like every other: what counts is what is lost.
  const isNear = (value: number) => Math.abs(100 - value - lost) <= 0.5 * (100 - value)
  const times = constant(count, String(count))
  const levelShare: Working = { op: 'divide', parts: [leaf(level, 1, true), constant(100, '100')] }
  const hundred = constant(100, '100')
  if (isNear(100 * up ** count))
    search.try(
      {
        rule: 'arithmetic/downtime',
        support: 0.5,
        value: 100 * up ** count,
        working: () => ({ op: 'multiply', parts: [hundred, { op: 'power', parts: [levelShare, times] }] }),
        asserted: false,
      },
      [level],
    )
  const { share, working } = lostShare(level)
  if (isNear(100 * (1 - share ** count)))
    search.try(
      {
        rule: 'arithmetic/downtime',
        support: 0.2,
        value: 100 * (1 - share ** count),
        working: () => ({
          op: 'multiply',
          parts: [hundred, { op: 'subtract', parts: [constant(1, '1'), { op: 'power', parts: [working, times] }] }],
        }),
        asserted: false,
      },
      [level],
    )
}

function tryLevel(search: Search, lost: Figure, span: Figure): void {
  search.try(
    {
      rule: 'arithmetic/downtime',
      support: 0.5,
      value: 100 * (1 - lost.value / span.value),
      working: () => ({
        op: 'multiply',
        parts: [
          constant(100, '100'),
          {
            op: 'subtract',
            parts: [constant(1, '1'), { op: 'divide', parts: [leaf(lost, 1, true), leaf(span, 1, true)] }],
          },
        ],
      }),
      asserted: false,
    },
    [lost, span],
  )
}
