/** A value as data files hold it: what YAML and JSON have in common. */
export type Nested = string | number | boolean | readonly Nested[] | { readonly [name: string]: Nested }

export type Fields = Readonly<Record<string, Nested>>

/** What a reader of parameters must know of the fields: which are lists of words, switches, whole numbers. */
export interface FieldKinds {
  readonly lists: readonly string[]
  readonly flags: readonly string[]
  readonly counts: readonly string[]
}

const LONGEST = 8000
const DEEPEST = 6
const MOST_ITEMS = 40
const NAME = /^[a-zA-Z][a-zA-Z0-9-]*$/
const PLACE = /^\d{1,2}$/

/** The parameters of nested fields: `{ writes: { rate: '5 per second' } }` is `writes.rate=5+per+second`. */
export function encodeNested(fields: Fields): string {
  const parameters = new URLSearchParams(flatten(fields, []).map(([path, text]) => [path.join('.'), text]))
  return parameters.toString()
}

function flatten(value: Nested, path: readonly string[]): [readonly string[], string][] {
  if (typeof value !== 'object') return [[path, String(value)]]
  if (isWords(value)) return [[path, value.join(',')]]
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, [...path, name]))
}

function isWords(value: Nested): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes(','))
}

/** The nested fields of parameters, as far as they name any. Never throws: what means nothing here is left out. */
export function decodeNested(query: string, kinds: FieldKinds): Fields {
  const root: Draft = Object.create(null)
  for (const [name, value] of new URLSearchParams(query.slice(0, LONGEST))) {
    const path = name.split('.')
    if (path.length <= DEEPEST && isPath(path)) put(root, path, readValue(name, value, kinds))
  }
  return settle(root) as Fields
}

type Draft = { [name: string]: Draft | Nested }

function isPath([first = '', ...rest]: readonly string[]): boolean {
  return NAME.test(first) && rest.every((part) => NAME.test(part) || (PLACE.test(part) && Number(part) < MOST_ITEMS))
}

function put(draft: Draft, [name = '', ...rest]: readonly string[], value: Nested): void {
  if (rest.length === 0) {
    draft[name] = value
    return
  }
  const inner = draft[name]
  const next: Draft = isDraft(inner) ? inner : Object.create(null)
  draft[name] = next
  put(next, rest, value)
}

function isDraft(value: Draft | Nested | undefined): value is Draft {
  return typeof value === 'object' && !Array.isArray(value)
}

function readValue(name: string, value: string, { lists, flags, counts }: FieldKinds): Nested {
  if (lists.includes(name)) {
    return value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  }
  if (flags.includes(name)) return value === 'true' ? true : value === 'false' ? false : value
  const isCount = counts.some((one) => name === one || name.startsWith(`${one}.`))
  return isCount && /^\d{1,9}$/.test(value) ? Number(value) : value
}

/** Fields whose names count from zero are a list. */
function settle(value: Draft | Nested): Nested {
  if (!isDraft(value)) return value
  const names = Object.keys(value)
  const inner = names.map((name) => [name, settle(value[name] ?? '')] as const)
  const isList = names.length > 0 && names.every((name) => PLACE.test(name))
  if (isList) return inner.sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one)
  return Object.fromEntries(inner)
}
