import { describe, expect, test } from 'vitest'
import { assertedFor, isTried } from './tried.ts'

describe('an amount for one', () => {
  test.each([
    ['The 1,500 dollars cover 12 months, so 135 dollars a month.', '135', [125]],
    ['Shared by the 8 rowers, the 1,200 euros make 120 euros per rower.', '120', [150]],
    ['The stage was 33 kilometres and took two hours, average 14.', '14', [16.5]],
    ['She typed 2,700 words in 45 minutes, which is 50 words a minute.', '50', [60]],
  ])('is its whole over how many there are: %s', (text, stated, values) => {
    expect(assertedFor(text, stated, 'ratio')).toEqual(values)
  })

  test.each([
    ['The press clears 1,910 jobs and 26 a minute come in, 442 in all, so 138 a minute.', '138'],
    ['Glass, cork and label come to 0.62 + 0.28 + 0.19 = 1.40 a bottle.', '1.40'],
    ['In spring 910 kWh in 90 days were 10.1 a day; summer, with 585 kWh in 92 days, was lower.', '585'],
    ['At 14 euros an hour for 6 hours the stall of 48 euros is too dear.', '6'],
  ])('is not made of rates, parts of a sum, or what opens the next working: %s', (text, stated) => {
    expect(assertedFor(text, stated, 'ratio')).toEqual([])
  })
})

describe('how many times', () => {
  test('is of the two amounts named, the greater by the smaller', () => {
    expect(assertedFor('Oak takes 60 weeks, willow 15 weeks: three times as long.', '3', 'ratio')).toEqual([4])
  })

  test('is of amounts of one sort only', () => {
    expect(assertedFor('It has 60 rooms and weighs 15 tonnes: three times as heavy.', '3', 'ratio')).toEqual([])
  })
})

test('a product is no division', () => {
  expect(assertedFor('8 hours a day times 5 days is 45 hours.', '45', 'ratio')).toEqual([])
})

test('how long an amount lasts at a rate', () => {
  expect(assertedFor('The tank has 240 litres. At 8 litres a day it lasts 20 days.', '20', 'ratio')).toEqual([30])
})

test('a list has one mean, of all that stands in it', () => {
  const marks = 'The marks were 6, 4, 8, 5, 5, a mean of 5.8.'
  expect(isTried(marks, '5.8', 'ratio', 5.6)).toBe(true)
  expect(isTried(marks, '5.8', 'ratio', 5.75)).toBe(false)
})
