import { add, beyond, divide, largest, multiply, type Quantity } from '../../quantity/index.ts'
import { assume, step } from '../context.ts'
import { charge, type NotPriced } from '../prices.ts'
import type { ServerlessInput } from '../workload/types.ts'
import { type Cluster, statementsPerSecond } from './cluster.ts'

/** Unit-hours a month from capacities and their hours; what the hours leave of the month is at the minimum. */
function givenHours(cluster: Cluster, input: ServerlessInput): Quantity | undefined {
  const { minimum, typical, peak, typicalHours, peakHours } = input
  if (!typical) return undefined
  const atPeak = peak && peakHours ? [multiply(peak, peakHours)] : []
  const beforePeak = peakHours ? beyond(cluster.hours, peakHours) : cluster.hours
  if (!typicalHours || !minimum) return add(multiply(typical, beforePeak), ...atPeak)
  const rest = step('remaining hours', beyond(beforePeak, typicalHours))
  return add(multiply(minimum, rest), multiply(typical, typicalHours), ...atPeak)
}

function assumedHours(cluster: Cluster): Quantity {
  const needed = divide(statementsPerSecond(cluster, cluster.home), assume(cluster, 'statements-per-acu'))
  const capacity = step('capacity', largest(assume(cluster, 'minimum-acu'), needed))
  return multiply(capacity, cluster.hours)
}

/** Unit-hours a month of a serverless cluster. */
export function acuHours(cluster: Cluster): Quantity {
  const { serverless } = cluster.input
  return step('unit-hours', (serverless && givenHours(cluster, serverless)) ?? assumedHours(cluster))
}

/** What the capacity of a serverless cluster costs. */
export function serverlessCost(cluster: Cluster): Quantity | NotPriced {
  const price = cluster.prices.price(`aurora.acu.${cluster.input.storage}`, cluster.home)
  const used = acuHours(cluster)
  return charge(price, used, (each) => multiply(used, each))
}
