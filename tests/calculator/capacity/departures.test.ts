import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awsPack, getFact, makeBook } from '../../../src/book/index.ts'
import {
  addUnits,
  countIndexWrite,
  countPut,
  countQuery,
  countTransaction,
  type Units,
} from '../../../src/calculator/capacity/index.ts'
import { createTable, ours, startPeer, type Typed, toClient } from './peer.ts'

const book = makeBook(awsPack)
const TableName = 'departures'
const shared = { TableName, ReturnConsumedCapacity: 'TOTAL' } as const
const key: Typed = { pk: { S: 'p' }, sk: { N: '1' } }
const emptyKey = {
  ...shared,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: 'nobody' } },
}
let client: DynamoDBClient
let stop: () => Promise<void>

beforeAll(async () => {
  const peer = await startPeer()
  client = peer.client
  stop = peer.stop
  await createTable(client, TableName, { ProjectionType: 'ALL' })
})

afterAll(() => stop())

async function put(item: Typed): Promise<number | undefined> {
  const { ConsumedCapacity } = await client.send(new PutItemCommand({ ...shared, Item: toClient(item) }))
  return ConsumedCapacity?.CapacityUnits
}

function countNew(item: Typed): Units {
  return countPut({ before: null, after: ours(item).bytes })
}

interface Departure {
  /** What is asked of both. */
  readonly name: string
  /** What AWS's documentation says, in our words; the fact is its place in the book. */
  readonly documented: string
  readonly fact: string
  readonly theirs: () => Promise<number | string | undefined>
  readonly peerSays: number | string
  readonly ours: () => Units
}

const accents = { ...key, sk: { N: '3' }, text: { S: 'é'.repeat(600) } }
const accentedName = { ...key, sk: { N: '5' }, ['é'.repeat(400)]: { S: 'x'.repeat(300) } }
const decimals = { ...key, sk: { N: '7' }, list: { L: Array.from({ length: 300 }, () => ({ N: '1.2' })) } }
const indexed = { ...key, sk: { N: '9' }, group: { S: 'g' } }
const byGroup = { key: ['group'], tableKey: ['pk', 'sk'], projection: 'all' } as const

/** Where the peer counts otherwise than AWS's documentation says, and we follow the documentation. */
const departures: readonly Departure[] = [
  {
    name: 'a text beyond ASCII',
    documented: 'a text takes the bytes of its UTF-8 form; the peer counts its UTF-16 units',
    fact: 'dynamodb.size-names',
    theirs: () => put(accents),
    peerSays: 1,
    ours: () => countNew(accents),
  },
  {
    name: 'an attribute name beyond ASCII',
    documented: 'a name takes the bytes of its UTF-8 form; the peer counts its UTF-16 units',
    fact: 'dynamodb.size-names',
    theirs: () => put(accentedName),
    peerSays: 1,
    ours: () => countNew(accentedName),
  },
  {
    name: 'numbers whose point stands inside a pair of digits',
    documented: 'a number takes a byte for two significant digits and one more; the peer counts pairs from the point',
    fact: 'dynamodb.size-number',
    theirs: () => put(decimals),
    peerSays: 2,
    ours: () => countNew(decimals),
  },
  {
    name: 'a query that finds nothing',
    documented: 'a query takes read units even where there is no data; the peer counts none',
    fact: 'dynamodb.empty-query',
    theirs: async () => (await client.send(new QueryCommand(emptyKey))).ConsumedCapacity?.CapacityUnits,
    peerSays: 0,
    ours: () => countQuery([], 'eventual', 'query'),
  },
  {
    name: 'a scan that finds nothing',
    documented: 'a scan takes read units even where there is no data; the peer counts none',
    fact: 'dynamodb.empty-query',
    theirs: async () => {
      await createTable(client, 'empty', { ProjectionType: 'ALL' })
      const scan = new ScanCommand({ ...shared, TableName: 'empty' })
      return (await client.send(scan)).ConsumedCapacity?.CapacityUnits
    },
    peerSays: 0,
    ours: () => countQuery([], 'eventual', 'scan'),
  },
  {
    name: 'a strongly consistent scan',
    documented: 'a strongly consistent read takes twice an eventual one; the peer counts a scan as eventual',
    fact: 'dynamodb.strong-read-units',
    theirs: async () => {
      await createTable(client, 'scanned', { ProjectionType: 'ALL' })
      await client.send(new PutItemCommand({ TableName: 'scanned', Item: toClient(key) }))
      const scan = new ScanCommand({ ...shared, TableName: 'scanned', ConsistentRead: true })
      return (await client.send(scan)).ConsumedCapacity?.CapacityUnits
    },
    peerSays: 0.5,
    ours: () => countQuery([ours(key).bytes], 'strong', 'scan'),
  },
  {
    name: 'a put into a table with an index',
    documented: 'the cost of a write is that of the table and of its indexes together; the peer leaves the index out',
    fact: 'dynamodb.gsi-new-entry',
    theirs: () => put(indexed),
    peerSays: 1,
    ours: () => addUnits([countNew(indexed), countIndexWrite(byGroup, null, ours(indexed).item)]),
  },
  {
    name: 'a conditional write that fails',
    documented: 'it takes the write units of the item all the same; the peer answers without units',
    fact: 'dynamodb.failed-conditional-write',
    theirs: async () => {
      await put(key)
      const again = { ...shared, Item: toClient(key), ConditionExpression: 'attribute_not_exists(pk)' }
      return client.send(new PutItemCommand(again)).then(
        () => 'written',
        (error: unknown) => (error instanceof Error ? error.name : 'no error'),
      )
    },
    peerSays: 'ConditionalCheckFailedException',
    ours: () => countPut({ before: ours(key).bytes, after: ours(key).bytes }, 'failed'),
  },
  {
    name: 'a transaction',
    documented: 'each item takes two underlying writes; the peer knows no transactions',
    fact: 'dynamodb.transaction-units',
    theirs: () =>
      client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: toClient(key) } }] })).then(
        () => 'written',
        (error: unknown) => (error instanceof Error ? error.name : 'no error'),
      ),
    peerSays: 'UnknownOperationException',
    ours: () => countTransaction({ writes: [{ before: null, after: ours(key).bytes }] }),
  },
]

describe('the peer departs from the documentation, and we follow it', () => {
  test.each(departures)('for $name: $documented', async ({ fact, theirs, peerSays, ours: counted }) => {
    expect(await theirs()).toBe(peerSays)
    expect(counted().units).not.toBe(peerSays)
    expect(getFact(book, fact).certainty).toBe('listed')
  })

  test('by no more than these: on ground that both share the same requests agree', async () => {
    const plain = { ...key, sk: { N: '11' }, text: { S: 'e'.repeat(1200) } }
    expect(await put(plain)).toBe(countNew(plain).units)
    const get = new GetItemCommand({ ...shared, Key: toClient({ pk: { S: 'nobody' }, sk: { N: '1' } }) })
    expect((await client.send(get)).ConsumedCapacity?.CapacityUnits).toBe(0.5)
  })
})
