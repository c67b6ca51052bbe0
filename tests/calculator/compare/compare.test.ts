import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBill, makeLine, makeRegionBill } from '../../../src/calculator/bill.ts'
import {
  ARCHITECTURES,
  type ArchitectureName,
  type Bill,
  breakEvenIo,
  breakEvenUtilisation,
  compareAll,
  compareBills,
  comparisonJson,
  DIMENSIONS,
  type Dimension,
  type DimensionName,
  type Excluded,
  findCrossings,
  findSensitivity,
  isBill,
  isPriced,
  type LineName,
  makeSeries,
  type NotPriced,
  priceArchitecture,
  priceWorkload,
  rankBills,
  readWorkload,
} from '../../../src/calculator/index.ts'
import {
  amount,
  Decimal,
  exactValue,
  printQuantity,
  type Quantity,
  range,
  workingText,
} from '../../../src/quantity/index.ts'
import { workloadInput } from '../arbitraries.ts'
import { bill, book, leaderboard, prices, single, TODAY } from '../fixtures.ts'

const cluster = { ...single, aurora: { instances: 2, io: '1000 per second' } }

test('bills compare by their totals', () => {
  const cheap = bill(single, 'dynamodb-single')
  const dear = bill({ ...single, writes: '200/s' }, 'dynamodb-single')
  expect(compareBills(cheap, dear)).toMatchObject({ cheaper: 'first', why: 'the first total is below the second' })
  expect(compareBills(dear, cheap).cheaper).toBe('second')
  expect(compareBills(cheap, cheap).cheaper).toBe('same')
  expect(exactValue(compareBills(cheap, dear).difference ?? cheap.total)).toBe('164.25')
})

const pair = { ...leaderboard, transfer: true, regions: ['us-east-1', 'us-west-2'] }

test('an open price that stands in both says nothing about which is cheaper', () => {
  const eventual = bill(pair, 'dynamodb-global-eventual')
  const strong = bill(pair, 'dynamodb-global-strong')
  expect(eventual.total.low.eq(eventual.total.high)).toBe(false)
  expect(compareBills(eventual, strong).cheaper).toBe('same')
  const more = bill({ ...pair, storage: '101 GB' }, 'dynamodb-global-strong')
  expect(compareBills(eventual, more).cheaper).toBe('first')
})

test('totals that overlap leave it undecided', () => {
  const some = bill({ ...single, aurora: {} }, 'aurora-single')
  const more = bill({ ...single, writes: '150/s', aurora: {} }, 'aurora-single')
  expect(compareBills(some, more)).toMatchObject({ cheaper: 'undecided', why: 'the totals overlap' })
})

const tokyo = { ...cluster, regions: ['ap-northeast-1'] }

test('a complete total is cheaper than an incomplete one whose known lines already exceed it, else undecided', () => {
  const incomplete = bill(tokyo, 'aurora-single')
  expect(incomplete.complete).toBe(false)
  const cheap = bill({ ...tokyo, writes: '1/s', reads: { rate: '1/s', consistency: 'eventual' } }, 'dynamodb-single')
  expect(compareBills(cheap, incomplete)).toMatchObject({ cheaper: 'first', difference: undefined })
  expect(compareBills(incomplete, cheap).cheaper).toBe('second')
  const dear = bill({ ...tokyo, writes: '90000/s' }, 'dynamodb-single')
  expect(compareBills(dear, incomplete)).toMatchObject({
    cheaper: 'undecided',
    why: 'lines are missing that could turn it',
  })
})

test('two incomplete totals compare only where the same lines are missing', () => {
  const some = bill(tokyo, 'aurora-single')
  const more = bill({ ...tokyo, aurora: { ...cluster.aurora, io: '2000 per second' } }, 'aurora-single')
  expect(compareBills(some, more)).toMatchObject({ cheaper: 'first' })
  expect(compareBills(some, more).why).toContain('the same lines are missing in both')
  const larger = bill({ ...tokyo, aurora: { ...cluster.aurora, instances: 3 } }, 'aurora-single')
  expect(compareBills(some, larger).cheaper).toBe('undecided')
})

type TestLine = readonly [LineName, string, Quantity | NotPriced]

function billOf(...lines: readonly TestLine[]): Bill {
  const regions = [...new Set(lines.map(([, region]) => region))]
  return makeBill(
    'aurora-single',
    regions.map((region) => {
      const own = lines.filter(([, place]) => place === region)
      return makeRegionBill(
        region,
        own.map(([name, , cost]) => makeLine(name, region, cost)),
      )
    }),
  )
}

test('an open amount says nothing only where the other bill has it in the same line of the same region', () => {
  const open = range(10, 20, 'USD/month', { origin: { kind: 'price', id: 'open' } })
  const five = amount(5, 'USD/month')
  const mine = billOf(['storage', 'us-east-1', open])
  const cheaper = (...lines: readonly TestLine[]) => compareBills(mine, billOf(...lines)).cheaper
  expect(cheaper(['storage', 'us-east-1', open], ['backup', 'us-east-1', five])).toBe('first')
  expect(cheaper(['transfer', 'us-east-1', open], ['backup', 'us-east-1', five])).toBe('undecided')
  expect(cheaper(['storage', 'us-west-2', open], ['backup', 'us-east-1', five])).toBe('undecided')
  const same = range(10, 20, 'USD/month', { origin: { kind: 'price', id: 'another' } })
  expect(cheaper(['storage', 'us-east-1', same], ['backup', 'us-east-1', five])).toBe('undecided')
  const exact = compareBills(billOf(['storage', 'us-east-1', five]), billOf(['storage', 'us-east-1', five]))
  expect([exact.cheaper, exact.difference && exactValue(exact.difference)]).toEqual(['same', '0'])
})

