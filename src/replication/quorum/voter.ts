import type { Version } from '../history/version.ts'

/** Versions of one or several items that a region wants to be the next ones, all or none. */
export interface Proposal {
  readonly by: number
  readonly versions: readonly Version[]
}

/** What a region says to a proposal: yes; no, as it has a write of its own under way; no, as it has newer versions. */
export type Vote = { readonly kind: 'yes' | 'busy' } | { readonly kind: 'newer'; readonly versions: readonly Version[] }

/**
 * One of the three regions of a strongly consistent table: what it holds and what it has under way.
 *
 * A proposal is chosen as soon as one region beside its own says yes: two of three then have it. No other one of the
 * same number can be chosen: the proposer takes part in none until it knows how its own ended, and whoever said yes
 * holds it and says no to another. AWS documents the behaviour of strong tables, not how they come to it; this is the
 * model's own way.
 */
export class Voter {
  readonly copy: Map<string, Version>
  readonly underWay: Map<string, Proposal>

  constructor(copy: ReadonlyMap<string, Version> = new Map(), underWay: ReadonlyMap<string, Proposal> = new Map()) {
    this.copy = new Map(copy)
    this.underWay = new Map(underWay)
  }

  /** Whether a write of one of some items is under way here. */
  isBusy(items: readonly string[]): boolean {
    return items.some((item) => this.underWay.has(item))
  }

  /** Begins a proposal of its own. */
  propose(proposal: Proposal): void {
    for (const { item } of proposal.versions) this.underWay.set(item, proposal)
  }

  /** Ends a proposal of its own. */
  conclude(proposal: Proposal): void {
    for (const { item } of proposal.versions) this.underWay.delete(item)
  }

  /** Votes on the proposal of another region, and holds its versions from then on if the vote is yes. */
  judge(proposal: Proposal): Vote {
    if (this.isBusy(proposal.versions.map(({ item }) => item))) return { kind: 'busy' }
    const versions = proposal.versions.flatMap(({ item, number }) => {
      const mine = this.copy.get(item)
      return mine && mine.number >= number ? [mine] : []
    })
    if (versions.length > 0) return { kind: 'newer', versions }
    this.install(proposal.versions)
    return { kind: 'yes' }
  }

  /** Holds the versions that are newer than its own, and says which these are. */
  install(versions: readonly Version[]): readonly Version[] {
    const newer = versions.filter(({ item, number }) => number > (this.copy.get(item)?.number ?? 0))
    for (const version of newer) this.copy.set(version.item, version)
    return newer
  }
}

/** How a proposal stands after some votes: open, chosen, or why it was not. */
export function countVotes(asked: number, votes: readonly Vote[]): 'open' | 'chosen' | 'busy' | 'newer' {
  if (votes.some(({ kind }) => kind === 'yes')) return 'chosen'
  if (votes.length < asked) return 'open'
  return votes.some(({ kind }) => kind === 'busy') ? 'busy' : 'newer'
}
