import * as v from 'valibot'
import { jsonOption, listOption, Refused, type Run, regionOf, textOption } from './options.ts'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState, Table } from './state.ts'

/** The operations of DynamoDB that are modelled. */
export const dynamodbOperations: Readonly<Record<string, Run>> = {
  'dynamodb create-table': createTable,
  'dynamodb update-table': updateTable,
  'dynamodb delete-table': (command, state) => {
    const { table, region, name } = findTable(command, state)
    table.regions.delete(region)
    if (table.regions.size === 0) state.tables.delete(name)
  },
  'dynamodb describe-table': (command, state) => void findTable(command, state),
  'dynamodb wait': (command, state) => {
    if (command.words[0] === 'table-exists') findTable(command, state)
  },
  'dynamodb put-item': (command, state) => {
    const { table } = findTable(command, state)
    const item = jsonOption(command, 'item')
    for (const [key, type] of table.keys) expectKey(item, key, type)
    checkExpressions(command)
  },
  'dynamodb get-item': useKey,
  'dynamodb update-item': useKey,
  'dynamodb delete-item': useKey,
  'dynamodb query': (command, state) => {
    findTable(command, state)
    textOption(command, 'key-condition-expression')
    checkExpressions(command)
  },
  'dynamodb scan': (command, state) => void findTable(command, state),
  'dynamodb update-time-to-live': (command, state) => {
    const { table, name } = findTable(command, state)
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
    regions: new Set([region]),
    consistency: 'EVENTUAL',
  })
}

function findTable(command: AwsCommand, state: AwsState): { name: string; region: string; table: Table } {
  const name = textOption(command, 'table-name')
  const region = regionOf(command)
  const table = state.tables.get(name)
  if (!table) throw new Refused(`ResourceNotFoundException: no table ${name} was made`)
  if (!table.regions.has(region))
    throw new Refused(`ResourceNotFoundException: the table ${name} has no replica in ${region}`)
  return { name, region, table }
}

const place = v.object({ RegionName: v.string() }, 'RegionName is missing')
const update = v.object({
  Create: v.optional(place),
  Delete: v.optional(place),
  Update: v.optional(place),
})

function updateTable(command: AwsCommand, state: AwsState): void {
  const { table, name, region } = findTable(command, state)
  if (!command.options.has('replica-updates')) return
  const created: string[] = []
  const updates = listOption(command, 'replica-updates', update)
  const wantsStrong = command.options.get('multi-region-consistency')?.[0] === 'STRONG'
  if (!wantsStrong && updates.filter(({ Create, Delete }) => Create || Delete).length > 1)
    throw new Refused('ValidationException: one call creates or deletes one replica; wait for each before the next')
  for (const { Create, Delete, Update } of updates) {
    if (Create) {
      if (table.regions.has(Create.RegionName))
        throw new Refused(
          `ValidationException: ${name} has a replica in ${Create.RegionName} already; one call makes a table of both`,
        )
      if (!table.isOnDemand)
        throw new Refused(
          'a provisioned table takes a replica only with auto scaling of its writes: use --billing-mode PAY_PER_REQUEST',
        )
      created.push(Create.RegionName)
    }
    if (Delete) {
      if (table.consistency === 'STRONG')
        throw new Refused(`${name} is strongly consistent: no single replica can be taken away`)
      if (Delete.RegionName === region)
        throw new Refused('a replica is deleted from another region, or with delete-table')
      if (!table.regions.delete(Delete.RegionName)) throw new Refused(`${name} has no replica in ${Delete.RegionName}`)
    }
    if (Update && !table.regions.has(Update.RegionName))
      throw new Refused(`${name} has no replica in ${Update.RegionName}`)
  }
  const witnesses = command.options.has('global-table-witness-updates') ? 1 : 0
  if (wantsStrong && 1 + created.length + witnesses !== 3)
    throw new Refused('strong consistency takes exactly three regions: three replicas, or two and a witness')
  if (table.consistency === 'STRONG' && created.length > 0)
    throw new Refused(`${name} is strongly consistent: no replica can be added`)
  for (const one of created) table.regions.add(one)
  if (wantsStrong) table.consistency = 'STRONG'
}

function useKey(command: AwsCommand, state: AwsState): void {
  const { table } = findTable(command, state)
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
