import { readUnit } from '../../quantity/index.ts'

const names: Readonly<Record<string, string>> = {
  aurora: 'Aurora',
  guidance: 'Guidance',
  memorydb: 'MemoryDB',
  rds: 'RDS',
  dsql: 'Aurora DSQL',
  dynamodb: 'DynamoDB',
  network: 'Networks',
  transfer: 'Data transfer',
  instance: 'instances',
  'on-demand': 'on demand',
  provisioned: 'provisioned capacity',
  reserved: 'reserved capacity',
  free: 'free every month',
}

/** A heading for a name of parts, such as dynamodb.on-demand. */
export function sayName(id: string): string {
  const [first = '', ...rest] = id.split('.').map((part) => names[part] ?? part)
  const said = [first, ...rest].join(' ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** Whether amounts of a unit are dollars. */
export function isDollars(unit: string): boolean {
  return readUnit(unit).powers.some(([symbol, power]) => symbol === 'USD' && power === 1)
}

/** A unit as a table's head tells it: dollars stand at each amount. */
export function sayUnit(unit: string): string {
  return isDollars(unit) ? unit.replace(/^USD\/?/, 'for each ').trim() : unit
}
