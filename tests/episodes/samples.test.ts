import { describe, expect, test } from 'vitest'
import { readOutlines, samplesOf } from './read-samples.ts'
import { runSql } from './run-sql.ts'
import { runSamples, typeCheck } from './run-typescript.ts'

const outlines = readOutlines()

describe.each(outlines)('the samples of $slug', ({ text }) => {
  test('in TypeScript type-check and run against DynamoDB', async () => {
    const sources = samplesOf(text, 'typescript').map(({ source }) => source)
    expect(sources.length === 0 ? [] : typeCheck(sources)).toEqual([])
    expect(sources.length === 0 ? [] : await runSamples(sources)).toEqual([])
  })

  test('in SQL run on PostgreSQL', async () => {
    const sources = samplesOf(text, 'sql').map(({ source }) => source)
    expect(sources.length === 0 ? [] : await runSql(sources)).toEqual([])
  })
})

const client = `import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
const client = new DynamoDBClient({})
`

describe('what runs samples', () => {
  test('lets one pass that works, and the next one sees what it made', async () => {
    const create = `${client}await client.send(new CreateTableCommand({
  TableName: 'scores',
  AttributeDefinitions: [{ AttributeName: 'player', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'player', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
}))
`
    const put = `${client}await client.send(new PutItemCommand({ TableName: 'scores', Item: { player: { S: 'ada' } } }))\n`
    expect(typeCheck([create])).toEqual([])
    expect(await runSamples([create, put])).toEqual([])
  })

  test('finds a wrong type, and a table that nobody made', async () => {
    expect(typeCheck(['const port: number = "x"\nexport { port }\n'])).toEqual([
      expect.stringMatching(/^sample 1, line 1: Type 'string'/),
    ])
    expect(
      await runSamples([
        `${client}await client.send(new PutItemCommand({ TableName: 'gone', Item: { a: { S: 'b' } } }))\n`,
      ]),
    ).toEqual([expect.stringMatching(/ResourceNotFoundException/)])
  })

  test('finds SQL that PostgreSQL refuses, and sees what earlier samples made', async () => {
    const made = 'create table line (id int primary key);\ninsert into line values (1);\n'
    expect(await runSql([made, 'select id from line;', 'insert into line values (1);'])).toEqual([
      expect.stringMatching(/^sample 3: duplicate key/),
    ])
  })
})
