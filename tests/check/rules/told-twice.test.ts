import { expect, test } from 'vitest'
import { check } from '../surroundings.ts'

const found = (text: string) => check(text, 'script').findings.map(({ rule, line }) => `${line} ${rule}`)

test('what a text tells twice is named at the place that stands alone, with the other one', () => {
  const [finding] = check(
    'Payroll is 112,400 dollars a month, so 1,348,800 dollars a year.\n\nThe payroll of 121,400 dollars a month includes the raise.',
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
