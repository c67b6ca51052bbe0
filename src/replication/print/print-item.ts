import type { Change, Image, Value, Write } from '../history/version.ts'
import type { Operation } from '../run.ts'

/** A value as text. */
function printValue(value: Value): string {
  if (Array.isArray(value)) return `{${value.map((each) => each.split('\u0000')[0]).join(', ')}}`
  return typeof value === 'string' ? value : String(value)
}

/** Attributes as text: `email=new@example.com phone=1`, and a lone `value` without its name. */
function printAttributes(image: Image): string {
  const [only] = image
  if (only && image.size === 1 && only[0] === 'value') return printValue(only[1])
  return [...image].map(([name, value]) => `${name}=${printValue(value)}`).join(' ')
}

/** An item as text, or that there is none. */
export function printImage(item: string, image: Image | undefined): string {
  return image ? `${item}: ${printAttributes(image) || 'no attributes'}` : `${item}: no such item`
}

/** What a change asks for, in words: `set email=new@example.com`. */
export function printChange(change: Change): string {
  switch (change.kind) {
    case 'put':
      return `put ${printAttributes(change.attributes)}`.trimEnd()
    case 'update':
      return `set ${printAttributes(change.attributes)}`
    case 'add':
      return `add ${change.amount} to ${change.attribute}`
    case 'include':
      return `put ${change.element} into ${change.attribute}`
    case 'exclude':
      return `take ${change.element} out of ${change.attribute}`
    default:
      return change.kind
  }
}

/** A write in words: `user-1: set email=new@example.com`. */
export function printWrite({ item, change }: Write): string {
  return `${item}: ${printChange(change)}`
}

/** What an operation asks for, in words. */
export function printOperation(operation: Operation): string {
  if (operation.kind === 'write') return operation.writes.map(printWrite).join('; ')
  return `${operation.strong ? 'strong read of' : 'read'} ${operation.items.join(', ')}`
}
