import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../src/course/aws/model.ts'
import { readCommands } from '../../src/course/aws/read-commands.ts'
import { emptyState } from '../../src/course/aws/state.ts'

const made = `aws dynamodb create-table --table-name t --billing-mode PAY_PER_REQUEST --attribute-definitions AttributeName=pk,AttributeType=S AttributeName=sk,AttributeType=N --key-schema AttributeName=pk,KeyType=HASH AttributeName=sk,KeyType=RANGE`
const wait = 'aws dynamodb wait table-exists --table-name t'
const create = `${made}
${wait}`
const replica = (region: string, more = '') =>
  `aws dynamodb update-table --table-name t ${more} --replica-updates '[{"Create":{"RegionName":"${region}"}}]'`

/** What AWS would say against each command of a sample, by its line. */
function replay(source: string): string[] {
  const { commands, problems } = readCommands(source)
  const state = emptyState()
  return [
    ...problems.map(({ line, message }) => `${line}: ${message}`),
    ...commands.flatMap((command) => {
      const refusal = runCommand(command, state)
      return refusal ? [`${command.line}: ${[refusal.message, refusal.help].filter(Boolean).join('; ')}`] : []
    }),
  ]
}

describe('commands are read', () => {
  test('over several lines, in quotes, with comments and a prompt', () => {
    const { commands, problems } = readCommands(`# first
$ aws dynamodb put-item --table-name "my \\"t\\"" \\
    --item '{
      "pk": {"S": "it is"}
    }' # done
aws dynamodb wait table-exists --table-name t`)
    expect(problems).toEqual([])
    expect(commands.map(({ operation, words, line }) => [operation, words, line])).toEqual([
      ['put-item', [], 2],
      ['wait', ['table-exists'], 6],
    ])
    expect(Object.fromEntries(commands[0]?.options ?? [])).toEqual({
      'table-name': ['my "t"'],
      item: [{ pk: { S: 'it is' } }],
    })
  })

  test.each([
    ['curl https://example.com', '1: only aws commands are replayed, this is "curl"'],
    ['aws', '1: aws takes a service and an operation'],
    ["aws dynamodb scan --table-name 't", '1: a quote is never closed'],
    ['aws dynamodb put-item --item \'{"a":}\'', '1: not valid JSON: {"a":}'],
    ['aws dynamodb scan --table-name t --table-name u', '1: --table-name stands twice'],
    ['aws s3 ls', '1: aws s3 ls is not modelled; mark the sample as illustrative, or leave the command out'],
    [
      `${create}
aws dynamodb update-table --table-name t --replica-updates '[{"Create":{"RegionName":"us-west-2"}},{"Create":{"RegionName":"eu-west-1"}}]'`,
      '3: ValidationException: one call creates or deletes one replica; wait for each before the next',
    ],
    [
      'aws constructor constructor',
      '1: aws constructor constructor is not modelled; mark the sample as illustrative, or leave the command out',
    ],
  ])('or refused: %s', (source, message) => {
    expect(replay(source)).toEqual([message])
  })

  test('whatever is typed, without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'aws ',
            'dynamodb ',
            'create-table ',
            '--item ',
            "'",
            '"',
            '{',
            '}',
            '\\',
            '\n',
            '[1]',
            'A=b ',
            '#',
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          expect(Array.isArray(replay(parts.join('')))).toBe(true)
        },
      ),
    )
  })
})

