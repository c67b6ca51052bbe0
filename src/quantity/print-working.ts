import { printQuantity } from './print-value.ts'
import type { Operation, Quantity } from './quantity.ts'

const SIGNS: Readonly<Partial<Record<Operation, string>>> = {
  add: ' + ',
  subtract: ' − ',
  beyond: ' − ',
  multiply: ' × ',
  divide: ' ÷ ',
}

function isSum(operation: Operation): boolean {
  return operation === 'add' || operation === 'subtract' || operation === 'beyond'
}

/** Whether a quantity inside an expression needs parentheses to be read rightly. */
function needsParentheses(outer: Operation, inner: Quantity, isFirst: boolean): boolean {
  if (isInlined(inner) === undefined) return false
  const { operation } = inner.step
  if (operation === 'given') return false
  if (outer === 'add') return false
  if (outer === 'subtract' || outer === 'beyond') return !isFirst && isSum(operation)
  const isWordy = operation === 'smallest' || operation === 'largest'
  if (isSum(operation) || isWordy || operation === 'negate') return outer !== 'ceil' && outer !== 'floor'
  return outer === 'divide' && !isFirst && (operation === 'multiply' || operation === 'divide')
}

/** The inputs of a quantity that is written by its expression, for it has no name; undefined for all others. */
function isInlined(quantity: Quantity): readonly Quantity[] | undefined {
  if (quantity.step.operation === 'given' || quantity.label !== undefined) return undefined
  return quantity.step.inputs
}

function mark(quantity: Quantity): string {
  return quantity.certainty === 'listed' ? '' : ` (${quantity.certainty})`
}

function term(outer: Operation, quantity: Quantity, isFirst: boolean): string {
  if (isInlined(quantity) === undefined) {
    const said = printQuantity(quantity)
    return quantity.step.operation === 'given' ? `${said}${mark(quantity)}` : said
  }
  const text = expression(quantity)
  return needsParentheses(outer, quantity, isFirst) ? `(${text})` : text
}

/** How a quantity was worked out, on one line: "1,000 WCU × $0.00065/WCU-hour × 730 h/month". */
export function expression(quantity: Quantity): string {
  const { step } = quantity
  if (step.operation === 'given') return `${printQuantity(quantity)}${mark(quantity)}`
  const { operation, inputs } = step
  const terms = inputs.map((input, i) => term(operation, input, i === 0))
  const [first = ''] = terms
  if (operation === 'ceil') return `⌈${first}⌉`
  if (operation === 'floor') return `⌊${first}⌋`
  if (operation === 'negate') return `−${first}`
  if (operation === 'smallest' || operation === 'largest') return `the ${operation} of ${terms.join(' and ')}`
  if (operation === 'beyond' && quantity.high.eq(0)) return `what of ${terms.join(' goes beyond ')}`
  return terms.join(SIGNS[operation] ?? ' ')
}

/** One line: the value and how it was worked out. */
export function workingLine(quantity: Quantity): string {
  const said = printQuantity(quantity)
  return quantity.step.operation === 'given' ? `${said}${mark(quantity)}` : `${said} = ${expression(quantity)}`
}

/** The named, worked-out quantities that the expression of this one mentions, in order, each once. */
function mentioned(quantity: Quantity): readonly Quantity[] {
  if (quantity.step.operation === 'given') return []
  const found = quantity.step.inputs.flatMap((input) => {
    if (input.step.operation === 'given') return []
    return input.label === undefined ? mentioned(input) : [input]
  })
  return [...new Set(found)]
}

function below(quantity: Quantity, indent: string, seen: Set<Quantity>): string[] {
  const { step } = quantity
  const parts = step.operation === 'add' ? step.inputs : []
  return mentioned(quantity).flatMap((part) => {
    if (seen.has(part)) return []
    seen.add(part)
    if (parts.includes(part)) return block(part, indent, seen)
    return [`${indent}${workingLine(part)}`, ...below(part, `${indent}  `, seen)]
  })
}

function block(quantity: Quantity, indent: string, seen: Set<Quantity>): string[] {
  const name = quantity.label === undefined ? '' : `  ${quantity.label}`
  const head = `${indent}${printQuantity(quantity)}${name}${mark(quantity)}`
  if (quantity.step.operation === 'given') return [head]
  return [head, `${indent}  = ${expression(quantity)}`, ...below(quantity, `${indent}    `, seen)]
}

/** The whole working as indented text: the value and its name, how it came about, and the same for what went in. */
export function workingText(quantity: Quantity): string {
  return block(quantity, '', new Set()).join('\n')
}
