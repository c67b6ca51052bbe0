import { HOURS_OF_MONTH } from '../quantity/index.ts'
import { CUE } from './cues.ts'
import type { Figure } from './figure.ts'
import { inYear, seconds } from './measures.ts'

/** A reading of how many of one period another holds: 12 months in a year; 30 days, or 730 hours, in a month. */
export interface PeriodReading {
  readonly factor: number
  readonly text: string
}

const months: Readonly<Record<string, readonly number[]>> = {
  week: [52 / 12, 4, 4.345, 4.33],
  day: [30, 365 / 12, 31, 30.4375],
  night: [30, 31],
  h: [HOURS_OF_MONTH, 720, 744],
  min: [43_800, 43_200],
  s: [2_628_000, 2_592_000],
}
const names: Readonly<Record<string, string>> = {
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  day: 'days',
  night: 'nights',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
}

/** The usual readings of how many of the shorter period the longer one holds, the first being this project's own. */
export function readPeriods(shorter: string, longer: string): readonly PeriodReading[] {
  const key = `${shorter} ${longer}`
  const known = readings.get(key)
  if (known !== undefined) return known
  const found = factors(shorter, longer).map((factor) => ({
    factor,
    text: `${Number(factor.toPrecision(6))} ${names[shorter] ?? shorter}`,
  }))
  // Of other units there are none, whatever a text counts by.
  if (found.length > 0) readings.set(key, found)
  return found
}

const readings = new Map<string, readonly PeriodReading[]>()

function factors(shorter: string, longer: string): readonly number[] {
  if (longer === 'year') return inYear[shorter] ?? []
  if (longer === 'month') return months[shorter] ?? []
  if (longer === 'quarter')
    return shorter === 'month' ? [3] : shorter === 'week' ? [13] : shorter === 'day' ? [91, 90, 92] : []
  const [a, b] = [seconds[shorter], seconds[longer]]
  return a === undefined || b === undefined || longer === shorter ? [] : [b / a]
}

/** The period in which a figure is told: its rate, or the period that its words name; '' for none. */
export function periodOf(figure: Figure): string {
  const said = figure.per.find((per) => Object.hasOwn(seconds, per))
  if (said !== undefined) return said
  return periodOfCues(figure.trail) || periodOfCues(figure.lead)
}

const LISTED = 4
const listed = new Set<Figure['join']>(['comma', 'and', 'at', 'words'])

/** The period of a figure, or of the one before it in the same list: "72,000 a year, 60,000 and 45,600". */
export function toldPeriod(figures: readonly Figure[], figure: Figure): string {
  let one = figure
  for (let back = 0; back < LISTED; back++) {
    const said = periodOf(one)
    if (said !== '') return said
    const before = figures[one.index - 1]
    const isListed = listed.has(one.join) && !(one.lead & (CUE.result | CUE.again))
    if (!isListed || before?.sentence !== one.sentence || before.measure !== one.measure || before.kind !== one.kind)
      return ''
    one = before
  }
  return ''
}

/** The period that cues name. */
export function periodOfCues(cues: number): string {
  if (cues & CUE.year) return 'year'
  if (cues & CUE.month) return 'month'
  if (cues & CUE.week) return 'week'
  return cues & CUE.day ? 'day' : ''
}

/** Whether one period is shorter than another. */
export function isShorter(a: string, b: string): boolean {
  return (seconds[a] ?? 0) < (seconds[b] ?? 0)
}
