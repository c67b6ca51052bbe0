import { at } from '../at.ts'
import type { Database, Request } from '../database.ts'
import { Layout } from '../merge/layout.ts'
import type { Operation } from '../run.ts'
import { type Handling, handleItem, holderNames } from '../strategies/policy.ts'
import type { World } from '../world.ts'

/** What the parts of an application share: its strategy, the way to a region and back, and complaints. */
export class Desk {
  readonly world: World
  readonly database: Database
  readonly layout: Layout
  readonly #handlings = new Map<string, Handling>()

  constructor(world: World, database: Database) {
    this.world = world
    this.database = database
    this.layout = new Layout(world.run.operations, holderNames(world.run))
  }

  /** How the run's strategy handles an item. */
  handlingOf(item: string): Handling {
    const known = this.#handlings.get(item)
    if (known) return known
    const handling = handleItem(this.world.run.strategy, item)
    this.#handlings.set(item, handling)
    return handling
  }

  /** The name of a region. */
  nameOf(region: number): string {
    return at(this.world.run.regions, region).name
  }

  /** Goes to the region that is to do the work, if that is another one and can be reached. */
  reach(index: number, operation: Operation, home: number | undefined, then: (request: Request) => void): void {
    const { network, now, recorder } = this.world
    const asked = operation.region
    const wanted = home ?? asked
    const redirect = this.handlingOf(at(itemsOf(operation), 0)).redirect
    const outage = network.outageOf(wanted, now)
    const standIn = outage && redirect && now >= outage.from + redirect.after ? redirect.to : undefined
    const region = standIn ?? wanted
    // Where the application's own region is away its users have come to the other one themselves.
    const from = standIn !== undefined && !network.isUp(asked, now) ? region : asked
    const together = operation.kind === 'write' ? operation.writes.length : 1
    const request: Request = { operation: index, region, causes: [], together }
    if (!network.canReach(from, region, now)) {
      this.lack(operation, { ...request, region: asked }, this.#whyNot(from, region))
      return
    }
    if (from === wanted) {
      then(request)
      return
    }
    const note = standIn === undefined ? undefined : `redirected, as ${this.nameOf(wanted)} is away`
    const forward = recorder.note('forward', now, from, [], { operation: index, peer: region, note })
    this.world.deliver(network.arrival(from, region, now, 'trips', index), () =>
      then({ ...request, causes: [forward] }),
    )
  }

  /** Takes an answer back to where it was asked for. */
  bringBack(request: Request, operation: Operation, cause: number): void {
    const { network, now, recorder } = this.world
    const { operation: index, region } = request
    if (region === operation.region) return
    this.world.deliver(network.arrival(region, operation.region, now, 'trips', index, 1), () => {
      const took = this.world.now - operation.at
      recorder.note('answer', this.world.now, operation.region, [cause], { operation: index, peer: region, took })
    })
  }

  /** Whether the region of a request is still there; complains where it is not. */
  isStillThere(operation: Operation, request: Request): boolean {
    if (this.world.network.isUp(request.region, this.world.now)) return true
    this.lack(operation, request, this.#whyNot(request.region, request.region))
    return false
  }

  /** Writes down that nobody answered; the event is made where there is none yet. */
  lack(operation: Operation, request: Request, reason: string, event?: number, fact?: string): void {
    const { now, recorder } = this.world
    const { operation: index, region, causes } = request
    const last = event ?? recorder.note('unavailable', now, region, causes, { operation: index, note: reason })
    recorder.damage.push({
      kind: 'unavailable',
      at: now,
      region: operation.region,
      items: itemsOf(operation),
      events: [...causes, last],
      operation: index,
      reason,
      fact,
    })
  }

  #whyNot(from: number, region: number): string {
    const { network, now } = this.world
    if (!network.isUp(region, now)) return `${this.nameOf(region)} is away`
    return network.isUp(from, now)
      ? `${this.nameOf(region)} can't be reached from ${this.nameOf(from)}`
      : `${this.nameOf(from)} is away`
  }
}

/** The items that an operation names. */
export function itemsOf(operation: Operation): readonly string[] {
  return operation.kind === 'write' ? operation.writes.map(({ item }) => item) : operation.items
}
