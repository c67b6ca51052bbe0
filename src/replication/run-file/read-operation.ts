import type { Change, Image, Value, Write } from '../history/version.ts'
import type { Operation } from '../run.ts'
import type { Path } from './problems.ts'
import type { Reader } from './reader.ts'
import type { OperationInput } from './schema.ts'

type WriteInput = Pick<
  OperationInput,
  | 'put'
  | 'update'
  | 'add'
  | 'include'
  | 'exclude'
  | 'delete'
  | 'expire'
  | 'value'
  | 'set'
  | 'by'
  | 'to'
  | 'element'
  | 'in'
  | 'if-version'
>

const WRITES = ['put', 'update', 'add', 'include', 'exclude', 'delete', 'expire'] as const
type Verb = (typeof WRITES)[number]
const VERBS = [...WRITES, 'transaction', 'read'] as const

/** Which fields go with which verb, beside at and region. */
const GOES_WITH: Readonly<Record<(typeof VERBS)[number], readonly string[]>> = {
  put: ['value', 'if-version'],
  update: ['set', 'if-version'],
  add: ['by', 'to', 'if-version'],
  include: ['element', 'in', 'if-version'],
  exclude: ['element', 'in', 'if-version'],
  delete: ['if-version'],
  expire: [],
  transaction: [],
  read: ['consistency'],
}

/** The operation that a line of a run says. */
export function readOperation(reader: Reader, path: Path, input: OperationInput): Operation | undefined {
  const at = reader.duration([...path, 'at'], input.at, 0)
  const region = reader.region([...path, 'region'], input.region)
  const verb = readVerb(reader, path, input, VERBS)
  if (verb === undefined) return undefined
  if (verb === 'read') {
    const items = [input.read ?? []].flat()
    return { at, region, kind: 'read', items: [...new Set(items)], strong: input.consistency === 'strong' }
  }
  if (verb !== 'transaction') {
    const write = readWrite(reader, path, input, verb)
    return write && { at, region, kind: 'write', writes: [write] }
  }
  const inputs = input.transaction ?? []
  const writes = inputs.flatMap((each, i) => {
    const place = [...path, 'transaction', i]
    const kind = readVerb(reader, place, each, WRITES)
    if (kind !== 'expire') return (kind && readWrite(reader, place, each, kind)) ?? []
    reader.fail(place, 'an item expires by itself, not within a transaction')
    return []
  })
  for (const [i, { item }] of writes.entries()) {
    if (writes.findIndex((write) => write.item === item) < i) {
      reader.fail([...path, 'transaction', i], `${item} stands twice; a transaction writes each item once`)
    }
  }
  return { at, region, kind: 'write', writes }
}

function readVerb<T extends (typeof VERBS)[number]>(
  reader: Reader,
  path: Path,
  input: object,
  verbs: readonly T[],
): T | undefined {
  const said = verbs.filter((verb) => Object.hasOwn(input, verb))
  const [verb] = said
  if (verb === undefined) {
    reader.fail(path, `says nothing to do; expected one of ${verbs.join(', ')}`)
    return undefined
  }
  if (said.length > 1) {
    reader.fail([...path, said[1] ?? verb], `${said.join(' and ')} in one; expected one of them`)
    return undefined
  }
  const allowed = ['at', 'region', verb, ...GOES_WITH[verb]]
  for (const field of Object.keys(input).filter((name) => !allowed.includes(name))) {
    const own = GOES_WITH[verb].join(', ')
    reader.fail([...path, field], `doesn't go with ${verb}${own ? `, which takes ${own}` : ''}`)
  }
  return verb
}

function readWrite(reader: Reader, path: Path, input: WriteInput, verb: Verb): Write | undefined {
  const change = readChange(reader, path, input, verb)
  return change && { item: input[verb] ?? '', change, ifVersion: input['if-version'] }
}

function readChange(reader: Reader, path: Path, input: WriteInput, verb: Verb): Change | undefined {
  if (verb === 'delete' || verb === 'expire') return { kind: verb }
  if (verb === 'add') return { kind: verb, attribute: input.to ?? 'count', amount: input.by ?? 1 }
  if (verb === 'include' || verb === 'exclude') {
    if (input.element === undefined) {
      reader.fail([...path, verb], 'say which element, such as element: apple')
      return undefined
    }
    return { kind: verb, attribute: input.in ?? 'items', element: input.element }
  }
  const given = verb === 'put' ? input.value : input.set
  if (given === undefined) {
    const how = verb === 'put' ? 'value: Dublin, or value: { email: … }' : 'set: { phone: … }'
    reader.fail([...path, verb], `say what to write, such as ${how}`)
    return undefined
  }
  return { kind: verb, attributes: readAttributes(given) }
}

function readAttributes(given: Value | Readonly<Record<string, Value>>): Image {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    return new Map([['value', sorted(given as Value)]])
  return new Map(Object.entries(given).map(([name, value]) => [name, sorted(value)]))
}

function sorted(value: Value): Value {
  return Array.isArray(value) ? [...new Set(value as readonly string[])].sort() : value
}
