import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { awsPack, awsSpeech, makeBook, newestCheck } from '../../src/book/index.ts'
import { openPrices } from '../../src/calculator/index.ts'
import { checkSource } from '../../src/check/index.ts'
import { readDocument } from '../../src/text/index.ts'

const book = makeBook(awsPack, awsSpeech)
const asOf = newestCheck(book)
const around = { book, asOf, prices: openPrices(book, asOf), scenarios: [], mustBind: false }

const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'gold', 'passages', name), 'utf8')
    .trimEnd()
    .split('\n')

/** Passages in which something is found. */
function doubted(passages: readonly string[]): string[] {
  return passages.filter((passage) =>
    checkSource('passage.md', readDocument(passage, 'markdown'), around).findings.some(
      ({ severity }) => severity !== 'info',
    ),
  )
}

test('of short passages with one plain mistake more than half are found', () => {
  const passages = linesOf('wrong.tsv').map((line) => line.split('\t')[0] ?? '')
  expect(doubted(passages).length / passages.length).toBeGreaterThan(0.5)
})

test('hardly anything is found in short passages that are right', () => {
  expect(doubted(linesOf('right.txt')).length).toBeLessThanOrEqual(6)
})
