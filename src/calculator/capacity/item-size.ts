import { type Attribute, CapacityError, type Item, readNumber } from './item.ts'

/** The largest item, in bytes: 400 KB with its attribute names. */
export const largestItem = 400 * 1024

/** What one attribute adds to its item, name and value together, and the fact that says so. */
export interface AttributeSize {
  readonly name: string
  readonly nameBytes: number
  readonly valueBytes: number
  readonly fact: string
}

/** An item's size with what makes it up. */
export interface ItemSize {
  readonly bytes: number
  readonly attributes: readonly AttributeSize[]
  /** Whether an item of this size can be stored. */
  readonly fits: boolean
  readonly facts: readonly string[]
}

const mostDigits = 38
const sizeFacts: Readonly<Record<Attribute['type'], string>> = {
  S: 'dynamodb.size-names',
  N: 'dynamodb.size-number',
  B: 'dynamodb.size-binary',
  BOOL: 'dynamodb.size-null-boolean',
  NULL: 'dynamodb.size-null-boolean',
  SS: 'dynamodb.size-set',
  NS: 'dynamodb.size-set',
  BS: 'dynamodb.size-set',
  L: 'dynamodb.size-container',
  M: 'dynamodb.size-container',
}

/** The size of an item in bytes, attribute by attribute. */
export function sizeItem(item: Item): ItemSize {
  const attributes = [...item].map(([name, value]) => ({
    name,
    nameBytes: countUtf8(name),
    valueBytes: sizeValue(value, name),
    fact: sizeFacts[value.type],
  }))
  const bytes = attributes.reduce((sum, { nameBytes, valueBytes }) => sum + nameBytes + valueBytes, 0)
  const facts = new Set(['dynamodb.size-names', ...attributes.map(({ fact }) => fact), 'dynamodb.item-limit'])
  return { bytes, attributes, fits: bytes <= largestItem, facts: [...facts] }
}

/** The bytes of one value, without its name; the path says where a value that can't be sized stands. */
function sizeValue(attribute: Attribute, path: string): number {
  switch (attribute.type) {
    case 'NULL':
    case 'BOOL':
      return 1
    case 'S':
      return countUtf8(attribute.value)
    case 'N':
      return sizeNumber(attribute.value)
    case 'B':
      return countBinary(attribute.value, path)
    case 'SS':
      return sum(attribute.values, countUtf8)
    case 'NS':
      return sum(attribute.values, sizeNumber)
    case 'BS':
      return sum(attribute.values, (value) => countBinary(value, path))
    case 'L':
      return 3 + sum(attribute.elements, (element) => 1 + sizeValue(element, path))
    case 'M':
      return 3 + sum([...attribute.pairs], ([name, value]) => 1 + countUtf8(name) + sizeValue(value, `${path}.${name}`))
  }
}

// One byte for two significant digits and one more; another for a negative number is an assumption of ours.
function sizeNumber(text: string): number {
  const { digits, negative } = readNumber(text)
  if (digits.length > mostDigits) throw new CapacityError('a number', text, `at most ${mostDigits} significant digits`)
  return Math.ceil(digits.length / 2) + 1 + (negative ? 1 : 0)
}

function countBinary(text: string, path: string): number {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) {
    throw new CapacityError(path, text, 'base64 with its padding')
  }
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return (text.length / 4) * 3 - padding
}

const encoder = new TextEncoder()

function countUtf8(text: string): number {
  return encoder.encode(text).length
}

function sum<T>(values: readonly T[], sizeOf: (value: T) => number): number {
  return values.reduce((total, value) => total + sizeOf(value), 0)
}
