import { exactValue, NO_UNIT, printUnit, type Quantity, workingText } from '../../quantity/index.ts'
import type { Workload } from '../workload/types.ts'
import type { BillComparison } from './compare-bills.ts'
import type { Comparison } from './comparison.ts'
import type { Point } from './crossings.ts'

function moneyJson(quantity: Quantity) {
  return { value: exactValue(quantity), unit: printUnit(quantity.unit) }
}

function pointJson({ value, first, second, cheaper }: Point) {
  return {
    value: value.toFixed(),
    cheaper,
    totals: Object.fromEntries(
      [first, second].map(({ architecture, complete, total }) => [architecture, { ...moneyJson(total), complete }]),
    ),
  }
}

function comparedJson({ cheaper, difference, why }: BillComparison) {
  return { cheaper, difference: difference ? moneyJson(difference) : null, why }
}

/** A comparison as JSON. */
export function comparisonJson(comparison: Comparison, workload: Workload): object {
  return {
    ranking: comparison.ranking.map(({ bill, versusFirst }) => ({
      architecture: bill.architecture,
      complete: bill.complete,
      total: moneyJson(bill.total),
      ...(versusFirst && { versusFirst: comparedJson(versusFirst) }),
    })),
    alternatives: comparison.alternatives.map(({ capacity, bill, versusTyped, isAtFullUse }) => ({
      architecture: bill.architecture,
      capacity,
      ...(isAtFullUse && { utilisation: '100 %' }),
      complete: bill.complete,
      total: moneyJson(bill.total),
      versusTyped: comparedJson(versusTyped),
    })),
    breakEvens: comparison.breakEvens.map(({ name, value }) =>
      'state' in value
        ? { name, priced: false, value: null, why: value.why }
        : { name, priced: true, ...moneyJson(value), working: workingText(value) },
    ),
    crossings: comparison.crossings.map(({ first, second, dimension, from, to, result }) => ({
      first,
      second,
      dimension: dimension.name,
      unit: printUnit(dimension.get(workload)?.unit ?? NO_UNIT),
      from: from.toFixed(),
      to: to.toFixed(),
      answer: result.answer,
      ...(result.answer === 'crosses' && {
        crossings: result.crossings.map(({ below, above }) => ({ below: pointJson(below), above: pointJson(above) })),
      }),
      ...(result.answer === 'ruled-out' && { why: result.why }),
    })),
    sensitivity: comparison.sensitivity.map(({ architecture, effects }) => ({
      architecture,
      inputs: effects.map(({ input, smaller, larger, note }) => ({
        input,
        effect: { smaller: moneyJson(smaller), larger: moneyJson(larger) },
        ...(note !== undefined && { note }),
      })),
    })),
  }
}
