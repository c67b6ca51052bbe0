import { type Attribute, CapacityError, type Item } from './item.ts'

/** How an item is written: with a type beside each value, or as plain JSON. */
export type ItemForm = 'dynamodb' | 'plain'

const deepest = 32
const scalarTypes = new Set(['S', 'N', 'B'])
const setTypes = new Set(['SS', 'NS', 'BS'])
const allTypes = new Set([...scalarTypes, ...setTypes, 'BOOL', 'NULL', 'L', 'M'])

/** The item that parsed JSON holds; unless told, the form is DynamoDB's where every attribute fits it, else plain. */
export function readItem(json: unknown, form?: ItemForm): Item {
  const fields = asObject(json)
  if (fields === undefined) throw new CapacityError('the item', json, 'an object of attributes')
  const typed = form === undefined ? looksTyped(fields) : form === 'dynamodb'
  return new Map(Object.entries(fields).map(([name, value]) => [name, readValue(value, typed, name, 1)]))
}

function looksTyped(fields: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(fields)
  return values.length > 0 && values.every((value) => typeOf(value) !== undefined)
}

/** The type that a typed value names; undefined for anything else. */
function typeOf(value: unknown): string | undefined {
  const fields = asObject(value)
  const [type, ...more] = fields === undefined ? [] : Object.keys(fields)
  return type !== undefined && more.length === 0 && allTypes.has(type) ? type : undefined
}

function readValue(value: unknown, typed: boolean, path: string, depth: number): Attribute {
  if (depth > deepest) throw new CapacityError(path, value, `at most ${deepest} levels, one inside the other`)
  return typed ? readTyped(value, path, depth) : readPlain(value, path, depth)
}

function readPlain(value: unknown, path: string, depth: number): Attribute {
  if (value === null) return { type: 'NULL' }
  if (typeof value === 'string') return { type: 'S', value }
  if (typeof value === 'boolean') return { type: 'BOOL', value }
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'N', value: String(value) }
  if (typeof value === 'bigint') return { type: 'N', value: String(value) }
  if (Array.isArray(value)) return readList(value, false, path, depth)
  const fields = asObject(value)
  if (fields === undefined) throw new CapacityError(path, value, 'a JSON value')
  return readMap(fields, false, path, depth)
}

function readTyped(value: unknown, path: string, depth: number): Attribute {
  const type = typeOf(value)
  if (type === undefined) throw new CapacityError(path, value, `one type and its value, as {"S":"text"}`)
  const content = asObject(value)?.[type]
  const at = `${path}.${type}`
  if (type === 'BOOL' && typeof content === 'boolean') return { type, value: content }
  if (type === 'NULL' && content === true) return { type }
  if (isScalarType(type) && typeof content === 'string') return { type, value: content }
  if (isSetType(type) && isTextList(content)) return { type, values: content }
  if (type === 'L' && Array.isArray(content)) return readList(content, true, at, depth)
  const fields = type === 'M' ? asObject(content) : undefined
  if (fields !== undefined) return readMap(fields, true, at, depth)
  throw new CapacityError(at, content, acceptedOf(type))
}

function readList(values: readonly unknown[], typed: boolean, path: string, depth: number): Attribute {
  return { type: 'L', elements: values.map((value, index) => readValue(value, typed, `${path}[${index}]`, depth + 1)) }
}

function readMap(fields: Readonly<Record<string, unknown>>, typed: boolean, path: string, depth: number): Attribute {
  const entries = Object.entries(fields)
  return {
    type: 'M',
    pairs: new Map(entries.map(([name, value]) => [name, readValue(value, typed, `${path}.${name}`, depth + 1)])),
  }
}

function acceptedOf(type: string): string {
  if (type === 'BOOL') return 'true or false'
  if (type === 'NULL') return 'true'
  if (scalarTypes.has(type)) return 'a text, also for numbers and base64'
  if (setTypes.has(type)) return 'a list of texts, none twice, at least one'
  return type === 'L' ? 'a list' : 'an object'
}

function isScalarType(type: string): type is 'S' | 'N' | 'B' {
  return scalarTypes.has(type)
}

function isSetType(type: string): type is 'SS' | 'NS' | 'BS' {
  return setTypes.has(type)
}

function isTextList(content: unknown): content is string[] {
  if (!Array.isArray(content) || content.length === 0) return false
  return content.every((value) => typeof value === 'string') && new Set(content).size === content.length
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined
}
