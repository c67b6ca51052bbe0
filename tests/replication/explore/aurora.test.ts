import { expect, test, vi } from 'vitest'
import {
  type AuroraState,
  exploreAurora,
  openReplica,
  type Promotion,
  type Version,
} from '../../../src/replication/index.ts'

// Many states take a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const REGIONS = [0, 1, 2]

function chainOf(version: Version | undefined): Version[] {
  return version ? [...chainOf(version.base), version] : []
}

function heldIn(state: AuroraState, region: number): Version[] {
  return chainOf(openReplica(state, region).copy.get('x'))
}

const WRITES = 6

test.each<Promotion>(['none', 'switchover', 'fenced', 'unfenced'])(
  'six writes of a Global Database with the promotion %s: every state shows the log up to some place, and every end lost exactly the lag',
  (promotion) => {
    const faults = new Set<string>()
    const { states, ends } = exploreAurora(WRITES, promotion, (state) => {
      for (const region of REGIONS) {
        const held = heldIn(state, region)
        if (held.length !== openReplica(state, region).applied) faults.add('a copy with a gap in its log')
        if (held.some((version) => !state.committed.includes(version))) faults.add('a write that was never committed')
      }
    })
    let most = 0
    for (const state of ends) {
      const [held = [], ...others] = REGIONS.map((region) => heldIn(state, region))
      if (others.some((other) => other.length !== held.length || other.at(-1) !== held.at(-1)))
        faults.add('regions apart')
      const lost = state.committed.filter((version) => !held.includes(version))
      // The old writer numbered on from what the new one did not have.
      const kept = state.kept ?? state.committed.length
      const inside = state.committed.filter(({ origin, number }) => origin === 0 && number > kept)
      if (lost.length !== inside.length || lost.some((version) => !inside.includes(version))) faults.add('another loss')
      most = Math.max(most, lost.length)
    }
    expect([...faults]).toEqual([])
    expect(most).toBe(promotion === 'fenced' || promotion === 'unfenced' ? WRITES : 0)
    expect(states).toBeGreaterThan(1_000)
  },
)
