import { at } from '../at.ts'
import type { Event } from '../history/event.ts'
import type { Version } from '../history/version.ts'
import type { Result } from '../result.ts'
import { printWrite } from './print-item.ts'
import { printTime } from './print-time.ts'

/** Puts events in words; writes are called w1, w2 and so on in the order in which they were accepted. */
export class Narrator {
  readonly #result: Result
  readonly #names: ReadonlyMap<number, string>
  readonly #versions: ReadonlyMap<number, Version>
  readonly #isByQuorum: boolean

  constructor(result: Result) {
    this.#result = result
    this.#names = new Map(result.versions.map(({ id }, i) => [id, `w${i + 1}`]))
    this.#versions = new Map(result.versions.map((version) => [version.id, version]))
    this.#isByQuorum = ['strong', 'dsql'].includes(result.run.design.name)
  }

  /** The short name of a version; one that never came to be was a proposal. */
  name(version: number | undefined): string {
    return this.#names.get(version ?? -1) ?? 'a proposal'
  }

  /** The name of a region. */
  region(region: number): string {
    return at(this.#result.run.regions, region).name
  }

  /** What an event says, without its time and place. */
  tell(event: Event): string {
    const { kind, note, peer = event.region } = event
    const name = this.name(event.version)
    switch (kind) {
      case 'propose':
        return `proposes ${this.#isAccepted(event) ? `${name} ` : ''}${this.#asked(event)}`
      case 'write':
        if (event.took === undefined) return `${name} ${this.#asked(event)}`
        return `${name} is done${waited(event)}${aside(note)}`
      case 'send':
        return `${name} leaves for ${this.region(peer)}`
      case 'arrive':
        return this.#tellArrival(event)
      case 'win':
        return `${name} wins over ${this.name(event.other)}`
      case 'lose':
        return `${name} gives way to ${this.name(event.other)}`
      case 'reject':
        return `refused: ${note}`
      case 'retry':
        return `tries again${aside(note)}`
      case 'read':
        return `reads ${note}${waited(event)}`
      case 'forward':
        if (peer === event.region) return `stands in: ${note}`
        return `asks ${this.region(peer)}${aside(note)}`
      case 'answer':
        return `has its answer from ${this.region(peer)}${waited(event)}`
      case 'unavailable':
        return `no answer: ${note}`
      case 'cut':
        return `cut off from ${this.region(peer)}`
      case 'heal':
        return `reaches ${this.region(peer)} again`
      case 'down':
        return 'goes away'
      case 'up':
        return 'comes back'
      case 'promote':
      case 'rebuild':
        return `${note}`
    }
  }

  #isAccepted({ version }: Pick<Event, 'version'>): boolean {
    return this.#names.has(version ?? -1)
  }

  // A proposal that was not agreed on made no version, so it is told as it was asked for.
  #asked({ version: id, operation }: Event): string {
    const version = this.#versions.get(id ?? -1)
    if (version) return printWrite(version)
    const asked = this.#result.run.operations[operation ?? -1]
    return asked?.kind === 'write' ? asked.writes.map(printWrite).join('; ') : ''
  }

  #tellArrival({ version, other, arrival, region, peer = region, note }: Event): string {
    const from = this.region(peer)
    const came = `${this.name(version)} from ${from}`
    if (note !== undefined && arrival === undefined)
      return `does not agree to ${this.#isAccepted({ version }) ? this.name(version) : 'the proposal'} of ${from}: ${note}`
    if (note !== undefined) return `learns ${came}: ${note}`
    if (arrival === 'won') return `${came} wins: ${this.name(other)} is gone here`
    if (arrival === 'lost') return `${came} loses to ${this.name(other)}`
    if (arrival === 'old') return `${came} is older than ${this.name(other)}`
    if (arrival === 'again') return `${came} once more`
    return this.#isByQuorum ? `agrees to ${came}` : `${came} arrives`
  }
}

function aside(note: string | undefined): string {
  return note === undefined ? '' : `, ${note}`
}

function waited({ took }: Event): string {
  return took === undefined ? '' : `, after ${printTime(took)}`
}
