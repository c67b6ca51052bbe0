import { at } from '../at.ts'
import type { Event } from '../history/event.ts'
import type { Version } from '../history/version.ts'
import { printChange } from '../print/print-item.ts'
import { printTime } from '../print/print-time.ts'
import type { Result } from '../result.ts'
import type { Damage, DamageKind } from './damage.ts'

/** Explains what happened in a run in sentences, from its events. */
export class Explainer {
  readonly #result: Result
  readonly #versions: ReadonlyMap<number, Version>
  #arrivals: ReadonlyMap<string, Event> | undefined

  constructor(result: Result) {
    this.#result = result
    this.#versions = new Map(result.versions.map((version) => [version.id, version]))
  }

  /** One harm, with what brought it about. */
  explain(damage: Damage): string {
    return EXPLAIN[damage.kind](damage, this)
  }

  /** The version that a harm or an event is about; it must be about one. */
  version(id: number | undefined): Version {
    const version = this.#versions.get(id ?? -1)
    if (!version) throw new RangeError(`no version ${id} in this run`)
    return version
  }

  /** The name of a region. */
  region(region: number): string {
    return at(this.#result.run.regions, region).name
  }

  /** How far ahead a region's clock is. */
  clock(region: number): number {
    return at(this.#result.run.regions, region).clock
  }

  /** The event of a number. */
  event(id: number): Event {
    return at(this.#result.events, id)
  }

  /** A write in words: `boston at 0 ms (put Boston)`. */
  write({ origin, at, change }: Version): string {
    return `${this.region(origin)} at ${printTime(at)} (${printChange(change)})`
  }

  /** The first event of an arrival of a version in a region. */
  arrival(version: number, region: number): Event | undefined {
    this.#arrivals ??= indexArrivals(this.#result.events)
    return this.#arrivals.get(`${version} ${region}`)
  }
}

function indexArrivals(events: readonly Event[]): ReadonlyMap<string, Event> {
  const arrivals = new Map<string, Event>()
  for (const event of events) {
    const key = `${event.version} ${event.region}`
    if (event.kind === 'arrive' && !arrivals.has(key)) arrivals.set(key, event)
  }
  return arrivals
}

const EXPLAIN: Readonly<Record<DamageKind, (damage: Damage, story: Explainer) => string>> = {
  'lost-update': explainLost,
  'lost-increment': explainLost,
  'stale-read': explainStale,
  'broken-transaction': explainBroken,
  'rejected-write': ({ items, region, at, reason, events }, story) => {
    const tries = events.some((id) => story.event(id).kind === 'retry') ? ', and the last of its tries,' : ''
    return `${story.region(region)}'s write of ${items.join(', ')}${tries} was refused at ${printTime(at)}: ${reason}.`
  },
  unavailable: ({ items, region, at, reason }, story) =>
    `At ${printTime(at)} ${story.region(region)} got no answer about ${items.join(', ')}: ${reason}.`,
}

function explainLost(damage: Damage, story: Explainer): string {
  const lost = story.version(damage.version)
  const [item] = damage.items
  const short = damage.kind === 'lost-increment' ? ` The sum is ${damage.amount} short of what was acknowledged.` : ''
  if (damage.to === undefined) {
    return `The write of ${item} by ${story.write(lost)} was acknowledged, ${damage.reason}: it is lost.${short}`
  }
  const winner = story.version(damage.to)
  return (
    `The write of ${item} by ${story.write(lost)} is lost to that by ${story.write(winner)}. ` +
    `${story.region(winner.origin)} had not received it${throughOthers(damage, lost, story)}, and ${why(lost, winner, story)}` +
    `${where(damage, story)}. Both were acknowledged; nobody was told.${short}`
  )
}

function why(lost: Version, winner: Version, story: Explainer): string {
  if (winner.stamp === lost.stamp)
    return 'the two bear the same timestamp, which the model settles by the order of regions'
  if (winner.at >= lost.at) return 'the later timestamp wins the whole item'
  const clocks = [winner.origin, lost.origin].filter((region) => story.clock(region) !== 0)
  const names = clocks.map((region) => `${story.region(region)}'s clock is ${offset(story.clock(region))}`)
  return `though it was written earlier its timestamp is later: ${names.join(', ') || 'it was built on a later one'} (an illustration, AWS documents no skew)`
}

function offset(clock: number): string {
  return `${printTime(Math.abs(clock))} ${clock > 0 ? 'ahead' : 'behind'}`
}

function throughOthers({ events }: Damage, lost: Version, story: Explainer): string {
  const heads = events.map((id) => story.event(id)).filter((event) => event.kind === 'lose')
  const head = heads.find((event) => event.version !== lost.id)
  return head ? `, nor the write of ${story.write(story.version(head.version))} that was built on it` : ''
}

function where({ events }: Damage, story: Explainer): string {
  const places = events.flatMap((id) => {
    const event = story.event(id)
    return event.kind === 'lose' ? [`at ${printTime(event.at)} in ${story.region(event.region)}`] : []
  })
  const last = places.slice(-1)
  return `: it gave way ${[places.slice(0, -1).join(', '), ...last].filter((text) => text !== '').join(' and ')}`
}

function explainStale({ items, region, at, version }: Damage, story: Explainer): string {
  const missed = story.version(version)
  const arrival = story.arrival(missed.id, region)
  const when = arrival && arrival.at >= at ? `, which arrived at ${printTime(arrival.at)}` : ''
  return `${story.region(region)} read ${items.join(', ')} at ${printTime(at)} and did not see the write by ${story.write(missed)}${when}.`
}

function explainBroken({ items, region, at, version }: Damage, story: Explainer): string {
  const missing = story.version(version)
  const [seen, unseen] = items
  return (
    `${story.region(region)} read at ${printTime(at)} half of the transaction of ${story.region(missing.origin)} at ` +
    `${printTime(missing.at)}: ${seen} with it, ${unseen} without it. It was atomic where it ran; its items travel one by one.`
  )
}
