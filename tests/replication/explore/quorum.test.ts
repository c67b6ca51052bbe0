import { expect, test } from 'vitest'
import { exploreQuorum, type Version } from '../../../src/replication/index.ts'

const WRITES = 4

function isMadeFrom(version: Version | undefined, other: Version): boolean {
  let each = version
  while (each && each !== other) each = each.base
  return each === other
}

// One walk over all states, as it is the longest of the room's tests.
test('four writes in three regions, any one of which may go for ever: every state keeps what was acknowledged', () => {
  const { states, ends } = exploreQuorum(WRITES, true, ({ voters, acknowledged, refused, chosen, gone }) => {
    // No two versions of one number, and none that its writer was told is refused.
    expect(new Set(chosen.map(({ number }) => number)).size).toBe(chosen.length)
    expect(refused.some((version) => chosen.includes(version))).toBe(false)
    // What was acknowledged is in what any two regions hold, and in what the others hold when one is gone.
    for (const version of acknowledged) {
      const holding = voters.filter(({ copy }) => isMadeFrom(copy.get(version.item), version))
      expect(holding.length).toBeGreaterThanOrEqual(2)
      const left = voters.filter((_, region) => region !== gone)
      expect(left.some((voter) => holding.includes(voter))).toBe(true)
    }
  })
  expect(states).toBeGreaterThan(50_000)
  for (const { voters, chosen, gone } of ends.filter((end) => end.gone === undefined)) {
    expect(gone).toBeUndefined()
    for (const { copy } of voters) expect(copy.get('x')?.number).toBe(chosen.length)
  }
  // With three regions there, some write of several at once gets through.
  expect(ends.every(({ chosen, gone }) => chosen.length > 0 || gone !== undefined)).toBe(true)
}, 60_000)
