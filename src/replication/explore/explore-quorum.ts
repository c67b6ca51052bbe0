import { at } from '../at.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Version, Write } from '../history/version.ts'
import { takeVote } from '../quorum/take-vote.ts'
import { type Proposal, type Vote, Voter } from '../quorum/voter.ts'
import { type Message, nameState, type Place, type QuorumState, REGIONS } from './quorum-state.ts'

/** What a search of a quorum's states came upon. */
export interface ExploredQuorum {
  readonly states: number
  /** Faults that some step made: none, unless the quorum does not keep what it promises. */
  readonly faults: readonly string[]
}

/** What can be put in place of the quorum's own parts, to see that a search finds what is wrong with them. */
export interface Parts {
  readonly makeVoter: (...held: ConstructorParameters<typeof Voter>) => Voter
}

interface Reached {
  readonly state: QuorumState
  readonly faults: readonly string[]
}

const WRITE: Write = { item: 'x', change: { kind: 'delete' } }

/**
 * Every state that some writes of one item can bring a quorum of three to: each begins at any time in any region that
 * has none under way, and messages arrive in any order, each at any time. Where `mayCut` says so a write may also begin
 * while one of the other regions can't be reached, and is not asked. A region that is away for ever is one whose
 * messages do not arrive any more, so every state without it is among these. A state that was reached with fewer writes
 * is not looked at again: more writes can still follow from there.
 */
export function exploreQuorum(
  writes: number,
  mayCut: boolean,
  parts: Parts = { makeVoter: (...held) => new Voter(...held) },
): ExploredQuorum {
  const seen = new Set<string>()
  const faults = new Set<string>()
  let open = [start()]
  for (let done = 0; done <= writes; done++) {
    const later: QuorumState[] = []
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const name = nameState(state)
      if (seen.has(name)) continue
      seen.add(name)
      const here = receiveAny(state, parts)
      const begun = done < writes ? REGIONS.flatMap((region) => begin(state, region, mayCut, parts)) : []
      if (state.messages.length === 0) for (const fault of findUnsettled(state)) faults.add(fault)
      for (const reached of [...here, ...begun]) for (const fault of reached.faults) faults.add(fault)
      open.push(...here.map((reached) => reached.state))
      later.push(...begun.map((reached) => reached.state))
    }
    open = later
  }
  return { states: seen.size, faults: [...faults] }
}

function start(): QuorumState {
  return { places: REGIONS.map(() => ({ holds: 0, own: 0, asked: [], noes: [] })), messages: [] }
}

/** A write begins in a region: it drafts the next version and proposes it to the others that it reaches. */
function begin(state: QuorumState, region: number, mayCut: boolean, parts: Parts): Reached[] {
  const voter = wake(state, region, parts)
  if (voter.isBusy([WRITE.item])) return []
  const author = { origin: region, at: 0, clock: 0, operation: 0, together: 1 }
  const drafted = draftVersions(voter.copy, [WRITE], author, 0)
  if (isRefused(drafted)) return []
  voter.propose({ by: region, versions: drafted })
  const { number } = at(drafted, 0)
  const others = othersOf(region)
  return [others, ...(mayCut ? others.map((one) => [one]) : [])].map((asked) => {
    const sent = asked.map((to): Message => ({ kind: 'propose', from: region, to, number, newer: 0 }))
    return reach(state, region, { holds: heldBy(voter), own: ownOf(voter), asked, noes: [] }, [
      ...state.messages,
      ...sent,
    ])
  })
}

function othersOf(region: number): number[] {
  return REGIONS.filter((other) => other !== region)
}

function receiveAny(state: QuorumState, parts: Parts): Reached[] {
  return state.messages.map((message, i) => {
    const left = state.messages.toSpliced(i, 1)
    if (message.kind === 'learn') return learn(state, message, left, parts)
    return message.kind === 'propose' ? judge(state, message, left, parts) : count(state, message, left, parts)
  })
}

function learn(state: QuorumState, { to, number }: Message, left: readonly Message[], parts: Parts): Reached {
  const voter = wake(state, to, parts)
  voter.install([versionOf(number)])
  return reach(state, to, { ...at(state.places, to), holds: heldBy(voter) }, left)
}

function judge(state: QuorumState, { from, to, number }: Message, left: readonly Message[], parts: Parts): Reached {
  const voter = wake(state, to, parts)
  const vote = voter.judge({ by: from, versions: [versionOf(number)] })
  const newer = vote.kind === 'newer' ? at(vote.versions, 0).number : 0
  const back: Message = { kind: vote.kind, from: to, to: from, number, newer }
  const isChosen = at(state.places, from).own !== number || left.some((each) => isYes(each, from, number))
  const isRival = !isChosen && state.places.some(({ holds }) => holds >= number)
  const faults = vote.kind === 'yes' && isRival ? ['two versions of one number'] : []
  return reach(state, to, { ...at(state.places, to), holds: heldBy(voter) }, [...left, back], faults)
}

