import { at } from '../at.ts'
import type { Vote } from '../quorum/voter.ts'

/** One of the three regions: the number it holds, that of its own proposal under way, whom it asked, and who said no. */
export interface Place {
  readonly holds: number
  /** 0: none under way. */
  readonly own: number
  readonly asked: readonly number[]
  readonly noes: readonly Told[]
}

/** A no: from whom, and the number that a newer version bears; 0: that region is busy. */
export interface Told {
  readonly from: number
  readonly newer: number
}

/** A message: a proposal of a number, a vote on one, or a chosen version to learn. */
export interface Message {
  readonly kind: 'propose' | Vote['kind'] | 'learn'
  readonly from: number
  readonly to: number
  readonly number: number
  /** The number of the newer version that a vote tells of. */
  readonly newer: number
}

/** How a quorum of three stands: its regions, and the messages under way. */
export interface QuorumState {
  readonly places: readonly Place[]
  readonly messages: readonly Message[]
}

export const REGIONS = [0, 1, 2]
/** The regions in every order. */
const ORDERS = REGIONS.flatMap((a) => REGIONS.filter((b) => b !== a).map((b) => [a, b, 3 - a - b] as const))
const KINDS: readonly Message['kind'][] = ['propose', 'yes', 'busy', 'newer', 'learn']

/**
 * A name of a state. What happens next depends neither on the names of regions nor on the numbers but for how far they
 * are apart, nor on through whom a lesson comes: states that differ by these alone have one name.
 */
export function nameState(state: QuorumState): string {
  const least = Math.min(...state.places.map(({ holds }) => holds))
  const weights = state.places.map(
    ({ holds, own, noes }) => (holds * 16 + (own === 0 ? 0 : Math.max(least, own))) * 4 + noes.length,
  )
  for (const { kind, to } of state.messages)
    if (kind === 'learn' || kind === 'propose') weights[to] = at(weights, to) + 1024
  const weigh = (region: number) => at(weights, region)
  // Regions that differ stand in one order; only those that are alike are tried in every order.
  return ORDERS.filter(([a, b, c]) => weigh(a) >= weigh(b) && weigh(b) >= weigh(c))
    .map((order) => nameIn(order, least, state))
    .reduce((first, name) => (name < first ? name : first))
}

function nameIn(order: readonly number[], least: number, { places, messages }: QuorumState): string {
  const placeOf = [order.indexOf(0), order.indexOf(1), order.indexOf(2)]
  const nameOf = (region: number) => at(placeOf, region)
  // A number that every region has reached has no more to say than that it has.
  const lower = (number: number) => Math.max(1, number - least + 1)
  const codes: number[] = []
  for (const region of order) {
    const place = at(places, region)
    const asked = place.asked.reduce((bits, each) => bits | (1 << nameOf(each)), 0)
    codes.push(lower(place.holds) | ((place.own === 0 ? 0 : lower(place.own)) << 4) | (asked << 8))
    codes.push(nameNoes(place, nameOf, lower))
  }
  const sent = messages.map(({ kind, from, to, number, newer }) => {
    const isLate = at(places, kind === 'propose' ? from : to).own !== number
    // What is late or a lesson says only who is to learn what.
    const isAnyones = kind === 'learn' || isLate
    const other = isAnyones ? 3 : nameOf(kind === 'busy' ? to : from)
    const ends = nameOf(kind === 'busy' ? from : to) | (other << 2)
    const learned = newer === 0 ? 0 : lower(Math.max(newer, at(places, to).holds))
    return ends | (lower(number) << 4) | (learned << 8) | (KINDS.indexOf(kind) << 12)
  })
  return String.fromCharCode(...codes, ...sent.sort((a, b) => a - b))
}

/** Who is busy, and the newest version told of, if it is newer than what is held. */
function nameNoes(
  { noes, holds }: Place,
  nameOf: (region: number) => number,
  lower: (number: number) => number,
): number {
  const newest = Math.max(0, ...noes.map(({ newer }) => newer))
  const busy = noes.reduce((bits, { from, newer }) => bits | (newer === 0 ? 1 << nameOf(from) : 0), 0)
  return noes.length | (busy << 2) | ((newest === 0 ? 0 : lower(Math.max(newest, holds))) << 5)
}
