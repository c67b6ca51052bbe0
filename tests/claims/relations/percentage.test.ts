import { describe, expect, test } from 'vitest'
import { assertedFor, isTried } from './tried.ts'

describe('a percentage that words say to be a change', () => {
  test.each([
    ['The fee rose from 40 to 46 euros, an increase of 12 percent.', '12', [15]],
    ['A room was 120 euros and is 96 euros now, 25 percent less.', '25', [20]],
    ['We have 28 vans after 35 vans last year, a drop of 25 percent.', '25', [20]],
    ['The herd went from 48 cows to 60 cows, a rise of a fifth.', '0.2', [0.25]],
    ['Last week 100 litres leaked, this week 80 litres, so 20 litres less, 30 percent.', '30', [20]],
    ['Last week 80 swimmers came, this week 100 swimmers, so 20 swimmers more, 20 percent.', '20', [25]],
    ['You add eight guests to forty, which is an increase of eight percent.', '8', [20]],
  ])('is of the earlier amount: %s', (text, stated, values) => {
    expect(assertedFor(text, stated, 'percentage')).toEqual(values)
  })

  test.each([
    ['The writes grow from 320 units to 360 units, 40 units more, up by 11.1 percent.', 11.11],
    ['We had 310 rules and now we have 93 rules, so 30 percent are gone.', 30],
    ['Traffic was €960 and is €1,170 now. That is 18 % more although a gigabyte is 25 percent lower.', 21.88],
  ])('is not of the other one: %s', (text, other) => {
    const stated = /([\d.]+) percent/.exec(text)?.[1] ?? ''
    expect(isTried(text, stated, 'percentage', other)).toBe(false)
  })

  test('may be of what the amount was before by what it changed', () => {
    const text = 'Now the lap takes 44 seconds. That is 17 seconds less, an improvement of 39 percent.'
    expect(isTried(text, '39', 'percentage', 27.87)).toBe(true)
  })

  test('is not of an amount of the same list that has nothing to do with it', () => {
    const text = 'Revenue went from 42 to 46.2 million, by 10 %; the shops from 28 to 33.'
    expect(assertedFor(text, '10', 'percentage')).not.toContain(17.86)
  })
})

describe('a share', () => {
  test.each([
    ['We sowed 60 seeds, and 45 seeds sprouted, which is 70 percent of them.', '70', [75]],
    ['18 out of 90 jars leaked, or 25 percent.', '25', [20]],
    ['The mice took 4 of the 16 cheeses, a third.', '0.333333', [0.25]],
    ['You would have to bring $37,840. That is 34% of the $147,840.', '34', [25.6]],
    ['Some 30 shops left, 0.14% of our 2,100, and one is worth €2,640.', '0.14', [1.429]],
  ])('is of the whole beside it: %s', (text, stated, values) => {
    expect(assertedFor(text, stated, 'percentage')).toEqual(values)
  })

  test.each([
    ['A deposit is $40,000. The bank lends 80% of the $250,000.', '80'],
    ['Compute is $900. Storage is 40% of the $2,000.', '40'],
    ['We had 500 litres left, and used 30% of the 2,000 litres on the beans.', '30'],
  ])('of what is said behind it is of nothing before: %s', (text, stated) => {
    expect(assertedFor(text, stated, 'percentage')).toEqual([])
  })

  test('may be of what there was before something of it was taken', () => {
    const left = 'We took 2,700 off the 3,600 sheets, and 900 are left, 25 percent.'
    expect(isTried(left, '25', 'percentage', 25)).toBe(true)
    const paid = 'I owed 46,850, so I had paid off 3,150, which is 6.3 percent.'
    expect(isTried(paid, '6.3', 'percentage', 6.3)).toBe(true)
  })

  test('of an amount is no change to it, and no third is a part of two things', () => {
    const of = 'The bank offered $110,000 of the $147,840. That is 34% of the $147,840.'
    expect(isTried(of, '34', 'percentage', 34.4)).toBe(false)
    const two = 'The average is a third of the peak, and the two ways cost the same at 29 percent.'
    expect(isTried(two, '29', 'percentage', 16.67)).toBe(false)
  })

  test('of a share is a share: half of 30 percent', () => {
    expect(isTried('Half of 30% is 15%.', '15', 'percentage', 15)).toBe(true)
    expect(isTried('Half of 30% is 15%.', '15', 'percentage', 0.15)).toBe(false)
  })

  test('of what comes in a sentence of its own is not the share of two amounts before', () => {
    const text = 'Loans came to 143,000 after 139,500 the year before. Novels were 38 % of them.'
    expect(assertedFor(text, '38', 'percentage')).toEqual([])
  })
})

describe('a part, what is left of it and what comes on top', () => {
  test.each([
    ['Twenty percent of the 8,400 litres we pump, so 1,480 litres, leak.', '1480', [1680]],
    ['The desk costs 260 euros. With 15 percent off it is 211 euros.', '211', [221]],
    ['The bill was 400 euros. With 20 percent on top that becomes 440 euros.', '440', [480]],
    ['The kiln takes 30 % off, so 900 euros become 720 euros.', '720', [630]],
  ])('is worked out of the amount told with it: %s', (text, stated, values) => {
    expect(assertedFor(text, stated, 'percentage')).toEqual(values)
  })

  test.each([
    ['The van cost €9,400 more, or 27 %. The state gave us €4,000.', '4000'],
    ['Wheat gave 12 percent more. Beet last year was 80, now 71.', '71'],
    ['Fares went up by 5 percent in May, then the pass rose from 440 to 473 euros.', '473'],
  ])('is not asserted of amounts that only stand near: %s', (text, stated) => {
    expect(assertedFor(text, stated, 'percentage')).toEqual([])
  })

  test('is no rest far from where the percentage stands, unless words say so', () => {
    const text =
      'Of the plants 15 percent are ferns. We keep 3 sheds and 7 beds, with 12 paths, 31 pots and 9 tools. The shop has 400 bulbs. Then 340 came.'
    expect(isTried(text, '340', 'percentage', 340)).toBe(false)
  })
})

describe('other things that percentages say', () => {
  test('a change is a factor', () => {
    expect(assertedFor('Down by 25 % means times 0.7.', '0.7', 'percentage')).toContain(0.75)
    expect(assertedFor('Up by 40 % means times 1.3.', '1.3', 'percentage')).toContain(1.4)
  })

  test('two rates differ by points', () => {
    expect(assertedFor('Churn went from 2.4 % to 3.1 %. That is 0.6 points.', '0.6', 'difference')).toEqual([0.7])
  })

  test('interest is for as many months as it runs', () => {
    const text = 'A loan of 12,000 dollars at 4.5 percent a year. For ten months that is interest of 450 dollars.'
    expect(isTried(text, '450', 'percentage', 450)).toBe(true)
  })
})
