import { at } from '../at.ts'
import type { Damage } from '../damage/damage.ts'
import type { Database, Outcome, Reading, Request } from '../database.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Version, Write } from '../history/version.ts'
import { printTime } from '../print/print-time.ts'
import type { Design } from '../run.ts'
import type { World } from '../world.ts'
import { Cluster } from './cluster.ts'
import { beginPromotion, type Failover } from './promote.ts'
import type { Commit } from './replica.ts'

/** An Aurora Global Database: one region writes, the others follow its log and may forward writes to it. */
export class AuroraDatabase implements Database {
  readonly #cluster: Cluster
  readonly #failovers: Failover[] = []
  /** Up to where each region's application has written, as far as it was told. */
  readonly #sessions = new Map<number, number>()

  constructor(world: World, design: Extract<Design, { name: 'aurora' }>) {
    this.#cluster = new Cluster(world, design)
    for (const promotion of design.promotions) {
      world.at(promotion.at, 'failure', () => {
        beginPromotion(this.#cluster, promotion, (failover) => this.#failovers.push(failover))
      })
    }
  }

  peek(region: number, item: string): Version | undefined {
    return this.#cluster.replica(region).copy.get(item)
  }

  write(request: Request, writes: readonly Write[], answer: (outcome: Outcome) => void): void {
    const { writing, design, world } = this.#cluster
    const { region } = request
    if (writing.has(region)) {
      answer(this.#commit(region, request, writes))
      return
    }
    if (design.forwarding === 'off') {
      const text = `${this.#nameOf(region)} does not write, and forwarding is off`
      const fact = 'aurora.global-one-writer'
      const event = this.#note('reject', request, text, fact)
      answer({ kind: 'refused', event, text, retry: 'never', fact })
      return
    }
    this.#travel(request, answer, (writer, forwarded) => {
      const outcome = this.#commit(writer, forwarded, writes)
      const place = this.#cluster.replica(writer).applied
      world.deliver(world.network.arrival(writer, region, world.now, 'trips', request.operation, 3), () => {
        if (outcome.kind === 'taken') this.#sessions.set(region, place)
        const details = { operation: request.operation, peer: writer, note: outcome.kind }
        if (outcome.kind === 'taken') world.recorder.note('answer', world.now, region, [outcome.event], details)
        answer(outcome)
      })
    })
  }