test('the same lines may be missing in any order, with the same use of each', () => {
  const lacking = (item: string, used?: Quantity): NotPriced => ({
    state: 'not-priced',
    item,
    region: 'us-east-1',
    why: 'unknown',
    ...(used && { used }),
  })
  const made = (...missing: readonly NotPriced[]) =>
    billOf(
      ['storage', 'us-east-1', amount(5, 'USD/month')],
      ...missing.map((each) => ['backup', 'us-east-1', each] as const),
    )
  const [a, b] = [lacking('a', amount(1, 'GB')), lacking('b')]
  expect(compareBills(made(a, b), made(b, a)).cheaper).toBe('same')
  expect(compareBills(made(a, b), made(b)).cheaper).toBe('undecided')
  for (const other of [amount(2, 'GB'), amount(1, 'KB'), range(1, 2, 'GB'), undefined]) {
    expect(compareBills(made(a), made(lacking('a', other))).cheaper).toBe('undecided')
  }
})

test('a complete bill is cheaper than what the known lines of the other already exceed, and says so', () => {
  const lacking: NotPriced = { state: 'not-priced', item: 'a', region: 'us-east-1', why: 'unknown' }
  const cost = (of: number) => amount(of, 'USD/month')
  const whole = billOf(['storage', 'us-east-1', cost(5)])
  const more = billOf(['storage', 'us-east-1', cost(6)], ['backup', 'us-east-1', lacking])
  const less = billOf(['storage', 'us-east-1', cost(4)], ['backup', 'us-east-1', lacking])
  expect(compareBills(whole, more)).toEqual({
    cheaper: 'first',
    difference: undefined,
    why: 'the known lines of the second already exceed the first',
  })
  expect(compareBills(more, whole).why).toBe('the known lines of the first already exceed the second')
  expect([compareBills(whole, less).cheaper, compareBills(less, whole).cheaper]).toEqual(['undecided', 'undecided'])
  expect(rankBills([less, whole, more]).map(({ bill: { complete } }) => complete)).toEqual([true, false, false])
})

test('bills are ranked, complete ones first', () => {
  const bills = [
    bill(tokyo, 'aurora-single'),
    bill({ ...single, writes: '200/s' }, 'dynamodb-single'),
    bill(single, 'dynamodb-single'),
  ]
  const ranked = rankBills(bills)
  expect(ranked.map(({ bill: { complete } }) => complete)).toEqual([true, true, false])
  expect(ranked.map(({ versusFirst }) => versusFirst?.cheaper)).toEqual([undefined, 'first', 'first'])
  expect(rankBills([])).toEqual([])
})

test('on-demand and provisioned break even at 28.9 % in us-east-1', () => {
  for (const kind of ['write', 'read', 'replicated-write'] as const) {
    const share = breakEvenUtilisation(prices, 'us-east-1', kind)
    if (!isPriced(share)) throw new Error(share.why)
    expect(printQuantity(share)).toBe('28.9 %')
  }
  expect(breakEvenUtilisation(prices, 'xx-north-9', 'write')).toMatchObject({ state: 'not-priced' })
})

test('on-demand against provisioned crosses once in utilisation, at the break-even', () => {
  const share = breakEvenUtilisation(prices, 'us-east-1', 'write')
  if (!isPriced(share)) throw new Error(share.why)
  const onDemand = bill({ ...single, reads: { rate: '0/s', consistency: 'strong' } }, 'dynamodb-single').total.low
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (hundredths) => {
      const dynamodb = { capacity: 'provisioned', utilisation: `${hundredths / 100} %` }
      const workload = { ...single, reads: { rate: '0/s', consistency: 'strong' }, dynamodb }
      const provisioned = bill(workload, 'dynamodb-single').total.low
      expect(provisioned.lt(onDemand)).toBe(share.low.lt(hundredths / 10_000))
    }),
  )
})

test('I/O-Optimized breaks even where both bills are the same', () => {
  const found = breakEvenIo(readWorkload(cluster), prices)
  if ('state' in found) throw new Error(found.why)
  // 2 × 730 h × $0.078 + 10 GB × $0.125
  expect(exactValue(found.premium)).toBe('115.13')
  expect(exactValue(found.perMonth)).toBe('575650000')
  const total = (storage: string, io: string) =>
    bill({ ...cluster, aurora: { instances: 2, storage, io } }, 'aurora-single').total.low.toFixed()
  expect(total('standard', '575650000 per month')).toBe(total('io-optimized', '575650000 per month'))
  expect(printQuantity(found.perSecond)).toBe('219.04 IO/s')
})