describe('what AWS would take is taken', () => {
  test.each([
    [
      'a table of three regions, written and read in each',
      `${create}
${replica('eu-west-1')}
${wait} --region eu-west-1
${replica('us-west-2')}
aws dynamodb describe-table --table-name t --region us-west-2
${wait} --region us-west-2
aws dynamodb put-item --table-name t --region eu-west-1 --item '{"pk":{"S":"a"},"sk":{"N":"1"},"n":{"N":"0"}}'
aws dynamodb update-item --table-name t --region us-west-2 --key '{"pk":{"S":"a"},"sk":{"N":"1"}}' --update-expression 'SET #n = :v' --expression-attribute-names '{"#n":"n"}' --expression-attribute-values '{":v":{"N":"1"}}'
aws dynamodb get-item --table-name t --key '{"pk":{"S":"a"},"sk":{"N":"1"}}'
aws dynamodb query --table-name t --key-condition-expression 'pk = :p' --expression-attribute-values '{":p":{"S":"a"}}'
aws dynamodb update-table --table-name t --replica-updates '[{"Delete":{"RegionName":"us-west-2"}},{"Update":{"RegionName":"eu-west-1"}}]'
aws dynamodb scan --table-name t
${wait}
aws dynamodb update-time-to-live --table-name t --time-to-live-specification Enabled=true,AttributeName=ttl
aws dynamodb update-table --table-name t --billing-mode PAY_PER_REQUEST
${wait}
aws dynamodb delete-table --table-name t --region eu-west-1
aws dynamodb scan --table-name t
aws dynamodb wait table-not-exists --table-name t --region eu-west-1
aws dynamodb delete-table --table-name t
aws dynamodb wait table-not-exists --table-name t
aws dynamodb wait table-not-exists --table-name t
${create}`,
    ],
    [
      'a strongly consistent table',
      `${create}
aws dynamodb update-table --table-name t --multi-region-consistency STRONG --replica-updates '[{"Create":{"RegionName":"us-east-2"}},{"Create":{"RegionName":"us-west-2"}}]'`,
    ],
    [
      'one with a witness',
      `${create}
${replica('us-east-2', `--multi-region-consistency STRONG --global-table-witness-updates '[{"Create":{"RegionName":"us-west-2"}}]'`)}`,
    ],
    [
      'a table with an index',
      `${made.replace('--key-schema', 'AttributeName=g,AttributeType=S --key-schema').replace('PAY_PER_REQUEST', 'PROVISIONED --provisioned-throughput ReadCapacityUnits=1,WriteCapacityUnits=1')} --global-secondary-indexes '[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}]}]'`,
    ],
    [
      'a global Aurora database, switched over and failed over',
      `aws rds create-global-cluster --global-cluster-identifier g --engine aurora-postgresql
aws rds create-db-cluster --db-cluster-identifier a --engine aurora-postgresql --global-cluster-identifier g --master-username admin --manage-master-user-password
aws rds create-db-cluster --db-cluster-identifier b --region eu-west-1 --engine aurora-postgresql --global-cluster-identifier g
aws rds create-db-instance --db-instance-identifier a1 --db-cluster-identifier a --db-instance-class db.r6g.large --engine aurora-postgresql
aws rds wait db-instance-available --db-instance-identifier a1
aws rds wait db-cluster-available --db-cluster-identifier b --region eu-west-1
aws rds describe-global-clusters
aws rds describe-global-clusters --global-cluster-identifier g
aws rds switchover-global-cluster --global-cluster-identifier g --target-db-cluster-identifier arn:aws:rds:eu-west-1:1:cluster:b
aws rds wait db-cluster-available --db-cluster-identifier a
aws rds failover-global-cluster --global-cluster-identifier g --target-db-cluster-identifier a --allow-data-loss
aws rds remove-from-global-cluster --global-cluster-identifier g --db-cluster-identifier b`,
    ],
  ])('%s', (_, source) => {
    expect(replay(source)).toEqual([])
  })
})

