import type { Certainty } from './certainty.ts'
import { printUnit } from './print-unit.ts'
import { exactValue, printQuantity } from './print-value.ts'
import { expression } from './print-working.ts'
import type { Operation, Origin, Quantity } from './quantity.ts'

/** A working as plain data, for a page to draw. */
export interface WorkingData {
  readonly value: ReturnType<typeof exactValue>
  readonly unit: string
  readonly text: string
  readonly certainty: Certainty
  readonly operation: Operation | 'given'
  readonly label?: string
  readonly date?: string
  readonly origin?: Origin
  readonly expression?: string
  readonly inputs?: readonly WorkingData[]
}

/** The whole working as data: each value with its text, and what went in. */
export function workingData(quantity: Quantity): WorkingData {
  const { step, label, date } = quantity
  const shared = {
    value: exactValue(quantity),
    unit: printUnit(quantity.unit),
    text: printQuantity(quantity),
    certainty: quantity.certainty,
    operation: step.operation,
    ...(label === undefined ? {} : { label }),
    ...(date === undefined ? {} : { date }),
  }
  if (step.operation === 'given') return step.origin === undefined ? shared : { ...shared, origin: step.origin }
  return { ...shared, expression: expression(quantity), inputs: step.inputs.map(workingData) }
}
