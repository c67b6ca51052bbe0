import { expect, test, vi } from 'vitest'
import { exploreQuorum, type Version } from '../../../src/replication/index.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const WRITES = 4

function isMadeFrom(version: Version | undefined, other: Version): boolean {
  let each = version
  while (each && each !== other) each = each.base
  return each === other
}

// One walk over all states, as it is the longest of the room's tests; faults are gathered, as there are many states.
test('four writes in three regions, any one of which may go for ever: every state keeps what was acknowledged', () => {
  const faults: string[] = []
  const { states, ends } = exploreQuorum(WRITES, true, ({ voters, acknowledged, refused, chosen, gone }) => {
    if (new Set(chosen.map(({ number }) => number)).size < chosen.length) faults.push('two versions of one number')
    if (refused.some((version) => chosen.includes(version))) faults.push('a refused write that is done')
    for (const version of acknowledged) {
      const holding = voters.filter(({ copy }) => isMadeFrom(copy.get(version.item), version))
      if (holding.length < 2) faults.push('an acknowledged write in one region only')
      const left = voters.filter((_, region) => region !== gone)
      if (!left.some((voter) => holding.includes(voter))) faults.push('an acknowledged write that went with a region')
    }
  })
  expect(faults).toEqual([])
  expect(states).toBeGreaterThan(50_000)
  for (const { voters, chosen } of ends.filter(({ gone }) => gone === undefined)) {
    // With three regions there, some write of several at once gets through, and all regions come to hold the last.
    expect(chosen.length).toBeGreaterThan(0)
    for (const { copy } of voters) expect(copy.get('x')?.number).toBe(chosen.length)
  }
})
