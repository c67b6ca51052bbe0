import { isIsoDate } from '../../book/index.ts'
import { nearestName } from '../../calculator/index.ts'
import { BindingError } from './binding-error.ts'
import { readAttributes } from './read-attributes.ts'

/** How an author bound a figure. */
export type Binding =
  | { readonly kind: 'is'; readonly expression: string }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'given'; readonly reason: string }
  | { readonly kind: 'waive'; readonly reason: string; readonly until: string }

const kinds = ['is', 'fact', 'given', 'waive'] as const
const known: readonly string[] = [...kinds, 'until']

/** Reads the attributes of a `:fig`; a BindingError says what is wrong with them. */
export function readBinding(source: string): Binding {
  const attributes = readAttributes(source)
  if (!attributes) throw new BindingError(`{${source}} is no list of name="value"`, 0)
  for (const name of attributes.keys()) if (!known.includes(name)) throw unknownAttribute(name)
  const [kind, ...others] = kinds.filter((name) => attributes.has(name))
  if (kind === undefined) throw new BindingError(`one of ${kinds.join(', ')} must say how the figure is bound`, 0)
  if (others.length > 0) throw new BindingError(`${kind} and ${others.join(' and ')} exclude each other`, 0)
  const value = (attributes.get(kind) ?? '').trim()
  const until = attributes.get('until')
  if (until !== undefined && kind !== 'waive') throw new BindingError(`until goes with waive, not with ${kind}`, 0)
  if (kind === 'is') return { kind, expression: value }
  if (kind === 'fact') return { kind, id: value }
  if (value === '') throw new BindingError(`${kind} says no reason`, 0)
  if (kind === 'given') return { kind, reason: value }
  if (until === undefined) throw new BindingError('waive needs until="DATE"', 0)
  if (!isIsoDate(until)) throw new BindingError(`until=${JSON.stringify(until)} is no date such as 2027-06-30`, 0)
  return { kind, reason: value, until }
}

function unknownAttribute(name: string): BindingError {
  const meant = nearestName(name, known)
  return new BindingError(`no attribute ${name}${meant ? `; did you mean ${meant}?` : ''}`, 0)
}
