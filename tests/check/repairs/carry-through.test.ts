import { describe, expect, test } from 'vitest'
import { repairText } from '../../../src/check/index.ts'
import { makeFinding } from '../../../src/check/make-finding.ts'
import type { Judged } from '../../../src/check/merge-findings.ts'
import { repairFindings } from '../../../src/check/repairs/repair-findings.ts'
import type { Claim, Figure, Working } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { check } from '../surroundings.ts'

const sum = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.'
const related = (text: string) =>
  check(text, 'script').findings.flatMap((one) =>
    one.related.map(({ message, fix }) => [message.split(': ')[1], fix?.text]),
  )

describe('what follows from a wrong number', () => {
  test('is said again where the text plainly tells how it follows', () => {
    expect(related(`${sum} Split by five that is 301 euros each.`)).toEqual([['301 euros', '281 euros']])
  })

  test('is told, but not said again, where that is not certain; and then nothing is written', () => {
    const text = `${sum} Of these 1,505 euros 27 % are for food.`
    expect(related(text)).toEqual([
      ['1,505 euros', '1,405 euros'],
      ['27 %', undefined],
    ])
    const { source, refused } = repairText(check(text, 'script'), (again) => check(again, 'script'))
    expect(source).toBe(text)
    expect(refused.map(({ why }) => why)).toEqual([
      '"27 %" (1:105) follows from it, and what it should be is not certain',
    ])
  })
})

/** Numbers of a text as figures, with claims by hand: what is asked is what becomes of them, not whether they are read. */
const document = readDocument(
  'In all 105 guests. They need 14 tables. That is 28 legs. Also 7 cooks, 3 cakes and 50 spoons.',
  'script',
)
const mentions = readNumbers(document.text)
const figures = mentions.map(
  (mention, index) => ({ index, mention, scale: 1, value: Number(mention.value) }) as unknown as Figure,
)
const leaf = (figure: number): Working => ({ op: 'figure', figure, exact: true, scale: 1 })
const constant = (value: number): Working => ({ op: 'constant', value, text: String(value) })
const claim = (figure: number, working: Working, inputs: readonly number[], more: Partial<Claim> = {}): Claim =>
  ({ figure, working, inputs, ok: true, odds: 0.99, strength: 4, ...more }) as unknown as Claim
const place = { file: 'a', line: 1, column: 8, endLine: 1, endColumn: 18 }
const wrong = (
  mention: number,
  worth: string | undefined,
  text: string | undefined,
  follows: readonly number[] = [],
): Judged => ({
  mention,
  follows,
  finding: { ...makeFinding(place, 'x/y', 'm'), ...(text === undefined ? {} : { fix: { text } }) },
  ...(worth === undefined ? {} : { worth }),
})
const tables = claim(1, { op: 'divide', parts: [leaf(0), constant(8)] }, [0])
const legs = claim(2, { op: 'multiply', parts: [leaf(1), constant(2)] }, [1])

function repair(judged: readonly Judged[], claims: readonly Claim[], settled: readonly number[] = []) {
  const best = mentions.map((_, index) => claims.find(({ figure }) => figure === index))
  const found = repairFindings(
    'a',
    { document, mentions, claims: { best, figures }, settled: new Set(settled), held: new Map() },
    judged,
  )
  return found.repairs.map(({ edits, doubt }) => (doubt === '' ? edits.map(({ text }) => text) : doubt))
}

describe('a repair takes with it', () => {
  test('what was rounded up, rounded up again, and what follows from that', () => {
    expect(repair([wrong(0, '90', '90 guests')], [tables, legs])).toEqual([['90 guests', '12 tables', '24 legs']])
  })

  test('but not where it can’t be seen how whole things were rounded', () => {
    expect(repair([wrong(0, '98', '98 guests')], [tables])).toEqual([['98 guests', '13 tables']])
    const near = claim(1, { op: 'divide', parts: [leaf(0), constant(7.6)] }, [0])
    expect(repair([wrong(0, '77', '77 guests')], [near])).toEqual([expect.stringMatching(/not certain$/)])
    expect(repair([wrong(0, '75', '75 guests')], [near])).toEqual([['75 guests', '10 tables']])
  })

  test('what two numbers give that go into each other, the plainer first', () => {
    const circle = claim(1, { op: 'divide', parts: [leaf(2), constant(2)] }, [2, 0], { odds: 0.8 })
    const direct = claim(2, { op: 'divide', parts: [leaf(0), constant(4)] }, [0, 1])
    expect(repair([wrong(0, '80', '80 guests')], [circle, direct])).toEqual([['80 guests', '10 tables', '20 legs']])
  })

  test('nothing that its author bound, and nothing that is right all the same', () => {
    expect(repair([wrong(0, '90', '90 guests')], [tables], [1])).toEqual([['90 guests']])
    expect(repair([wrong(0, '109', '109 guests')], [tables])).toEqual([['109 guests']])
  })

  test('no noun in the wrong number', () => {
    expect(repair([wrong(3, '1', '1 cooks')], [])).toEqual([
      expect.stringMatching(/^the noun of "7 cooks" .* another form$/),
    ])
  })

  test('what a rule says should stand there', () => {
    expect(repair([wrong(0, '90', '90 guests', [3]), wrong(3, '6', '6 cooks')], [])).toEqual([['90 guests', '6 cooks']])
    expect(repair([wrong(0, '90', '90 guests', [3])], [])).toEqual([
      expect.stringMatching(/^"7 cooks" .* not certain$/),
    ])
  })

  test('what several mistakes share, all of them together', () => {
    const both = claim(5, { op: 'add', parts: [leaf(3), leaf(4)] }, [3, 4])
    expect(repair([wrong(3, '20', '20 cooks'), wrong(4, '40', '40 cakes')], [both])).toEqual([
      ['20 cooks', '40 cakes', '60 spoons'],
    ])
    expect(repair([wrong(3, '20', '20 cooks'), wrong(4, undefined, undefined)], [both])).toEqual([
      expect.stringMatching(/^"50 spoons" .* not certain$/),
      expect.stringMatching(/for its author/),
    ])
    expect(repair([wrong(3, '20', '20 cooks'), wrong(4, '40', undefined)], [both])).toEqual([
      expect.stringMatching(/not certain$/),
      expect.stringMatching(/for its author/),
    ])
  })
})

test('of several repairs those are made that hold when read again', () => {
  const text = `${sum}\n\n12 times 15 is 190.\n\n12 times 16 is 200.`
  const checked = check(text, 'script')
  const recheck = (source: string) => (source.includes('is 180') ? undefined : check(source, 'script'))
  const { source, repaired, refused } = repairText(checked, recheck)
  expect(source).toBe(text.replace('1,505', '1,405').replace('200', '192'))
  expect([repaired.length, refused.map(({ why }) => why)]).toEqual([2, ['read again, the text would not be right']])
})
