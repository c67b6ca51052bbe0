import type { AddressInfo } from 'node:net'
import {
  type AttributeValue,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type Projection,
} from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { type Item, readItem, sizeItem } from '../../../src/calculator/capacity/index.ts'

/** An item as DynamoDB JSON, binary values in base64. */
export type Typed = Record<string, Record<string, unknown>>

/** Another implementation of DynamoDB, in memory on a loopback port, and AWS's own client for it. */
export async function startPeer(): Promise<{ client: DynamoDBClient; stop: () => Promise<void> }> {
  const server = dynalite({ createTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
  })
  const stop = async () => {
    client.destroy()
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { client, stop }
}

/** A table with the key pk and sk, and an index by the attribute `group`. */
export async function createTable(client: DynamoDBClient, name: string, projection: Projection): Promise<void> {
  const throughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 }
  await client.send(
    new CreateTableCommand({
      TableName: name,
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'N' },
        { AttributeName: 'group', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-group',
          KeySchema: [{ AttributeName: 'group', KeyType: 'HASH' }],
          Projection: projection,
          ProvisionedThroughput: throughput,
        },
      ],
      ProvisionedThroughput: throughput,
    }),
  )
  for (let tries = 0; tries < 1000; tries++) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    if (Table?.TableStatus === 'ACTIVE') return
  }
  throw new Error(`the table ${name} did not become active`)
}

/** An item as AWS's client wants it: binary values as bytes. */
export function toClient(item: Typed): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toClientValue(value)]))
}

function toClientValue(value: Record<string, unknown>): AttributeValue {
  const [[type, content] = ['NULL', true]] = Object.entries(value)
  const bytes = (text: unknown) => new Uint8Array(Buffer.from(String(text), 'base64'))
  const converted: Record<string, () => unknown> = {
    B: () => bytes(content),
    BS: () => (content as unknown[]).map(bytes),
    L: () => (content as Record<string, unknown>[]).map(toClientValue),
    M: () => toClient(content as Typed),
  }
  return { [type]: converted[type]?.() ?? content } as unknown as AttributeValue
}

/** The item and its size as our side counts it. */
export function ours(item: Typed): { item: Item; bytes: number } {
  const read = readItem(item, 'dynamodb')
  return { item: read, bytes: sizeItem(read).bytes }
}
