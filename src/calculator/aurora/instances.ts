import { amount, ceil, divide, largest, multiply, type Quantity } from '../../quantity/index.ts'
import { assume, constant, step } from '../context.ts'
import { charge, type NotPriced } from '../prices.ts'
import { type Cluster, isHeadless, onceByCluster, statementsPerSecond } from './cluster.ts'

/** The class that is assumed where the workload names none: the one that the book prices in most regions. */
export const USUAL_CLASS = 'r6g.large'

/** Virtual processors by the size of a class: a large has two, an xlarge four, a 2xlarge eight. */
function processorsOf(instanceClass: string): number {
  const size = instanceClass.split('.')[1] ?? ''
  if (size === 'large') return 2
  return 4 * Number(size.replace('xlarge', '') || 1)
}

function givenClass({ input: { instance } }: Cluster, region: string): string | undefined {
  return typeof instance === 'object' ? instance.get(region) : instance
}

/** The instance class of a cluster in a region. */
export function classOf(cluster: Cluster, region: string): string {
  return givenClass(cluster, region) ?? USUAL_CLASS
}

/** Whether a region has instances of a class that the workload doesn't name. */
export function isClassAssumed(cluster: Cluster, region: string): boolean {
  return givenClass(cluster, region) === undefined && !isHeadless(cluster, region)
}

function givenCount(cluster: Cluster, region: string): number | undefined {
  if (isHeadless(cluster, region)) return 0
  const { input } = cluster
  return typeof input.instances === 'number' ? input.instances : input.instances?.get(region)
}

/** How many instances a region has: as given, or assumed from the load. */
export function instanceCount(cluster: Cluster, region: string): Quantity {
  return onceByCluster(cluster, `instances in ${region}`, () => countInstances(cluster, region))
}

function countInstances(cluster: Cluster, region: string): Quantity {
  const given = givenCount(cluster, region)
  if (given !== undefined) {
    return amount(given, 'instance', { label: 'instances', origin: { kind: 'workload', id: 'aurora.instances' } })
  }
  const processors = constant(
    processorsOf(classOf(cluster, region)),
    'vCPU/instance',
    `processors of ${classOf(cluster, region)}`,
  )
  const each = step('statements/s of one instance', multiply(processors, assume(cluster, 'statements-per-vcpu')))
  const needed = ceil(divide(statementsPerSecond(cluster, region), each))
  const least = assume(cluster, region === cluster.home ? 'primary-instances' : 'secondary-instances')
  return step('instances', largest(least, needed))
}

/** What the instances of a region cost; nothing for a headless one. */
export function instanceCost(cluster: Cluster, region: string): Quantity | NotPriced | undefined {
  const count = instanceCount(cluster, region)
  if (count.high.eq(0)) return undefined
  const price = cluster.prices.price(`aurora.instance.${classOf(cluster, region)}.${cluster.input.storage}`, region)
  return charge(price, count, (each) => multiply(count, each, cluster.hours))
}
