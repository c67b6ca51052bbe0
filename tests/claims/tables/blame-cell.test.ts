import { expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function verdicts(text: string): (boolean | undefined)[] {
  const document = readDocument(text, 'markdown')
  return readClaims(document, readNumbers(document.text)).best.map((claim) => claim?.ok)
}

const rows = (amount: string, total: string) =>
  `| Line | Stored | Price | Cost |\n|---|--:|--:|--:|\n| Originals | 12,000 GB | $0.023 per GB | $276.00 |\n| Copies | 2,400 GB | $0.023 per GB | ${amount} |\n| **Sum** | | | **${total}** |\n`

test('a total that falls blames the cell whose own row gives what the total leaves for it', () => {
  const found = verdicts(rows('$65.20', '$331.20'))
  expect(found.at(-1)).toBe(true)
  expect(found.at(-2)).toBe(false)
})

test('and stands to be mended where no row says otherwise', () => {
  const found = verdicts(rows('$55.20', '$371.20'))
  expect(found.at(-1)).toBe(false)
  expect(found.at(-2)).toBe(true)
})

test('a total that comes neither of its parts as they stand nor as their rows give them is wrong itself', () => {
  const table = (total: string) =>
    `| Item | Each | Count | Cost |\n|---|--:|--:|--:|\n| Chairs | €40 | 12 | €480 |\n| Tables | €120 | 4 | €490 |\n| Lamps | €25 | 6 | €150 |\n| Total | | | ${total} |\n`
  expect(verdicts(table('€1,110')).slice(-1)).toEqual([true])
  expect(verdicts(table('€1,120')).slice(-1)).toEqual([true])
  expect(verdicts(table('€1,130')).slice(-1)).toEqual([false])
})
