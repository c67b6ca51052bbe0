import { describe, expect, test } from 'vitest'
import type { Names } from '../../src/calculator/index.ts'
import { checkBindings } from '../../src/check/index.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { amount, type Quantity, range } from '../../src/quantity/index.ts'
import { readDocument } from '../../src/text/index.ts'

const names: Names = new Map<string, Quantity | Names>([
  ['bill', amount('474.50', 'USD/month')],
  ['guess', range('300', '400', 'USD/month')],
  ['tiny', amount('0.02', 'USD/month')],
  ['units', amount(1000, 'WCU')],
])

function check(text: string) {
  const document = readDocument(text, 'markdown')
  return checkBindings('script.md', document, readNumbers(document.text), names)
}

describe('a bound figure', () => {
  test.each([
    ['That is :fig[four hundred seventy-five dollars]{is="bill"} a month.'],
    ['That is :fig[$474.50]{is="bill"} a month.'],
    ['That is :fig[about four hundred sixty dollars]{is="bill"} a month.'],
    ['That is :fig[over four hundred dollars]{is="bill"} a month.'],
    ['That is :fig[up to five hundred dollars]{is="bill"} a month.'],
    ['That is :fig[three hundred fifty dollars]{is="guess"} a month.'],
    ['That is :fig[two cents]{is="tiny"} a month.'],
    [':fig[One thousand]{is="units"} units.'],
    ["Twice that: :fig[2,000]{is='units * 2'} units."],
  ])('holds: %s', (text) => {
    const { figures, findings } = check(text)
    expect(findings).toEqual([])
    expect(figures).toHaveLength(1)
  })

  test.each([
    [
      ':fig[four hundred dollars]{is="bill"}',
      'binding/value',
      /stated "four hundred dollars", worked out \$474\.50\/month/,
    ],
    [':fig[over five hundred dollars]{is="bill"}', 'binding/value', /worked out \$474\.50/],
    [':fig[under four hundred dollars]{is="bill"}', 'binding/value', /worked out \$474\.50/],
    [':fig[nine hundred dollars]{is="guess"}', 'binding/value', /worked out \$300\.00–\$?400/],
    [':fig[three cents]{is="tiny"}', 'binding/value', /worked out \$0\.02/],
    [':fig[1,000]{is="bill"}', 'binding/unit', /their units differ/],
    [':fig[$1,000]{is="units"}', 'binding/unit', /their units differ/],
    [':fig[a lot]{is="bill"}', 'binding/no-number', /no number is said in "a lot"/],
    [':fig[nine]{is="bil"}', 'binding/name', /bil is no name here; known: bill/],
    [':fig[nine]{is=bill}', 'binding/attributes', /is no list of name="value"/],
  ])('is wrong: %s', (text, rule, message) => {
    const { findings } = check(`Well: ${text}.`)
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
    expect(findings[0]?.message).toMatch(message)
  })

  test('is marked at its words, with its working and what to say', () => {
    const [finding] = check('One.\n\nThat is :fig[four hundred dollars]{is="bill"} a month.').findings
    expect(finding).toMatchObject({ file: 'script.md', line: 3, column: 14, endLine: 3, endColumn: 34 })
    expect(finding?.stated).toMatchObject({ text: 'four hundred dollars', value: 400, unit: 'USD' })
    expect(finding?.worked).toMatchObject({ value: 474.5, interval: [474.5, 474.5], working: '$474.50/month' })
    expect(finding?.help).toBe('say $474.50/month')
  })
})

test('a figure bound otherwise is left to others', () => {
  const { figures, findings } = check('Some :fig[sixty percent]{waive="an anecdote"} of teams.')
  expect([figures, findings]).toEqual([[], []])
})
