import { describe, expect, test } from 'vitest'
import { readOutlines, samplesOf } from './read-samples.ts'
import { runSql } from './run-sql.ts'
import { runSamples, typeCheck } from './run-typescript.ts'

const outlines = readOutlines()

/** What is wrong, each with the place in its author's file. */
const placed = (slug: string, failures: readonly string[]) =>
  failures.map((failure) => `episodes/${slug}/outline.md:${failure}`)

describe.each(outlines)('the samples of $slug', ({ slug, text }) => {
  test('in TypeScript type-check and run against DynamoDB', async () => {
    const samples = samplesOf(text, 'typescript')
    expect(placed(slug, samples.length === 0 ? [] : typeCheck(samples))).toEqual([])
    expect(placed(slug, samples.length === 0 ? [] : await runSamples(samples))).toEqual([])
  })

  test('in SQL run on PostgreSQL', async () => {
    const samples = samplesOf(text, 'sql')
    expect(placed(slug, samples.length === 0 ? [] : await runSql(samples))).toEqual([])
  })
})

test('what is held to run is read where it stands, and what only illustrates is left out', () => {
  const text = `# Episode 2: Bread

## Lesson Flow

### 1. Flour

\`\`\`sql
create table bag (id int);

insert into sack values (1);
\`\`\`

~~~sql illustrative
select nothing from nowhere
~~~
`
  const samples = samplesOf(text, 'sql')
  expect(samples).toHaveLength(1)
  return expect(runSql(samples)).resolves.toEqual(['10: relation "sack" does not exist'])
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
    const samples = [create, put].map((source) => ({ source, line: 1 }))
    expect(typeCheck(samples)).toEqual([])
    expect(await runSamples(samples)).toEqual([])
  })

  test('finds a wrong type, and a table that nobody made', async () => {
    expect(typeCheck([{ source: '\nconst port: number = "x"\nexport { port }\n', line: 40 }])).toEqual([
      expect.stringMatching(/^41: Type 'string'/),
    ])
    const source = `${client}await client.send(new PutItemCommand({ TableName: 'gone', Item: { a: { S: 'b' } } }))\n`
    expect(await runSamples([{ source, line: 9 }])).toEqual([expect.stringMatching(/^9: .*ResourceNotFoundException/s)])
  })

  test('finds SQL that PostgreSQL refuses, and sees what earlier samples made', async () => {
    const made = 'create table line (id int primary key);\ninsert into line values (1);\n'
    const more = 'select id\n  from line;\n-- twice\ninsert into line values (1);\nselect id from\n  column_of;'
    expect(
      await runSql([
        { source: made, line: 10 },
        { source: more, line: 20 },
      ]),
    ).toEqual([expect.stringMatching(/^23: duplicate key/), '25: relation "column_of" does not exist'])
  })
})
