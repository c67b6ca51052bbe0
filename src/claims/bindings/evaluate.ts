import { type Names, nearestName } from '../../calculator/index.ts'
import { add, amount, divide, multiply, type Quantity, QuantityError, subtract } from '../../quantity/index.ts'
import { BindingError } from './binding-error.ts'
import { type Expression, readExpression } from './read-expression.ts'

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide }

/** The worked quantity that an `is` stands for. */
export function evaluate(source: string, names: Names): Quantity {
  return work(readExpression(source), names)
}

function work(expression: Expression, names: Names): Quantity {
  if (expression.kind === 'number') return amount(expression.text)
  if (expression.kind === 'name') return lookUp(expression.path, names, expression.at)
  const left = work(expression.left, names)
  const right = work(expression.right, names)
  try {
    return operations[expression.operator](left, right)
  } catch (error) {
    if (error instanceof QuantityError) throw new BindingError(error.message, expression.at)
    throw error
  }
}

function lookUp(path: readonly string[], names: Names, at: number): Quantity {
  let group = names
  let said = ''
  for (const [index, name] of path.entries()) {
    const found = group.get(name)
    said = index === 0 ? name : `${said}["${name}"]`
    if (found === undefined) throw new BindingError(`${said} is no name here${suggest(name, group)}`, at)
    if (isQuantity(found)) {
      if (index < path.length - 1) throw new BindingError(`${said} is a quantity and has no parts`, at)
      return found
    }
    group = found
  }
  throw new BindingError(`${said} is a group; name one of: ${list(group)}`, at)
}

function suggest(name: string, group: Names): string {
  const meant = nearestName(name, [...group.keys()])
  if (meant !== undefined) return `; did you mean ${meant}?`
  return group.size === 0 ? '' : `; known: ${list(group)}`
}

function list(group: Names): string {
  return [...group.keys()].slice(0, 12).join(', ')
}

function isQuantity(thing: Quantity | Names): thing is Quantity {
  return !(thing instanceof Map)
}
