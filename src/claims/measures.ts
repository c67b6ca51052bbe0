import type { Mention } from '../numbers/index.ts'
import { HOURS_OF_MONTH } from '../quantity/index.ts'
import type { Kind } from './figure.ts'

/** What a unit measures, and how many base units it is. */
export interface Measure {
  readonly kind: Kind
  readonly measure: string
  readonly scale: number
}

const DAY = 86_400

/** Seconds in a unit of time; a month is 730 hours, as in every bill. */
export const seconds: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
  day: DAY,
  night: DAY,
  week: 7 * DAY,
  month: HOURS_OF_MONTH * 3600,
  quarter: 2190 * 3600,
  year: 365 * DAY,
}

const bytes: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
}

const bits: Readonly<Record<string, number>> = { bps: 1, Kbps: 1e3, Mbps: 1e6, Gbps: 1e9 }

/** Measures said as nouns: their words (singular) and how many base units each is. */
const nouns: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  mass: {
    picogram: 1e-12,
    nanogram: 1e-9,
    ng: 1e-9,
    microgram: 1e-6,
    µg: 1e-6,
    mg: 1e-3,
    milligram: 1e-3,
    milligramme: 1e-3,
    g: 1,
    gram: 1,
    gramme: 1,
    kg: 1e3,
    kilo: 1e3,
    kilogram: 1e3,
    kilogramme: 1e3,
    t: 1e6,
    tonne: 1e6,
    lb: 453.59237,
    pound: 453.59237,
    oz: 28.349523125,
    ounce: 28.349523125,
    stone: 6350.29318,
  },
  length: {
    mm: 1e-3,
    millimetre: 1e-3,
    millimeter: 1e-3,
    cm: 1e-2,
    centimetre: 1e-2,
    centimeter: 1e-2,
    m: 1,
    metre: 1,
    meter: 1,
    km: 1e3,
    kilometre: 1e3,
    kilometer: 1e3,
    mi: 1609.344,
    mile: 1609.344,
    ft: 0.3048,
    foot: 0.3048,
    inch: 0.0254,
    yard: 0.9144,
  },
  volume: {
    ml: 1e-3,
    millilitre: 1e-3,
    milliliter: 1e-3,
    cl: 1e-2,
    centilitre: 1e-2,
    dl: 0.1,
    decilitre: 0.1,
    l: 1,
    litre: 1,
    liter: 1,
    hectolitre: 100,
    hl: 100,
    quart: 0.946353,
    pint: 0.473176,
    gallon: 3.785412,
    'm³': 1e3,
    'dm³': 1,
    'cm³': 1e-3,
  },
  area: { 'm²': 1, 'cm²': 1e-4, 'km²': 1e6, ha: 1e4, hectare: 1e4, acre: 4046.8564 },
  energy: {
    wh: 3600,
    kwh: 3.6e6,
    'kilowatt-hour': 3.6e6,
    mwh: 3.6e9,
    gwh: 3.6e12,
    'megawatt-hour': 3.6e9,
    j: 1,
    joule: 1,
    kj: 1e3,
    kilojoule: 1e3,
    kcal: 4184,
  },
  power: { mw: 1e6, kw: 1e3, kilowatt: 1e3, w: 1, watt: 1, megawatt: 1e6, gw: 1e9 },
  current: { a: 1, ma: 1e-3 },
  resistance: { ω: 1, kω: 1e3, ohm: 1 },
  force: { n: 1 },
}

const physical = new Set(Object.keys(nouns))
const nounMeasures = new Map<string, Measure>()
for (const [measure, words] of Object.entries(nouns))
  for (const [word, scale] of Object.entries(words))
    nounMeasures.set(word, { kind: 'count', measure, scale: Number(scale) })

/** Speeds that are one word are lengths an hour. */
const speeds: Readonly<Record<string, number>> = { knot: 1852, kn: 1852, mph: 1609.344, kph: 1e3, kmh: 1e3 }
for (const [word, scale] of Object.entries(speeds)) nounMeasures.set(word, { kind: 'count', measure: 'length', scale })

/** Symbols that tell something else in other letters: kilonewtons are no knots, and milliwatts no megawatts. */
const symbols = new Map<string, Measure>([
  ['kN', { kind: 'count', measure: 'force', scale: 1e3 }],
  ['mW', { kind: 'count', measure: 'power', scale: 1e-3 }],
  ['M', { kind: 'count', measure: 'm', scale: 1 }],
  ['K', { kind: 'count', measure: 'k', scale: 1 }],
])

