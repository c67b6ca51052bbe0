import { Refused, regionOf, textOption } from './options.ts'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState, Table } from './state.ts'

/** A table as a command names it: by its name, in its region. */
export interface NamedTable {
  readonly name: string
  readonly region: string
  readonly table: Table
}

/** The table of a command, whatever its status. */
export function findTable(command: AwsCommand, state: AwsState): NamedTable {
  const name = textOption(command, 'table-name')
  const region = regionOf(command)
  const table = state.tables.get(name)
  if (!table) throw new Refused(`ResourceNotFoundException: no table ${name} was made`)
  if (!table.regions.has(region))
    throw new Refused(`ResourceNotFoundException: the table ${name} has no replica in ${region}`)
  return { name, region, table }
}

/** The table of a command that reads or writes items: one that is still being made, or deleted, takes none. */
export function findReadyTable(command: AwsCommand, state: AwsState): NamedTable {
  const found = findTable(command, state)
  const { name, region, table } = found
  const status = table.regions.get(region)
  if (status === 'CREATING')
    throw new Refused(`ResourceNotFoundException: ${name} is CREATING in ${region}`, waitFor(name, region))
  if (status === 'DELETING') throw new Refused(`ResourceNotFoundException: ${name} is DELETING in ${region}`)
  return found
}

/** The table of a command that changes the table itself: one change at a time, everywhere. */
export function findIdleTable(command: AwsCommand, state: AwsState): NamedTable {
  const found = findTable(command, state)
  const { name, table } = found
  // What is being made elsewhere says most; this region only waits for it.
  const busy = [...table.regions].filter(([, status]) => status !== 'ACTIVE')
  const [region, status] = busy.find(([, one]) => one !== 'UPDATING') ?? busy[0] ?? []
  if (region === undefined) return found
  const message = `ResourceInUseException: ${name} is ${status} in ${region}, and takes one change at a time`
  throw new Refused(message, waitFor(name, status === 'DELETING' ? found.region : region))
}

/** Waits for a table as the AWS command line does: until it is ACTIVE, or gone; a wait in vain is refused. */
export function waitForTable(command: AwsCommand, state: AwsState): void {
  const [waiter = ''] = command.words
  if (waiter === 'table-exists') {
    const { name, region, table } = findTable(command, state)
    if (table.regions.get(region) === 'DELETING')
      throw new Refused(`${name} is DELETING in ${region}: this waits in vain`)
    settle(name, table, state)
  } else if (waiter === 'table-not-exists') {
    const name = textOption(command, 'table-name')
    const table = state.tables.get(name)
    const status = table?.regions.get(regionOf(command))
    if (!table || status === undefined) return
    if (status !== 'DELETING') throw new Refused(`nobody deletes ${name} in ${regionOf(command)}: this waits in vain`)
    settle(name, table, state)
  } else throw new Refused(`${JSON.stringify(waiter)} is none of DynamoDB's waiters: table-exists, table-not-exists`)
}

/** What was under way is done: a table's change is over when all its replicas have it. */
function settle(name: string, { regions }: Table, { tables }: AwsState): void {
  for (const [region, status] of regions) {
    if (status === 'DELETING') regions.delete(region)
    else regions.set(region, 'ACTIVE')
  }
  if (regions.size === 0) tables.delete(name)
}

/** The repair of a command that comes too early. */
export function waitFor(name: string, region: string, waiter = 'table-exists'): string {
  const where = region === 'us-east-1' ? '' : ` --region ${region}`
  return `wait before it: aws dynamodb wait ${waiter} --table-name ${name}${where}`
}
