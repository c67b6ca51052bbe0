import { describe, expect, test } from 'vitest'
import { findComparisons, readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { check } from '../../check/surroundings.ts'

function read(text: string) {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  return findComparisons(document, figures)
}

// Labelled before the checker read them.
const pairs: readonly (readonly [words: string, wrong: string, right: string])[] = [
  [
    'less than',
    'At €18,600, the van costs less than the boat, at €17,400.',
    'At €16,600, the van costs less than the boat, at €17,400.',
  ],
  [
    'comparable to',
    "In staff the bakery, with its 42 employees, is comparable to the mill's 190 employees.",
    "In staff the bakery, with its 142 employees, is comparable to the mill's 190 employees.",
  ],
  [
    'more than in the year before',
    'The choir had 64 singers in May. That’s more than in the year before, when it had 71 singers.',
    'The choir had 74 singers in May. That’s more than in the year before, when it had 71 singers.',
  ],
  [
    'more than paid for',
    'The raffle, €2,140, more than paid for the €2,610 of the roof.',
    'The raffle, €2,840, more than paid for the €2,610 of the roof.',
  ],
  [
    'more than half, of a sum',
    'Lamps and heating, 31 and 14 euros, together make more than half of the 98 euros that we spend.',
    'Lamps and heating, 41 and 14 euros, together make more than half of the 98 euros that we spend.',
  ],
  [
    'not even a fifth',
    'The tram, at 31 grams, isn’t even a fifth of those 120 grams.',
    'The tram, at 21 grams, isn’t even a fifth of those 120 grams.',
  ],
  [
    'more than twice two put together',
    'With its €9,400, the shop brought in more than twice as much as the café (€3,100) and the stall (€2,900) put together.',
    'With its €13,400, the shop brought in more than twice as much as the café (€3,100) and the stall (€2,900) put together.',
  ],
  [
    'cheaper by',
    'By train it’s €84, by car it’s €97. So the car is cheaper by €13.',
    'By train it’s €84, by car it’s €97. So the train is cheaper by €13.',
  ],
  [
    'most of so many, namely',
    'Most of the 90 guests, namely 38, came by train.',
    'Most of the 90 guests, namely 58, came by train.',
  ],
  [
    'double the',
    'Last week 1,155 flats stood empty, double the 770 flats that we counted in May.',
    'Last week 1,540 flats stood empty, double the 770 flats that we counted in May.',
  ],
  [
    'faster, in time',
    'The new pump, at 56 seconds, is faster than the old one, at 52 seconds.',
    'The new pump, at 46 seconds, is faster than the old one, at 52 seconds.',
  ],
  [
    'slower, in what is done',
    'The new pump, at 56 litres a second, is slower than the old one, at 52 litres a second.',
    'The new pump, at 46 litres a second, is slower than the old one, at 52 litres a second.',
  ],
  [
    'comparable, of all that stands before',
    'We asked for 14,400 euros, then for 12,000 euros. An advertisement costs 1,100 euros. The two are comparable.',
    'We asked for 14,400 euros. An advertisement costs 12,100 euros. The two are comparable.',
  ],
  [
    'less than, of what was told last',
    'They pay for 2,500 at 6.1 cents: $152.50. Which is less than their ninety-two, and nobody minds.',
    'They pay for 2,500 at 2.1 cents: $52.50. Which is less than their ninety-two, and nobody minds.',
  ],
]

describe('amounts that stand beside the words contradict them, or agree:', () => {
  test.each(pairs)('%s', (_, wrong, right) => {
    expect(read(wrong).map(({ ok }) => ok)).toEqual([false])
    expect(read(right).map(({ ok }) => ok)).toEqual([true])
  })
})

describe('nothing is compared', () => {
  test.each([
    ['where it is told by how much', 'We pay €50 more than the neighbours, at €420.'],
    ['with an amount of change', 'Rent rose by 50 euros, and is more than the 900 euros of the old flat.'],
    ['with what comes on top', 'With 20 extra chairs there are now more than the 80 chairs of last year.'],
    ['across a new subject', 'At 30 euros a ticket, we took in more than the 900 euros of rent.'],
    ['where it is only paid for', 'She paid 40 euros, and Tom paid for the 60 euros of fuel.'],
    ['with what was saved', 'We saved 200 euros, so we paid a third of the 300 euros.'],
    ['with itself', 'Of the 40 pupils, 16 cycle, less than half the 40.'],
    ['with what it differs by', 'It weighs 30 kg less, and is lighter than the 25 kg one.'],
    ['where "more than" only rounds', 'The museum sold 3,400 tickets, more than 1,200 of them online.'],
    ['where it is supposed', 'If the ferry cost €12, it would be cheaper than the bus, at €9.'],
    ['where units differ', 'We had 40 boats, fewer than the club across the lake, which has been there for 60 years.'],
    ['where two may be meant', 'The van costs €90 less than the boat at €80 or €85 a day.'],
    ['where something else stands between', 'The van costs €90; the cart is cheaper than the boat, at €80.'],
    ['where two are told before it and not put together', 'It took 30 and 40 euros, less than the boat, at €20.'],
    [
      'with the first of several amounts in brackets',
      'The whole weighs 12.6 tonnes, less than half of what the present engines, gearboxes and tanks add up to (17.2, 3.9 and 5.1 tonnes).',
    ],
    ['where a gap fits more than one pair', 'We saw €10, €20 and €30. So the train is cheaper by €10.'],
    ['where nobody knows what is faster', 'The new one, at 46 litres, is faster than the old one, at 52 litres.'],
    ['where a share is of something else', 'In May 40 people came and half of the 98 lamps were on.'],
    ['where the words after a gap name neither', 'By train it’s €84, by car it’s €97. So this way is cheaper by €13.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([])
  })
})

test('a number behind a comma, and not in brackets, is none of several', () => {
  const text = 'The flat is £900, more than twice the room at £600, 30 minutes away.'
  expect(read(text).map(({ ok }) => ok)).toEqual([false])
})

test('what is put together is told together', () => {
  const [finding] = check(pairs[6]?.[1] as string, 'script').findings
  expect(finding).toMatchObject({
    rule: 'comparison/amounts',
    message: 'stated "more than twice", beside it "€9,400" is 1.57 times "€3,100" and "€2,900" together',
  })
})
