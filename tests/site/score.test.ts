import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { groupMisses, measureAccuracy, sayClaims, sayNumbers, sayShare } from '../../src/site/checking/score.ts'
import { keyOf, readSummary, summaryPath } from '../../src/site/checking/summary.ts'

let gold: string
beforeEach(() => {
  gold = mkdtempSync(join(tmpdir(), 'crossfoot-gold-'))
  for (const room of ['numbers', 'claims']) mkdirSync(join(gold, room, 'dev'), { recursive: true })
  mkdirSync(join(gold, 'numbers', 'held'))
})
afterEach(() => rmSync(gold, { recursive: true, force: true }))

describe('the page on how numbers are checked', () => {
  test('scores the labelled texts that are there, and leaves out a half that has none', () => {
    writeFileSync(
      join(gold, 'numbers/dev/a.txt'),
      'It has ⟦12 rooms|12|count:room⟧.'.replace(' rooms|', '|').replace('⟧', '⟧ rooms'),
    )
    writeFileSync(
      join(gold, 'claims/dev/a.txt'),
      'Rent is 900 euros, food is 410 euros, together ⟦1,400 euros|sum|wrong|1310|plain⟧.',
    )
    const { numbers, claims } = measureAccuracy(gold)
    expect(numbers.map(({ name, texts, score }) => [name, texts, score.labelled, score.exact])).toEqual([
      ['dev', 1, 1, 1],
    ])
    expect(claims.map(({ name, score }) => [name, score.total.wrong, score.total.found])).toEqual([['dev', 1, 1]])
    expect(sayNumbers(numbers[0]?.score as never)[0]?.[1]).toBe('1 of 1 (100 %)')
    expect(sayClaims(claims[0]?.score.total as never)[0]).toEqual(['Wrong claims found', '1 of 1 (100 %)'])
  })

  test.each([
    [0, 0, 'none'],
    [999, 1000, '999 of 1,000 (99.9 %)'],
    [9999, 10000, '9,999 of 10,000 (99.9 %)'],
    [1, 10000, '1 of 10,000 (0.1 %)'],
    [5, 5, '5 of 5 (100 %)'],
  ])('never rounds %i of %i up to all or down to none', (part, whole, said) => {
    expect(sayShare(part, whole)).toBe(said)
  })

  test('lists misses by class, the most frequent first', () => {
    const misses = ['span', 'value', 'value'].map((kind, at) => ({ kind, at }))
    expect(groupMisses(misses, 1)).toEqual([
      { kind: 'value', count: 2, examples: [{ kind: 'value', at: 1 }] },
      { kind: 'span', count: 1, examples: [{ kind: 'span', at: 0 }] },
    ])
  })

  test('shows the last measurement while nothing changed, and measures anew when code or labels did', () => {
    const root = mkdtempSync(join(tmpdir(), 'crossfoot-root-'))
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    write('tests/gold/claims/held/a.txt', 'Rent is 900 euros, food is 410 euros, together ⟦1,310 euros|sum|right⟧.')
    const stored = { key: keyOf(root), numbers: [], claims: [] }
    write(summaryPath, JSON.stringify(stored))
    expect(readSummary(root)).toEqual(stored)
    write('src/numbers/read.ts', '// changed')
    const fresh = readSummary(root)
    expect(fresh.key).not.toBe(stored.key)
    expect(fresh.claims).toMatchObject([
      { name: 'held', texts: 1, classes: { sum: { found: 0, wrong: 0, verified: 1, right: 1 } }, misses: [] },
    ])
    rmSync(root, { recursive: true, force: true })
  })

  test.each(['numbers', 'claims', 'check', 'book'])('a change in %s is a reason to measure anew', (room) => {
    const before = keyOf(gold)
    mkdirSync(join(gold, 'src', room), { recursive: true })
    writeFileSync(join(gold, 'src', room, 'judge.ts'), '// changed')
    expect(keyOf(gold)).not.toBe(before)
  })
})