test('a break-even without a price is not priced', () => {
  expect(breakEvenIo(readWorkload(tokyo), prices)).toMatchObject({ state: 'not-priced' })
  expect(breakEvenIo(readWorkload({ ...cluster, regions: ['ap-southeast-1'] }), prices)).toMatchObject({
    state: 'not-priced',
  })
  expect(breakEvenIo(readWorkload({ ...cluster, aurora: { instance: 'r9z.large' } }), prices)).toMatchObject({
    state: 'not-priced',
  })
})

function cross(
  workload: object,
  first: ArchitectureName,
  second: ArchitectureName,
  name: DimensionName,
  to: number,
  from = '0.01',
) {
  const question = { first, second, dimension: DIMENSIONS[name], from: new Decimal(from), to: new Decimal(to) }
  return findCrossings(readWorkload(workload), prices, question)
}

test('a crossing is bracketed to a hundredth of the unit, with both bills', () => {
  const found = cross(cluster, 'dynamodb-single', 'aurora-single', 'writes', 100_000)
  if (found.answer !== 'crosses') throw new Error(found.answer)
  expect(found.crossings).toHaveLength(1)
  const [{ below, above }] = found.crossings as [(typeof found.crossings)[number]]
  expect(above.value.minus(below.value).toFixed()).toBe('0.01')
  expect([below.cheaper, above.cheaper]).toEqual(['first', 'second'])
  expect(below.first.total.low.lte(below.second.total.low)).toBe(true)
  expect(above.first.total.low.gt(above.second.total.low)).toBe(true)
})

test('crossings hang together: each begins as the one before ended, and nothing changes in between', () => {
  const workload = readWorkload({ ...single, storage: '500 GB', aurora: { instances: 2, io: '1/s' } })
  const question = {
    first: 'dynamodb-single',
    second: 'aurora-dsql',
    dimension: DIMENSIONS['item-size'],
    from: new Decimal('0.5'),
    to: new Decimal('20'),
  } as const
  const found = findCrossings(workload, prices, question)
  if (found.answer !== 'crosses') throw new Error(found.answer)
  for (const [i, { below, above }] of found.crossings.entries()) {
    expect(above.value.minus(below.value).toFixed()).toBe('0.01')
    expect(below.cheaper).not.toBe(above.cheaper)
    const next = found.crossings[i + 1]
    if (next) expect(next.below.cheaper).toBe(above.cheaper)
  }
  const cheaperAt = (kilobytes: number) => {
    const sized = question.dimension.set(workload, new Decimal(kilobytes))
    const [first, second] = priceWorkload(sized, book, TODAY, prices)
      .filter(isBill)
      .filter(({ architecture }) => architecture === 'dynamodb-single' || architecture === 'aurora-dsql')
    return first && second && compareBills(first, second).cheaper
  }
  for (let size = 0.5; size <= 20; size += 0.25) {
    const last = found.crossings.filter(({ above }) => above.value.lte(size)).at(-1)
    const told = last ? last.above.cheaper : found.crossings[0]?.below.cheaper
    expect([size, cheaperAt(size)]).toEqual([size, told])
  }
})

test('a crossing at either end of what is asked is found', () => {
  const at = (from: string, to: string) => {
    const found = cross(cluster, 'dynamodb-single', 'aurora-single', 'writes', Number(to), from)
    return found.answer === 'crosses' ? found.crossings.map(({ below }) => below.value.toFixed()) : found.answer
  }
  const [where = ''] = at('1', '1000')
  const [low, high] = [new Decimal(where), new Decimal(where).plus('0.01')].map((value) => value.toFixed()) as [
    string,
    string,
  ]
  expect(at(low, high)).toEqual([where])
  expect(at(high, '1000')).toBe('never')
  expect(at('0', low)).toBe('always')
})

/** A dimension along which the second of two designs is cheaper within a band, and the first outside it. */
function band(name: DimensionName, from: number, to: number): Dimension {
  return {
    ...DIMENSIONS[name],
    set: (workload, value) =>
      DIMENSIONS.storage.set(workload, new Decimal(value.gt(from) && value.lte(to) ? 10_000 : 1)),
  }
}

function edges(dimension: Dimension, from: string, to: string): readonly (readonly number[])[] {
  const workload = readWorkload({ ...single, aurora: { instances: 2, io: '1 per second' } })
  const ends = { from: new Decimal(from), to: new Decimal(to) }
  const found = findCrossings(workload, prices, {
    first: 'dynamodb-single',
    second: 'aurora-single',
    dimension,
    ...ends,
  })
  return found.answer === 'crosses'
    ? found.crossings.map(({ below, above }) => [Number(below.value), Number(above.value)])
    : []
}

test('two crossings a quarter of the value apart are both found, wherever they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 700_000 }), (hundredths) => {
      const [low, high] = [Math.round(hundredths / 1.12) / 100, Math.round(hundredths * 1.12) / 100]
      const near = (value: number) => [value, Number((value + 0.01).toFixed(2))]
      expect(edges(band('writes', low, high), '0.5', '9000')).toEqual([near(low), near(high)])
    }),
    { numRuns: 25 },
  )
})

