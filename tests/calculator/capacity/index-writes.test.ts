import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, makeBook } from '../../../src/book/index.ts'
import { countIndexWrite, projectEntry, readItem, type SecondaryIndex } from '../../../src/calculator/capacity/index.ts'

const book = makeBook(awsPack)
const byTitle: SecondaryIndex = { key: ['title', 'score'], tableKey: ['user'], projection: ['wins'] }
const player = { user: 'ada', title: 'Chess', score: 10, wins: 3, notes: 'quiet' }

function count(before: object | null, after: object | null, index = byTitle) {
  const read = (item: object | null) => (item === null ? null : readItem(item, 'plain'))
  const { units, facts } = countIndexWrite(index, read(before), read(after))
  return [units, facts[0]]
}

function without(...names: (keyof typeof player)[]): object {
  return Object.fromEntries(Object.entries(player).filter(([name]) => !names.some((other) => other === name)))
}

describe('the writes of an index', () => {
  test.each([
    ['a new item that has its key', null, player, 1, 'gsi-new-entry'],
    ['an item whose key is completed', without('score'), player, 1, 'gsi-new-entry'],
    ['a changed key value: one delete and one put', player, { ...player, score: 11 }, 2, 'gsi-key-change'],
    ['a key attribute removed', player, without('title'), 1, 'gsi-entry-removed'],
    ['an item deleted', player, null, 1, 'gsi-entry-removed'],
    ['an item that is in the index neither before nor after', without('title'), without('score'), 0, 'gsi-not-indexed'],
    ['a new item without the key', null, without('title', 'score'), 0, 'gsi-not-indexed'],
    ['a projected attribute changed', player, { ...player, wins: 4 }, 1, 'gsi-projected-change'],
    ['a projected attribute added', without('wins'), player, 1, 'gsi-projected-change'],
    ['a projected attribute removed', player, without('wins'), 1, 'gsi-projected-change'],
    ['another attribute changed', player, { ...player, notes: 'loud' }, 0, 'gsi-unprojected-change'],
    ['nothing changed', player, { ...player }, 0, 'gsi-unprojected-change'],
  ])('for %s', (_, before, after, units, fact) => {
    expect(count(before, after)).toEqual([units, `dynamodb.${fact}`])
    expect(book.facts.has(`dynamodb.${fact}`)).toBe(true)
  })

  test('are counted by the size of the entry, not of the item', () => {
    expect(count(null, { ...player, notes: 'x'.repeat(9000) })[0]).toBe(1)
    expect(count(null, { ...player, wins: 'x'.repeat(9000) })[0]).toBe(9)
  })

  test('of a changed key are the old entry and the new one, each rounded by itself', () => {
    const large = { ...player, wins: 'x'.repeat(1500) }
    expect(count(large, { ...player, title: 'Go' })[0]).toBe(2 + 1)
  })

  test('of a changed projection are those of the larger entry', () => {
    const large = { ...player, wins: 'x'.repeat(1500) }
    expect([count(large, player)[0], count(player, large)[0]]).toEqual([2, 2])
  })

  test('do not see a number written otherwise as a change', () => {
    expect(count({ ...player, score: 1e21 }, { ...player, score: 10n ** 21n })[0]).toBe(0)
  })

  test('cite the size of the entry where there is a write', () => {
    const read = readItem(player)
    expect(countIndexWrite(byTitle, null, read).facts).toContain('dynamodb.gsi-entry-size')
  })

  test('follow the projection', () => {
    const short = readItem({ user: 'ada', title: 'Chess', score: 1, k: 1, e: 2 })
    expect(projectEntry({ ...byTitle, projection: 'keys' }, short)?.size).toBe(3)
    const entry = (projection: SecondaryIndex['projection']) =>
      [...(projectEntry({ ...byTitle, projection }, readItem(player)) ?? [])].map(([name]) => name)
    expect(entry('keys')).toEqual(['user', 'title', 'score'])
    expect(entry(['wins'])).toEqual(['user', 'title', 'score', 'wins'])
    expect(entry('all')).toEqual(['user', 'title', 'score', 'wins', 'notes'])
    expect(count(player, { ...player, notes: 'loud' }, { ...byTitle, projection: 'all' })[0]).toBe(1)
    expect(count(player, { ...player, wins: 4 }, { ...byTitle, projection: 'keys' })[0]).toBe(0)
  })

  test('are none where before and after are the same, and as many the one way as the other', () => {
    const attribute = fc.option(fc.string({ maxLength: 3 }), { nil: undefined })
    const item = fc
      .record({ user: fc.constant('ada'), title: attribute, score: attribute, wins: attribute })
      .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
    fc.assert(
      fc.property(item, item, (a, b) => {
        expect(count(a, a)[0]).toBe(0)
        expect(count(a, b)[0]).toBe(count(b, a)[0])
      }),
    )
  })
})
