import { at } from '../at.ts'
import { draftVersions, isRefused } from '../history/draft.ts'
import type { Version } from '../history/version.ts'
import { countVotes, type Proposal, type Vote, Voter } from '../quorum/voter.ts'
import { type Explored, exploreStates } from './explore.ts'

/** A message of the quorum: a proposal, a vote on one, or versions to learn. */
type Message =
  | { readonly kind: 'propose'; readonly to: number; readonly proposal: Proposal }
  | {
      readonly kind: 'vote'
      readonly to: number
      readonly from: number
      readonly proposal: Proposal
      readonly vote: Vote
    }
  | { readonly kind: 'learn'; readonly to: number; readonly versions: readonly Version[] }

/** How a quorum of three stands somewhere on the way. */
export interface QuorumState {
  readonly done: number
  readonly voters: readonly Voter[]
  readonly messages: readonly Message[]
  readonly votes: ReadonlyMap<Proposal, ReadonlyMap<number, Vote>>
  /** The versions whose writers were told that they are written, and those that were told they are not. */
  readonly acknowledged: readonly Version[]
  readonly refused: readonly Version[]
  /** Every version that some region beside its own agreed to. */
  readonly chosen: readonly Version[]
  /** The region that went away for ever. */
  readonly gone: number | undefined
}

const REGIONS = [0, 1, 2]
/** The regions in every order. */
const ORDERS = REGIONS.flatMap((a) => REGIONS.filter((b) => b !== a).map((b) => [a, b, 3 - a - b] as const))

const WRITE = { item: 'x', change: { kind: 'add', attribute: 'n', amount: 1 } } as const

/**
 * Every state that some writes of one item can bring a quorum of three to: each write begins at any time in any region
 * that has none under way, messages arrive in any order, and where `mayLose` says so any one region goes away for ever
 * at any time.
 */
export function exploreQuorum(
  writes: number,
  mayLose: boolean,
  visit?: (state: QuorumState) => void,
): Explored<QuorumState> {
  const initial: QuorumState = {
    done: 0,
    voters: REGIONS.map(() => new Voter()),
    messages: [],
    votes: new Map(),
    acknowledged: [],
    refused: [],
    chosen: [],
    gone: undefined,
  }
  const nextOf = (state: QuorumState) => moves(state, writes, mayLose).map(prune)
  return exploreStates(initial, nextOf, keyOf, visit)
}

function moves(state: QuorumState, writes: number, mayLose: boolean): QuorumState[] {
  return [
    ...(state.done < writes ? REGIONS.flatMap((region) => begin(state, region)) : []),
    ...state.messages.map((message, i) => receive({ ...state, messages: state.messages.toSpliced(i, 1) }, message)),
    ...(mayLose && state.gone === undefined ? REGIONS.map((region) => lose(state, region)) : []),
  ]
}

function begin(state: QuorumState, region: number): QuorumState[] {
  const old = at(state.voters, region)
  if (region === state.gone || old.isBusy([WRITE.item])) return []
  const author = { origin: region, at: state.done, clock: 0, operation: state.done, together: 1 }
  const versions = draftVersions(old.copy, [WRITE], author, state.done)
  if (isRefused(versions)) return []
  const proposal: Proposal = { by: region, versions }
  const voter = new Voter(old.copy, old.underWay)
  voter.propose(proposal)
  const sent = othersOf(region, state.gone).map((to): Message => ({ kind: 'propose', to, proposal }))
  const votes = new Map(state.votes).set(proposal, new Map())
  const messages = [...state.messages, ...sent]
  return [{ ...state, done: state.done + 1, voters: state.voters.with(region, voter), messages, votes }]
}

function receive(state: QuorumState, message: Message): QuorumState {
  const { to } = message
  const old = at(state.voters, to)
  const voter = new Voter(old.copy, old.underWay)
  const voters = state.voters.with(to, voter)
  if (message.kind === 'learn') {
    voter.install(message.versions)
    return { ...state, voters }
  }
  const { proposal } = message
  if (message.kind === 'propose') {
    const vote = voter.judge(proposal)
    const isNew = vote.kind === 'yes' && !proposal.versions.some((version) => state.chosen.includes(version))
    const chosen = isNew ? [...state.chosen, ...proposal.versions] : state.chosen
    const back: Message = { kind: 'vote', to: proposal.by, from: to, proposal, vote }
    const messages = proposal.by === state.gone ? state.messages : [...state.messages, back]
    return { ...state, voters, chosen, messages }
  }
  return countVote({ ...state, voters }, voter, message)
}

