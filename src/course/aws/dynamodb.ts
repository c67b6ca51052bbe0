import * as v from 'valibot'
import { jsonOption, listOption, Refused, type Run, regionOf, textOption } from './options.ts'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState, Table } from './state.ts'
import { findIdleTable, findReadyTable, findTable, waitFor, waitForTable } from './tables.ts'

/** The operations of DynamoDB that are modelled. */
export const dynamodbOperations: Readonly<Record<string, Run>> = {
  'dynamodb create-table': createTable,
  'dynamodb update-table': updateTable,
  'dynamodb delete-table': (command, state) => {
    const { table, region, name } = findIdleTable(command, state)
    refuseSource(name, table, region)
    table.regions.set(region, 'DELETING')
  },
  'dynamodb describe-table': (command, state) => void findTable(command, state),
  'dynamodb wait': waitForTable,
  'dynamodb put-item': (command, state) => {
    const { table } = findReadyTable(command, state)
    const item = jsonOption(command, 'item')
    for (const [key, type] of table.keys) expectKey(item, key, type)
    checkExpressions(command)
    table.hasItems = true
  },
  'dynamodb get-item': useKey,
  'dynamodb update-item': (command, state) => {
    useKey(command, state)
    findTable(command, state).table.hasItems = true
  },
  'dynamodb delete-item': useKey,
  'dynamodb query': (command, state) => {
    findReadyTable(command, state)
    textOption(command, 'key-condition-expression')
    checkExpressions(command)
  },
  'dynamodb scan': (command, state) => void findReadyTable(command, state),
  'dynamodb update-time-to-live': (command, state) => {
    const { table, name } = findReadyTable(command, state)
    if (table.consistency === 'STRONG')
      throw new Refused(`${name} is strongly consistent, and such a table takes no time to live`)
  },
}

const attribute = v.object({
  AttributeName: v.string('AttributeName is missing'),
  AttributeType: v.picklist(['S', 'N', 'B'], 'AttributeType is S, N or B'),
})
const key = v.object({
  AttributeName: v.string('AttributeName is missing'),
  KeyType: v.picklist(['HASH', 'RANGE'], 'KeyType is HASH or RANGE'),
})

function createTable(command: AwsCommand, state: AwsState): void {
  const name = textOption(command, 'table-name')
  const region = regionOf(command)
  if (state.tables.get(name)?.regions.get(region) === 'DELETING')
    throw new Refused(
      `ResourceInUseException: ${name} is DELETING in ${region}`,
      waitFor(name, region, 'table-not-exists'),
    )
  if (state.tables.get(name)?.regions.has(region))
    throw new Refused(`ResourceInUseException: the table ${name} exists in ${region} already`)
  if (state.tables.has(name))
    throw new Refused(`the table ${name} exists in another region: a replica is added with update-table`)
  const types = new Map(
    listOption(command, 'attribute-definitions', attribute).map((one) => [one.AttributeName, one.AttributeType]),
  )
  const keys = listOption(command, 'key-schema', key)
  if (keys[0]?.KeyType !== 'HASH' || keys.length > 2 || keys[1]?.KeyType === 'HASH')
    throw new Refused('a key schema is HASH, or HASH and RANGE')
  for (const { AttributeName } of keys)
    if (!types.has(AttributeName)) throw new Refused(`the key ${AttributeName} is no attribute definition`)
  const indexed = JSON.stringify([
    command.options.get('global-secondary-indexes'),
    command.options.get('local-secondary-indexes'),
  ])
  for (const one of types.keys()) {
    if (!keys.some(({ AttributeName }) => AttributeName === one) && !indexed.includes(JSON.stringify(one)))
      throw new Refused(`the attribute ${one} is defined and no key uses it`)
  }
  const isOnDemand = command.options.get('billing-mode')?.[0] === 'PAY_PER_REQUEST'
  if (!isOnDemand && !command.options.has('provisioned-throughput'))
    throw new Refused('say --billing-mode PAY_PER_REQUEST, or --provisioned-throughput')
  state.tables.set(name, {
    keys: new Map(keys.map(({ AttributeName }) => [AttributeName, types.get(AttributeName) ?? 'S'])),
    isOnDemand,
    regions: new Map([[region, 'CREATING']]),
    sources: new Set(),
    hasItems: false,
    consistency: 'EVENTUAL',
  })
}

const place = v.object({ RegionName: v.string() }, 'RegionName is missing')
const update = v.object({
  Create: v.optional(place),
  Delete: v.optional(place),
  Update: v.optional(place),
})

const toStrong = (command: AwsCommand) => command.options.get('multi-region-consistency')?.[0] === 'STRONG'

