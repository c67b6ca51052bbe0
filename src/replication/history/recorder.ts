import type { Damage } from '../damage/damage.ts'
import type { Details, Event, EventKind, Held } from './event.ts'
import { isLater, type Version } from './version.ts'

/** Two versions of an item met in a region and one of them gave way, made without knowledge of each other. */
export interface Conflict {
  readonly event: number
  readonly region: number
  readonly at: number
  readonly loser: Version
  readonly winner: Version
}

/** Writes down what happens in a run. */
export class Recorder {
  readonly events: Event[] = []
  readonly versions: Version[] = []
  readonly held: Held[] = []
  readonly damage: Damage[] = []
  readonly conflicts: Conflict[] = []
  /** The newest version of each item that an application was told is written. */
  readonly newest = new Map<string, Version>()
  /** The event of each version's writing, by the version's id; of its arrival, by region and id. */
  readonly written: (number | undefined)[] = []
  readonly #arrived: (number | undefined)[][] = []
  /** The operations that wrote several items, by item, in order. */
  readonly together = new Map<string, number[]>()
  /** The versions of the operations that wrote several items. */
  readonly byOperation = new Map<number, Version[]>()

  /** Writes an event down and returns its number. */
  note(kind: EventKind, at: number, region: number, causes: readonly number[], details: Details = {}): number {
    const id = this.events.length
    this.events.push({ id, at, region, kind, causes, ...details })
    return id
  }

  /** Writes down that a region holds a version from now on. */
  hold(at: number, region: number, event: number, item: string, version: Version | undefined): void {
    this.held.push({ at, region, event, item, version })
  }

  /** Writes down a version that was accepted. */
  accept(version: Version, event: number): void {
    this.versions.push(version)
    this.written[version.id] = event
    if (version.together === 1) return
    push(this.byOperation, version.operation, version)
    push(this.together, version.item, version.operation)
  }

  /** Writes down that an application was told of a version. */
  acknowledge(version: Version): void {
    const known = this.newest.get(version.item)
    if (!known || isLater(version, known)) this.newest.set(version.item, version)
  }

  /** Writes down when a version arrived in a region. */
  arrive(version: Version, region: number, event: number): void {
    const here = this.#arrived[region] ?? []
    this.#arrived[region] = here
    here[version.id] = event
  }

  /** The event of a version's arrival in a region, if it has arrived there. */
  arrivalOf(version: Version, region: number): number | undefined {
    return this.#arrived[region]?.[version.id]
  }
}

function push<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
