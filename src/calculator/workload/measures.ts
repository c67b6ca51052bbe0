import type { MeasureKind } from './read-measure.ts'

const PERIODS: Readonly<Record<string, readonly string[]>> = {
  s: ['second', 'sec', 's'],
  min: ['minute', 'min'],
  h: ['hour', 'hr', 'h'],
  day: ['day', 'd'],
  month: ['month', 'mo'],
}

/** A number of some thing in a period: "1000 per second", "1000 writes/s", "2 million a month". */
export function rateOf(thing: string): MeasureKind {
  const units: Record<string, { unit: string }> = {}
  for (const [symbol, words] of Object.entries(PERIODS)) {
    for (const word of words) {
      for (const name of ['', `${thing} `, `${thing}s `]) {
        for (const join of ['per ', '/ ', '/', 'a ', 'an '])
          units[`${name}${join}${word}`] = { unit: `${thing}/${symbol}` }
        units[`${name.trim()}/${word}`] = { unit: `${thing}/${symbol}` }
      }
    }
  }
  return { what: 'a number and a period', example: '"1000 per second"', units, atMost: '1000000000000' }
}

const KB = 1024

/** The size of one item, in KB of 1,024 bytes. */
export const ITEM_SIZE: MeasureKind = {
  what: 'a size with its unit',
  example: '"1.5 KB"',
  units: {
    b: { unit: 'KB', times: 1 / KB },
    byte: { unit: 'KB', times: 1 / KB },
    bytes: { unit: 'KB', times: 1 / KB },
    kb: { unit: 'KB' },
    kib: { unit: 'KB' },
    mb: { unit: 'KB', times: KB },
    mib: { unit: 'KB', times: KB },
  },
  atMost: '1048576',
  positive: true,
}

const GB_UNITS = {
  mb: { unit: 'GB', times: 1 / KB },
  mib: { unit: 'GB', times: 1 / KB },
  gb: { unit: 'GB' },
  gib: { unit: 'GB' },
  tb: { unit: 'GB', times: KB },
  tib: { unit: 'GB', times: KB },
  pb: { unit: 'GB', times: KB * KB },
}

/** An amount of stored data, in GB. */
export const STORED: MeasureKind = {
  what: 'a size with its unit',
  example: '"100 GB"',
  units: GB_UNITS,
  atMost: '1e12',
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
  atMost: '1e12',
}

/** A share between nothing and all. */
export const SHARE: MeasureKind = {
  what: 'a percentage',
  example: '"70 %"',
  units: { '%': { unit: '%' }, percent: { unit: '%' } },
  atMost: '100',
}

/** A mean use of capacity: some of it. */
export const USE: MeasureKind = { ...SHARE, positive: true }

/** A number of items. */
export const ITEMS: MeasureKind = {
  what: 'a number of items',
  example: '"50 million"',
  units: { '': { unit: '' }, item: { unit: '' }, items: { unit: '' } },
  atMost: '1e15',
}

/** Aurora capacity units. */
export const ACUS: MeasureKind = {
  what: 'a number of ACU',
  example: '"4 ACU"',
  units: { acu: { unit: 'ACU' }, acus: { unit: 'ACU' } },
  atMost: '256',
}

/** Hours in a month. */
export const HOURS: MeasureKind = {
  what: 'a number of hours a month',
  example: '"100 hours"',
  units: Object.fromEntries(
    ['hour', 'hours', 'h', 'hours per month', 'h/month', 'hours a month', 'hours/month'].map((word) => [
      word,
      { unit: 'h/month' },
    ]),
  ),
  atMost: '730',
}