describe('what AWS would refuse is refused', () => {
  test.each([
    ['a second table of the same name', made, /ResourceInUseException: the table t exists in us-east-1/],
    ['a table of the same name elsewhere', `${made} --region eu-west-1`, /a replica is added with update-table/],
    ['a replica where there is one', replica('us-east-1'), /has a replica in us-east-1 already/],
    ['a table that nobody made', 'aws dynamodb scan --table-name u', /ResourceNotFoundException: no table u/],
    ['a region without a replica', 'aws dynamodb scan --table-name t --region eu-west-1', /no replica in eu-west-1/],
    ['a region that is none', 'aws dynamodb scan --table-name t --region Ireland', /Ireland is no region/],
    [
      'the other end’s replica removed from itself',
      `aws dynamodb update-table --table-name t --replica-updates '[{"Delete":{"RegionName":"us-east-1"}}]'`,
      /deleted from another region/,
    ],
    [
      'a replica removed that is not there',
      `aws dynamodb update-table --table-name t --replica-updates '[{"Delete":{"RegionName":"eu-west-1"}}]'`,
      /no replica in eu-west-1/,
    ],
    [
      'a replica changed that is not there',
      `aws dynamodb update-table --table-name t --replica-updates '[{"Update":{"RegionName":"eu-west-1"}}]'`,
      /no replica in eu-west-1/,
    ],
    [
      'an update that names no region',
      `aws dynamodb update-table --table-name t --replica-updates '[{"Create":{}}]'`,
      /RegionName is missing/,
    ],
    [
      'strong consistency in two regions',
      replica('us-east-2', '--multi-region-consistency STRONG'),
      /exactly three regions/,
    ],
    [
      'an item without its key',
      `aws dynamodb put-item --table-name t --item '{"pk":{"S":"a"}}'`,
      /the key sk is missing/,
    ],
    [
      'a key of another type',
      `aws dynamodb get-item --table-name t --key '{"pk":{"S":"a"},"sk":{"S":"1"}}'`,
      /the key sk is of type N/,
    ],
    [
      'a key with more in it',
      `aws dynamodb get-item --table-name t --key '{"pk":{"S":"a"},"sk":{"N":"1"},"x":{"S":"y"}}'`,
      /x is no part of the key/,
    ],
    ['no key', 'aws dynamodb get-item --table-name t', /--key is missing/],
    ['a key that is text', 'aws dynamodb get-item --table-name t --key a', /--key is a JSON object/],
    ['a name that is JSON', "aws dynamodb scan --table-name '{}'", /--table-name is text/],
    ['no name', 'aws dynamodb scan', /--table-name is missing/],
    [
      'a value that is not defined',
      `aws dynamodb query --table-name t --key-condition-expression 'pk = :p'`,
      /:p is used and not defined/,
    ],
    [
      'a value that is not used',
      `aws dynamodb query --table-name t --key-condition-expression 'pk = :p' --expression-attribute-values '{":p":{"S":"a"},":q":{"S":"b"}}'`,
      /:q is defined and not used/,
    ],
    [
      'a key that is not defined',
      made.replace('--table-name t', '--table-name u').replace('AttributeName=sk,AttributeType=N', ''),
      /the key sk is no attribute definition/,
    ],
    [
      'an attribute that no key uses',
      made.replace('--table-name t', '--table-name u').replace('AttributeName=sk,KeyType=RANGE', ''),
      /sk is defined and no key uses it/,
    ],
    [
      'a key schema that begins with a range',
      made.replace('--table-name t', '--table-name u').replace('KeyType=HASH', 'KeyType=RANGE'),
      /a key schema is HASH/,
    ],
    [
      'no billing mode',
      made.replace('--table-name t', '--table-name u').replace('--billing-mode PAY_PER_REQUEST', ''),
      /say --billing-mode/,
    ],
    ['no attribute definitions', 'aws dynamodb create-table --table-name u', /--attribute-definitions is missing/],
    [
      'a type that is none',
      made.replace('--table-name t', '--table-name u').replace('AttributeType=N', 'AttributeType=X'),
      /AttributeType is S, N or B/,
    ],
  ])('%s', (_, command, message) => {
    const source = `${create}\n${command}`
    expect(replay(source)).toEqual([expect.stringMatching(message)])
  })

  const last = (command: string) => expect(replay(`${create}\n${command}`).at(-1))
  const early = 'ResourceInUseException: t is'

  test('a change of a table that is still being made, naming the wait that is missing', () => {
    expect(replay(`${made}\n${replica('eu-west-1')}`)).toEqual([
      `2: ${early} CREATING in us-east-1, and takes one change at a time; wait before it: aws dynamodb wait table-exists --table-name t`,
    ])
  })

  test('a change of a table that is still being changed, in whichever region', () => {
    const more = `${replica('eu-west-1')}\n${replica('us-west-2')}`
    last(more).toBe(
      `4: ${early} CREATING in eu-west-1, and takes one change at a time; wait before it: aws dynamodb wait table-exists --table-name t --region eu-west-1`,
    )
    // A look does not make it any faster.
    last(more.replace('\n', '\naws dynamodb describe-table --table-name t\n')).toMatch(/^5: .*CREATING in eu-west-1/)
    last(`aws dynamodb update-table --table-name t --billing-mode PAY_PER_REQUEST\n${replica('us-west-2')}`).toMatch(
      /^4: .*UPDATING in us-east-1/,
    )
    last(`${replica('eu-west-1')}\naws dynamodb delete-table --table-name t`).toMatch(/^4: .*CREATING in eu-west-1/)
  })

  test.each([
    ['items before there is a table', 'scan --table-name u', /u is CREATING in us-east-1; wait before it/],
    ['a table that is being deleted', 'delete-table --table-name t\naws dynamodb scan --table-name t', /t is DELETING/],
    [
      'its name while it is being deleted',
      `delete-table --table-name t\n${made}`,
      /t is DELETING in us-east-1; wait before it: aws dynamodb wait table-not-exists --table-name t$/,
    ],
    ['a wait for what is being deleted', `delete-table --table-name t\n${wait}`, /this waits in vain/],
    ['a wait for a deletion that nobody asked for', 'wait table-not-exists --table-name t', /this waits in vain/],
    ['a waiter that is none', 'wait table-ready --table-name t', /"table-ready" is none of DynamoDB's waiters/],
    ['no waiter', 'wait', /"" is none of/],
    ['a change of nothing', 'update-table --table-name t --region us-east-1', /it changes nothing/],
    [
      'strong consistency for a table with items',
      `put-item --table-name t --item '{"pk":{"S":"a"},"sk":{"N":"1"}}'
aws dynamodb update-table --table-name t --multi-region-consistency STRONG --replica-updates '[{"Create":{"RegionName":"us-east-2"}},{"Create":{"RegionName":"us-west-2"}}]'`,
      /only an empty table/,
    ],
    [
      'the region from which a replica was added, on the same day',
      `describe-table --table-name t\n${replica('eu-west-1')}\n${wait}\naws dynamodb delete-table --table-name t`,
      /can't be deleted for 24 hours/,
    ],
    [
      'the same from the replica',
      `describe-table --table-name t\n${replica('eu-west-1')}\n${wait}
aws dynamodb update-table --table-name t --region eu-west-1 --replica-updates '[{"Delete":{"RegionName":"us-east-1"}}]'`,
      /can't be deleted for 24 hours/,
    ],
  ])('%s', (_, command, message) => {
    last(`${made.replace('--table-name t', '--table-name u')}\naws dynamodb ${command}`).toMatch(message)
  })

  test('and what goes wrong otherwise is no refusal', () => {
    const [command] = readCommands(create).commands
    expect(() => command && runCommand(command, undefined as never)).toThrow(TypeError)
  })

  test('a replica of a provisioned table', () => {
    const provisioned = create.replace(
      'PAY_PER_REQUEST',
      'PROVISIONED --provisioned-throughput ReadCapacityUnits=5,WriteCapacityUnits=5',
    )
    expect(replay(`${provisioned}\n${replica('eu-west-1')}`)).toEqual([expect.stringMatching(/auto scaling/)])
  })

  test('whatever a strongly consistent table does not take', () => {
    const strong = `${create}
aws dynamodb update-table --table-name t --multi-region-consistency STRONG --replica-updates '[{"Create":{"RegionName":"us-east-2"}},{"Create":{"RegionName":"us-west-2"}}]'
${wait}`
    expect(
      replay(`${strong}
aws dynamodb update-time-to-live --table-name t
${replica('eu-west-1')}
aws dynamodb update-table --table-name t --replica-updates '[{"Delete":{"RegionName":"us-east-2"}}]'`),
    ).toEqual([
      expect.stringMatching(/^5: .*takes no time to live/),
      expect.stringMatching(/^6: .*no replica can be added/),
      expect.stringMatching(/^7: .*no single replica can be taken away/),
    ])
  })

  test('what a global Aurora database does not take', () => {
    const global = `aws rds create-global-cluster --global-cluster-identifier g
aws rds create-db-cluster --db-cluster-identifier a --engine e --global-cluster-identifier g --master-username admin`
    const wrong: [string, RegExp][] = [
      ['aws rds create-global-cluster --global-cluster-identifier g', /g exists already/],
      ['aws rds create-db-cluster --db-cluster-identifier a --engine e', /a exists already/],
      [
        'aws rds create-db-cluster --db-cluster-identifier b --engine e --global-cluster-identifier g',
        /has a cluster in us-east-1 already/,
      ],
      ['aws rds create-db-cluster --db-cluster-identifier b --engine e', /takes --master-username/],
      ['aws rds create-db-instance --db-cluster-identifier z', /no cluster z/],
      ['aws rds wait db-instance-available --db-instance-identifier z', /no instance z/],
      ['aws rds wait db-snapshot-available', /is no waiter that is modelled/],
      [
        `aws rds create-db-instance --db-instance-identifier i --db-cluster-identifier a
aws rds create-db-instance --db-instance-identifier i --db-cluster-identifier a`,
        /DBInstanceAlreadyExists: i/,
      ],
      [
        `aws rds create-db-cluster --db-cluster-identifier b --engine e --global-cluster-identifier g --region eu-west-1
aws rds switchover-global-cluster --global-cluster-identifier g --target-db-cluster-identifier b`,
        /b is not available yet; wait before it: aws rds wait db-cluster-available --db-cluster-identifier b --region eu-west-1$/,
      ],
      [
        'aws rds switchover-global-cluster --global-cluster-identifier g --target-db-cluster-identifier z',
        /z is no member/,
      ],
      [
        'aws rds switchover-global-cluster --global-cluster-identifier g --target-db-cluster-identifier a',
        /a is the writer already/,
      ],
      [
        'aws rds failover-global-cluster --global-cluster-identifier g --target-db-cluster-identifier a',
        /--allow-data-loss/,
      ],
      ['aws rds describe-global-clusters --global-cluster-identifier h', /no global cluster h/],
      ['aws rds remove-from-global-cluster --global-cluster-identifier g --db-cluster-identifier z', /z is no member/],
    ]
    for (const [command, message] of wrong)
      expect(replay(`${global}\n${command}`)).toEqual([expect.stringMatching(message)])
  })
})
