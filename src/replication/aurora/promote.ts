import { at } from '../at.ts'
import type { Promotion } from '../run.ts'
import type { Cluster } from './cluster.ts'

/** A writer that was replaced by force: which commits of its time the new one has. */
export interface Failover {
  readonly epoch: number
  readonly kept: number
  /** The time of the new writer. */
  readonly next: number
  readonly to: number
  readonly at: number
  readonly event: number
}

/** Begins a change of the writer; a switchover waits for the copy, a failover takes the copy as it is. */
export function beginPromotion(cluster: Cluster, promotion: Promotion, done: (failover: Failover) => void): void {
  const { world, writer } = cluster
  const { kind, to, takes, fenced } = promotion
  const nameOf = (region: number) => at(world.run.regions, region).name
  const note = (text: string, fact?: string) =>
    world.recorder.note('promote', world.now, to, [], { note: `${kind}: ${text}`, fact })
  if (writer === to || writer === undefined) {
    note(writer === to ? 'it is the writer already' : 'refused, as another change is under way')
    return
  }
  if (kind === 'switchover') {
    if (!world.network.canReach(writer, to, world.now)) {
      note(`refused, as ${nameOf(writer)} and ${nameOf(to)} do not reach each other`)
      return
    }
    note(`${nameOf(writer)} stops writing until ${nameOf(to)} has everything`, 'aurora.switchover-rpo')
    stopWriter(cluster, writer)
    const last = cluster.replica(writer).applied
    cluster.replica(to).whenApplied(last, () => {
      world.at(world.now + takes, 'failure', () => {
        note('it is the writer from now on', 'aurora.switchover-rpo')
        startWriter(cluster, to)
      })
    })
    return
  }
  if (!world.network.isUp(to, world.now)) {
    note(`refused, as ${nameOf(to)} is away`)
    return
  }
  note('begins', 'aurora.failover-manual')
  // Fencing is best effort: an old writer that was not stopped goes on until it hears of the new one.
  if (fenced) stopWriter(cluster, writer)
  cluster.writer = undefined
  world.at(world.now + takes, 'failure', () => {
    const replica = cluster.replica(to)
    const { epoch, applied: kept } = replica
    const event = note('it is the writer from now on, with what had come to it', 'aurora.failover-rpo')
    cluster.epoch++
    replica.rebuild(replica.copy, cluster.epoch, kept)
    startWriter(cluster, to)
    for (const item of world.recorder.newest.keys()) {
      const version = replica.copy.get(item)
      if (version) world.recorder.newest.set(item, version)
      else world.recorder.newest.delete(item)
    }
    done({ epoch, kept, next: cluster.epoch, to, at: world.now, event })
    cluster.rebuildFrom(to, event)
  })
}

function stopWriter(cluster: Cluster, region: number): void {
  cluster.writing.delete(region)
  cluster.writer = undefined
}

function startWriter(cluster: Cluster, region: number): void {
  cluster.writing.add(region)
  cluster.writer = region
}
