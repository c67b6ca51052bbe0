import { at } from '../at.ts'
import type { Database, Outcome, Reading, Request } from '../database.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Arrival } from '../history/event.ts'
import type { Version, Write } from '../history/version.ts'
import { draw } from '../network/draw.ts'
import { holders } from '../run.ts'
import type { World } from '../world.ts'
import { settle } from './settle.ts'

const ARRIVALS = { newer: 'applied', older: 'old', win: 'won', lose: 'lost' } as const

/** An eventual global table: each region writes its own copy at once and sends it to the others; the last writer wins. */
export class EventualTable implements Database {
  readonly #world: World
  readonly #regions: readonly number[]
  readonly #copies: readonly Map<string, Version>[]

  constructor(world: World) {
    this.#world = world
    this.#regions = holders(world.run)
    this.#copies = this.#regions.map(() => new Map())
  }

  peek(region: number, item: string): Version | undefined {
    return this.#copyOf(region).get(item)
  }

  write(request: Request, writes: readonly Write[], answer: (outcome: Outcome) => void): void {
    const { now, recorder, run } = this.#world
    const { region, operation, causes, together } = request
    const copy = this.#copyOf(region)
    const author = { origin: region, at: now, clock: at(run.regions, region).clock, operation, together }
    const made = draftVersions(copy, writes, author, recorder.versions.length)
    if (isRefused(made)) {
      const fact = made.reason === 'condition' ? 'dynamodb.mrec-conditional-write' : undefined
      const event = recorder.note('reject', now, region, causes, { operation, note: made.text, fact })
      const retry = made.reason === 'condition' ? 'read-again' : 'never'
      answer({ kind: 'refused', event, text: made.text, retry, fact })
      return
    }
    const events = made.map((version) => this.#take(version, causes))
    for (const [i, version] of made.entries()) this.#send(version, at(events, i))
    answer({ kind: 'taken', event: at(events, 0) })
  }

  read({ region }: Request, items: readonly string[], _: boolean, answer: (reading: Reading) => void): void {
    answer({ kind: 'found', versions: items.map((item) => this.peek(region, item)) })
  }

  #copyOf(region: number): Map<string, Version> {
    return at(this.#copies, region)
  }

  #take(version: Version, causes: readonly number[]): number {
    const { recorder } = this.#world
    const { at, origin, item, operation } = version
    const event = recorder.note('write', at, origin, causes, { operation, version: version.id })
    this.#copyOf(origin).set(item, version)
    recorder.accept(version, event)
    recorder.acknowledge(version)
    recorder.arrive(version, origin, event)
    recorder.hold(at, origin, event, item, version)
    return event
  }

  #send(version: Version, cause: number): void {
    for (const peer of this.#regions) if (peer !== version.origin) this.#sendTo(peer, version, cause)
  }

  #sendTo(peer: number, version: Version, cause: number): void {
    const { network, recorder, run } = this.#world
    const { id, at, origin, operation } = version
    const isTwice = run.duplicates > 0 && draw(run.seed, id, peer, -1) < run.duplicates
    for (let copy = 0; copy < (isTwice ? 2 : 1); copy++) {
      const event = recorder.note('send', at, origin, [cause], { operation, version: id, peer })
      const arrival = network.arrival(origin, peer, at, 'lags', id, copy)
      this.#world.deliver(arrival, () => this.#receive(peer, version, event))
    }
  }

  #receive(region: number, version: Version, cause: number): void {
    const { now, recorder } = this.#world
    const { id, item, origin, operation } = version
    const details = { operation, version: id, peer: origin }
    if (recorder.arrivalOf(version, region) !== undefined) {
      recorder.note('arrive', now, region, [cause], { ...details, arrival: 'again' })
      return
    }
    const copy = this.#copyOf(region)
    const current = copy.get(item)
    const settled = settle(current, version)
    const arrival: Arrival = ARRIVALS[settled.kind]
    const event = recorder.note('arrive', now, region, [cause], { ...details, arrival, other: current?.id })
    recorder.arrive(version, region, event)
    if (settled.kind === 'newer' || settled.kind === 'win') {
      copy.set(item, version)
      recorder.hold(now, region, event, item, version)
    }
    if ('loser' in settled) this.#meet(region, settled, event)
  }

  #meet(region: number, { loser, winner }: { loser: Version; winner: Version }, cause: number): void {
    const { now, recorder } = this.#world
    const fact = 'dynamodb.mrec-conflict'
    recorder.note('win', now, region, [cause], {
      operation: winner.operation,
      version: winner.id,
      other: loser.id,
      fact,
    })
    const causes = [cause, at(recorder.written, winner.id)]
    const details = { operation: loser.operation, version: loser.id, other: winner.id, fact }
    const event = recorder.note('lose', now, region, causes, details)
    recorder.conflicts.push({ event, region, at: now, loser, winner })
  }
}
