import type { Change, Image, Value } from './version.ts'

/** Why a change does not fit an item. */
export interface Unfit {
  readonly unfit: string
}

/** The attributes after a change; none where it deletes the item. */
export function applyChange(change: Change, before: Image | undefined): Image | undefined | Unfit {
  switch (change.kind) {
    case 'put':
      return change.attributes
    case 'update':
      return before === undefined ? change.attributes : new Map([...before, ...change.attributes])
    case 'add':
      return addNumber(before, change.attribute, change.amount)
    case 'include':
    case 'exclude':
      return changeSet(before, change.attribute, change.element, change.kind === 'include')
    default:
      return undefined
  }
}

/** Whether a change did not fit. */
export function isUnfit(result: Image | undefined | Unfit): result is Unfit {
  return result !== undefined && 'unfit' in result
}

function addNumber(before: Image | undefined, attribute: string, amount: number): Image | Unfit {
  const old = before?.get(attribute) ?? 0
  if (typeof old !== 'number') return { unfit: `${attribute} is no number, so nothing can be added to it` }
  return withValue(before, attribute, old + amount)
}

function changeSet(before: Image | undefined, attribute: string, element: string, isIn: boolean): Image | Unfit {
  const old = before?.get(attribute) ?? []
  if (!Array.isArray(old)) return { unfit: `${attribute} is no set` }
  const rest = old.filter((each) => each !== element)
  return withValue(before, attribute, isIn ? [...rest, element].sort() : rest)
}

function withValue(before: Image | undefined, attribute: string, value: Value): Image {
  return new Map(before).set(attribute, value)
}
