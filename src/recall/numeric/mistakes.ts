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
  const mistakes = [
    ...takeOtherwise(workload, answer, prices),
    ...forgetCopies(workload, answer, prices),
    {
      name: 'size-not-rounded' as const,
      value: withoutCeil(right),
      says: 'That leaves the size as it is. Each item is rounded up to whole units by itself.',
    },
  ]
  return mistakes.filter(({ value }) => !agree(value, right))
}

/** The other reading of "writes per second". */
function takeOtherwise(workload: Data, answer: readonly string[], prices: Prices): Mistake[] {
  const spread = spreadOf(workload)
  if (spread === undefined) return []
  const value = priceAnswer(withSpread(workload, spread === 'total' ? 'in-each' : 'total'), answer, prices)
  const says =
    spread === 'total'
      ? 'That takes the writes for those of each region; they are those of all regions together.'
      : 'That takes the writes for those of all regions together; each region has as many.'
  return value ? [{ name: 'other-reading', value, says }] : []
}

/** Copies that are not counted, or not by their size, in one region of a global table. */
function forgetCopies(workload: Data, [architecture, region, ...names]: readonly string[], prices: Prices): Mistake[] {
  if (!architecture?.startsWith('dynamodb-global') || names.length === 0) return []
  const own = ownWritesOnly(workload, String(region))
  const price = (data: Data) => priceAnswer(data, ['dynamodb-single', String(region), ...names], prices)
  const alone = price(own)
  const unsized = price({ ...own, 'item-size': '1 KB' })
  if (!alone || !unsized) return []
  const others = regionsOf(workload).slice(1)
  return [
    {
      name: 'no-replication',
      value: alone,
      says: 'That counts only the writes that begin in this region. Every replica is billed for every write, whoever sent it.',
    },
    {
      name: 'replica-without-size',
      value: add(alone, ...others.map(() => unsized)),
      says: 'That counts the size of an item once and copies it as if it were 1 KB. A copy takes as many units as the write.',
    },
  ]
}

function agree(a: Quantity, b: Quantity): boolean {
  return a.low.eq(b.low) && a.high.eq(b.high)
}

function regionsOf(workload: Data): readonly unknown[] {
  return workload['regions'] as readonly unknown[]
}

/** How the writes are spread, where it is said in one word. */
function spreadOf(workload: Data): 'total' | 'in-each' | undefined {
  const spread: unknown = Reflect.get(Object(workload['writes']), 'spread')
  return spread === 'total' || spread === 'in-each' ? spread : undefined
}

function withSpread(workload: Data, spread: 'total' | 'in-each'): Data {
  return { ...workload, writes: { ...Object(workload['writes']), spread } }
}

/** The workload of one region that is copied nowhere; of a total it has its share. */
function ownWritesOnly(workload: Data, region: string): Data {
  const writes: Data = Object(workload['writes'])
  const [said = '', amount = '0'] = /^([\d.]+)/.exec(String(writes['rate'])) ?? []
  const share = spreadOf(workload) === 'total' ? Number(amount) / regionsOf(workload).length : Number(amount)
  const rate = `${Number(share.toFixed(6))}${String(writes['rate']).slice(said.length)}`
  return { ...workload, regions: [region], writes: { ...writes, rate, spread: 'total' } }
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
  const [first, ...rest] = quantity.step.inputs.map(withoutCeil) as [Quantity, ...Quantity[]]
  return REPLAYERS[quantity.step.operation](first, ...rest)
}