function countVote(
  state: QuorumState,
  voter: Voter,
  { from, proposal, vote }: Extract<Message, { kind: 'vote' }>,
): QuorumState {
  const before = state.votes.get(proposal) ?? new Map<number, Vote>()
  const after = new Map(before).set(from, vote)
  const votes = new Map(state.votes).set(proposal, after)
  const was = countVotes(2, [...before.values()])
  const standing = countVotes(2, [...after.values()])
  const { versions } = proposal
  const lesson: Message = { kind: 'learn', to: from, versions }
  const isMissed = vote.kind === 'busy' && from !== state.gone
  if (was === 'chosen') return { ...state, votes, messages: isMissed ? [...state.messages, lesson] : state.messages }
  if (standing === 'open') return { ...state, votes }
  voter.conclude(proposal)
  if (standing !== 'chosen') {
    voter.install([...after.values()].flatMap((each) => (each.kind === 'newer' ? each.versions : [])))
    return { ...state, votes, refused: [...state.refused, ...versions] }
  }
  voter.install(versions)
  const missed = [...after].flatMap(([region, each]) => (each.kind === 'busy' && region !== state.gone ? [region] : []))
  const lessons = missed.map((region): Message => ({ kind: 'learn', to: region, versions }))
  return {
    ...state,
    votes,
    acknowledged: [...state.acknowledged, ...versions],
    messages: [...state.messages, ...lessons],
  }
}

// What a region that goes had not delivered stays with it, and nothing reaches it.
function lose(state: QuorumState, region: number): QuorumState {
  const messages = state.messages.filter((message) => {
    const from =
      message.kind === 'propose'
        ? message.proposal.by
        : message.kind === 'vote'
          ? message.from
          : message.versions[0]?.origin
    return message.to !== region && from !== region
  })
  return { ...state, gone: region, messages }
}

function othersOf(region: number, gone: number | undefined): number[] {
  return REGIONS.filter((other) => other !== region && other !== gone)
}

// What happens next depends neither on who wrote a version nor on the names of regions, nor on the numbers but for how
// far they are apart: states that differ by these alone are the same one.
function keyOf(state: QuorumState): string {
  const least = Math.min(...state.voters.map(({ copy }) => copy.get(WRITE.item)?.number ?? 0))
  return ORDERS.map((order) => keyIn(order, least, state)).reduce((least, each) => (each < least ? each : least))
}

function keyIn(order: readonly number[], least: number, { done, voters, messages, votes, gone }: QuorumState): string {
  const place = (region: number | undefined) => (region === undefined ? '-' : order.indexOf(region))
  const height = (versions: readonly Version[]) => at(versions, 0).number - least
  const printVote = (vote: Vote) => (vote.kind === 'newer' ? `n${height(vote.versions)}` : vote.kind[0])
  const held = order.map((region) => {
    const voter = at(voters, region)
    const own = voter.underWay.get(WRITE.item)
    const counted = own && [...(votes.get(own) ?? [])].map(([from, vote]) => `${place(from)}${printVote(vote)}`).sort()
    return `${(voter.copy.get(WRITE.item)?.number ?? 0) - least}/${own ? `${height(own.versions)}:${counted}` : ''}`
  })
  const sent = messages.map((message) => {
    if (message.kind === 'learn') return `l${height(message.versions)}>${place(message.to)}`
    const { proposal, kind, to } = message
    const vote = message.kind === 'vote' ? `${place(message.from)}${printVote(message.vote)}` : ''
    const isOpen = isUnderWay(voters, proposal) ? 'o' : 'd'
    return `${kind[0]}${place(proposal.by)}#${height(proposal.versions)}${isOpen}>${place(to)}${vote}`
  })
  return `${done};${place(gone)};${held.join('|')};${sent.sort().join()}`
}

function isUnderWay(voters: readonly Voter[], proposal: Proposal): boolean {
  return proposal.versions.some(({ item }) => at(voters, proposal.by).underWay.get(item) === proposal)
}

// Messages that can change nothing any more count as arrived: what is known there already, and votes that are too late.
function prune(state: QuorumState): QuorumState {
  const { voters } = state
  const isKnown = (to: number, versions: readonly Version[]) =>
    versions.every(({ item, number }) => (at(voters, to).copy.get(item)?.number ?? 0) >= number)
  const messages = state.messages.filter((message) => {
    if (message.kind === 'learn') return !isKnown(message.to, message.versions)
    if (isUnderWay(voters, message.proposal)) return true
    const { versions } = message.proposal
    if (message.kind === 'propose') return !isKnown(message.to, versions)
    return message.vote.kind === 'busy' && !isKnown(message.from, versions)
  })
  return { ...state, messages }
}
