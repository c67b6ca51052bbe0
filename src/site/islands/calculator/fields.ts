import type { Fields, Nested } from '../shared/nested-query.ts'

/** A control of the form: where in a workload its value stands, and how it is asked for. */
export interface Field {
  readonly path: string
  readonly label: string
  readonly hint?: string
  /** A value that could stand there. */
  readonly example?: string
  /** The choices of a select, each with its words; without them it is a text. */
  readonly choices?: Readonly<Record<string, string>>
  /** What stands there where the workload says nothing. */
  readonly unless?: string
  /** Whether the field has a sense for a workload. */
  readonly applies?: (workload: Fields) => boolean
}

const SPREADS = { total: 'all regions together', 'in-each': 'each region by itself' }
const isShared = (workload: Fields) => regionsOf(workload).length > 1
const isProvisioned = (workload: Fields) => valueAt(workload, 'dynamodb.capacity') === 'provisioned'

/** What every workload says, in rows: what is written, what is read, what is kept. */
export const MAIN_ROWS: readonly (readonly Field[])[] = [
  [
    { path: 'writes.rate', label: 'Writes', hint: 'A number and a period', example: '1000 per second' },
    { path: 'writes.spread', label: 'Writes are those of', choices: SPREADS, applies: isShared },
    { path: 'item-size', label: 'One item', hint: 'A size', example: '1.5 KB' },
  ],
  [
    { path: 'reads.rate', label: 'Reads', hint: 'A number and a period', example: '2 million a day' },
    { path: 'reads.spread', label: 'Reads are those of', choices: SPREADS, applies: isShared },
    {
      path: 'reads.consistency',
      label: 'Consistency of reads',
      choices: { eventual: 'eventual', strong: 'strong', transactional: 'transactional' },
    },
  ],
  [
    { path: 'storage', label: 'Stored in each region', hint: 'A size', example: '100 GB' },
    {
      path: 'dynamodb.capacity',
      label: 'DynamoDB capacity',
      choices: { provisioned: 'provisioned', 'on-demand': 'on demand' },
    },
    {
      path: 'dynamodb.utilisation',
      label: 'Mean use of that capacity',
      hint: 'A percentage; where this is empty, all of it',
      example: '70 %',
      applies: isProvisioned,
    },
  ],
]
export const MAIN_FIELDS: readonly Field[] = MAIN_ROWS.flat()

/** What a workload may say beside that. */
export const MORE_FIELDS: readonly Field[] = [
  {
    path: 'transfer',
    label: 'Transfer between regions',
    choices: { true: 'in the bill', false: 'left out' },
    unless: 'true',
    applies: isShared,
  },
  {
    path: 'dynamodb.table-class',
    label: 'DynamoDB table class',
    choices: { standard: 'Standard', 'standard-ia': 'Standard-IA' },
    unless: 'standard',
  },
  {
    path: 'dynamodb.reserved',
    label: 'Reserved capacity',
    choices: { '': 'none', '1-year': 'for a year', '3-year': 'for three years' },
    unless: '',
    applies: isProvisioned,
  },
  {
    path: 'dynamodb.point-in-time-recovery',
    label: 'DynamoDB continuous backups',
    choices: { false: 'no', true: 'yes' },
    unless: 'false',
  },
  {
    path: 'ttl-deletes.rate',
    label: 'Items that expire',
    hint: 'A number and a period; empty where none do',
    example: '20 per hour',
  },
  { path: 'ttl-deletes.spread', label: 'They are those of', choices: SPREADS, unless: 'total', applies: isShared },
  {
    path: 'aurora.instance',
    label: 'Aurora instance class',
    hint: 'Assumed where this is empty',
    example: 'r6g.large',
  },
  {
    path: 'aurora.instances',
    label: 'Aurora instances in each region',
    hint: 'Assumed from the load where this is empty',
    example: '2',
  },
  {
    path: 'aurora.storage',
    label: 'Aurora storage',
    choices: { standard: 'Standard', 'io-optimized': 'I/O-Optimized' },
    unless: 'standard',
  },
  {
    path: 'aurora.io',
    label: 'Aurora I/O, as measured',
    hint: 'Assumed where this is empty',
    example: '2000 per second',
  },
  {
    path: 'aurora.serverless.typical',
    label: 'Serverless in a typical hour',
    hint: 'Assumed where this is empty',
    example: '4 ACU',
  },
]

