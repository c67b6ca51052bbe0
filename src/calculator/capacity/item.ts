/** One attribute's value, whichever form the item was written in. Numbers and binary values are kept as text. */
export type Attribute =
  | { readonly type: 'S' | 'N' | 'B'; readonly value: string }
  | { readonly type: 'BOOL'; readonly value: boolean }
  | { readonly type: 'NULL' }
  | { readonly type: 'SS' | 'NS' | 'BS'; readonly values: readonly string[] }
  | { readonly type: 'L'; readonly elements: readonly Attribute[] }
  | { readonly type: 'M'; readonly pairs: Item }

/** An item: its attributes by name. */
export type Item = ReadonlyMap<string, Attribute>

/** An item or a request whose units can't be counted: where, what stands there, what would be accepted. */
export class CapacityError extends Error {
  override readonly name = 'CapacityError'
  constructor(field: string, value: unknown, accepted: string) {
    super(`${field} is ${show(value)}; accepted: ${accepted}`)
  }
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** Whether two values are the same to DynamoDB: a number by its value, a set in any order. */
export function isSameAttribute(a: Attribute | undefined, b: Attribute | undefined): boolean {
  return a === undefined || b === undefined ? a === b : writeCanonical(a) === writeCanonical(b)
}

function writeCanonical(attribute: Attribute): string {
  switch (attribute.type) {
    case 'NULL':
      return 'NULL'
    case 'BOOL':
      return `BOOL ${attribute.value}`
    case 'N':
      return `N ${writeNumber(attribute.value)}`
    case 'S':
    case 'B':
      return `${attribute.type} ${JSON.stringify(attribute.value)}`
    case 'NS':
      return `NS ${attribute.values.map(writeNumber).sort().join()}`
    case 'SS':
    case 'BS':
      return `${attribute.type} ${JSON.stringify([...attribute.values].sort())}`
    case 'L':
      return `L [${attribute.elements.map(writeCanonical).join()}]`
    case 'M': {
      const names = [...attribute.pairs.keys()].sort()
      return `M {${names.map((name) => `${JSON.stringify(name)} ${writeCanonicalAt(attribute.pairs, name)}`).join()}}`
    }
  }
}

function writeCanonicalAt(pairs: Item, name: string): string {
  const attribute = pairs.get(name)
  return attribute === undefined ? '' : writeCanonical(attribute)
}

function writeNumber(text: string): string {
  const { negative, digits, exponent } = readNumber(text)
  return digits === '' ? '0' : `${negative ? '-' : ''}${digits}e${exponent}`
}

/** A number's significant digits without the zeroes at either end, and the power of ten of the last of them. */
export function readNumber(text: string): { negative: boolean; digits: string; exponent: number } {
  const parts = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,4}))?$/.exec(text)
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts ?? []
  if (whole + fraction === '') throw new CapacityError('a number', text, 'digits, as "-12.5" or "1e-7"')
  const stripped = (whole + fraction).replace(/^0+/, '')
  const digits = trimEnd(stripped)
  const exponent = Number(power) - fraction.length + stripped.length - digits.length
  return { negative: sign === '-' && digits !== '', digits, exponent }
}

// A regular expression for zeroes at the end would go back over them again and again.
function trimEnd(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end--
  return digits.slice(0, end)
}
