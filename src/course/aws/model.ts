import * as v from 'valibot'
import type { AwsCommand } from './read-commands.ts'

/** A DynamoDB table as the samples have made it so far. */
interface Table {
  readonly keys: ReadonlyMap<string, string>
  readonly isOnDemand: boolean
  readonly regions: Set<string>
  consistency: 'EVENTUAL' | 'STRONG'
}

/** A global Aurora database as the samples have made it so far. */
interface GlobalCluster {
  primary: string | undefined
  readonly clusters: Map<string, string>
}

/** What the samples of an episode have made: enough to tell a command that AWS would refuse. */
export interface AwsState {
  readonly tables: Map<string, Table>
  readonly globals: Map<string, GlobalCluster>
  readonly clusters: Map<string, { readonly region: string; readonly global: string | undefined }>
}

/** A state in which nothing was made. */
export function emptyState(): AwsState {
  return { tables: new Map(), globals: new Map(), clusters: new Map() }
}

class Refused extends Error {}

/** Runs a command on a state; says why AWS would refuse it, undefined where it would not. */
export function runCommand(command: AwsCommand, state: AwsState): string | undefined {
  const name = [command.service, command.operation].join(' ')
  const run = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!run) return `aws ${name} is not modelled: mark the sample as illustrative, or leave it out`
  try {
    run(command, state)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.message
    if (error instanceof v.ValiError) return `${name}: ${error.issues[0]?.message ?? 'wrong options'}`
    throw error
  }
}

type Run = (command: AwsCommand, state: AwsState) => void

const operations: Readonly<Record<string, Run>> = {
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
  'rds create-global-cluster': (command, state) => {
    const name = textOption(command, 'global-cluster-identifier')
    if (state.globals.has(name)) throw new Refused(`the global cluster ${name} exists already`)
    state.globals.set(name, { primary: undefined, clusters: new Map() })
  },
  'rds create-db-cluster': createCluster,
  'rds create-db-instance': (command, state) => void findCluster(textOption(command, 'db-cluster-identifier'), state),
  'rds describe-global-clusters': (command, state) => {
    if (command.options.has('global-cluster-identifier')) findGlobal(command, state)
  },
  'rds switchover-global-cluster': moveWriter,
  'rds failover-global-cluster': (command, state) => {
    if (!command.options.has('allow-data-loss') && !command.options.has('switchover'))
      throw new Refused('a failover says --allow-data-loss, a planned one is switchover-global-cluster')
    moveWriter(command, state)
  },
  'rds remove-from-global-cluster': (command, state) => {
    const global = findGlobal(command, state)
    const name = clusterName(textOption(command, 'db-cluster-identifier'))
    if (!global.clusters.delete(name)) throw new Refused(`${name} is no member of that global cluster`)
  },
}

/** The region of a command; samples that name none run in one that is the same for all. */
function regionOf(command: AwsCommand): string {
  const region = String(command.options.get('region')?.[0] ?? 'us-east-1')
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) throw new Refused(`${region} is no region`)
  return region
}

function textOption(command: AwsCommand, name: string): string {
  const value = command.options.get(name)?.[0]
  if (value === undefined) throw new Refused(`--${name} is missing`)
  if (typeof value === 'object') throw new Refused(`--${name} is text`)
  return String(value)
}

function jsonOption(command: AwsCommand, name: string): Record<string, unknown> {
  const value = command.options.get(name)?.[0]
  if (value === undefined) throw new Refused(`--${name} is missing`)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(`--${name} is a JSON object`)
  return value as Record<string, unknown>
}

/** The values of an option that takes a list, in JSON or in the short form. */
function listOption<T>(command: AwsCommand, name: string, schema: v.GenericSchema<unknown, T>): T[] {
  const values = command.options.get(name)
  if (values === undefined) throw new Refused(`--${name} is missing`)
  return v.parse(v.array(schema, `--${name} is a list`), values.flat())
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
  for (const { Create, Delete, Update } of listOption(command, 'replica-updates', update)) {
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
  const wantsStrong = command.options.get('multi-region-consistency')?.[0] === 'STRONG'
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

function createCluster(command: AwsCommand, state: AwsState): void {
  const name = textOption(command, 'db-cluster-identifier')
  const region = regionOf(command)
  if (state.clusters.has(name)) throw new Refused(`the cluster ${name} exists already`)
  textOption(command, 'engine')
  const global = command.options.has('global-cluster-identifier') ? findGlobal(command, state) : undefined
  if (global && [...global.clusters.values()].includes(region))
    throw new Refused(`that global cluster has a cluster in ${region} already`)
  if (!global?.primary && !command.options.has('master-username'))
    throw new Refused('a primary cluster takes --master-username and a password')
  if (global) {
    global.clusters.set(name, region)
    global.primary ??= name
  }
  state.clusters.set(name, { region, global: global && textOption(command, 'global-cluster-identifier') })
}

function clusterName(given: string): string {
  return given.split(':').at(-1) ?? given
}

function findCluster(given: string, state: AwsState): void {
  if (!state.clusters.has(clusterName(given))) throw new Refused(`no cluster ${clusterName(given)} was made`)
}

function findGlobal(command: AwsCommand, state: AwsState): GlobalCluster {
  const name = textOption(command, 'global-cluster-identifier')
  const global = state.globals.get(name)
  if (!global) throw new Refused(`no global cluster ${name} was made`)
  return global
}

function moveWriter(command: AwsCommand, state: AwsState): void {
  const global = findGlobal(command, state)
  const target = clusterName(textOption(command, 'target-db-cluster-identifier'))
  if (!global.clusters.has(target)) throw new Refused(`${target} is no member of that global cluster`)
  if (global.primary === target) throw new Refused(`${target} is the writer already`)
  global.primary = target
}
