import type { Event, Result, Told } from '../../../replication/index.ts'
import { makeScale, type Scale } from './scale.ts'

/** A place on the timeline: when, and on which region's lane. */
export interface Spot {
  readonly at: number
  readonly region: number
}

/** Something that travels from lane to lane, in vain where it is bad. */
export interface Message {
  readonly from: Spot
  readonly to: Spot
  readonly isBad: boolean
}

/** How an event is drawn. */
export type Shape = 'done' | 'proposed' | 'arrived' | 'lost' | 'read' | 'refused' | 'other'

/** A run as it is drawn. */
export interface Picture {
  readonly scale: Scale
  readonly messages: readonly Message[]
  readonly marks: readonly (Spot & { readonly shape: Shape; readonly isBad: boolean })[]
  /** When a region was away, or a pair could not reach each other. */
  readonly away: readonly { readonly region: number; readonly from: number; readonly until: number }[]
  readonly cuts: readonly {
    readonly between: readonly [number, number]
    readonly from: number
    readonly until: number
  }[]
  /** When something happens, each time once, in order. */
  readonly moments: readonly number[]
}

/** What a run looks like, from its events as they are told. */
export function drawRun(result: Result, told: readonly Told[]): Picture {
  const { events, run } = result
  const moments = [...new Set(told.map(({ event }) => event.at))].sort((a, b) => a - b)
  const asked = run.operations.map(({ at }) => at)
  const last = Math.max(0, ...moments, ...asked)
  const longest = 2 * Math.max(20, travelTime(result))
  const ends = [...run.cuts, ...run.outages].flatMap(({ from, until }) => [from, until])
  const edge = (time: number) => Math.min(time, last)
  return {
    scale: makeScale([...moments, ...asked, ...ends, last + longest / 4], longest, asked),
    messages: listMessages(events),
    marks: told.map(({ event, isBad }) => ({ at: event.at, region: event.region, shape: shapeOf(event), isBad })),
    away: run.outages.map(({ region, from, until }) => ({ region, from, until: edge(until) })),
    cuts: run.cuts.map(({ between, from, until }) => ({ between, from, until: edge(until) })),
    moments,
  }
}

/** How long what travels in a run takes as a rule: a copy, or a request with its answer. */
function travelTime({ run }: Result): number {
  const isCopied = run.design.name === 'eventual' || run.design.name === 'aurora'
  const matrix = isCopied ? run.lags : run.trips
  return (matrix[0]?.[1]?.typical ?? 0) * (isCopied ? 1 : 2)
}

function listMessages(events: readonly Event[]): Message[] {
  return events.flatMap((event) =>
    event.causes.flatMap((cause) => {
      const { at, region, kind } = event
      const from = events[cause]
      // Who wins is settled where a write arrives: no message brings it there.
      if (!from || from.region === region || kind === 'win' || kind === 'lose') return []
      return [{ from: { at: from.at, region: from.region }, to: { at, region }, isBad: shapeOf(event) === 'lost' }]
    }),
  )
}

function shapeOf({ kind, arrival, note }: Event): Shape {
  switch (kind) {
    case 'write':
      return 'done'
    case 'propose':
      return 'proposed'
    case 'read':
      return 'read'
    case 'reject':
    case 'unavailable':
      return 'refused'
    case 'arrive':
      if (arrival === 'lost' || arrival === 'old' || (arrival === undefined && note !== undefined)) return 'lost'
      return 'arrived'
    default:
      return 'other'
  }
}
