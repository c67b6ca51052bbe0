import { describe, expect, test, vi } from 'vitest'
import {
  type EventualState,
  exploreEventual,
  findLost,
  type Step,
  type Version,
  type Write,
} from '../../../src/replication/index.ts'
import { order, winners } from '../replay.ts'

// Many histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const REGIONS = 3
const MOST = 6

const put = (i: number): Write => ({ item: 'x', change: { kind: 'put', attributes: new Map([['v', i]]) } })
const add = (i: number): Write => ({ item: 'x', change: { kind: 'add', attribute: 'n', amount: 2 ** i } })
const mixed = (i: number): Write =>
  [
    put(i),
    { item: 'x', change: { kind: 'update' as const, attributes: new Map([['w', i]]) } },
    add(i),
    { item: 'x', change: { kind: 'delete' as const } },
  ][i % 4] ?? put(i)

/** Which region makes each write, in all ways that differ by more than the regions' names. */
function* placements(length: number, placed: readonly number[] = []): Generator<readonly number[]> {
  if (placed.length === length) return yield placed
  const next = Math.min(Math.max(-1, ...placed) + 1, REGIONS - 1)
  for (let region = 0; region <= next; region++) yield* placements(length, [...placed, region])
}

function everyHistory(writeOf: (i: number) => Write, clockOf: (region: number) => number, length = MOST): Step[][] {
  return [...placements(length)].map((regions) =>
    regions.map((region, i) => ({ region, write: writeOf(i), clock: clockOf(region) })),
  )
}

function lostOf({ versions, conflicts, copies }: EventualState) {
  return findLost(
    { versions, conflicts, written: [] },
    copies.flatMap((copy) => [...copy.values()]),
  )
}

function isMadeFrom(version: Version | undefined, base: Version | undefined): boolean {
  let each = version
  while (each && each !== base) each = each.base
  return each !== undefined
}

const CLOCKS = {
  'with equal clocks': () => 0,
  'with a clock 3 ms ahead, one 2 ms behind': (region: number) => [3, 0, -2][region] ?? 0,
}

describe.each(Object.entries(CLOCKS))(
  'every state of every history of six writes in three regions, %s',
  (_, clockOf) => {
    test('ends with the same latest write in every region', () => {
      let states = 0
      for (const steps of everyHistory(mixed, clockOf)) {
        const explored = exploreEventual(steps, REGIONS)
        states += explored.states
        for (const { versions, copies } of explored.ends) {
          const best = winners(versions)
          for (const copy of copies) expect(copy).toEqual(best)
        }
      }
      expect(states).toBeGreaterThan(50_000)
    })

    test('shows nowhere an older write after a newer one, nor one that was never made', () => {
      const faults: string[] = []
      for (const steps of everyHistory(put, clockOf)) {
        exploreEventual(steps, REGIONS, ({ versions, copies, pending }) => {
          const best = winners(versions).get('x')
          for (const [region, copy] of copies.entries()) {
            const here = copy.get('x')
            const isOwnGone = versions.some((own) => own.origin === region && (!here || order(here, own) < 0))
            if (here && !versions.includes(here)) faults.push('a version that was never made')
            if (isOwnGone) faults.push('a region that shows less than it wrote')
            const isOnItsWay = pending.some(({ to, version }) => to === region && version === best)
            if (here !== best && !isOnItsWay) faults.push('a region that will never hold the latest')
          }
        })
      }
      expect(faults).toEqual([])
    })

    test('calls a put lost where no write was made from it and it is not the last one, and no other', () => {
      const faults: string[] = []
      for (const steps of everyHistory(put, clockOf)) {
        for (const state of exploreEventual(steps, REGIONS).ends) {
          const best = winners(state.versions).get('x')
          const seen = new Set(state.versions.map(({ base }) => base))
          const lost = state.versions.filter((version) => version !== best && !seen.has(version))
          const told = lostOf(state)
          if (told.map(({ version }) => version).join() !== lost.map(({ id }) => id).join())
            faults.push('another ledger')
          for (const { version, to } of told) {
            const [loser, winner] = [state.versions[version ?? -1], state.versions[to ?? -1]]
            if (!loser || !winner || order(winner, loser) <= 0) faults.push('lost to an older one')
            if (isMadeFrom(winner, loser)) faults.push('lost to one made from it')
          }
        }
      }
      expect(faults).toEqual([])
    })

    test('loses exactly the increments that the sum is short of, each to a write that did not know it', () => {
      const faults: string[] = []
      for (const steps of everyHistory(add, clockOf)) {
        for (const state of exploreEventual(steps, REGIONS).ends) {
          const told = lostOf(state)
          for (const { version, to } of told) {
            if (isMadeFrom(state.versions[to ?? -1], state.versions[version ?? -1]))
              faults.push('lost to one made from it')
          }
          const lost = told.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
          const sum = Number(winners(state.versions).get('x')?.image?.get('n'))
          if (sum + lost !== 2 ** MOST - 1) faults.push('a sum that does not add up')
        }
      }
      expect(faults).toEqual([])
    })
  },
)

test('a write that its condition refuses makes no state of its own', () => {
  const write: Write = { ...put(0), ifVersion: 7 }
  expect(exploreEventual([{ region: 0, write }], 2)).toMatchObject({ states: 2, ends: [{ versions: [] }] })
})
