import { describe, expect, test } from 'vitest'
import { awsPack, getFact, makeBook } from '../../../src/book/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { judgePromises, readRun, scenes, simulate, stateAt } from '../../../src/replication/index.ts'

const play = (name: string) => simulate(readRun(scenes.get(name)))
const kinds = (name: string) => play(name).damage.map(({ kind }) => kind)
const end = (name: string, item: string) => {
  const result = play(name)
  return stateAt(result.held, result.run.regions.length).map((copy) => Object.fromEntries(copy.get(item)?.image ?? []))
}

test('two e-mail addresses 50 ms apart: the later one stays in both regions, the first is lost', () => {
  expect(kinds('two-emails')).toEqual(['stale-read', 'lost-update'])
  expect(end('two-emails', 'user-1')).toEqual(Array(2).fill({ email: 'second@example.com' }))
})

test('an address here and a phone number there: one is lost, as the whole item is replaced', () => {
  expect(kinds('address-and-phone')).toEqual(['lost-update'])
  expect(end('address-and-phone', 'user-1')).toEqual(Array(2).fill({ address: 'Old Street 1', phone: '555-0199' }))
  expect(kinds('address-and-phone-merged')).toEqual([])
})

test('two players on items of their own lose nothing', () => {
  expect(kinds('two-players')).toEqual([])
})

test('Boston at 0 ms and Dublin at 50 ms: copies arrive at 300 and 350 ms, and Dublin stays', () => {
  const { events, convergence } = play('boston-and-dublin')
  expect(events.filter(({ kind }) => kind === 'arrive').map(({ at, arrival }) => [at, arrival])).toEqual([
    [300, 'lost'],
    [350, 'won'],
  ])
  expect(convergence).toEqual({ at: 350, after: 300 })
  expect(end('boston-and-dublin', 'item-a')).toEqual(Array(2).fill({ value: 'Dublin' }))
})

test('one price from two regions: a version check does not see the other region', () => {
  expect(kinds('one-price')).toEqual(['lost-update'])
})

test('a region that disappears costs the write that it had not delivered', () => {
  expect(kinds('a-region-disappears')).toEqual(['unavailable', 'lost-update'])
})

test('a counter in three regions is short of two of four increments', () => {
  expect(kinds('a-counter')).toEqual(['lost-increment', 'lost-increment'])
  expect(end('a-counter', 'likes')).toEqual(Array(3).fill({ count: 2 }))
})

test('half of a transaction is seen in another region', () => {
  expect(kinds('half-a-transaction')).toContain('broken-transaction')
})

test('a strong table tells one of the two writers, which tries again: nothing is lost', () => {
  expect(kinds('strong-conflict')).toEqual([])
  expect(play('strong-conflict').events.map(({ kind }) => kind)).toContain('retry')
})

test('a region that disappears takes nothing acknowledged with it under a strong table', () => {
  expect(kinds('strong-region-disappears')).toEqual(['unavailable'])
  expect(play('strong-region-disappears').convergence).toBeDefined()
})

test('a forced failover loses the commit that was on its way, a planned switchover none', () => {
  expect(kinds('aurora-failover')).toEqual(['unavailable', 'lost-update'])
  expect(kinds('aurora-switchover')).toEqual(['rejected-write'])
})

test('two transactions on one row: the second commit fails and is tried again', () => {
  expect(kinds('dsql-conflict')).toEqual([])
  expect(end('dsql-conflict', 'stock-1').slice(0, 2)).toEqual(Array(2).fill({ count: -2 }))
})

describe('every scene', () => {
  test.each([...scenes.keys()])('%s breaks no promise of its strategy', (name) => {
    const standings = judgePromises(play(name)).flatMap((verdict) => verdict.kinds.map(({ standing }) => standing))
    expect(standings).not.toContain('broken')
  })

  test.each([...scenes.keys()])('%s cites facts that stand in the book', (name) => {
    const book = makeBook(awsPack)
    const result = play(name)
    const cited = [
      ...result.events.map(({ fact }) => fact),
      ...result.damage.map(({ fact }) => fact),
      ...judgePromises(result).flatMap(({ guarantee }) => guarantee.facts),
    ].filter((fact) => fact !== undefined)
    for (const fact of cited) expect(getFact(book, fact)?.id).toBe(fact)
  })
})

test.each([...scenes.keys()])('the scene %s tells no other time than its run has', (name) => {
  const run = readRun(scenes.get(name))
  const asked = run.operations.map(({ at }) => at)
  const times = simulate(run).events.map(({ at }) => at)
  const apart = asked.flatMap((a) => asked.map((b) => Math.abs(a - b)))
  const scale: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 }
  const said = readNumbers(`${run.name}. ${run.about}`).flatMap(({ value, unit }) => {
    const factor = scale[unit]
    return factor === undefined ? [] : [Number(value) * factor]
  })
  expect(said.filter((time) => ![...times, ...asked, ...apart].includes(time))).toEqual([])
})
