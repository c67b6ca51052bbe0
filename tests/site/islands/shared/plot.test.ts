import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, makeBook, newestCheck } from '../../../../src/book/index.ts'
import { openPrices, readWorkload } from '../../../../src/calculator/index.ts'
import { makeCostPlot } from '../../../../src/site/islands/shared/plot/make-cost-plot.ts'
import { makeScale, printTick } from '../../../../src/site/islands/shared/plot/scale.ts'

const book = makeBook(awsPack)
const prices = openPrices(book, newestCheck(book))
const workload = readWorkload({
  regions: ['us-east-1'],
  writes: '100 per second',
  reads: { rate: '500 per second', consistency: 'eventual' },
  'item-size': '1 KB',
  storage: '50 GB',
  dynamodb: { capacity: 'on-demand' },
})

describe('a scale', () => {
  test('begins at zero, ends at or beyond the most, and steps evenly', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
        const { ticks, place } = makeScale(most, 10, 110)
        const [first, second = 0] = ticks
        expect(first).toBe(0)
        expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(most * (1 - 1e-6))
        expect(place(0)).toBeCloseTo(10)
        expect(place(ticks.at(-1) ?? 0)).toBeCloseTo(110)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(second).toBeGreaterThan(0)
      }),
    )
  })

  test('has a step also where there is nothing to show', () => {
    expect(makeScale(0, 0, 1).ticks.length).toBeGreaterThan(1)
  })

  test('prints large numbers short', () => {
    expect([0, 250, 2500, 25_000, 2_500_000].map(printTick)).toEqual(['0', '250', '2,500', '25K', '2.5M'])
  })
})

describe('the plot of two designs', () => {
  const plot = makeCostPlot(workload, prices, {
    first: 'dynamodb-single',
    second: 'aurora-single',
    dimension: 'writes',
  })

  test('rises with the writes, and holds the workload as it is now', () => {
    if ('why' in plot) throw new Error(plot.why)
    const totals = plot.points.map(({ totals: [first] }) => first?.low ?? 0)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
    expect(plot.now).toEqual({ x: 100, text: '100 writes/s' })
    expect(plot.points.at(-1)?.x).toBeGreaterThanOrEqual(200)
  })

  test('marks each place in sight where the cheaper one changes, and says it in the terminal’s words', () => {
    if ('why' in plot) throw new Error(plot.why)
    expect(plot.marks.length).toBeGreaterThan(0)
    for (const { x, text } of plot.marks) {
      expect(x).toBeLessThanOrEqual(plot.points.at(-1)?.x ?? 0)
      expect(plot.words.join(' ')).toContain(`from ${text}`)
    }
  })

  test('names the design that lacks a price, of which it shows what it costs at least', () => {
    const asked = { first: 'dynamodb-single', second: 'aurora-dsql-multi', dimension: 'writes' } as const
    const two = { ...workload, regions: ['us-east-1', 'us-west-2'] }
    expect(makeCostPlot(two, prices, asked)).toMatchObject({ incomplete: ['aurora-dsql-multi'] })
    expect(plot).toMatchObject({ incomplete: [] })
  })

  test('leaves out the beginning where a design costs beyond all measure there', () => {
    const provisioned = readWorkload({
      regions: ['us-east-1'],
      writes: '100 per second',
      reads: { rate: '500 per second', consistency: 'eventual' },
      'item-size': '1 KB',
      storage: '50 GB',
      dynamodb: { capacity: 'provisioned', utilisation: '60 %' },
    })
    const asked = { first: 'dynamodb-single', second: 'aurora-dsql', dimension: 'utilisation' } as const
    const falling = makeCostPlot(provisioned, prices, asked)
    if ('why' in falling) throw new Error(falling.why)
    const [start, end] = [falling.points[0], falling.points.at(-1)]
    expect(start?.x).toBeGreaterThan(1)
    expect(start?.totals[0]?.low ?? 0).toBeGreaterThan(end?.totals[0]?.low ?? 0)
    for (const { x } of falling.marks) expect(x).toBeGreaterThan(start?.x ?? 0)
  })

  test('is refused with the reason where there is nothing to turn', () => {
    const asked = { first: 'dynamodb-single', second: 'aurora-single', dimension: 'utilisation' } as const
    expect(makeCostPlot(workload, prices, asked)).toEqual({ why: expect.stringContaining('utilisation') })
    const excluded = { first: 'dynamodb-global-eventual', second: 'aurora-single', dimension: 'writes' } as const
    expect(makeCostPlot(workload, prices, excluded)).toEqual({ why: expect.stringMatching(/region/) })
  })
})
