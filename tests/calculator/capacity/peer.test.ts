import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  countBatchGet,
  countBatchWrite,
  countDelete,
  countGet,
  countPut,
  countQuery,
  projectEntry,
  type SecondaryIndex,
  sizeItem,
} from '../../../src/calculator/capacity/index.ts'
import { createTable, ours, startPeer, type Typed, toClient } from './peer.ts'
import { makeRandom } from './random-items.ts'

type Thinning = { Select?: 'COUNT'; ProjectionExpression?: string; FilterExpression?: string }

const TableName = 'peer'
const shared = { TableName, ReturnConsumedCapacity: 'TOTAL' } as const
const byGroup: SecondaryIndex = { key: ['group'], tableKey: ['pk', 'sk'], projection: ['attribute-0'] }
let client: DynamoDBClient
let stop: () => Promise<void>

beforeAll(async () => {
  const peer = await startPeer()
  client = peer.client
  stop = peer.stop
  await createTable(client, TableName, { ProjectionType: 'INCLUDE', NonKeyAttributes: ['attribute-0'] })
})

afterAll(() => stop())

test('1,200 random requests take the units that another implementation of DynamoDB counts', {
  timeout: 60_000,
}, async () => {
  const random = makeRandom(20_251_103)
  const table = new Map<string, Typed>()
  const idOf = (key: Typed) => `${key['pk']?.['S']}/${key['sk']?.['N']}`
  const sizeOf = (key: Typed) => sizeAt(idOf(key))
  const sizeAt = (id: string) => {
    const item = table.get(id)
    return item === undefined ? null : ours(item).bytes
  }
  const stored = (where: (item: Typed) => boolean) =>
    [...table.values()].filter(where).sort((a, b) => Number(a['sk']?.['N']) - Number(b['sk']?.['N']))
  const readKind = () => (random.flip(0.5) ? ('strong' as const) : ('eventual' as const))
  const keyOf = ({ pk = {}, sk = {} }: Typed): Typed => ({ pk, sk })
  const someKeys = (count: number) => {
    const keys = Array.from({ length: count }, random.key)
    return [...new Map(keys.map((key) => [idOf(key), key])).values()]
  }
  // A filter and a projection lower what comes back, not what it costs.
  const thinning = () =>
    random.pick<Thinning>([
      {},
      { Select: 'COUNT' as const },
      { ProjectionExpression: 'pk' },
      { FilterExpression: 'attribute_exists(nothing)' },
    ])

  const requests = {
    put: async () => {
      const item = random.item()
      const counted = countPut({ before: sizeOf(item), after: ours(item).bytes })
      const { ConsumedCapacity } = await client.send(new PutItemCommand({ ...shared, Item: toClient(item) }))
      table.set(idOf(item), item)
      return [ConsumedCapacity?.CapacityUnits, counted.units]
    },
    get: async () => {
      const key = random.key()
      const kind = readKind()
      const request = { ...shared, Key: toClient(key), ConsistentRead: kind === 'strong' }
      const thin = random.flip(0.3) ? { ProjectionExpression: 'pk' } : {}
      const { ConsumedCapacity } = await client.send(new GetItemCommand({ ...request, ...thin }))
      return [ConsumedCapacity?.CapacityUnits, countGet(sizeOf(key), kind).units]
    },
    update: async () => {
      const key = random.key()
      const before = sizeOf(key)
      const name = `attribute-${random.whole(0, 5)}`
      const { [name]: _, ...others } = table.get(idOf(key)) ?? key
      const value = random.flip(0.7) ? random.value(0) : undefined
      const after: Typed = value === undefined ? others : { ...others, [name]: value }
      const change =
        value === undefined
          ? { UpdateExpression: 'REMOVE #name' }
          : { UpdateExpression: 'SET #name = :value', ExpressionAttributeValues: toClient({ ':value': value }) }
      const { ConsumedCapacity } = await client.send(
        new UpdateItemCommand({
          ...shared,
          Key: toClient(key),
          ExpressionAttributeNames: { '#name': name },
          ...change,
        }),
      )
      table.set(idOf(key), after)
      return [ConsumedCapacity?.CapacityUnits, countPut({ before, after: ours(after).bytes }).units]
    },
    delete: async () => {
      const key = random.key()
      const counted = countDelete(sizeOf(key))
      const { ConsumedCapacity } = await client.send(new DeleteItemCommand({ ...shared, Key: toClient(key) }))
      table.delete(idOf(key))
      return [ConsumedCapacity?.CapacityUnits, counted.units]
    },
    query: async () => {
      const pk = random.key()['pk'] ?? {}
      const found = stored((item) => item['pk']?.['S'] === pk['S'])
      if (found.length === 0) return requests.put()
      const limit = random.flip(0.5) ? random.whole(1, 6) : found.length
      const evaluated = found.slice(0, limit).map((item) => ours(item).bytes)
      const kind = readKind()
      const { ConsumedCapacity } = await client.send(
        new QueryCommand({
          ...shared,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: toClient({ ':pk': pk }),
          ConsistentRead: kind === 'strong',
          Limit: limit,
          ...thinning(),
        }),
      )
      return [ConsumedCapacity?.CapacityUnits, countQuery(evaluated, kind, 'query').units]
    },
    'query of an index': async () => {
      const group = { S: `g${random.whole(1, 3)}` }
      const found = stored((item) => item['group']?.['S'] === group.S)
      if (found.length === 0) return requests.put()
      const sizes = found.map((item) => {
        const entry = projectEntry(byGroup, ours(item).item)
        return entry === null ? 0 : sizeItem(entry).bytes
      })
      const { ConsumedCapacity } = await client.send(
        new QueryCommand({
          ...shared,
          IndexName: 'by-group',
          KeyConditionExpression: '#group = :group',
          ExpressionAttributeNames: { '#group': 'group' },
          ExpressionAttributeValues: toClient({ ':group': group }),
        }),
      )
      return [ConsumedCapacity?.CapacityUnits, countQuery(sizes, 'eventual', 'query').units]
    },
    scan: async () => {
      if (table.size === 0) return requests.put()
      const limited = random.flip(0.5) ? { Limit: random.whole(1, 9) } : undefined
      const { ConsumedCapacity, Items = [] } = await client.send(
        new ScanCommand({ ...shared, ...(limited ?? thinning()) }),
      )
      const read = limited === undefined ? [...table.keys()] : Items.map(({ pk, sk }) => `${pk?.S}/${sk?.N}`)
      const sizes = read.map((id) => sizeAt(id) ?? 0)
      return [ConsumedCapacity?.CapacityUnits, countQuery(sizes, 'eventual', 'scan').units]
    },
    'batch of reads': async () => {
      const keys = someKeys(random.whole(1, 20))
      const kind = readKind()
      const { ConsumedCapacity } = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [TableName]: { Keys: keys.map(toClient), ConsistentRead: kind === 'strong' } },
          ReturnConsumedCapacity: 'TOTAL',
        }),
      )
      return [ConsumedCapacity?.[0]?.CapacityUnits, countBatchGet(keys.map(sizeOf), kind).units]
    },
    'batch of writes': async () => {
      const writes = someKeys(random.whole(1, 20)).map((key) => {
        const after = random.flip(0.6) ? { ...random.item(), ...keyOf(key) } : undefined
        return { key, after, before: sizeOf(key) }
      })
      const counted = countBatchWrite(
        writes.map(({ before, after }) => ({ before, after: after === undefined ? null : ours(after).bytes })),
      )
      const { ConsumedCapacity } = await client.send(
        new BatchWriteItemCommand({
          RequestItems: {
            [TableName]: writes.map(({ key, after }) =>
              after === undefined
                ? { DeleteRequest: { Key: toClient(key) } }
                : { PutRequest: { Item: toClient(after) } },
            ),
          },
          ReturnConsumedCapacity: 'TOTAL',
        }),
      )
      for (const { key, after } of writes) {
        if (after === undefined) table.delete(idOf(key))
        else table.set(idOf(key), after)
      }
      return [ConsumedCapacity?.[0]?.CapacityUnits, counted.units]
    },
  }

  const names = Object.keys(requests) as (keyof typeof requests)[]
  const [first = 'put', ...others] = names
  const agreed = new Map<string, number>()
  for (let count = 0; count < 1200; count++) {
    const name = random.flip(0.3) ? 'put' : random.pick([first, ...others])
    const [theirs, ourUnits] = await requests[name]()
    expect([count, name, theirs]).toEqual([count, name, ourUnits])
    agreed.set(name, (agreed.get(name) ?? 0) + 1)
  }
  expect([...agreed.values()].reduce((sum, count) => sum + count, 0)).toBe(1200)
  for (const name of names) expect(agreed.get(name) ?? 0, name).toBeGreaterThan(50)
})
