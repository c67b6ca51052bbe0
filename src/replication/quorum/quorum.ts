import { at } from '../at.ts'
import type { Outcome, Reading, Request } from '../database.ts'
import type { Details } from '../history/event.ts'
import type { Version } from '../history/version.ts'
import type { Design } from '../run.ts'
import type { World } from '../world.ts'
import { Voter } from './voter.ts'

type Unavailable = Extract<Reading, { kind: 'unavailable' }>

/** How a design with a quorum says no, and which record of the book says so. */
interface Words {
  readonly conflict: string
  readonly conflictFact: string
  readonly majorityFact: string
}

const WORDS: Readonly<Record<'strong' | 'dsql', Words>> = {
  strong: {
    conflict: 'ReplicatedWriteConflictException: another region is writing the item',
    conflictFact: 'dynamodb.mrsc-conflict',
    majorityFact: 'dynamodb.mrsc-majority',
  },
  dsql: {
    conflict: 'SQLSTATE 40001: another transaction wrote the item first',
    conflictFact: 'dsql.isolation',
    majorityFact: 'dsql.active-active',
  },
}

/** The regions of a table with a quorum, what they wait for, and the messages between them. */
export class Quorum {
  readonly world: World
  readonly words: Words
  readonly isOptimistic: boolean
  /** Regions that came back and do not know yet what they missed. */
  readonly behind = new Set<number>()
  readonly #voters: readonly Voter[]
  readonly #waiting: { readonly region: number; readonly items: readonly string[]; readonly then: () => void }[] = []

  #ids = 0

  constructor(world: World, { name }: Extract<Design, { name: 'strong' | 'dsql' }>) {
    this.world = world
    this.words = WORDS[name]
    this.isOptimistic = name === 'dsql'
    this.#voters = world.run.regions.map(() => new Voter())
  }

  /** What a region holds and has under way. */
  voter(region: number): Voter {
    return at(this.#voters, region)
  }

  /** Ids that no other version has, the first of them. */
  takeIds(count: number): number {
    this.#ids += count
    return this.#ids - count
  }

  /** The other two regions. */
  others(region: number): number[] {
    return this.#voters.map((_, other) => other).filter((other) => other !== region)
  }

  /** The other regions that can be reached now. */
  peers(region: number): number[] {
    return this.others(region).filter((peer) => this.world.network.canReach(region, peer, this.world.now))
  }

  /** Does something when a message from one region has come to another. */
  carry(from: number, to: number, then: () => void): void {
    this.world.deliver(
      this.world.network.arrival(from, to, this.world.now, 'trips', this.world.recorder.events.length),
      then,
    )
  }

  /** Does something when no write of some items is under way in a region. */
  whenFree(region: number, items: readonly string[], then: () => void): void {
    if (this.voter(region).isBusy(items)) this.#waiting.push({ region, items, then })
    else then()
  }

  /** Lets those go on that waited for a write of a region to end. */
  letGoOn(region: number): void {
    const isNext = (each: { region: number; items: readonly string[] }) =>
      each.region === region && !this.voter(region).isBusy(each.items)
    for (let next = this.#waiting.findIndex(isNext); next >= 0; next = this.#waiting.findIndex(isNext)) {
      for (const { then } of this.#waiting.splice(next, 1)) then()
    }
  }

  /** Installs versions in a region and writes down which of them were new to it. */
  install(region: number, versions: readonly Version[], causes: readonly number[], note: string): void {
    const { now, recorder } = this.world
    for (const version of this.voter(region).install(versions)) {
      const { id, origin: peer, operation } = version
      const event = recorder.note('arrive', now, region, causes, {
        operation,
        version: id,
        peer,
        arrival: 'applied',
        note,
      })
      this.hold(region, version, event)
    }
  }

  /** Writes down that a region holds a version, which it was told by an event. */
  hold(region: number, version: Version, event: number): void {
    const { now, recorder } = this.world
    recorder.arrive(version, region, event)
    recorder.hold(now, region, event, version.item, version)
  }

  /** A refusal, written down. */
  refuse(
    { operation, region, causes }: Request,
    text: string,
    retry: 'as-is' | 'read-again' | 'never',
    fact?: string,
  ): Outcome {
    const event = this.#note('reject', region, causes, { operation, note: text, fact })
    return { kind: 'refused', event, text, retry, fact }
  }

  /** The refusal of a write that met another one. */
  refuseConflict(request: Request): Outcome {
    return this.refuse(request, this.words.conflict, 'as-is', this.words.conflictFact)
  }

  /** That nobody answered, written down. */
  lack({ operation, region, causes }: Request, text: string, fact: string): Unavailable {
    const event = this.#note('unavailable', region, causes, { operation, note: text, fact })
    return { kind: 'unavailable', event, text, fact }
  }

  /** That no second region can be reached. */
  lackMajority(request: Request): Unavailable {
    return this.lack(request, 'no second region can be reached, so there is no majority', this.words.majorityFact)
  }

  #note(kind: 'reject' | 'unavailable', region: number, causes: readonly number[], details: Details): number {
    return this.world.recorder.note(kind, this.world.now, region, causes, details)
  }
}
