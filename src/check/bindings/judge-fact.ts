import type { Amount, FactRecord } from '../../book/index.ts'
import { intervalOf, type Mention } from '../../numbers/index.ts'

/** Seconds or bytes in a unit; units of one sort turn into each other. */
const sizes: Readonly<Record<string, readonly [sort: string, size: number]>> = {
  ns: ['time', 1e-9],
  us: ['time', 1e-6],
  ms: ['time', 1e-3],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  day: ['time', 86_400],
  B: ['data', 1],
  KB: ['data', 1024],
  KiB: ['data', 1024],
  MB: ['data', 1024 ** 2],
  MiB: ['data', 1024 ** 2],
  GB: ['data', 1024 ** 3],
  GiB: ['data', 1024 ** 3],
  TB: ['data', 1024 ** 4],
  TiB: ['data', 1024 ** 4],
}

/** The bounds of an amount. */
export function boundsOf(amount: Amount): readonly [number, number] {
  return typeof amount === 'string' ? [Number(amount), Number(amount)] : [Number(amount.from), Number(amount.to)]
}

/** How many of a fact's units one of a mention's unit is; undefined where they can't be compared. */
export function factScale(mention: Mention, unit: string): number | undefined {
  const [wanted = '', below = ''] = unit.split('/')
  const per = mention.per.toLowerCase()
  if (below !== '' && per !== '' && per !== below.toLowerCase()) return undefined
  if (mention.unit === wanted) return 1
  const from = Object.hasOwn(sizes, mention.unit) ? sizes[mention.unit] : undefined
  const to = Object.hasOwn(sizes, wanted) ? sizes[wanted] : undefined
  if (from && to) return from[0] === to[0] ? from[1] / to[1] : undefined
  if (from || to || wanted === 'percent' || mention.unit === 'percent') return undefined
  if (mention.unit === 'multiplier' || mention.unit === 'none') return wanted === 'multiplier' ? 1 : undefined
  return mention.unit === 'count' && isSameNoun(mention.noun, wanted) ? 1 : undefined
}

function isSameNoun(noun: string, wanted: string): boolean {
  const said = noun.toLowerCase()
  const meant = wanted.toLowerCase()
  return said === meant || said.endsWith(` ${meant}`) || said.startsWith(`${meant}s`)
}

/** Whether a number agrees with the amount that a fact states; undefined where they can't be compared. */
export function agreesWithFact(mention: Mention, { amount, unit = '' }: FactRecord): boolean | undefined {
  const scale = amount === undefined ? undefined : factScale(mention, unit)
  if (amount === undefined || scale === undefined) return undefined
  const [low, high] = boundsOf(amount)
  const { from, to } = intervalOf(mention)
  const least = from === null ? Number.NEGATIVE_INFINITY : Number(from) * scale
  const most = to === null ? Number.POSITIVE_INFINITY : Number(to) * scale
  const slack = Math.abs(high) * 1e-9
  return least <= high + slack && most >= low - slack
}