/** The value at a path of a workload, as text; undefined where nothing stands there, or something of another shape. */
export function valueAt(workload: Fields, path: string): string | undefined {
  let value: Nested | undefined = workload
  for (const name of path.split('.')) value = isFields(value) ? value[name] : undefined
  return value === undefined || typeof value === 'object' ? undefined : String(value)
}

/** Whether something of another shape stands at a path or on the way to it: a list of kinds, a rate for each region. */
export function isOtherwise(workload: Fields, path: string): boolean {
  let value: Nested | undefined = workload
  for (const name of path.split('.')) {
    if (value === undefined) return false
    if (!isFields(value)) return true
    value = value[name]
  }
  return typeof value === 'object'
}

/** The workload with another value at a path; an empty one takes the field out, and what belongs to it alone. */
export function withValue(workload: Fields, path: string, text: string): Fields {
  const changed = put(normalize(workload), path.split('.'), readText(path, text))
  const isBareDeletes = path.startsWith('ttl-deletes') && valueAt(changed, 'ttl-deletes.rate') === undefined
  const whole = isBareDeletes ? put(changed, ['ttl-deletes'], undefined) : changed
  if (path === 'ttl-deletes.rate' && text !== '' && !valueAt(whole, 'ttl-deletes.spread') && isShared(whole)) {
    return put(whole, ['ttl-deletes', 'spread'], 'total')
  }
  if (isProvisioned(whole)) return whole
  return ['utilisation', 'reserved'].reduce((all, name) => put(all, ['dynamodb', name], undefined), whole)
}

/** The regions of a workload. */
export function regionsOf({ regions }: Fields): readonly string[] {
  return Array.isArray(regions) ? regions.filter((one) => typeof one === 'string') : []
}

/** The workload in other regions; where there is more than one now, each rate says what it counts. */
export function withRegions(workload: Fields, text: string): Fields {
  const regions = text.split(/[\s,;]+/).filter((one) => one !== '')
  const moved = { ...normalize(workload), regions }
  if (regions.length < 2) return moved
  return ['writes', 'reads', 'ttl-deletes'].reduce<Fields>((all, flow) => {
    const lacks = valueAt(all, `${flow}.rate`) !== undefined && valueAt(all, `${flow}.spread`) === undefined
    return lacks && !isOtherwise(all, `${flow}.spread`) ? put(all, [flow, 'spread'], 'total') : all
  }, moved)
}

/** A bare rate written out, so that there is a place for what it counts. */
function normalize(workload: Fields): Fields {
  const written = ['writes', 'ttl-deletes'].filter((flow) => typeof workload[flow] === 'string')
  return { ...workload, ...Object.fromEntries(written.map((flow) => [flow, { rate: workload[flow] ?? '' }])) }
}

const FLAGS = ['transfer', 'dynamodb.point-in-time-recovery']

function readText(path: string, text: string): Nested | undefined {
  if (text === '') return undefined
  if (FLAGS.includes(path)) return text === 'true'
  return path === 'aurora.instances' && /^\d{1,4}$/.test(text.trim()) ? Number(text) : text
}

function put(fields: Fields, [name = '', ...rest]: readonly string[], value: Nested | undefined): Fields {
  const { [name]: before, ...others } = fields
  const after = rest.length === 0 ? value : put(isFields(before) ? before : {}, rest, value)
  const isEmpty = after === undefined || (isFields(after) && Object.keys(after).length === 0)
  if (isEmpty) return others
  // A field keeps its place among the others.
  return Object.hasOwn(fields, name) ? { ...fields, [name]: after } : { ...others, [name]: after }
}

function isFields(value: Nested | undefined): value is Fields {
  return typeof value === 'object' && !Array.isArray(value)
}
