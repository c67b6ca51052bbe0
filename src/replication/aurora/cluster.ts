import { at } from '../at.ts'
import type { Version } from '../history/version.ts'
import type { Design } from '../run.ts'
import type { World } from '../world.ts'
import { type Commit, Replica } from './replica.ts'

/** The regions of an Aurora Global Database: who writes, and the log that goes from there to the others. */
export class Cluster {
  readonly world: World
  readonly design: Extract<Design, { name: 'aurora' }>
  /** How many writers have been replaced by force. */
  epoch = 0
  /** The region that writes by the newest decision; none while it is being replaced. */
  writer: number | undefined
  /** Regions that take writes: the writer, and a former one that has not been stopped. */
  readonly writing = new Set<number>()
  readonly commits: Commit[] = []
  readonly #replicas: readonly Replica[]

  constructor(world: World, design: Extract<Design, { name: 'aurora' }>) {
    this.world = world
    this.design = design
    this.writer = design.writer
    this.writing.add(design.writer)
    this.#replicas = world.run.regions.map(() => new Replica())
  }

  /** What a region holds. */
  replica(region: number): Replica {
    return at(this.#replicas, region)
  }

  /** The other regions. */
  others(region: number): number[] {
    return this.#replicas.map((_, other) => other).filter((other) => other !== region)
  }

  /** Commits versions in a region that writes and sends them to the others; says the event of the first. */
  commit(region: number, versions: readonly Version[], causes: readonly number[]): number {
    const { now, recorder } = this.world
    const replica = this.replica(region)
    const commit = replica.nextCommit(versions)
    const events = versions.map((version) => {
      const event = recorder.note('write', now, region, causes, { operation: version.operation, version: version.id })
      recorder.accept(version, event)
      recorder.arrive(version, region, event)
      recorder.hold(now, region, event, version.item, version)
      if (this.writer === region) recorder.acknowledge(version)
      return event
    })
    replica.receive(commit)
    this.commits.push(commit)
    for (const peer of this.others(region)) this.#ship(commit, region, peer, events)
    return at(events, 0)
  }

  /** Gives every other region the state of a new writer: what they have beyond it is gone. */
  rebuildFrom(region: number, cause: number): void {
    const { network, now, recorder } = this.world
    const { copy, epoch, applied } = this.replica(region)
    const snapshot = new Map(copy)
    for (const peer of this.others(region)) {
      this.world.deliver(network.arrival(region, peer, now, 'lags', recorder.events.length), () => {
        const replica = this.replica(peer)
        const before = replica.copy
        const later = replica.rebuild(snapshot, epoch, applied)
        this.writing.delete(peer)
        const note = `is rebuilt from ${at(this.world.run.regions, region).name}`
        const event = recorder.note('rebuild', this.world.now, peer, [cause], {
          peer: region,
          note,
          fact: 'aurora.failover-rebuild',
        })
        for (const item of new Set([...before.keys(), ...snapshot.keys()])) {
          if (before.get(item) !== snapshot.get(item))
            recorder.hold(this.world.now, peer, event, item, snapshot.get(item))
        }
        this.#noteApplied(peer, later, [event])
      })
    }
  }

  #ship(commit: Commit, region: number, peer: number, causes: readonly number[]): void {
    const { network, now, recorder } = this.world
    const first = at(commit.versions, 0)
    const sent = recorder.note('send', now, region, causes, { operation: first.operation, version: first.id, peer })
    const arrival = network.arrival(region, peer, now, 'lags', commit.epoch, commit.place)
    this.world.deliver(arrival, () => {
      const replica = this.replica(peer)
      if (commit.epoch < replica.epoch) {
        const details = {
          version: first.id,
          peer: region,
          arrival: 'old' as const,
          note: 'dropped, as its writer was replaced',
        }
        recorder.note('arrive', this.world.now, peer, [sent], details)
        return
      }
      this.#noteApplied(peer, replica.receive(commit), [sent])
    })
  }

  #noteApplied(region: number, commits: readonly Commit[], causes: readonly number[]): void {
    const { now, recorder } = this.world
    for (const version of commits.flatMap(({ versions }) => versions)) {
      const { id, item, origin: peer, operation } = version
      const event = recorder.note('arrive', now, region, causes, { operation, version: id, peer, arrival: 'applied' })
      recorder.arrive(version, region, event)
      recorder.hold(now, region, event, item, version)
    }
    this.replica(region).letGoOn()
  }
}
