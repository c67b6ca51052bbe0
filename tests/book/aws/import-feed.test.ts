import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FeedRefusal, importFeed, printPrices } from '../../../src/book/index.ts'
import { makeFeed, regionRows, row, smallMap } from './feed.ts'

const whole = { write: '0.00065', storage: '0.25', reserved: '0.000128' }

function importSmall(feed: unknown, checked = '2026-03-05') {
  return importFeed(feed, smallMap, checked)
}

function west(changes: Record<string, Record<string, unknown>>) {
  return makeFeed({ regions: { 'West (First)': regionRows('W', changes), 'East (First)': regionRows('E') } })
}

function refusalOf(feed: unknown, checked?: string): readonly string[] {
  try {
    importSmall(feed, checked)
  } catch (error) {
    if (error instanceof FeedRefusal) return error.problems
    throw error
  }
  return []
}

describe('a feed', () => {
  test('becomes prices by region code and item, a row that stands twice once', () => {
    expect(importSmall(makeFeed())).toEqual({
      prices: {
        published: '2026-03-01',
        checked: '2026-03-05',
        review: '2027-03-05',
        regions: { 'aa-east-1': whole, 'aa-west-1': whole },
      },
      notes: [],
    })
  })

  test('prints the same bytes whatever the order of its regions and rows', () => {
    const reversed = (object: object) => Object.fromEntries(Object.entries(object).reverse())
    const turned = makeFeed({
      regions: { 'East (First)': reversed(regionRows('E')), 'West (First)': reversed(regionRows('W')) },
    })
    const text = printPrices(importSmall(makeFeed()).prices)
    expect(printPrices(importSmall(turned).prices)).toBe(text)
    expect(text.split('\n').filter((line) => line.includes('"write"'))).toHaveLength(2)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('without an optional row says that the thing is not sold', () => {
    const { prices, notes } = importSmall(west({ '1yr Write Hrs': {} }))
    expect(prices.regions['aa-west-1']).toEqual({ ...whole, reserved: null })
    expect(notes).toEqual([])
  })

  test('with a row nobody named does not claim that what is missing there is not sold', () => {
    const nameless = { '#secret': { rateCode: 'X.T.A', price: '1.5', RegionlessRateCode: '#secret' } }
    const { prices, notes } = importSmall(west({ '1yr Write Hrs': nameless }))
    expect(prices.regions['aa-west-1']).toEqual({ write: '0.00065', storage: '0.25' })
    expect(notes).toEqual([
      'West (First): 1 rows have no name, so what is missing there is unknown rather than not sold',
    ])
  })

  test('may name a row in one region and give only its hash in another', () => {
    const hashOnly = { '#Write Units': { rateCode: 'WW.T.A', price: '0.7', RegionlessRateCode: '#Write Units' } }
    expect(importSmall(west({ 'Write Units': hashOnly })).prices.regions['aa-west-1']).toMatchObject({ write: '0.7' })
  })

  test('with a new row says so and leaves it out; one left out on purpose is not mentioned', () => {
    const { prices, notes } = importSmall(
      west({ 'New Thing': row('New Thing', '3', 'N.T.A'), 'Old Thing': row('Old Thing', '3', 'O.T.A') }),
    )
    expect(prices.regions['aa-west-1']).toEqual(whole)
    expect(notes).toEqual(['West (First): left out "New Thing", a row no rule reads'])
  })

  test('without a region of the map says which are not priced', () => {
    expect(importSmall(makeFeed({ regions: { 'East (First)': regionRows('E') } })).notes).toEqual([
      'not in the feed, so not priced: aa-west-1',
    ])
  })
})

test('a feed may be checked on the day of its publication', () => {
  expect(refusalOf(makeFeed(), '2026-03-01')).toEqual([])
})

describe('a feed is refused', () => {
  test('where one rateCode has two prices', () => {
    const torn = row('Write Units', '0.0006500000', 'WW.T.A')
    torn['#Write Units'] = { rateCode: 'WW.T.A', price: '0.0006600000', RegionlessRateCode: '#Write Units' }
    expect(refusalOf(west({ 'Write Units': torn }))).toEqual([
      'rateCode WW.T.A has two prices, 0.00066 and 0.00065 (West (First) "#Write Units" and West (First) "Write Units")',
    ])
  })

  test('where one rateCode has two prices in two regions', () => {
    const problems = refusalOf(west({ 'Write Units': row('Write Units', '0.9', 'EW.T.A') }))
    expect(problems).toHaveLength(2)
    expect(problems[0]).toContain('rateCode EW.T.A has two prices, 0.9 and 0.00065')
  })

  test('where one name has two rate codes and two prices', () => {
    const other = { '#other': { rateCode: 'Z.T.A', price: '0.9', RegionlessRateCode: '#other' } }
    const east = { ...regionRows('E'), ...other }
    const named = { ...regionRows('W', { 'Write Units': row('Write Units', '0.9', 'WW.T.A', '#other') }) }
    expect(refusalOf(makeFeed({ regions: { 'West (First)': named, 'East (First)': east } }))).toEqual([
      'East (First): "Write Units" has two prices, 0.00065 and 0.9',
    ])
  })

  test('but two prices that are written differently and equal are one', () => {
    const twice = row('Write Units', '0.65', 'WW.T.A')
    twice['#Write Units'] = { rateCode: 'WW.T.A', price: '0.6500', RegionlessRateCode: '#Write Units' }
    expect(refusalOf(west({ 'Write Units': twice }))).toEqual([])
  })

  test.each([
    ['abc', '"abc"'],
    ['', '""'],
    ['-0.1', '"-0.1"'],
    ['1e-7', '"1e-7"'],
    ['0,65', '"0,65"'],
    ['NaN', '"NaN"'],
    ['$0.65', '"$0.65"'],
    ['0.65 ', '"0.65 "'],
    [0.65, '0.65'],
    [null, 'null'],
    [['0.65'], '["0.65"]'],
    [undefined, 'missing'],
  ])('where a price is %j, which is no decimal in quotes', (price, shown) => {
    expect(refusalOf(west({ 'Write Units': row('Write Units', price, 'WW.T.A') }))).toContain(
      `West (First): row "Write Units" has the price ${shown}, not a decimal in quotes`,
    )
  })

  test.each(['Write Units', 'Storage GB-Mo'])('where the row %j is missing', (name) => {
    expect(refusalOf(west({ [name]: {} }))).toEqual([`West (First): no row "${name}"`])
  })

  test('where a required row costs nothing', () => {
    expect(refusalOf(west({ 'Write Units': row('Write Units', '0.0000', 'WW.T.A') }))).toEqual([
      'West (First): "Write Units" costs nothing',
    ])
  })

  test('where a hash has two names', () => {
    const renamed = row('Writes', '0.7', 'WW.T.A', '#Write Units')
    expect(refusalOf(west({ 'Write Units': renamed }))).toContain(
      'East (First): the hash #Write Units has two names, "Writes" and "Write Units"',
    )
  })

  test('where a region has no rows', () => {
    const regions = { 'West (First)': {}, 'East (First)': regionRows('E') }
    expect(refusalOf(makeFeed({ regions }))).toHaveLength(2)
  })

  test('where a region has no code', () => {
    const regions = { 'Moon (Crater)': regionRows('M') }
    expect(refusalOf(makeFeed({ regions }))).toEqual(['the region "Moon (Crater)" has no code in the region map'])
  })

  test.each([
    ['__proto__', '{"__proto__":{}}'],
    ['constructor', '{"constructor":{}}'],
  ])('where a region is called %s', (name, regions) => {
    expect(refusalOf(makeFeed({ regions: JSON.parse(regions) }))).toEqual([
      `the region "${name}" has no code in the region map`,
    ])
    expect(Object.prototype).not.toHaveProperty('write')
  })

  test.each([
    [
      { serviceId: 'ec2', currencyCode: 'USD', hawkFilePublicationDate: '2026-03-01' },
      'serviceId is "ec2", not "dynamodb"',
    ],
    [
      { serviceId: 'dynamodb', currencyCode: 'CNY', hawkFilePublicationDate: '2026-03-01' },
      'currencyCode is "CNY", not "USD"',
    ],
    [{ serviceId: 'dynamodb', currencyCode: 'USD' }, 'hawkFilePublicationDate is missing, not a date'],
    [{ serviceId: 'dynamodb', currencyCode: 'USD', hawkFilePublicationDate: '2026-02-30T00' }, 'not a date'],
  ])('with the manifest %j', (manifest, message) => {
    expect(refusalOf(makeFeed({ manifest })).join()).toContain(message)
  })

  test.each([
    [null, 'the feed has no manifest,the feed has no regions'],
    [[], 'the feed has no manifest,the feed has no regions'],
    ['feed', 'the feed has no manifest,the feed has no regions'],
    [makeFeed({ regions: {} }), 'the feed has no regions'],
    [makeFeed({ regions: { 'East (First)': 'soon' } }), 'East (First): its rows are "soon", not an object'],
    [
      makeFeed({ regions: { 'East (First)': { 'Write Units': { price: '1' } } } }),
      'East (First): row "Write Units" has no rateCode or no RegionlessRateCode',
    ],
    [
      makeFeed({ regions: { 'East (First)': { 'Write Units': { rateCode: 'A', price: '1' } } } }),
      'East (First): row "Write Units" has no rateCode or no RegionlessRateCode',
    ],
    [
      makeFeed({ regions: { 'East (First)': { 'Write Units': { RegionlessRateCode: 'A', price: '1' } } } }),
      'East (First): row "Write Units" has no rateCode or no RegionlessRateCode',
    ],
    [
      makeFeed({ regions: { 'East (First)': { 'Write Units': 7 } } }),
      'East (First): row "Write Units" has no rateCode or no RegionlessRateCode',
    ],
  ])('of another form: %j', (feed, message) => expect(refusalOf(feed).join()).toBe(message))

  test.each([
    ['yesterday', 'the day it was checked is "yesterday", not a date as 2025-11-03'],
    ['2026-02-30', 'the day it was checked is "2026-02-30", not a date as 2025-11-03'],
    ['2026-02-28', 'checked on 2026-02-28, before it was published on 2026-03-01'],
  ])('that was checked on %s', (checked, message) => expect(refusalOf(makeFeed(), checked)).toEqual([message]))

  test('in words of bearable length', () => {
    const long = 'x'.repeat(5000)
    const regions = { [long]: regionRows('E', { 'Write Units': row('Write Units', long, 'EW.T.A') }) }
    for (const problem of refusalOf(makeFeed({ regions }))) expect(problem.length).toBeLessThan(5300)
    expect(refusalOf(makeFeed({ regions: { [long]: regionRows('E') } }))[0]?.length).toBeLessThan(200)
  })

  test('with every reason at once', () => {
    const problems = refusalOf(west({ 'Write Units': {}, 'Storage GB-Mo': {} }))
    expect(problems).toHaveLength(2)
    expect(new FeedRefusal(problems).message).toBe(problems.join('\n'))
  })

  test('or imported, but never broken, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (manifest, regions) => {
        expect(refusalOf(makeFeed({ manifest, regions })).length).toBeGreaterThan(0)
        expect(refusalOf(regions).length).toBeGreaterThan(0)
      }),
    )
  })
})
