import { describe, expect, test, vi } from 'vitest'
import { exploreQuorum } from '../../../src/replication/index.ts'
import { type Proposal, type Vote, Voter } from '../../../src/replication/quorum/voter.ts'

// A million states take a while on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const WRITES = 6

test('six writes in three regions, with regions cut off: every state keeps what was acknowledged, and none is torn', () => {
  const { states, faults } = exploreQuorum(WRITES, true)
  expect(faults).toEqual([])
  expect(states).toBeGreaterThan(900_000)
})

test('with every region in reach there are fewer states, and all is well in them', () => {
  const { states, faults } = exploreQuorum(4, false)
  expect(faults).toEqual([])
  expect(states).toBeLessThan(exploreQuorum(4, true).states)
})

test('one write alone comes through five states and back to the first, as then all regions are alike again', () => {
  expect(exploreQuorum(0, true)).toEqual({ states: 1, faults: [] })
  expect(exploreQuorum(1, false).states).toBe(5)
})

describe('the search finds what is wrong with regions that', () => {
  const breakVoter = (Broken: typeof Voter) =>
    exploreQuorum(3, true, { makeVoter: (...held) => new Broken(...held) }).faults

  test('agree while they have a write of their own under way', () => {
    class Eager extends Voter {
      override judge(proposal: Proposal): Vote {
        const idle = new Voter(this.copy)
        const vote = idle.judge(proposal)
        if (vote.kind === 'yes') this.install(proposal.versions)
        return vote
      }
    }
    expect(breakVoter(Eager)).toContain('two versions of one number')
  })

  test('agree to what is older than what they hold', () => {
    class Forgetful extends Voter {
      override judge(proposal: Proposal): Vote {
        if (this.isBusy(proposal.versions.map(({ item }) => item))) return { kind: 'busy' }
        for (const version of proposal.versions) this.copy.set(version.item, version)
        return { kind: 'yes' }
      }
    }
    expect(breakVoter(Forgetful)).toEqual(
      expect.arrayContaining(['two versions of one number', 'a region that steps back']),
    )
  })

  test('say yes and do not keep it', () => {
    class Careless extends Voter {
      override judge(proposal: Proposal): Vote {
        return new Voter(this.copy, this.underWay).judge(proposal)
      }
    }
    expect(breakVoter(Careless)).toContain('an acknowledged write in one region only')
  })

  test('do not learn what they missed', () => {
    class Deaf extends Voter {
      override install(versions: Parameters<Voter['install']>[0]): ReturnType<Voter['install']> {
        return this.underWay.size > 0 ? [] : super.install(versions)
      }
    }
    expect(breakVoter(Deaf)).toContain('regions that stay apart')
  })

  test('never end what they began', () => {
    class Stuck extends Voter {
      override conclude(): void {}
    }
    expect(breakVoter(Stuck)).toContain('a write that never ends')
  })
})