test('along the item size a change between any two whole sizes is found', () => {
  for (const size of [1, 2, 37, 300, 398]) {
    expect(edges(band('item-size', size, size + 1), '0.01', '400')).toEqual([
      [size, size + 0.01],
      [size + 1, size + 1.01],
    ])
  }
})

test('what is no matter of the prices is thrown as it is', () => {
  const broken: Dimension = {
    ...DIMENSIONS.writes,
    set() {
      throw new Error('broken')
    },
  }
  expect(() => edges(broken, '1', '2')).toThrow('broken')
})

test('"always", "never", "same" and "undecided" are answers', () => {
  expect(cross(pair, 'dynamodb-single', 'dynamodb-global-eventual', 'storage', 1000).answer).toBe('always')
  expect(cross(pair, 'dynamodb-global-eventual', 'dynamodb-single', 'writes', 1000).answer).toBe('never')
  expect(cross(pair, 'dynamodb-global-eventual', 'dynamodb-global-strong', 'reads', 1000).answer).toBe('same')
  expect(cross({ ...tokyo, writes: '5000/s' }, 'dynamodb-single', 'aurora-single', 'storage', 10).answer).toBe(
    'undecided',
  )
})

test('an architecture that the workload rules out has no crossing', () => {
  expect(cross(single, 'dynamodb-single', 'dynamodb-global-eventual', 'writes', 10)).toMatchObject({
    answer: 'ruled-out',
  })
})

test('along the item size every boundary is looked at', () => {
  const found = cross(
    { ...cluster, aurora: { instances: 2, io: '1/s' } },
    'dynamodb-single',
    'aurora-single',
    'item-size',
    400,
  )
  if (found.answer !== 'crosses') throw new Error(found.answer)
  expect(found.crossings.map(({ below }) => below.value.toFixed())).toEqual(['2'])
})

test('40 points make a series from one end to the other', () => {
  const series = makeSeries(readWorkload(pair), prices, {
    architectures: ['dynamodb-single', 'dynamodb-global-eventual'],
    dimension: DIMENSIONS.writes,
    from: new Decimal(0),
    to: new Decimal(390),
  })
  expect(series.map(({ value }) => Number(value))).toEqual(Array.from({ length: 40 }, (_, i) => i * 10))
  for (const { totals, bills } of series) {
    const replayed = bills().map((made) => (isBill(made) ? made.total.low.toFixed() : made.excluded))
    expect(totals.map((total) => ('low' in total ? total.low.toFixed() : total.excluded))).toEqual(replayed)
  }
})

test('architectures that are priced together cost what each costs alone', () => {
  fc.assert(
    fc.property(workloadInput, (typed) => {
      const workload = readWorkload(typed)
      const totals = (results: readonly (Bill | Excluded)[]) =>
        results.map((result) => (isBill(result) ? exactValue(result.total) : result.excluded))
      const alone = ARCHITECTURES.map((name) => priceArchitecture(workload, name, prices))
      expect(totals(priceWorkload(workload, book, TODAY, prices))).toEqual(totals(alone))
    }),
    { numRuns: 40 },
  )
})

test('a series has as many points as are asked for, evenly spaced to hundredths, both ends as given', () => {
  const values = (from: string, to: string, points: number) =>
    makeSeries(readWorkload(single), prices, {
      architectures: ['dynamodb-single'],
      dimension: DIMENSIONS.writes,
      from: new Decimal(from),
      to: new Decimal(to),
      points,
    }).map(({ value }) => value.toFixed())
  expect(values('1', '2', 4)).toEqual(['1', '1.33', '1.67', '2'])
  expect(values('1.005', '2.005', 2)).toEqual(['1.01', '2.005'])
  expect(values('1', '7', 1)).toEqual(['7'])
})

test('a series says of each total whether it is complete', () => {
  const [point] = makeSeries(readWorkload(tokyo), prices, {
    architectures: ['dynamodb-single', 'aurora-single'],
    dimension: DIMENSIONS.writes,
    from: new Decimal(1),
    to: new Decimal(1),
  })
  expect(point?.totals.map((total) => 'complete' in total && total.complete)).toEqual([true, false])
})

test('a series says where a workload rules an architecture out', () => {
  const question = {
    architectures: ['aurora-global'],
    dimension: DIMENSIONS.writes,
    from: new Decimal(1),
    to: new Decimal(2),
    points: 1,
  } as const
  expect(makeSeries(readWorkload(single), prices, question)).toMatchObject([
    { totals: [{ architecture: 'aurora-global' }] },
  ])
})

test.each<[DimensionName, object]>([
  ['writes', { writes: { rate: '77/s', spread: 'in-each' } }],
  ['reads', { reads: { rate: '77/s', consistency: 'strong', spread: 'in-each' } }],
  ['item-size', { 'item-size': '77 KB' }],
  ['storage', { storage: '77 GB' }],
  ['utilisation', { dynamodb: { ...leaderboard.dynamodb, utilisation: '77 %' } }],
])('turning %s gives the bill of a workload typed so', (name, typed) => {
  const turned = DIMENSIONS[name].set(readWorkload(leaderboard), new Decimal(77))
  const results = priceWorkload(turned, book, TODAY)
  const expected = priceWorkload(readWorkload({ ...leaderboard, ...typed }), book, TODAY)
  const totals = (made: typeof results) =>
    made.map((result) => (isBill(result) ? exactValue(result.total) : result.excluded))
  expect(totals(results)).toEqual(totals(expected))
})

