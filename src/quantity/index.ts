export { CERTAINTIES, type Certainty, lessSure } from './certainty.ts'
export { type Comparison, compare } from './compare.ts'
export { Decimal, readDecimal } from './decimal.ts'
export { QuantityError } from './errors.ts'
export { HOURS_OF_MONTH } from './month.ts'
export {
  add,
  beyond,
  ceil,
  divide,
  expectUnit,
  floor,
  largest,
  multiply,
  negate,
  smallest,
  subtract,
} from './operate.ts'
export { printUnit } from './print-unit.ts'
export { describe, exactValue, printExact, printQuantity } from './print-value.ts'
export { expression, workingLine, workingText } from './print-working.ts'
export {
  amount,
  asPercent,
  type Given,
  highOf,
  isExact,
  lowOf,
  named,
  type Operation,
  type Origin,
  type Quantity,
  range,
  type Step,
} from './quantity.ts'
export { givensOf, replay } from './replay.ts'
export { isSameWorking } from './same-working.ts'
export { isMoney, NO_UNIT, readUnit, type Unit } from './unit.ts'
export { type WorkingData, workingData } from './working-data.ts'