function updateTable(command: AwsCommand, state: AwsState): void {
  const { table, name, region } = findIdleTable(command, state)
  if ([...command.options.keys()].every((option) => ['table-name', 'region'].includes(option)))
    throw new Refused('ValidationException: it changes nothing')
  const updates = command.options.has('replica-updates') ? listOption(command, 'replica-updates', update) : []
  const created = updates.flatMap(({ Create }) => Create?.RegionName ?? [])
  const deleted = updates.flatMap(({ Delete }) => Delete?.RegionName ?? [])
  if (!toStrong(command) && created.length + deleted.length > 1)
    throw new Refused('ValidationException: one call creates or deletes one replica; wait for each before the next')
  for (const one of created) refuseReplica(name, table, one)
  for (const one of deleted) refuseDeletion(name, table, one, region)
  for (const { Update } of updates)
    if (Update && !table.regions.has(Update.RegionName))
      throw new Refused(`${name} has no replica in ${Update.RegionName}`)
  refuseConsistency(command, name, table, created)
  table.regions.set(region, 'UPDATING')
  for (const one of created) table.regions.set(one, 'CREATING')
  for (const one of deleted) table.regions.set(one, 'DELETING')
  if (created.length > 0) table.sources.add(region)
  if (toStrong(command)) table.consistency = 'STRONG'
}

function refuseReplica(name: string, { regions, isOnDemand }: Table, region: string): void {
  if (regions.has(region))
    throw new Refused(`ValidationException: ${name} has a replica in ${region} already; one call makes a table of both`)
  if (!isOnDemand)
    throw new Refused(
      'a provisioned table takes a replica only with auto scaling of its writes: use --billing-mode PAY_PER_REQUEST',
    )
}

function refuseDeletion(name: string, table: Table, region: string, here: string): void {
  if (table.consistency === 'STRONG')
    throw new Refused(`${name} is strongly consistent: no single replica can be taken away`)
  if (region === here) throw new Refused('a replica is deleted from another region, or with delete-table')
  if (!table.regions.has(region)) throw new Refused(`${name} has no replica in ${region}`)
  refuseSource(name, table, region)
}

function refuseSource(name: string, { sources, regions }: Table, region: string): void {
  if (sources.has(region) && regions.size > 1)
    throw new Refused(
      `ValidationException: a replica of ${name} was added from ${region}, which can't be deleted for 24 hours after that`,
    )
}

function refuseConsistency(command: AwsCommand, name: string, table: Table, created: readonly string[]): void {
  if (table.consistency === 'STRONG' && created.length > 0)
    throw new Refused(`${name} is strongly consistent: no replica can be added`)
  if (!toStrong(command)) return
  const witnesses = command.options.has('global-table-witness-updates') ? 1 : 0
  if (1 + created.length + witnesses !== 3)
    throw new Refused('strong consistency takes exactly three regions: three replicas, or two and a witness')
  if (table.hasItems)
    throw new Refused(`ValidationException: ${name} has items; only an empty table becomes strongly consistent`)
}

function useKey(command: AwsCommand, state: AwsState): void {
  const { table } = findReadyTable(command, state)
  const given = jsonOption(command, 'key')
  for (const [name, type] of table.keys) expectKey(given, name, type)
  const extra = Object.keys(given).find((name) => !table.keys.has(name))
  if (extra !== undefined) throw new Refused(`${extra} is no part of the key`)
  checkExpressions(command)
}

function expectKey(item: Readonly<Record<string, unknown>>, name: string, type: string): void {
  const value = Object.hasOwn(item, name) ? item[name] : undefined
  if (typeof value !== 'object' || value === null) throw new Refused(`ValidationException: the key ${name} is missing`)
  if (!Object.hasOwn(value, type)) throw new Refused(`ValidationException: the key ${name} is of type ${type}`)
}

/** Each placeholder of the expressions is defined, and each defined one is used. */
function checkExpressions(command: AwsCommand): void {
  const said = [...command.options]
    .filter(([name]) => name.endsWith('-expression'))
    .map(([, [value]]) => String(value))
    .join(' ')
  for (const [option, sign] of [
    ['expression-attribute-values', ':'],
    ['expression-attribute-names', '#'],
  ] as const) {
    const defined = command.options.has(option) ? Object.keys(jsonOption(command, option)) : []
    const used = new Set(said.match(new RegExp(`${sign}\\w+`, 'g')) ?? [])
    const missing = [...used].find((name) => !defined.includes(name))
    if (missing !== undefined) throw new Refused(`ValidationException: ${missing} is used and not defined`)
    const idle = defined.find((name) => !used.has(name))
    if (idle !== undefined) throw new Refused(`ValidationException: ${idle} is defined and not used`)
  }
}
