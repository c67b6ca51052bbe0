import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { AcceptedUnit, MeasureKind } from './read-measure.ts'

interface Period {
  readonly words: readonly string[]
  readonly seconds: number
}

const PERIODS: Readonly<Record<string, Period>> = {
  s: { words: ['second', 'sec', 's'], seconds: 1 },
  min: { words: ['minute', 'min'], seconds: 60 },
  h: { words: ['hour', 'hr', 'h'], seconds: 3600 },
  day: { words: ['day', 'd'], seconds: 86_400 },
  month: { words: ['month', 'mo'], seconds: HOURS_OF_MONTH * 3600 },
}
/** More requests a second than any one database is known to take. */
const MOST_PER_SECOND = 1e8
const MOST_SAID = '100,000,000 per second'

/** What people write for requests and don't say whether they are reads or writes: of them, the period. */
const REQUESTS =
  /^(?:[rtqw]ps|i?ops)$|^(?:req|requests?|transactions?|queries|query|operations?|ops|calls?)\s*(?:\/|per |a )\s*(\w+)$/

function hintOfRate(spelling: string): string | undefined {
  const found = REQUESTS.exec(spelling)
  const said = found?.[1] ?? 'second'
  const period = Object.values(PERIODS).find(({ words }) => words.includes(said))
  return found && period ? `per ${period.words[0]}` : undefined
}

/** A number of some thing in a period: "1000 per second", "1000 writes/s", "2 million a month". */
export function rateOf(thing: string): MeasureKind {
  const units: Record<string, AcceptedUnit> = {}
  for (const [symbol, { words, seconds }] of Object.entries(PERIODS)) {
    const unit = { unit: `${thing}/${symbol}`, most: MOST_PER_SECOND * seconds }
    for (const word of words) {
      for (const name of ['', `${thing} `, `${thing}s `]) {
        for (const join of ['per ', '/ ', '/', 'a ', 'an ']) units[`${name}${join}${word}`.toLowerCase()] = unit
        units[`${name.trim()}/${word}`.toLowerCase()] = unit
      }
    }
  }
  return {
    what: 'a number and a period',
    example: '"1000 per second"',
    units,
    atMost: MOST_SAID,
    hint: hintOfRate,
  }
}

/** A number of I/O requests in a period. */
export const IOS: MeasureKind = withIops(rateOf('IO'))

function withIops(kind: MeasureKind): MeasureKind {
  const iops = { unit: 'IO/s', most: MOST_PER_SECOND }
  return {
    ...kind,
    units: { ...kind.units, iops },
    hint: (spelling) => (spelling === 'iops' ? undefined : hintOfRate(spelling)),
  }
}

const KB = 1024

/** The spellings of a size's unit: its short forms, its words, and the short form with an i. */
function sizes(unit: string, most: number, factors: Readonly<Record<string, number>>): Record<string, AcceptedUnit> {
  return Object.fromEntries(
    Object.entries(factors).flatMap(([prefix, times]) =>
      SPELLINGS[prefix as keyof typeof SPELLINGS].map((word) => [word, { unit, times, most }]),
    ),
  )
}

const SPELLINGS = {
  '': ['b', 'byte', 'bytes'],
  k: ['kb', 'kib', 'kilobyte', 'kilobytes'],
  m: ['mb', 'mib', 'megabyte', 'megabytes'],
  g: ['gb', 'gib', 'gigabyte', 'gigabytes'],
  t: ['tb', 'tib', 'terabyte', 'terabytes'],
  p: ['pb', 'pib', 'petabyte', 'petabytes'],
} as const

/** A small b beside a capital stands for bits, an eighth of what a reader of sizes would take it for. */
function hintOfBits(_: string, written: string): string | undefined {
  const [, prefix] = /^([KMGTPkmgtp]?i?)(?:b|bits?)(?![A-Za-z])/.exec(written) ?? []
  if (prefix === undefined || /^[kmgtp]i?b(?![A-Za-z])/.test(written)) return undefined
  return `${prefix === '' ? '' : `${prefix[0]?.toUpperCase()}${prefix.slice(1)}`}B${written.slice(written.search(/\s|\/|$/))}`
}

const GB_UNITS = sizes('GB', 1e9, { m: 1 / KB, g: 1, t: KB, p: KB * KB })

/** The size of one item, in KB of 1,024 bytes. */
export const ITEM_SIZE: MeasureKind = {
  what: 'a size with its unit',
  example: '"1.5 KB"',
  units: sizes('KB', KB * KB, { '': 1 / KB, k: 1, m: KB }),
  atMost: '1 GB',
  positive: true,
  hint: hintOfBits,
}

/** An amount of stored data, in GB. */
export const STORED: MeasureKind = {
  what: 'a size with its unit',
  example: '"100 GB"',
  units: GB_UNITS,
  atMost: '1,000,000,000 GB',
  hint: hintOfBits,
}

/** An amount of data that is moved each month. */
export const MOVED: MeasureKind = {
  what: 'a size a month',
  example: '"100 GB per month"',
  units: Object.fromEntries(
    Object.entries(GB_UNITS).flatMap(([word, { unit, ...rest }]) =>
      [' per month', '/month', ' a month'].map((period) => [`${word}${period}`, { unit: `${unit}/month`, ...rest }]),
    ),
  ),
  atMost: '1,000,000,000 GB a month',
  hint: hintOfBits,
}

/** A share between nothing and all. */
export const SHARE: MeasureKind = {
  what: 'a percentage',
  example: '"70 %"',
  units: { '%': { unit: '%', most: 100 }, percent: { unit: '%', most: 100 } },
  atMost: '100 %',
}

/** A mean use of capacity: some of it. */
export const USE: MeasureKind = { ...SHARE, positive: true }

const A_COUNT = { unit: '', most: 1e12 }

/** A number of items. */
export const ITEMS: MeasureKind = {
  what: 'a number of items',
  example: '"50 million"',
  units: { '': A_COUNT, item: A_COUNT, items: A_COUNT },
  atMost: '1,000,000,000,000',
  whole: true,
}

/** Aurora capacity units. */
export const ACUS: MeasureKind = {
  what: 'a number of ACU',
  example: '"4 ACU"',
  units: { acu: { unit: 'ACU', most: 256 }, acus: { unit: 'ACU', most: 256 } },
  atMost: '256 ACU',
}

/** Hours in a month. */
export const HOURS: MeasureKind = {
  what: 'a number of hours a month',
  example: '"100 hours"',
  units: Object.fromEntries(
    ['hour', 'hours', 'h', 'hours per month', 'h/month', 'hours a month', 'hours/month'].map((word) => [
      word,
      { unit: 'h/month', most: HOURS_OF_MONTH },
    ]),
  ),
  atMost: `${HOURS_OF_MONTH} hours a month`,
}
