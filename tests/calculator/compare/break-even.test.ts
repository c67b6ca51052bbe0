import { expect, test } from 'vitest'
import { awsPack, makeBook } from '../../../src/book/index.ts'
import { breakEvenIo, breakEvenUtilisation, isPriced, openPrices, readWorkload } from '../../../src/calculator/index.ts'
import { workingText } from '../../../src/quantity/index.ts'
import { prices, single, TODAY } from '../fixtures.ts'

const cluster = readWorkload({ ...single, aurora: { instances: 2, io: '1000 per second' } })

/** The prices of a book that lacks one item. */
function without(item: string) {
  return openPrices(makeBook({ ...awsPack, prices: awsPack.prices.filter((price) => price.item !== item) }), TODAY)
}

test('the break-even of a use shows both prices and the requests of an hour', () => {
  const share = breakEvenUtilisation(prices, 'us-east-1', 'write')
  expect(isPriced(share) && workingText(share)).toBe(`28.9 %  break-even utilisation
  = $0.00065/WCU-hour ÷ $0.00225/WCU-hour
    $0.00225/WCU-hour = $0.625 per million WRU × 3,600 WRU/WCU-hour`)
  const replicated = breakEvenUtilisation(prices, 'us-east-1', 'replicated-write', 'ia')
  expect(isPriced(replicated) && workingText(replicated)).toContain('$0.78 per million rWRU × 3,600 rWRU/rWCU-hour')
})

test('the break-even of I/O shows what I/O-Optimized costs more', () => {
  const found = breakEvenIo(cluster, prices)
  if ('state' in found) throw new Error(found.why)
  expect(workingText(found.perSecond)).toBe(`219.04 IO/s  break-even I/O
  = 575,650,000 IO/month ÷ 730 h/month ÷ 3,600 s/h
    575,650,000 IO/month = $115.13/month ÷ $0.20 per million IO
      $115.13/month = 1,460 instance-hour/month × ($0.338/instance-hour − $0.26/instance-hour) + 10 GB × ($0.225/GB-month − $0.10/GB-month)
        1,460 instance-hour/month = 2 instances × 730 h/month`)
  expect([found.premium.label, found.perMonth.label]).toEqual(['premium of I/O-Optimized', 'break-even I/O'])
})

test.each([
  'aurora.instance.r6g.large.io-optimized',
  'aurora.instance.r6g.large.standard',
  'aurora.storage.io-optimized',
  'aurora.storage.standard',
  'aurora.io.standard',
])('without the price of %s the break-even of I/O is not priced, and says which one lacks', (item) => {
  expect(breakEvenIo(cluster, without(item))).toMatchObject({ state: 'not-priced', item, region: 'us-east-1' })
})

test.each(['dynamodb.on-demand.write.standard', 'dynamodb.provisioned.write.standard'])(
  'without the price of %s the break-even of a use is not priced, and says so',
  (item) => {
    expect(breakEvenUtilisation(without(item), 'us-east-1', 'write')).toMatchObject({ state: 'not-priced', item })
  },
)

test('the load of all regions weighs on the home region’s cluster', () => {
  const typed = { ...single, regions: ['us-east-1', 'us-west-2'], aurora: {} }
  const spread = (how: string) =>
    readWorkload({
      ...typed,
      writes: { rate: '9000/s', spread: how },
      reads: { rate: '1/s', spread: 'total', consistency: 'eventual' },
    })
  const premium = (how: string) => {
    const found = breakEvenIo(spread(how), prices)
    return 'state' in found ? found.why : found.premium.low.toFixed()
  }
  // 9,000 statements/s need at least ⌈9,001 ÷ 4,000⌉ instances, 18,000 need ⌈18,001 ÷ 4,000⌉
  expect([premium('total'), premium('in-each')]).toEqual(['172.07', '285.95'])
})
