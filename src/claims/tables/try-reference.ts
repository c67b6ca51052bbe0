import type { Working } from '../claim.ts'
import { constant } from '../leaves.ts'
import type { Sort } from './cues.ts'
import type { Family, Field } from './family.ts'
import { exactly, family } from './gather.ts'
import { isPlain } from './shapes.ts'

const hundred = constant(100, '100')

/** A column that holds another against one of its rows: the one that is 1.0×, 100 % or nothing. */
export function tryReference(field: Field, column: number, other: number): (Family | undefined)[] {
  const { body } = field
  const [first] = body
  const one = body.findIndex(({ cells }) => cells.get(column)?.value === 1)
  const full = body.findIndex(({ cells }) => {
    const cell = cells.get(column)
    return cell?.kind === 'percent' && cell.value === 100
  })
  const empty = first !== undefined && (first.cells.get(column)?.value ?? 0) === 0 ? 0 : -1
  const against = (
    at: number,
    sort: Sort,
    rule: string,
    value: (source: number, reference: number) => number,
    working: (source: Working, reference: Working) => Working,
  ) => {
    const reference = body[at]?.cells.get(other)
    if (reference === undefined || !isPlain(reference)) return undefined
    // That a row states to be what the others are held against is a sign of its own.
    const isStated = body[at]?.cells.has(column) === true
    return family(field, column, sort, rule, isStated ? -2 : 1, ({ cells }, row) => {
      const source = cells.get(other)
      if (source === undefined || row === at || source.kind === 'clock') return undefined
      return {
        inputs: [source, reference],
        worked: exactly(value(source.value, reference.value)),
        working: () => working(source.working, reference.working),
      }
    })
  }
  const own = body.findIndex(({ cells }) => cells.has(column) && (cells.get(other)?.value ?? 0) === 0)
  const off = (sign: 1 | -1) => {
    const reference = body[own]?.cells.get(column)
    if (reference === undefined || !body.some(({ cells }) => cells.get(other)?.kind === 'percent')) return undefined
    return family(field, column, 'product', 'arithmetic/percentage', 1, ({ cells }, row) => {
      const share = cells.get(other)
      if (share === undefined || row === own || share.kind !== 'percent') return undefined
      const part: Working = { op: 'divide', parts: [share.working, hundred] }
      return {
        inputs: [share, reference],
        worked: exactly(reference.value * (1 + (sign * share.value) / 100)),
        working: () => ({
          op: 'multiply',
          parts: [reference.working, { op: sign > 0 ? 'add' : 'subtract', parts: [constant(1, '1'), part] }],
        }),
      }
    })
  }
  const over = (a: Working, b: Working): Working => ({ op: 'divide', parts: [a, b] })
  const inHundred = (part: Working): Working => ({ op: 'multiply', parts: [hundred, part] })
  const minus = (a: Working, b: Working): Working => ({ op: 'subtract', parts: [a, b] })
  const ratios = one >= 0 ? one : empty
  return [
    off(1),
    off(-1),
    against(ratios, 'factor', 'arithmetic/ratio', (a, b) => a / b, over),
    against(
      ratios,
      'factor',
      'arithmetic/ratio',
      (a, b) => b / a,
      (a, b) => over(b, a),
    ),
    against(
      full,
      'factor',
      'arithmetic/percentage',
      (a, b) => (100 * a) / b,
      (a, b) => inHundred(over(a, b)),
    ),
    against(
      empty,
      'change',
      'arithmetic/percentage',
      (a, b) => (100 * (a - b)) / b,
      (a, b) => inHundred(over(minus(a, b), b)),
    ),
    against(
      empty,
      'change',
      'arithmetic/percentage',
      (a, b) => (100 * (b - a)) / b,
      (a, b) => inHundred(over(minus(b, a), b)),
    ),
    against(empty, 'difference', 'arithmetic/difference', (a, b) => a - b, minus),
    against(
      empty,
      'difference',
      'arithmetic/difference',
      (a, b) => b - a,
      (a, b) => minus(b, a),
    ),
  ]
}