test('rates by region, and several flows, are turned together', () => {
  const spread = { 'us-east-1': '10/s', 'us-west-2': '30/s', 'eu-west-1': '0/s' }
  const workload = readWorkload({ ...leaderboard, writes: [{ spread }, { rate: '60/s', spread: 'total' }] })
  expect(DIMENSIONS.writes.get(workload)?.low.toFixed()).toBe('100')
  const turned = DIMENSIONS.writes.set(workload, new Decimal(200))
  expect(DIMENSIONS.writes.get(turned)?.low.toFixed()).toBe('200')
  const mixed = readWorkload({
    ...leaderboard,
    writes: [
      { rate: '1/s', spread: 'total' },
      { rate: '1/minute', spread: 'total' },
    ],
  })
  expect(DIMENSIONS.writes.get(mixed)).toBeUndefined()
})

test('turning a dimension keeps intervals wide and says what it is', () => {
  const typed = { ...single, storage: '10 to 20 GB', writes: [{ rate: '1 to 3 per second' }, { rate: '1/s' }] }
  const workload = readWorkload(typed)
  const turned = DIMENSIONS.writes.set(workload, new Decimal(20))
  expect(turned.writes.map(({ spread }) => 'rate' in spread && exactValue(spread.rate))).toEqual([
    { from: '10', to: '30' },
    '10',
  ])
  expect(exactValue(DIMENSIONS.storage.set(workload, new Decimal(7)).storage ?? workload.itemSize)).toBe('7')
  const provisioned = readWorkload({ ...single, dynamodb: { capacity: 'provisioned' } })
  const use = DIMENSIONS.utilisation.get(provisioned)
  expect(use && printQuantity(use)).toBe('100 percent')
  const half = DIMENSIONS.utilisation.set(provisioned, new Decimal(50)).dynamodb?.utilisation
  expect(half && printQuantity(half)).toBe('50 %')
  const halfAgain = DIMENSIONS.utilisation.get(DIMENSIONS.utilisation.set(provisioned, new Decimal(50)))
  expect(halfAgain && exactValue(halfAgain)).toBe('50')
})

test('the rate of one flow is set as it is, also where there was none', () => {
  const idle = readWorkload({ ...single, writes: '0/s' })
  expect(DIMENSIONS.writes.get(DIMENSIONS.writes.set(idle, new Decimal(5)))?.low.toFixed()).toBe('5')
  const periods = readWorkload({ ...single, writes: [{ rate: '1/s' }, { rate: '1/day' }] })
  expect(DIMENSIONS.writes.set(periods, new Decimal(5))).toEqual(periods)
})

test('a rate of nothing can not be scaled, and stays nothing', () => {
  const spread = { 'us-east-1': '0/s', 'us-west-2': '0/s', 'eu-west-1': '0/s' }
  const idle = readWorkload({ ...leaderboard, reads: { spread, consistency: 'strong' } })
  expect(DIMENSIONS.reads.get(DIMENSIONS.reads.set(idle, new Decimal(5)))?.low.toFixed()).toBe('0')
})

test('rates by region of two periods have no common size, and can be scaled all the same', () => {
  const spread = { 'us-east-1': '10/s', 'us-west-2': '30/minute', 'eu-west-1': '5/s' }
  const workload = readWorkload({ ...leaderboard, reads: { spread, consistency: 'strong' } })
  expect(DIMENSIONS.reads.get(workload)).toBeUndefined()
  const [turned] = DIMENSIONS.reads.scale(workload, new Decimal(2)).reads
  const rates = turned?.spread.how === 'by-region' ? [...turned.spread.rates.values()] : []
  expect(rates.map(printQuantity)).toEqual(['20 reads/s', '60 reads/min', '10 reads/s'])
  const inputs = findSensitivity(workload, 'dynamodb-single', prices, 9).map(({ input }) => input)
  expect(inputs).toContain('reads')
})

test('so many times of a dimension end where its sense ends', () => {
  const workload = readWorkload({ ...single, 'item-size': '390 KB', storage: '10 GB' })
  const twice = (name: DimensionName) => DIMENSIONS[name].get(DIMENSIONS[name].scale(workload, new Decimal(2)))
  expect([twice('item-size'), twice('storage'), twice('writes')].map((turned) => turned && exactValue(turned))).toEqual(
    ['400', '20', '200'],
  )
  expect(DIMENSIONS.items.scale(workload, new Decimal(2))).toBe(workload)
  const wide = readWorkload({ ...single, 'item-size': '250 to 390 KB', storage: '10 to 20 GB' })
  const turned = (name: DimensionName) => DIMENSIONS[name].get(DIMENSIONS[name].scale(wide, new Decimal('1.5')))
  expect([turned('item-size'), turned('storage')].map((amount) => amount && exactValue(amount))).toEqual([
    { from: '375', to: '400' },
    { from: '15', to: '30' },
  ])
})