/** A vote comes in: its proposer does what it does, by the very code that the simulation runs. */
function count(state: QuorumState, message: Message, left: readonly Message[], parts: Parts): Reached {
  const { from, to, number } = message
  const voter = wake(state, to, parts)
  const place = at(state.places, to)
  const isOpen = place.own === number
  const own = voter.underWay.get(WRITE.item)
  const proposal = (isOpen ? own : undefined) ?? { by: to, versions: [versionOf(number)] }
  // What is no longer under way was chosen: a refused one has had every vote.
  const other = 3 - to - from
  const told: readonly (readonly [number, Vote])[] = isOpen
    ? place.noes.map((no) => [no.from, no.newer === 0 ? { kind: 'busy' } : newerThan(no.newer)])
    : [[other, { kind: 'yes' }]]
  const asked = isOpen ? place.asked : [from, other]
  const ballot = { proposal, asked, votes: new Map(told) }
  const step = takeVote(voter, ballot, from, message.kind === 'newer' ? newerThan(message.newer) : voteOf(message))
  const unasked = step.kind === 'chosen' ? othersOf(to).filter((region) => !asked.includes(region)) : []
  const missed = step.kind === 'chosen' || step.kind === 'teach' ? [...unasked, ...step.teach] : []
  const lessons = missed.map((region): Message => ({ kind: 'learn', from: to, to: region, number, newer: 0 }))
  if (step.kind === 'chosen') voter.install(proposal.versions)
  if (step.kind === 'busy' || step.kind === 'newer') voter.install(step.learned)
  const noes = isOpen && step.kind === 'wait' ? [...place.noes, { from, newer: message.newer }] : []
  const after = {
    holds: heldBy(voter),
    own: ownOf(voter),
    asked: isOpen && step.kind !== 'wait' ? [] : place.asked,
    noes,
  }
  return reach(
    state,
    to,
    isOpen ? after : { ...place, holds: heldBy(voter) },
    [...left, ...lessons],
    [
      ...(step.kind === 'chosen' ? findUnsafe(state, after, to, number) : []),
      ...(step.kind === 'busy' || step.kind === 'newer' ? findDone(left, to, number) : []),
    ],
  )
}

// Whoever is told that a write is done must find it in two regions: then it outlives any one, as no region steps back.
function findUnsafe({ places }: QuorumState, after: Place, region: number, number: number): string[] {
  const holding = places.filter((place, each) => (each === region ? after : place).holds >= number)
  return holding.length < 2 ? ['an acknowledged write in one region only'] : []
}

function findDone(left: readonly Message[], by: number, number: number): string[] {
  const isOut = left.some(
    (each) => isYes(each, by, number) || (each.kind === 'propose' && each.from === by && each.number === number),
  )
  return isOut ? ['a refused write that may still be done'] : []
}

// With nothing under way any more all regions hold the last version, and no write waits for ever.
function findUnsettled({ places }: QuorumState): string[] {
  const isOpen = places.some(({ own }) => own > 0)
  return [
    ...(isOpen ? ['a write that never ends'] : []),
    ...(new Set(places.map(({ holds }) => holds)).size > 1 ? ['regions that stay apart'] : []),
  ]
}

function reach(
  state: QuorumState,
  region: number,
  place: Place,
  messages: readonly Message[],
  faults: readonly string[] = [],
): Reached {
  const before = at(state.places, region)
  const next = prune({ ...state, places: state.places.with(region, place), messages })
  return { state: next, faults: place.holds < before.holds ? [...faults, 'a region that steps back'] : faults }
}

// Messages that can change nothing any more count as arrived: what is known there already, and votes that are too late.
function prune(state: QuorumState): QuorumState {
  const { places } = state
  const messages = state.messages.filter(({ kind, from, to, number }) => {
    if (kind === 'learn') return at(places, to).holds < number
    if (kind === 'propose') return at(places, from).own === number || at(places, to).holds < number
    return at(places, to).own === number || (kind === 'busy' && at(places, from).holds < number)
  })
  return messages.length === state.messages.length ? state : { ...state, messages }
}

function isYes({ kind, to, number }: Message, by: number, wanted: number): boolean {
  return kind === 'yes' && to === by && number === wanted
}

/** A region as the simulation knows it. */
function wake({ places }: QuorumState, region: number, { makeVoter }: Parts): Voter {
  const { holds, own } = at(places, region)
  const proposal: Proposal = { by: region, versions: [versionOf(own)] }
  const copy = holds > 0 ? new Map([[WRITE.item, versionOf(holds)]]) : undefined
  return makeVoter(copy, own > 0 ? new Map([[WRITE.item, proposal]]) : undefined)
}

function heldBy({ copy }: Voter): number {
  return copy.get(WRITE.item)?.number ?? 0
}

function ownOf({ underWay }: Voter): number {
  const own = underWay.get(WRITE.item)
  return own ? at(own.versions, 0).number : 0
}

function newerThan(number: number): Vote {
  return { kind: 'newer', versions: [versionOf(number)] }
}

function voteOf({ kind }: Message): Vote {
  return { kind: kind === 'busy' ? 'busy' : 'yes' }
}

const versions: Version[] = []

// Of a version the quorum knows its item and its number only.
function versionOf(number: number): Version {
  const known = versions[number]
  if (known) return known
  const { item, change } = WRITE
  const [base, image] = [undefined, undefined]
  const made = { id: number, item, change, origin: 0, at: 0, stamp: 0, number, base, image, operation: 0, together: 1 }
  versions[number] = made
  return made
}
