import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function read(text: string) {
  const document = readDocument(text, 'markdown')
  return readClaims(document, readNumbers(document.text))
}

/** What explains the last number of a text best, and whether that holds. */
function last(text: string) {
  const claim = read(text).best.at(-1)
  return claim && { value: claim.value, ok: claim.ok }
}

describe('brackets bind before products, and products before sums', () => {
  test.each([
    ['At its peak: (2,100 − 1,500) × 70 × 60 = 2,520,000.', 2_520_000, true],
    ['We expect 0.5 × (56,640 + 56,758) = 113,398.', 56_699, false],
    ['That is 2,100 − 15 × 70 = 1,050.', 1050, true],
    ['It is 3 × (40 + (12 − 2)) = 150.', 150, true],
  ])('%s', (text, value, ok) => expect(last(text)).toEqual({ value, ok }))

  test('whatever stands in them', () => {
    const amount = fc.integer({ min: 13, max: 999 })
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const [value, told] = [(a + b) * c, ((a + b) * c).toLocaleString('en-US')]
        expect(last(`It comes to (${a} + ${b}) × ${c} = ${told} kg.`)).toEqual({ value, ok: true })
        expect(last(`It comes to ${c} × (${a} + ${b}) = ${told} kg.`)).toEqual({ value, ok: true })
      }),
      { numRuns: 50 },
    )
  })
})

describe('thousands and millions that only the outcome tells', () => {
  test.each([
    ['Left over are 288 + 11,520 = 11,808 million requests.', true],
    ['Left over are 288 + 11,520 = 11,908 million requests.', false],
    ['It takes 5,000 × 400 = 2 million.', true],
    ['Five hundred seventy-six minus three hundred forty-three, two hundred thirty-three thousand.', true],
    ['Five hundred seventy-six minus three hundred forty-three, two hundred forty-three thousand.', false],
  ])('are those of all: %s', (text, ok) => expect(last(text)?.ok).toBe(ok))
})

describe('millions that only the last part tells', () => {
  test.each([
    ['In requests, 1,166.4 plus 1,555.2 plus 2,332.8 million are 5,054.4 million.', true],
    ['In requests, 1,166.4 plus 1,555.2 plus 2,332.8 million are 5,154.4 million.', false],
  ])('are those of all: %s', (text, ok) => expect(last(text)?.ok).toBe(ok))
})

describe('a percentage that goes off or on is one of what stands before it', () => {
  test.each([
    ['A hundred becomes 110, and 110 less 10% is 99.', 99, true],
    ['The fee: 110 plus 10% is 131.', 121, false],
    ['Left over are 80 − 25 % = 60 boxes.', 60, true],
    ['Points: 45 % + 10 % = 55 %.', 55, true],
  ])('%s', (text, value, ok) => {
    expect(last(text)?.ok).toBe(ok)
    expect(last(text)?.value).toBeCloseTo(value, 9)
  })
})

test('a factor that has a name but is no number leaves the working unknown', () => {
  expect(last('The surface of a fibre is π × 0.0013 m × 1.5 m = 0.00613 m².')).toBeUndefined()
  expect(last('It weighs √2 × 3 × 50 = 212.1.')).toBeUndefined()
  expect(last('The surface of a strip is 0.0013 m × 1.5 m = 0.00613 m².')).toMatchObject({ ok: false })
})

test('what is more than another is worked out of both', () => {
  expect(last('They swallow 24.4 litres a day, 8.8 litres more than the 15.6 litres of today.')?.ok).not.toBe(false)
  const { best } = read('They swallow 24.4 litres a day, 9.8 litres more than the 15.6 litres of today.')
  expect(best.map((claim) => claim?.ok)).toEqual([undefined, false, undefined])
})

test('what makes up so much has not risen', () => {
  expect(last('Instances, at 1,518.40 of those 2,793.28, make up 54.4 percent.')).toMatchObject({ ok: true })
})

test('a working goes on behind what it gave first', () => {
  expect(last('1,688 × 4 × 300 bytes = 2.03 MB a second, times 86,400 is 175 GB.')).toMatchObject({ ok: true })
  expect(last('1,688 × 4 × 300 bytes = 2.03 MB a second, times 86,400 is 17.5 GB.')).toMatchObject({ ok: false })
})

describe('what is divided and multiplied in words', () => {
  test.each([
    [
      'is told in the unit of what comes out',
      'Divide the 8,400 cubic metres by the 16,500 households and each gets 51 litres.',
      509.091,
    ],
    ['is told in cents, of dollars', 'A bill of $10,976 over 6 million users is 1.8 cents a user.', 0.182933],
    ['is divided after "divide"', 'Load matters, so divide 45 by 0.5: a pool of 34.', 90],
    ['is no product of it', 'Divide 90 by 0.6: a pool of 54.', 150],
    ['is in one unit, where both are told in it', 'Thirty days times 24 hours is 700 hours.', 720],
    ['is never divided by "times"', 'Six hundred times 0.8: 750.', 480],
    ['goes on to what one is at', '$379.60 plus $180 plus $60, we’re at $439.60.', 619.6],
    ['is brought to it', '$379.60 plus $180 plus $60 brings us to $439.60.', 619.6],
  ])('%s', (_, text, value) => {
    expect(last(text)?.ok).toBe(false)
    expect(last(text)?.value).toBeCloseTo(value, 2)
  })

  test.each([
    ['Divide the 8,400 cubic metres by the 16,500 households and each gets 509 litres.'],
    ['A bill of $10,976 over 6 million users is 0.18 cents a user.'],
    ['Fifty hours a week over fifty-two weeks is 2,600 hours a year.'],
    ['At 150 megabytes a second, 720,000 megabytes by 150 is 4,800 seconds.'],
  ])('holds: %s', (text) => expect(last(text)?.ok).not.toBe(false))
})

describe('a part that a total leaves out', () => {
  const bill = '$2,090 for the cluster, $279 for the network, $760 for disks, $4,080 for traffic and $155 for logs'
  test.each([
    ['of four or more that a sentence lists', `It costs ${bill}, or $7,209 in all.`, 7364],
    ['of as many as are told', 'Writes come to $643, reads to $214 and disks to $33. All three lines make $676.', 890],
  ])('%s', (_, text, value) => expect(last(text)).toMatchObject({ ok: false, value }))

  test.each([
    [
      'of what came off',
      'It costs $40 for the hall, $60 for food, $5 for drinks and $15 for the band were saved, or $105.',
    ],
    ['of numbers without units', 'You wait one, two, four, eight, sixteen and thirty.'],
    [
      'with a remark',
      'We bought:\n\n- tent: €180\n- stove: €40\n- sleeping bag (borrowed): €140\n- map: €12\n\nIn total I paid €232.',
    ],
  ])('is not missed %s', (_, text) => expect(last(text)?.ok).not.toBe(false))
})