test('a tenth of what is known between bounds is a tenth of both', () => {
  const typed = { ...single, storage: '10 to 20 GB', dynamodb: { capacity: 'provisioned', utilisation: '60 to 80 %' } }
  const effects = findSensitivity(readWorkload(typed), 'dynamodb-single', prices, 9)
  const storage = effects.find(({ input }) => input === 'storage')
  expect(storage && [exactValue(storage.smaller), exactValue(storage.larger)]).toEqual(['-0.5', '0.5'])
  const use = effects.find(({ input }) => input === 'utilisation')
  // $52.195 of capacity at full use: 1 ÷ 0.54 and 1 ÷ 0.66 in place of 1 ÷ 0.6
  expect(use && [use.smaller, use.larger].map((change) => change.low.round(4).toFixed())).toEqual(['9.6657', '-7.9083'])
})

test('a dimension that a workload does not have is left alone', () => {
  const workload = readWorkload(single)
  expect(DIMENSIONS.items.get(workload)).toBeUndefined()
  expect(DIMENSIONS.items.set(workload, new Decimal(5)).items).toBeUndefined()
  expect(DIMENSIONS.utilisation.get(workload)).toBeUndefined()
  expect(DIMENSIONS.utilisation.set(workload, new Decimal(5))).toBe(workload)
  const { storage: _, ...rest } = single
  const items = readWorkload({ ...rest, items: 5 })
  expect(DIMENSIONS.storage.set(items, new Decimal(5)).storage).toBeUndefined()
  expect(DIMENSIONS.items.set(items, new Decimal(7)).items?.low.toFixed()).toBe('7')
})

test('the inputs that move a total most come first, with their effect', () => {
  const effects = findSensitivity(readWorkload(leaderboard), 'dynamodb-global-eventual', prices)
  expect(effects.map(({ input, smaller, larger }) => [input, exactValue(smaller), exactValue(larger)])).toEqual([
    ['item-size', '0', '4456.65'],
    ['utilisation', '660.24444444444444444444', '0'],
  ])
  expect(findSensitivity(readWorkload(single), 'dynamodb-global-eventual', prices)).toEqual([])
})

test('an effect is that of a tenth, at the end of the interval that it moves most', () => {
  const typed = { ...single, dynamodb: { capacity: 'on-demand' }, aurora: { instances: 2 } }
  const [writes] = findSensitivity(readWorkload(typed), 'dynamodb-single', prices)
  expect(writes && [writes.input, exactValue(writes.smaller), exactValue(writes.larger), writes.note]).toEqual([
    'item-size',
    '0',
    '164.25',
    'units are counted by whole blocks, and only one side passes the end of one',
  ])
  const all = findSensitivity(readWorkload(typed), 'dynamodb-single', prices, 9)
  expect(all.map(({ input, larger }) => [input, exactValue(larger)])).toEqual([
    ['item-size', '164.25'],
    ['writes', '16.425'],
    ['reads', '1.6425'],
    ['storage', '0.25'],
  ])
  expect(all.map(({ note }) => note !== undefined)).toEqual([true, false, false, false])
  // 100 writes/s × 1 to 3 log records and 100 reads/s × up to one page: the upper end moves more than the lower one
  const sql = findSensitivity(readWorkload(typed), 'aurora-single', prices, 9)
  const log = sql.find(({ input }) => input === 'assumptions.log-writes-per-write')
  expect(log && [exactValue(log.smaller), exactValue(log.larger)]).toEqual(['-15.768', '15.768'])
  expect(sql.map(({ input }) => input)).not.toContain('assumptions.primary-instances')
})

test('an input at its most says so, and one below says nothing', () => {
  const noteOf = (utilisation: string) =>
    findSensitivity(
      readWorkload({ ...leaderboard, dynamodb: { capacity: 'provisioned', utilisation } }),
      'dynamodb-single',
      prices,
      9,
    ).find(({ input }) => input === 'utilisation')?.note
  expect(noteOf('95 %')).toBe('100 percent is the most, so larger is no more than that')
  expect(noteOf('90 %')).toBeUndefined()
})

test('an assumption can be what moves a total most', () => {
  const effects = findSensitivity(readWorkload({ ...single, aurora: { instances: 2 } }), 'aurora-single', prices, 9)
  expect(effects.map(({ input }) => input)).toContain('assumptions.log-writes-per-write')
})

test('crossings are looked for from a hundredth to a hundredfold of what there is, within what has a sense', () => {
  const ranges = (typed: object) => {
    const workload = readWorkload(typed)
    const bills = [bill(typed, 'dynamodb-single'), bill(typed, 'aurora-single')]
    const found = compareAll(workload, bills, prices).crossings
    return Object.fromEntries(found.map(({ dimension, from, to }) => [dimension.name, [Number(from), Number(to)]]))
  }
  expect(ranges({ ...cluster, writes: '0.5/s', storage: '33 GB' })).toEqual({
    writes: [0.01, 50],
    reads: [1, 10_000],
    'item-size': [0.01, 100],
    storage: [0.33, 3300],
  })
  const provisioned = { capacity: 'provisioned', utilisation: '70 %' }
  expect(ranges({ ...cluster, 'item-size': '5 KB', writes: '200000/s', dynamodb: provisioned })).toMatchObject({
    writes: [2000, 20_000_000],
    'item-size': [0.05, 400],
    utilisation: [0.7, 100],
  })
})