/** For what an amount is said in its noun alone: knots and miles an hour. */
export function perOfNoun(noun: string): readonly string[] {
  return !symbols.has(noun) && Object.hasOwn(speeds, noun.toLowerCase()) ? ['h'] : []
}

// "27p", "31 pence": hundredths of whatever the text's money is.
for (const word of ['p', 'penny', 'pence']) nounMeasures.set(word, { kind: 'money', measure: '', scale: 0.01 })

// Bits that are counted go with bits a second: "an eight-megabit second".
const bitNouns: Readonly<Record<string, number>> = { bit: 1, kilobit: 1e3, megabit: 1e6, gigabit: 1e9, terabit: 1e12 }
for (const [word, scale] of Object.entries(bitNouns)) nounMeasures.set(word, { kind: 'bits', measure: 'bits', scale })

const unitMeasures = new Map<string, Measure>([
  ['percent', { kind: 'percent', measure: 'percent', scale: 1 }],
  ['multiplier', { kind: 'multiplier', measure: '', scale: 1 }],
  ['time-of-day', { kind: 'clock', measure: 'clock', scale: 1 }],
  ['cent', { kind: 'money', measure: '', scale: 0.01 }],
  ['none', { kind: 'none', measure: '', scale: 1 }],
])
for (const [unit, scale] of Object.entries(seconds)) unitMeasures.set(unit, { kind: 'time', measure: 'time', scale })
for (const [unit, scale] of Object.entries(bytes)) unitMeasures.set(unit, { kind: 'data', measure: 'data', scale })
for (const [unit, scale] of Object.entries(bits)) unitMeasures.set(unit, { kind: 'bits', measure: 'bits', scale })

/** What a number mention measures. Cents go with any currency; a counted noun is a measure of its own. */
export function measureOf({ unit, noun }: Pick<Mention, 'unit' | 'noun'>): Measure {
  if (unit === 'count') return measureOfNoun(noun)
  return unitMeasures.get(unit) ?? { kind: 'money', measure: unit, scale: 1 }
}

/** What a counted noun measures: a physical measure, or itself. */
export function measureOfNoun(noun: string): Measure {
  const lower = noun.toLowerCase()
  return (
    symbols.get(noun) ?? nounMeasures.get(lower) ?? measureOfWork(lower) ?? { kind: 'count', measure: lower, scale: 1 }
  )
}

const workUnits: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 }

/** What a thing used for a time measures: core-seconds and core-hours are of one sort. */
function measureOfWork(noun: string): Measure | undefined {
  const hyphen = noun.lastIndexOf('-')
  const scale = workUnits[noun.slice(hyphen + 1)]
  return hyphen < 1 || scale === undefined
    ? undefined
    : { kind: 'count', measure: `${noun.slice(0, hyphen)}${WORK}`, scale }
}

const WORK = '-time'

/** Whether amounts are of something used for a time, whatever its unit. */
export function isWork(measure: string): boolean {
  return measure.endsWith(WORK)
}

/** What a denominator measures: a unit of time or data by its code, else a noun. */
export function perMeasure(per: string): Measure {
  const known = perMeasures.get(per)
  if (known !== undefined) return known
  const measure = findPerMeasure(per)
  if (perMeasures.size < 10_000) perMeasures.set(per, measure)
  return measure
}

const perMeasures = new Map<string, Measure>()

function findPerMeasure(per: string): Measure {
  return unitMeasures.get(per) ?? unitMeasures.get(per.toUpperCase()) ?? measureOfNoun(per)
}

/** Whether a counted noun is a physical measure (kilometre, gram): its amounts are measured, not counted. */
export function isPhysical(measure: string): boolean {
  return physical.has(measure)
}

/** The time units in a year, as bills and people count them. */
export const inYear: Readonly<Record<string, readonly number[]>> = {
  year: [1],
  quarter: [4],
  month: [12],
  week: [52, 365 / 7],
  day: [365, 366, 365.25, 360],
  night: [365, 366],
  h: [8760, 8766],
  min: [525_600],
  s: [31_536_000, 31_557_600],
}
