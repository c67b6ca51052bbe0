import { expect, test } from 'vitest'
import type { Finding } from '../../../src/check/index.ts'
import { judgeEchoes } from '../../../src/check/rules/consistency/told-twice.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { check } from '../surroundings.ts'

const found = (text: string) => check(text, 'script').findings.map(({ rule, line }) => `${line} ${rule}`)

test('what a text tells twice is named at the place that stands alone, with the other one', () => {
  const [finding] = check(
    'Payroll is 112,400 dollars a month, 14,050 dollars for each of the eight people.\n\nThe payroll of 121,400 dollars a month includes the raise.',
    'script',
  ).findings
  expect(finding).toMatchObject({
    rule: 'consistency/told-twice',
    severity: 'warning',
    line: 3,
    related: [{ line: 1 }],
  })
})

test('a number that is wrong in itself is not said to be told twice as well', () => {
  const text =
    'The club has 412 members. 12 times 15 is 190. Altogether 190 chairs stand there, and the same 180 chairs were paid.'
  expect(found(text).filter((one) => one.endsWith('told-twice')).length).toBeLessThanOrEqual(1)
})

test('where one of the two was found wrong already, the other is not doubted', () => {
  const text =
    'Payroll is 112,400 dollars a month, so 1,348,800 dollars a year. The payroll of 121,400 dollars a month includes the raise.'
  const document = readDocument(text, 'script')
  const mentions = readNumbers(document.text)
  const claims = readClaims(document, mentions)
  const judge = (known: readonly number[]) =>
    judgeEchoes(
      'a.txt',
      document,
      claims,
      known.map((mention) => ({ mention, finding: {} as Finding })),
    )
  expect(judge([])).toHaveLength(1)
  expect(judge([0])).toEqual([])
  expect(judge([2])).toEqual([])
})
