import { exactValue, NO_UNIT, printUnit, type Quantity, workingText } from '../../quantity/index.ts'
import type { Workload } from '../workload/types.ts'
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

/** A comparison as JSON. */
export function comparisonJson(comparison: Comparison, workload: Workload): object {
  return {
    ranking: comparison.ranking.map(({ bill, versusFirst }) => ({
      architecture: bill.architecture,
      complete: bill.complete,
      total: moneyJson(bill.total),
      ...(versusFirst && {
        versusFirst: {
          cheaper: versusFirst.cheaper,
          difference: versusFirst.difference ? moneyJson(versusFirst.difference) : null,
          why: versusFirst.why,
        },
      }),
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
      inputs: effects.map(({ input, smaller, larger }) => ({
        input,
        effect: { smaller: moneyJson(smaller), larger: moneyJson(larger) },
      })),
    })),
  }
}