  read(request: Request, items: readonly string[], isStrong: boolean, answer: (reading: Reading) => void): void {
    const { design, world, writing } = this.#cluster
    const { region } = request
    const began = world.now
    const find = (from: number) => items.map((item) => this.peek(from, item))
    const finish = once(answer)
    const found = (versions: readonly (Version | undefined)[]) => {
      finish({ kind: 'found', versions, took: world.now === began ? undefined : world.now - began })
    }
    const session = design.forwarding === 'session' ? this.#sessions.get(region) : undefined
    if (writing.has(region) || (!isStrong && session === undefined && design.forwarding !== 'global')) {
      found(find(region))
      return
    }
    world.at(began + world.run.patience, 'operation', () => {
      finish(() => this.#lack(request, 'the copy did not catch up in time', 'aurora.global-lag'))
    })
    if (session !== undefined && !isStrong) {
      this.#cluster.replica(region).whenApplied(session, () => found(find(region)))
      return
    }
    // A strong read is made where the writing is; a global one waits for the copy to have what is written by now.
    this.#travel(request, finish, (writer) => {
      const place = this.#cluster.replica(writer).applied
      const versions = find(writer)
      world.deliver(world.network.arrival(writer, region, world.now, 'trips', request.operation, 5), () => {
        if (isStrong) found(versions)
        else this.#cluster.replica(region).whenApplied(place, () => found(find(region)))
      })
    })
  }

  /** The commits that forced failovers left behind. */
  findLost(): Damage[] {
    const { commits, world } = this.#cluster
    const gone = new Set<Commit>()
    const eventOf = (id: number) => at(world.recorder.written, id)
    return this.#failovers.flatMap(({ epoch, next, kept, to, at, event }) => {
      const left = commits.filter(
        (commit) =>
          !gone.has(commit) &&
          commit.epoch < next &&
          (commit.epoch > epoch || (commit.epoch === epoch && commit.place > kept)),
      )
      for (const commit of left) gone.add(commit)
      return left
        .flatMap(({ versions }) => versions)
        .map((version): Damage => {
          const { change, item, origin: region, operation, id } = version
          const isAdd = change.kind === 'add'
          const isLate = version.at >= at
          const name = this.#nameOf(to)
          return {
            kind: isAdd ? 'lost-increment' : 'lost-update',
            at: Math.max(at, version.at),
            region,
            items: [item],
            events: [eventOf(id), event],
            operation,
            version: id,
            amount: isAdd ? change.amount : undefined,
            reason: isLate
              ? `but ${name} had taken over at ${printTime(at)} and its former writer was not stopped`
              : `but it had not come to ${name} when ${name} took over at ${printTime(at)}`,
            fact: isLate ? 'aurora.failover-fencing' : 'aurora.failover-rpo',
          }
        })
    })
  }

  #commit(region: number, request: Request, writes: readonly Write[]): Outcome {
    const { world, writing } = this.#cluster
    const { recorder, run, now } = world
    const { causes, operation, together } = request
    if (!writing.has(region)) return this.#lack(request, 'the writer is being replaced', 'aurora.failover-rto')
    const author = { origin: region, at: now, clock: at(run.regions, region).clock, operation, together }
    const made = draftVersions(this.#cluster.replica(region).copy, writes, author, recorder.versions.length)
    if (!isRefused(made)) return { kind: 'taken', event: this.#cluster.commit(region, made, causes) }
    const event = recorder.note('reject', now, region, causes, { operation, note: made.text })
    return { kind: 'refused', event, text: made.text, retry: made.reason === 'condition' ? 'read-again' : 'never' }
  }

  /** Goes to the writer, if there is one that can be reached. */
  #travel(
    request: Request,
    answer: (outcome: Extract<Reading, { kind: 'unavailable' }>) => void,
    then: (writer: number, request: Request) => void,
  ): void {
    const { world, writer } = this.#cluster
    const { operation, region, causes } = request
    if (writer === undefined || !world.network.canReach(region, writer, world.now)) {
      const text =
        writer === undefined ? 'the writer is being replaced' : `the writer ${this.#nameOf(writer)} can't be reached`
      answer(this.#lack(request, text, 'aurora.global-one-writer'))
      return
    }
    const fact = 'aurora.write-forwarding'
    const event = world.recorder.note('forward', world.now, region, causes, { operation, peer: writer, fact })
    const arrival = world.network.arrival(region, writer, world.now, 'trips', operation, 2)
    world.deliver(arrival, () => then(writer, { ...request, region: writer, causes: [event] }))
  }

  #lack(request: Request, text: string, fact: string): Extract<Reading, { kind: 'unavailable' }> {
    return { kind: 'unavailable', event: this.#note('unavailable', request, text, fact), text, fact }
  }

  #note(kind: 'reject' | 'unavailable', { operation, region, causes }: Request, note: string, fact: string): number {
    const { recorder, now } = this.#cluster.world
    return recorder.note(kind, now, region, causes, { operation, note, fact })
  }

  #nameOf(region: number): string {
    return at(this.#cluster.world.run.regions, region).name
  }
}

/** Passes the first answer on; a later one is not even made. */
function once(answer: (reading: Reading) => void): (reading: Reading | (() => Reading)) => void {
  let isAnswered = false
  return (reading) => {
    if (isAnswered) return
    isAnswered = true
    answer(typeof reading === 'function' ? reading() : reading)
  }
}
