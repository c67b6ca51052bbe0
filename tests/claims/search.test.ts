import { describe, expect, test } from 'vitest'
import { isTried } from './relations/tried.ts'

describe('a relation that does not hold is weighed', () => {
  test.each([
    [
      'the working is told behind it, set off',
      'Energy is 24% of the sand’s cost (1.6 of 5.5 cents).',
      '24',
      'percentage',
      29.09,
    ],
    [
      'two amounts are held against each other behind it',
      'It took eight times as many, 45,000 against 5,000.',
      '8',
      'ratio',
      9,
    ],
    [
      'it is told on the base of what follows',
      'I’m cheaper by one cent a word, €12.40 on 12,400 words.',
      '12.4',
      'product',
      124,
    ],
    [
      'it is missed by a whole factor that people forget',
      'For 50 minutes 85 a second came twice, so 4,250 came twice.',
      '4250',
      'product',
      255_000,
    ],
    [
      'it is told so roughly that a slip of ten is hidden',
      'You’d save $50 on a bill of $9,300, or 5%.',
      '5',
      'percentage',
      0.5376,
    ],
    [
      'a preposition leads to it',
      'With 62 for the bed, 35 for the ride and 69 for the food one arrives at €156.',
      '156',
      'sum',
      166,
    ],
    [
      'its parts are many',
      '- Ice: $40\n- Bread: $55\n- Hall: $610\n- Band: $900\n- Sound: $120\n- Posters: $75\n- Cups: $35\n- Tents: $240\n- Guards: $310\n- Lamps: $95\n- Stamps: $15\n\nAltogether $2,459',
      '2459',
      'sum',
      2495,
    ],
  ])('where %s', (_, text, stated, rule, value) => expect(isTried(text, stated, rule, value)).toBe(true))

  test.each([
    [
      'what comes of it stands behind it',
      'Six of them come to $1,646 a month, which makes $19,752 a year.',
      '1646',
      'period',
      1646,
    ],
    [
      'what it differs by stands behind it',
      'From 4,200 GB we came down to 1,680 GB, 40% less.',
      '1680',
      'percentage',
      1680,
    ],
    [
      'it is far less than what is told to be more than it',
      'The bill fell from €805,732 by €649,672; more than five sixths has gone.',
      '0.833333',
      'difference',
      156_060,
    ],
  ])('but never where %s', (_, text, stated, rule, value) => expect(isTried(text, stated, rule, value)).toBe(false))
})

describe('amounts go together', () => {
  test.each([
    [
      'grams a kilowatt-hour',
      'At 380 grams a kilowatt-hour, 8,850 kilowatt-hours save 336 kilos.',
      '336',
      'product',
      3363,
    ],
    ['pence and pounds', 'We paid them in soup: 420 bowls at 85p, £35.70.', '35.7', 'product', 357],
    [
      'hours a week, weeks, and pay that names no hour',
      'For six hours a week, in fifty weeks, at £16.50, we reckon with £9,900.',
      '9900',
      'product',
      4950,
    ],
    [
      'a million of them, and millions',
      'A million of them costs $0.625. Then 683 million cost $472.',
      '472',
      'product',
      426.9,
    ],
    [
      'a share that may be filled, and its whole',
      'To hold 34 TB at 75% you need 43.7 TB.',
      '43.7',
      'percentage',
      45.33,
    ],
    [
      'a price with its discount, and without',
      'With 35% off it costs $192,720, so at list price $296,000 less the discount.',
      '296000',
      'percentage',
      296_492,
    ],
    [
      'litres and gallons as they are in Britain',
      'That is 1,530 litres a season, or about 337 gallons.',
      '337',
      'conversion',
      336.55,
    ],
    [
      'a time and the day it is a share of',
      'The jobs take 3 hours and 20 minutes. That’s 13.9% of the day.',
      '13.9',
      'percentage',
      13.89,
    ],
    ['days by their names', 'It was open on 34 Sundays and 26 Fridays, so on 62 days.', '62', 'sum', 60],
  ])('%s', (_, text, stated, rule, value) => expect(isTried(text, stated, rule, value)).toBe(true))

  test('but a hundred grams are a weight, and no count', () => {
    expect(isTried('A hundred grams cost 1.20 euros, and a kilo 12 euros.', '12', 'product', 0.012)).toBe(false)
  })

  test('but those that "the four" names are not four more', () => {
    const text = 'I write the four on the board. Servers, 1,169. Disks, 61. Tables, 522. Logs, 1,094. Altogether 2,785.'
    expect(isTried(text, '2785', 'sum', 2846)).toBe(true)
    expect(isTried(text, '2785', 'sum', 2850)).toBe(false)
  })
})
