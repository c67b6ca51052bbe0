import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  awsPack,
  dynamodbFeedMap,
  findPrice,
  findRegion,
  getFact,
  makeBook,
  printPrices,
} from '../../../src/book/index.ts'
import { NO_UNIT, readUnit } from '../../../src/quantity/index.ts'

const book = makeBook(awsPack)
const today = '2026-11-20'

function amountOf(item: string, region: string, to?: string, on = today) {
  const answer = findPrice(book, to === undefined ? { item, region } : { item, region, to }, on)
  return answer.state === 'priced' ? answer.price.amount : answer.state
}

describe('the prices of DynamoDB', () => {
  test('cover 36 regions, each with every throughput, storage and backup row', () => {
    const required = dynamodbFeedMap.rows.filter((rule) => rule.required)
    const priced = awsPack.regions.filter(({ code }) => required.every(({ id }) => amountOf(id, code) !== 'not-priced'))
    expect([required.length, priced.length]).toEqual([17, 36])
  })

  test.each([
    ['provisioned.write.standard', 'us-east-1', '0.00065'],
    ['provisioned.replicated-write.standard', 'eu-west-1', '0.000735'],
    ['on-demand.write.standard', 'us-west-2', '0.000000625'],
    ['on-demand.read.standard', 'eu-west-1', '0.0000001415'],
    ['on-demand.replicated-write.ia', 'sa-east-1', '0.000001172'],
    ['provisioned.read.ia', 'eu-central-1', '0.0001983'],
    ['storage.standard', 'eu-west-2', '0.29715'],
    ['backup.continuous', 'eu-west-1', '0.22'],
    ['reserved.1y.write.hourly', 'us-east-1', '0.000128'],
    ['reserved.3y.write.upfront', 'us-east-2', 'not-sold'],
    ['reserved.1y.write.upfront', 'ap-southeast-6', 'not-priced'],
    ['free.storage', 'us-east-1', '0'],
    ['free.storage', 'us-gov-west-1', 'not-sold'],
    ['streams.read', 'il-central-1', 'not-sold'],
    ['cdc.kinesis', 'us-east-1', '0.0000001'],
  ])('%s in %s is %s', (item, region, amount) => expect(amountOf(`dynamodb.${item}`, region)).toBe(amount))

  test('ask for a replicated write what they ask for a plain one, everywhere', () => {
    for (const { code } of awsPack.regions) {
      for (const kind of ['provisioned', 'on-demand']) {
        for (const storage of ['standard', 'ia']) {
          const plain = amountOf(`dynamodb.${kind}.write.${storage}`, code)
          expect(amountOf(`dynamodb.${kind}.replicated-write.${storage}`, code)).toBe(plain)
        }
      }
    }
  })

  test.each([
    ['on-demand.write', '0.00000125', '0.000000625'],
    ['on-demand.read', '0.00000025', '0.000000125'],
    ['on-demand.replicated-write', '0.000001875', '0.000000625'],
    ['provisioned.replicated-write', '0.000975', '0.00065'],
    ['provisioned.write', '0.00065', '0.00065'],
    ['provisioned.read', '0.00013', '0.00013'],
  ])('know %s before and after the cut of 2024-11-01', (item, before, after) => {
    const on = (day: string) => amountOf(`dynamodb.${item}.standard`, 'us-east-1', undefined, day)
    expect([on('2024-10-31'), on('2024-11-01')]).toEqual([before, after])
  })

  test('do not take a price of today for one before the cut where the old one is unknown', () => {
    expect(amountOf('dynamodb.on-demand.write.standard', 'eu-west-1', undefined, '2024-10-31')).toBe('not-priced')
  })

  test('stand in the file as the importer writes it', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../src/book/aws/dynamodb-prices.json'), 'utf8')
    expect(printPrices(JSON.parse(file))).toBe(file)
  })

  test('carry the newest day on which somebody saw them stand', () => {
    const checked = (region: string) => {
      const answer = findPrice(book, { item: 'dynamodb.storage.standard', region }, today)
      return answer.state === 'priced' ? [answer.price.checked, answer.price.note] : []
    }
    expect(checked('us-east-1')).toEqual(['2026-09-06', 'seen unchanged in ddb-offer-us-east-1'])
    expect(checked('us-west-2')).toEqual(['2025-11-03', undefined])
  })
})

