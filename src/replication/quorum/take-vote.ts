import type { Version } from '../history/version.ts'
import { countVotes, type Proposal, type Vote, type Voter } from './voter.ts'

/** What a proposer does about a vote: wait, teach regions that missed the version, or end its proposal. */
export type Step =
  | { readonly kind: 'wait' }
  | { readonly kind: 'teach'; readonly teach: readonly number[] }
  | { readonly kind: 'chosen'; readonly teach: readonly number[] }
  | { readonly kind: 'busy' | 'newer'; readonly learned: readonly Version[] }

/** What a region has asked about a proposal of its own, and been told; `votes` grows with each vote taken. */
export interface Ballot {
  readonly proposal: Proposal
  readonly asked: readonly number[]
  readonly votes: Map<number, Vote>
}

/** Counts a vote on a region's own proposal, and ends the proposal as soon as it is clear how it stands. */
export function takeVote(voter: Voter, { proposal, asked, votes }: Ballot, from: number, vote: Vote): Step {
  const before = countVotes(asked.length, [...votes.values()])
  votes.set(from, vote)
  // Who holds one newer item of a transaction may lack the others.
  if (before === 'chosen' && vote.kind !== 'yes') return { kind: 'teach', teach: [from] }
  const standing = countVotes(asked.length, [...votes.values()])
  if (before !== 'open' || standing === 'open') return { kind: 'wait' }
  voter.conclude(proposal)
  const told = [...votes]
  if (standing === 'chosen')
    return { kind: 'chosen', teach: told.flatMap(([region, { kind }]) => (kind === 'yes' ? [] : [region])) }
  return { kind: standing, learned: told.flatMap(([, each]) => (each.kind === 'newer' ? each.versions : [])) }
}