test('break-evens are those of the kind of write, the class and the region that the workload has', () => {
  const found = (typed: object) =>
    compareAll(readWorkload(typed), [], prices).breakEvens.map(({ name, value }) =>
      'state' in value ? value.why : `${printQuantity(value)}: ${name}`,
    )
  expect(found(cluster)).toEqual([
    '28.9 %: mean use above which provisioned writes are cheaper than on-demand ones in us-east-1',
    '28.9 %: mean use above which provisioned reads are cheaper than on-demand ones in us-east-1',
    '219.04 IO/s: I/O of the home cluster above which I/O-Optimized is cheaper than Standard in us-east-1',
  ])
  const ia = { ...cluster, dynamodb: { capacity: 'on-demand', 'table-class': 'standard-ia' } }
  expect(found(ia)[0]).toMatch(/^28\.8 %: /)
  const unit = (typed: object) => {
    const value = compareAll(readWorkload(typed), [], prices).breakEvens[0]?.value
    return value && !('state' in value) ? workingText(value).includes('rWCU') : undefined
  }
  expect([unit(cluster), unit(pair)]).toEqual([false, true])
})

test('only tables have a capacity that can be bought the other way', () => {
  const workload = readWorkload(pair)
  const { alternatives } = compareAll(workload, priceWorkload(workload, book, TODAY).filter(isBill), prices)
  expect(
    alternatives.map(({ bill: { architecture }, capacity, isAtFullUse }) => [architecture, capacity, isAtFullUse]),
  ).toEqual([
    ['dynamodb-single', 'on-demand', false],
    ['dynamodb-global-eventual', 'on-demand', false],
    ['dynamodb-global-strong', 'on-demand', false],
  ])
  for (const { bill: other, versusTyped } of alternatives) {
    const typed = bill({ ...pair, dynamodb: { ...pair.dynamodb, capacity: 'on-demand' } }, other.architecture)
    expect(exactValue(other.total)).toEqual(exactValue(typed.total))
    expect(versusTyped.cheaper).toBe('first')
  }
})

test('a workload that says nothing for tables has nothing to buy the other way, and breaks even as Standard', () => {
  const { dynamodb: _, ...rest } = single
  const { alternatives, breakEvens } = compareAll(readWorkload(rest), [bill(rest, 'aurora-single')], prices)
  expect(alternatives).toEqual([])
  expect(breakEvens.map(({ value }) => 'state' in value || printQuantity(value)).slice(0, 2)).toEqual([
    '28.9 %',
    '28.9 %',
  ])
})

test('an on-demand table is compared with a provisioned one at full use', () => {
  const [other] = compareAll(readWorkload(single), [bill(single, 'dynamodb-single')], prices).alternatives
  expect([other?.capacity, other?.isAtFullUse, other?.versusTyped.cheaper]).toEqual(['provisioned', true, 'second'])
  const typed = { ...single, dynamodb: { capacity: 'provisioned' } }
  expect(other && exactValue(other.bill.total)).toBe(exactValue(bill(typed, 'dynamodb-single').total))
})

test('reads by different periods are named as not looked at too', () => {
  const reads = [
    { rate: '1 per second', consistency: 'strong' },
    { rate: '1 per day', consistency: 'strong' },
  ]
  const mixed = { ...cluster, reads }
  const bills = [bill(mixed, 'dynamodb-single'), bill(mixed, 'aurora-single')]
  const asked = compareAll(readWorkload(mixed), bills, prices).crossings[1]
  expect([asked?.dimension.name, asked?.result.answer]).toEqual(['reads', 'ruled-out'])
})

test('a reserved, half used table is compared with the plain on-demand one', () => {
  const dynamodb = { capacity: 'provisioned', utilisation: '50 %', reserved: '1-year' }
  const typed = { ...single, dynamodb }
  const [other] = compareAll(readWorkload(typed), [bill(typed, 'dynamodb-single')], prices).alternatives
  expect(other && exactValue(other.bill.total)).toBe(exactValue(bill(single, 'dynamodb-single').total))
})

test('everything side by side is data that JSON can carry', () => {
  const workload = readWorkload(pair)
  const bills = priceWorkload(workload, book, TODAY).filter(isBill)
  const comparison = compareAll(workload, bills, prices)
  const json = comparisonJson(comparison, workload)
  expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  expect(json).toMatchObject({
    ranking: [
      { architecture: 'dynamodb-single', complete: true, total: { unit: 'USD/month' } },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ],
  })
  expect(comparison.crossings.map(({ dimension }) => dimension.name)).toEqual([
    'writes',
    'reads',
    'item-size',
    'storage',
    'utilisation',
  ])
  const tokyoWorkload = readWorkload(tokyo)
  const alone = compareAll(tokyoWorkload, [bill(tokyo, 'aurora-single')], prices)
  expect(alone.crossings).toEqual([])
  expect(comparisonJson(alone, tokyoWorkload)).toMatchObject({
    breakEvens: [{ priced: true }, { priced: true }, { priced: false }],
  })
})

