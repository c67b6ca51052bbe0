import { type Expression, readExpression } from './read-expression.ts'

/** Whether an `is` turns a share into percent itself: "100 * part / whole". */
export function isInHundredths(source: string): boolean {
  return hasHundred(readExpression(source))
}

function hasHundred(expression: Expression): boolean {
  if (expression.kind === 'number') return /^100(?:\.0*)?$/.test(expression.text)
  if (expression.kind !== 'operation') return false
  const { operator, left, right } = expression
  return (operator === '*' && (hasHundred(left) || hasHundred(right))) || (operator === '/' && hasHundred(left))
}
