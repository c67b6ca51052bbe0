import { expect, test } from 'vitest'
import { isPriced, type NotPriced, openPrices } from '../../src/calculator/index.ts'
import { printUnit, type Quantity } from '../../src/quantity/index.ts'
import { book, TODAY } from './fixtures.ts'

const prices = openPrices(book, TODAY)

function originOf({ step }: Quantity): unknown {
  return step.operation === 'given' ? step.origin : undefined
}

function found(item: string, region: string, to?: string): Quantity {
  const price = prices.price(item, region, to)
  if (!isPriced(price)) throw new Error(price.why)
  return price
}

function missing(item: string, region: string, to?: string): NotPriced {
  const price = prices.price(item, region, to)
  if (isPriced(price)) throw new Error('priced')
  return price
}

test('a price says what it is for, where and when it was listed, and when somebody last looked', () => {
  const price = found('dynamodb.storage.standard', 'us-east-1')
  expect([price.label, price.date, printUnit(price.unit)]).toEqual(['storage', '2025-08-28', 'USD/GB-month'])
  expect(originOf(price)).toEqual({
    kind: 'price',
    id: 'dynamodb.storage.standard us-east-1',
    date: '2025-08-28',
    checked: '2026-09-06',
    review: expect.stringMatching(/^2027-/),
    note: expect.stringContaining('seen unchanged'),
  })
})

test('a price without a note has none, and one of a pair names both regions', () => {
  expect(originOf(found('dynamodb.storage.standard', 'us-west-2'))).not.toHaveProperty('note')
  expect(originOf(found('transfer.inter-region', 'us-east-1', 'eu-west-1'))).toMatchObject({
    id: 'transfer.inter-region us-east-1 eu-west-1',
  })
})

test('a price that the book does not have says of what, where and why', () => {
  expect(missing('aurora.storage.standard', 'us-east-2')).toEqual({
    state: 'not-priced',
    item: 'aurora.storage.standard',
    region: 'us-east-2',
    why: 'Aurora storage in us-east-2: the book has no record of it',
  })
  expect(missing('transfer.inter-region', 'us-east-1', 'ap-south-1').why).toBe(
    'data transfer to another region from us-east-1 to ap-south-1: the book has no record of it',
  )
  expect(missing('no.such.thing', 'us-east-1').why).toBe('no.such.thing in us-east-1: the book has no record of it')
})

test('what is known not to be sold says so', () => {
  expect(missing('dynamodb.reserved.3y.write.upfront', 'us-east-2')).toEqual({
    state: 'not-sold',
    item: 'dynamodb.reserved.3y.write.upfront',
    region: 'us-east-2',
    why: 'reserved writes for 3 years, upfront is not sold in us-east-2',
  })
})

test('a fact is in its own unit or in the one that is asked for, and names itself', () => {
  const block = prices.fact('dynamodb.write-block')
  expect([printUnit(block.unit), block.label]).toEqual(['KB', book.facts.get('dynamodb.write-block')?.statement])
  expect(originOf(block)).toEqual({ kind: 'fact', id: 'dynamodb.write-block' })
  expect(printUnit(prices.fact('dynamodb.write-block', 'B').unit)).toBe('B')
  expect(originOf(prices.fact('dynamodb.transactional-replica-units', ''))).toMatchObject({
    note: 'the safe side is twice',
  })
})

test('what is asked for twice is one and the same', () => {
  expect(prices.price('dynamodb.restore', 'us-east-1')).toBe(prices.price('dynamodb.restore', 'us-east-1'))
  expect(prices.price('dynamodb.restore', 'us-east-1')).not.toBe(prices.price('dynamodb.restore', 'us-west-2'))
  expect(prices.fact('dynamodb.write-block')).toBe(prices.fact('dynamodb.write-block'))
})