describe('other prices', () => {
  test.each([
    ['aurora.instance.r6g.large.standard', 'us-east-1', '0.260'],
    ['aurora.instance.r6g.large.io-optimized', 'eu-west-2', '0.395'],
    ['aurora.storage.io-optimized', 'eu-west-1', '0.248'],
    ['aurora.io.standard', 'ca-central-1', '0.00000022'],
    ['aurora.io.io-optimized', 'sa-east-1', '0'],
    ['aurora.acu.io-optimized', 'eu-west-1', 'not-priced'],
    ['aurora.instance.r6g.large.standard', 'ap-northeast-1', 'not-priced'],
    ['aurora.storage.standard', 'eu-north-1', 'not-priced'],
    ['dsql.dpu', 'ap-northeast-2', '0.00001'],
    ['dsql.dpu', 'eu-west-1', 'not-priced'],
    ['transfer.same-region', 'af-south-1', '0'],
  ])('%s in %s is %s', (item, region, amount) => expect(amountOf(item, region)).toBe(amount))

  test('are intervals where sources disagree', () => {
    expect(amountOf('transfer.dynamodb-global-table', 'us-east-1', 'eu-west-1')).toEqual({ from: '0.02', to: '0.09' })
    expect(amountOf('aurora.acu.standard', 'ap-northeast-1')).toEqual({ from: '0.15', to: '0.20' })
    expect(amountOf('transfer.inter-region', 'sa-east-1', 'us-east-1')).toEqual({ from: '0.138', to: '0.16' })
  })

  test('are open exactly where they are intervals', () => {
    for (const { amount, certainty } of awsPack.prices) {
      expect(certainty === 'open').toBe(amount !== null && typeof amount === 'object')
    }
  })

  test('from reports and own knowledge are never listed', () => {
    for (const { source, certainty } of [...awsPack.prices, ...awsPack.facts]) {
      const kind = book.sources.get(source)?.kind
      if (kind === 'own' || kind === 'report') expect(certainty).not.toBe('listed')
    }
  })
})

describe('the records together', () => {
  test('never have two prices for one thing on one day', () => {
    const edges = new Set([
      today,
      ...awsPack.prices.flatMap(({ validFrom = today, validTo = today }) => [validFrom, validTo]),
    ])
    for (const { item, region, to } of awsPack.prices) {
      for (const day of edges) expect(() => amountOf(item, region, to, day)).not.toThrow()
    }
  })

  test('have a source that is used, an item that is priced, and units that can be read', () => {
    const used = new Set([...awsPack.prices, ...awsPack.facts].map(({ source }) => source))
    for (const { unit } of [...awsPack.items, ...awsPack.facts]) {
      if (unit !== undefined) expect(readUnit(unit)).not.toBe(NO_UNIT)
    }
    for (const { id } of awsPack.items) expect(book.prices.has(id)).toBe(true)
    const quoted = new Set(awsPack.prices.flatMap(({ note = '' }) => note.match(/ddb-[a-z0-9-]+/) ?? []))
    expect(awsPack.sources.filter(({ id }) => !used.has(id) && !quoted.has(id)).map(({ id }) => id)).toEqual([])
  })

  test('find a region by each of its words', () => {
    for (const { code, name, words } of awsPack.regions) {
      for (const word of [code, name, ...words]) expect(findRegion(book, word)?.code).toBe(code)
    }
  })

  test('give each set of regions its fact', () => {
    const tokyo = [...book.regionSets.values()].filter(({ regions }) => regions.includes('ap-northeast-1'))
    expect(tokyo.map(({ name }) => name)).toEqual(['mrsc-ap', 'dsql', 'dsql-ap'])
    expect(getFact(book, 'dsql.regions').amount).toBe(String(book.regionSets.get('dsql')?.regions.length))
  })
})