test('a comparison as JSON has this shape', () => {
  const typed = { ...single, dynamodb: { capacity: 'on-demand' }, aurora: { instances: 2, io: '1 per second' } }
  const workload = readWorkload(typed)
  const bills = [bill(typed, 'aurora-single'), bill(typed, 'dynamodb-single')]
  const json = comparisonJson(compareAll(workload, bills, prices), workload) as Record<string, unknown[]>
  const money = (value: string) => ({ value, unit: 'USD/month' })
  expect(json['ranking']).toEqual([
    { architecture: 'dynamodb-single', complete: true, total: money('183.175') },
    {
      architecture: 'aurora-single',
      complete: true,
      total: money('381.1256'),
      versusFirst: { cheaper: 'first', difference: money('197.9506'), why: 'the first total is below the second' },
    },
  ])
  expect(json['alternatives']).toEqual([
    {
      architecture: 'dynamodb-single',
      capacity: 'provisioned',
      utilisation: '100 %',
      complete: true,
      total: money('54.695'),
      versusTyped: { cheaper: 'second', difference: money('-128.48'), why: 'the second total is below the first' },
    },
  ])
  expect(json['breakEvens']?.[2]).toEqual({
    name: 'I/O of the home cluster above which I/O-Optimized is cheaper than Standard in us-east-1',
    priced: true,
    value: expect.stringMatching(/^219\.04/),
    unit: 'IO/s',
    working: expect.stringContaining('break-even I/O'),
  })
  expect(json['crossings']?.[0]).toEqual({
    first: 'dynamodb-single',
    second: 'aurora-single',
    dimension: 'writes',
    unit: 'write/s',
    from: '1',
    to: '10000',
    answer: 'crosses',
    crossings: [
      {
        below: {
          value: '220.51',
          cheaper: 'first',
          totals: {
            'dynamodb-single': { ...money('381.112675'), complete: true },
            'aurora-single': { ...money('381.1256'), complete: true },
          },
        },
        above: expect.objectContaining({ value: '220.52', cheaper: 'second' }),
      },
    ],
  })
  expect(json['crossings']?.[3]).toEqual({
    first: 'dynamodb-single',
    second: 'aurora-single',
    dimension: 'storage',
    unit: 'GB',
    from: '0.1',
    to: '1000',
    answer: expect.any(String),
  })
  expect(json['sensitivity']).toStrictEqual([
    {
      architecture: 'dynamodb-single',
      inputs: [
        {
          input: 'item-size',
          effect: { smaller: money('0'), larger: money('164.25') },
          note: 'units are counted by whole blocks, and only one side passes the end of one',
        },
        { input: 'writes', effect: { smaller: money('-16.425'), larger: money('16.425') } },
      ],
    },
    { architecture: 'aurora-single', inputs: expect.any(Array) },
  ])
})

test('crossings and what rules them out are data too', () => {
  const workload = readWorkload(cluster)
  const bills = [bill(cluster, 'dynamodb-single'), bill(cluster, 'aurora-single')]
  expect(comparisonJson(compareAll(workload, bills, prices), workload)).toMatchObject({
    crossings: [
      { dimension: 'writes', unit: 'write/s', answer: 'crosses', crossings: [{ below: { cheaper: 'first' } }] },
      {},
      {},
      {},
    ],
  })
  const large = { ...cluster, 'item-size': '300 KB' }
  const comparison = compareAll(readWorkload(large), bills, prices)
  const { crossings } = comparisonJson(comparison, readWorkload(large)) as { crossings: readonly object[] }
  expect(crossings).toContainEqual(expect.objectContaining({ dimension: 'item-size', to: '400' }))
  const beyond = {
    first: 'dynamodb-single',
    second: 'aurora-single',
    dimension: DIMENSIONS['item-size'],
    from: new Decimal(1),
    to: new Decimal(500),
  } as const
  const result = findCrossings(workload, prices, beyond)
  expect(comparisonJson({ ...comparison, crossings: [{ ...beyond, result }] }, workload)).toMatchObject({
    crossings: [{ answer: 'ruled-out', why: expect.stringContaining('over the limit of 400 KB') }],
  })
})

test('a workload of nothing has no dimension to turn', () => {
  const idle = { ...cluster, writes: '0/s', reads: { rate: '0/s', consistency: 'strong' }, storage: '0 GB' }
  const bills = [bill(idle, 'dynamodb-single'), bill(idle, 'aurora-single')]
  const dynamodb = { capacity: 'on-demand', 'table-class': 'standard-ia' }
  const comparison = compareAll(readWorkload({ ...idle, dynamodb }), bills, prices)
  expect(comparison.crossings.map(({ dimension }) => dimension.name)).toEqual(['item-size'])
})

test('rates by different periods are named as not looked at', () => {
  const writes = [{ rate: '1 per second' }, { rate: '1 per day' }]
  const mixed = { ...cluster, writes }
  const bills = [bill(mixed, 'dynamodb-single'), bill(mixed, 'aurora-single')]
  const [first] = compareAll(readWorkload(mixed), bills, prices).crossings
  expect(first?.dimension.name).toBe('writes')
  expect(first?.result).toEqual({ answer: 'ruled-out', why: 'its rates are told by different periods' })
})
