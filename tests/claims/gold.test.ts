import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClaimGold, stripClaimMarks } from '../../scripts/accuracy/claims-gold.ts'
import { scoreClaims } from '../../scripts/accuracy/score-claims.ts'

const dev = readClaimGold(join(import.meta.dirname, '..', 'gold', 'claims', 'dev'))

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'the labelled texts to develop on are read no worse than before: part %d',
  (part) => {
    const { right, verified, wrong, found, falseAlarms } = scoreClaims(dev.filter((_, at) => at % 8 === part)).total
    expect(verified / right).toBeGreaterThan(0.73)
    expect(found / wrong).toBeGreaterThan(0.4)
    expect(found / (found + falseAlarms)).toBeGreaterThan(0.9)
  },
)

test('marks come out of a labelled text, and labels know where they stood', () => {
  const { text, labels } = stripClaimMarks('That is ⟦14|sum|wrong|15|plain⟧ in all, ⟦2|count|right⟧ a head.')
  expect(text).toBe('That is 14 in all, 2 a head.')
  expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['14', '2'])
  expect(labels[0]).toMatchObject({ kind: 'sum', verdict: 'wrong', expected: '15', isPlain: true })
})
