import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGold } from '../../scripts/accuracy/gold.ts'
import { readOurs } from '../../scripts/accuracy/readers.ts'
import { ratesOf, score } from '../../scripts/accuracy/score.ts'

const files = readGold(join(import.meta.dirname, '../gold/numbers/dev'))

test('the labelled texts to develop on are read no worse than before', () => {
  const { labelled, found, exact, lookAlikes, taken } = score(files, readOurs)
  expect(ratesOf(exact, found, labelled).f1).toBeGreaterThan(0.9905)
  expect(taken / lookAlikes).toBeLessThan(0.015)
})
