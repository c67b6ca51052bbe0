import { Refused, type Run, regionOf, textOption } from './options.ts'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState, Cluster, GlobalCluster } from './state.ts'

/** The operations of Aurora Global Database that are modelled. */
export const rdsOperations: Readonly<Record<string, Run>> = {
  'rds create-global-cluster': (command, state) => {
    const name = textOption(command, 'global-cluster-identifier')
    if (state.globals.has(name)) throw new Refused(`the global cluster ${name} exists already`)
    state.globals.set(name, { primary: undefined, clusters: new Map() })
  },
  'rds create-db-cluster': createCluster,
  'rds create-db-instance': (command, state) => {
    findCluster(textOption(command, 'db-cluster-identifier'), state)
    const name = textOption(command, 'db-instance-identifier')
    if (state.instances.has(name)) throw new Refused(`DBInstanceAlreadyExists: ${name}`)
    state.instances.add(name)
  },
  'rds wait': (command, state) => {
    const [waiter = ''] = command.words
    if (waiter === 'db-cluster-available')
      findCluster(textOption(command, 'db-cluster-identifier'), state).isBusy = false
    else if (waiter === 'db-instance-available') {
      const name = textOption(command, 'db-instance-identifier')
      if (!state.instances.has(name)) throw new Refused(`no instance ${name} was made`)
    } else
      throw new Refused(
        `${JSON.stringify(waiter)} is no waiter that is modelled: db-cluster-available, db-instance-available`,
      )
  },
  'rds describe-global-clusters': (command, state) => {
    if (command.options.has('global-cluster-identifier')) findGlobal(command, state)
  },
  'rds switchover-global-cluster': moveWriter,
  'rds failover-global-cluster': (command, state) => {
    if (!command.options.has('allow-data-loss') && !command.options.has('switchover'))
      throw new Refused('a failover says --allow-data-loss, a planned one is switchover-global-cluster')
    moveWriter(command, state)
  },
  'rds remove-from-global-cluster': (command, state) => {
    const global = findGlobal(command, state)
    const name = clusterName(textOption(command, 'db-cluster-identifier'))
    if (!global.clusters.delete(name)) throw new Refused(`${name} is no member of that global cluster`)
  },
}

function createCluster(command: AwsCommand, state: AwsState): void {
  const name = textOption(command, 'db-cluster-identifier')
  const region = regionOf(command)
  if (state.clusters.has(name)) throw new Refused(`the cluster ${name} exists already`)
  textOption(command, 'engine')
  const global = command.options.has('global-cluster-identifier') ? findGlobal(command, state) : undefined
  if (global && [...global.clusters.values()].includes(region))
    throw new Refused(`that global cluster has a cluster in ${region} already`)
  if (!global?.primary && !command.options.has('master-username'))
    throw new Refused('a primary cluster takes --master-username and a password')
  if (global) {
    global.clusters.set(name, region)
    global.primary ??= name
  }
  state.clusters.set(name, { region, isBusy: true })
}

function clusterName(given: string): string {
  return given.split(':').at(-1) ?? given
}

function findCluster(given: string, state: AwsState): Cluster {
  const found = state.clusters.get(clusterName(given))
  if (!found) throw new Refused(`no cluster ${clusterName(given)} was made`)
  return found
}

function findGlobal(command: AwsCommand, state: AwsState): GlobalCluster {
  const name = textOption(command, 'global-cluster-identifier')
  const global = state.globals.get(name)
  if (!global) throw new Refused(`no global cluster ${name} was made`)
  return global
}

function moveWriter(command: AwsCommand, state: AwsState): void {
  const global = findGlobal(command, state)
  const target = clusterName(textOption(command, 'target-db-cluster-identifier'))
  if (!global.clusters.has(target)) throw new Refused(`${target} is no member of that global cluster`)
  if (global.primary === target) throw new Refused(`${target} is the writer already`)
  const taking = findCluster(target, state)
  if (taking.isBusy)
    throw new Refused(
      `InvalidDBClusterStateFault: ${target} is not available yet`,
      `wait before it: aws rds wait db-cluster-available --db-cluster-identifier ${target}${taking.region === 'us-east-1' ? '' : ` --region ${taking.region}`}`,
    )
  for (const one of [taking, ...(global.primary === undefined ? [] : [findCluster(global.primary, state)])])
    one.isBusy = true
  global.primary = target
}
