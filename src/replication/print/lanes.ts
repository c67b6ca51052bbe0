import type { Arrival, Event, EventKind } from '../history/event.ts'

const MARKS: Readonly<Record<EventKind, string>> = {
  propose: '◇',
  write: '●',
  send: '→',
  arrive: '▼',
  win: '▼',
  lose: '✗',
  reject: '!',
  retry: '↻',
  read: '○',
  forward: '→',
  answer: '←',
  unavailable: '!',
  down: '┴',
  up: '┬',
  cut: '╳',
  heal: '┼',
  promote: '★',
  rebuild: '◆',
}

const ARRIVALS: Readonly<Record<Arrival, string>> = { applied: '▼', won: '▼', lost: '✗', old: '✗', again: '·' }

/** A lane for each region beside the timeline: what happens stands on its region's lane, which breaks off while it is away. */
export class Lanes {
  readonly #isUp: boolean[]

  constructor(regions: number) {
    this.#isUp = Array.from({ length: regions }, () => true)
  }

  /** The lanes at an event, in the order of events. */
  draw(event: Event): string {
    if (event.kind === 'down' || event.kind === 'up') this.#isUp[event.region] = event.kind === 'up'
    return this.#isUp.map((_, region) => (region === event.region ? markOf(event) : this.#lane(region))).join(' ')
  }

  /** The lanes beside a line that goes on. */
  pass(): string {
    return this.#isUp.map((_, region) => this.#lane(region)).join(' ')
  }

  #lane(region: number): string {
    return this.#isUp[region] ? '│' : ' '
  }
}

function markOf({ kind, arrival, note }: Event): string {
  if (kind !== 'arrive') return MARKS[kind]
  // An arrival that changed nothing here is a proposal that was not agreed to.
  if (arrival === undefined) return note === undefined ? MARKS.arrive : '✗'
  return ARRIVALS[arrival]
}
