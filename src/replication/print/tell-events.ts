import type { Event } from '../history/event.ts'
import type { Result } from '../result.ts'
import { Narrator } from './print-event.ts'

/** An event as it is told: in words, and whether it did harm or stands for a failure. */
export interface Told {
  readonly event: Event
  readonly text: string
  readonly isBad: boolean
}

const FAULTS: ReadonlySet<Event['kind']> = new Set(['reject', 'unavailable', 'down', 'cut'])

/** A run's events in words, in order; sends stand behind their write, and who wins or loses behind the arrival. */
export function tellEvents(result: Result): Told[] {
  const { events, damage } = result
  const narrator = new Narrator(result)
  const harmed = new Set(damage.flatMap((each) => each.events.slice(-1)))
  const sent = groupSends(events)
  return events.filter(isTold).map((event) => {
    const to = (sent.get(event.id) ?? []).map((peer) => narrator.region(peer))
    const isClash = event.arrival === 'lost' || event.arrival === 'won'
    return {
      event,
      text: `${narrator.tell(event)}${to.length > 0 ? ` → ${to.join(', ')}` : ''}`,
      isBad: harmed.has(event.id) || FAULTS.has(event.kind) || isClash,
    }
  })
}

function isTold({ kind }: Event): boolean {
  return kind !== 'send' && kind !== 'win' && kind !== 'lose'
}

function groupSends(events: readonly Event[]): ReadonlyMap<number, readonly number[]> {
  const sent = new Map<number, number[]>()
  for (const { kind, region, causes, peer } of events) {
    const [cause] = causes
    if (kind !== 'send' || cause === undefined || peer === undefined || events[cause]?.region !== region) continue
    const peers = sent.get(cause) ?? []
    if (!peers.includes(peer)) sent.set(cause, [...peers, peer])
  }
  return sent
}
