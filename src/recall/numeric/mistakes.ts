import type { Prices } from '../../calculator/index.ts'
import {
  add,
  beyond,
  divide,
  floor,
  largest,
  multiply,
  negate,
  type Operation,
  type Quantity,
  smallest,
  subtract,
} from '../../quantity/index.ts'
import { priceAnswer } from './price.ts'

export type MistakeName = 'other-reading' | 'no-replication' | 'replica-without-size' | 'size-not-rounded'

/** A way in which people go wrong, what comes out of it, and what to say to them. */
export interface Mistake {
  readonly name: MistakeName
  readonly value: Quantity
  readonly says: string
}

type Data = Readonly<Record<string, unknown>>

/** What the usual mistakes make of a numeric question; those that come out right by accident are left out. */
export function listMistakes(workload: Data, answer: readonly string[], right: Quantity, prices: Prices): Mistake[] {
  const price = (data: Data, path = answer) => priceAnswer(data, path, prices)
  const isGlobal = (answer[0] ?? '').startsWith('dynamodb-global')
  const regions = regionsOf(workload)
  const spread = spreadOf(workload)
  const alone =
    isGlobal && answer[1] !== undefined
      ? price(ownWritesOnly(workload, answer[1]), ['dynamodb-single', ...answer.slice(1)])
      : undefined
  const unsized =
    alone && isGlobal && spread === 'in-each'
      ? price({ ...ownWritesOnly(workload, answer[1] ?? ''), 'item-size': '1 KB' }, [
          'dynamodb-single',
          ...answer.slice(1),
        ])
      : undefined
  const others = regions.length - 1
  const mistakes: [MistakeName, Quantity | undefined, string][] = [
    [
      'other-reading',
      spread === undefined ? undefined : price(withSpread(workload, spread === 'total' ? 'in-each' : 'total')),
      spread === 'total'
        ? 'That takes the writes for those of each region; they are those of all regions together.'
        : 'That takes the writes for those of all regions together; each region has as many.',
    ],
    [
      'no-replication',
      alone,
      'That counts only the writes that begin in this region. Every replica is billed for every write, whoever sent it.',
    ],
    [
      'replica-without-size',
      alone && unsized && add(alone, ...Array.from({ length: others }, () => unsized)),
      'That counts the size of an item once and copies it as if it were 1 KB. A copy takes as many units as the write.',
    ],
    [
      'size-not-rounded',
      withoutCeil(right),
      'That leaves the size as it is. Each item is rounded up to whole units by itself.',
    ],
  ]
  return mistakes.flatMap(([name, value, says]) => (value && !agree(value, right) ? [{ name, value, says }] : []))
}

function agree(a: Quantity, b: Quantity): boolean {
  return a.low.eq(b.low) && a.high.eq(b.high)
}

function regionsOf(workload: Data): readonly unknown[] {
  const regions = workload['regions']
  return Array.isArray(regions) ? regions : []
}

/** How the writes are spread, where it is said in one word. */
function spreadOf(workload: Data): 'total' | 'in-each' | undefined {
  const writes = workload['writes']
  const spread: unknown = typeof writes === 'object' && writes !== null ? Reflect.get(writes, 'spread') : undefined
  return spread === 'total' || spread === 'in-each' ? spread : undefined
}

function withSpread(workload: Data, spread: 'total' | 'in-each'): Data {
  return { ...workload, writes: { ...(workload['writes'] as object), spread } }
}

/** The workload of one region that is copied nowhere; of a total it has its share. */
function ownWritesOnly(workload: Data, region: string): Data {
  const writes = workload['writes'] as Data | undefined
  const rate = String(writes?.['rate'] ?? '')
  const amount = Number.parseFloat(rate)
  const share = spreadOf(workload) === 'total' ? amount / regionsOf(workload).length : amount
  return {
    ...workload,
    regions: [region],
    writes: { ...writes, rate: rate.replace(/^[\d.]+/, String(Number(share.toFixed(6)))), spread: 'total' },
  }
}

type Replayer = (first: Quantity, ...rest: readonly Quantity[]) => Quantity
const pair =
  (work: (a: Quantity, b: Quantity) => Quantity): Replayer =>
  (first, ...rest) =>
    rest.reduce(work, first)
const REPLAYERS: Readonly<Record<Operation, Replayer>> = {
  add,
  subtract: pair(subtract),
  multiply,
  divide: pair(divide),
  ceil: (first) => first,
  floor,
  beyond: pair(beyond),
  smallest,
  largest,
  negate,
}

/** A working gone through again as if nothing were rounded up. */
function withoutCeil(quantity: Quantity): Quantity {
  if (quantity.step.operation === 'given') return quantity
  const [first, ...rest] = quantity.step.inputs.map(withoutCeil)
  return first ? REPLAYERS[quantity.step.operation](first, ...rest) : quantity
}
