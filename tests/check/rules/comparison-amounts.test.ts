import { expect, test } from 'vitest'
import { judgeComparisons } from '../../../src/check/rules/comparison/amounts.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function findings(text: string, isWrong: (figure: number) => boolean = () => false) {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  return judgeComparisons('a.txt', document, figures, isWrong)
}

const likened = 'Redis comes to $120 a month and Kafka to $480 a month. The two are comparable.'

test('words that two amounts contradict are shown with both amounts', () => {
  const [found] = findings(likened)
  expect(found).toMatchObject({ rule: 'comparison/amounts', line: 1, severity: 'error' })
  expect(found?.message).toBe('stated "comparable", beside it "$120" is 0.25 times "$480"')
  expect(found?.related[0]?.message).toBe('held against "$480"')
})

test('a smaller half is not most of anything', () => {
  const [found] = findings('Most of the requests, 412 of 960, came at night.')
  expect(found?.message).toBe('stated "Most of", told is 42.9 percent of it')
  expect(found?.related[0]?.message).toBe('told as "412"')
})

test('of an amount that is wrong itself nothing more is said', () => {
  expect(findings(likened, (figure) => figure === 0)).toEqual([])
  expect(findings(likened, (figure) => figure === 1)).toEqual([])
})
