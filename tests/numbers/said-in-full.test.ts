import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('a half that is a side is no quantity', () => {
  test.each([
    ['The left half is warm, the right half cold.', []],
    ['They sowed the northern half of the field.', []],
    ['She was right half the time.', ['half = 0.5 none']],
    ['They left half the hedge standing.', ['half = 0.5 none']],
    ['Wait the other half hour.', ['half = 0.5 h']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('ordinals before a noun are no times and no shares', () => {
  test.each([
    ['It needs a second and a third coat.', []],
    ['The third frost cost us plums, a fourth would cost us pears.', []],
    ['It lasts a second and a half.', ['a second and a half = 1.5 s']],
    ['It takes a minute and a third.', ['a minute and a third = 1.333333333333333333333333 min']],
    ['Two thirds went, a quarter stayed.', ['Two thirds = 0.666666666666666666666667 none', 'a quarter = 0.25 none']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what goes on rising has its unit once', () => {
  test.each([
    ['Wait 50 ms, then 100, then 200, and stop.', ['50 = 50 ms', '100 = 100 ms', '200 = 200 ms']],
    ['Lift 20 kg, then 25 if you can.', ['20 = 20 count:kg', '25 = 25 count:kg']],
    ['It blinks 5 times, then 2.', ['5 = 5 multiplier', '2 = 2 none']],
    ['Stir 3 minutes, then 6 of us taste.', ['3 = 3 min', '6 = 6 none']],
    ['Add 200 g, then 300 eggs.', ['200 = 200 count:g', '300 = 300 count:egg']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('a correction shares what stands behind it', () => {
  test.each([
    ['It has twelve, no, make that fourteen looms.', ['twelve = 12 count:loom', 'fourteen = 14 count:loom']],
    [
      'I got nineteen, no, sorry, twenty-one thousand euro.',
      ['nineteen = 19000 EUR', 'twenty-one thousand = 21000 EUR'],
    ],
    ['It was four, no, five hundred.', ['four = 4 none', 'five hundred = 500 none']],
    ['Are there five? No, sorry, we close in two hours.', ['five = 5 none', 'two = 2 h']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('a raised sign is a unit behind a length alone', () => {
  test.each([
    ['It pays 4 pence per share² now.', ['4 = 4 count:penny/share']],
    ['We saved 31 bats² and 6 mg³ of dust.', ['31 = 31 count:bat', '6 = 6 count:mg']],
    [
      '640 m² of grass, 15 cm³ of oil, 3 litres per m².',
      ['640 = 640 count:m²', '15 = 15 count:cm³', '3 = 3 count:litre/m²'],
    ],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('a wage has the rate that is said before it', () => {
  test.each([
    ['The hourly wage rises from £12.60 to £13.45.', ['£12.60 = 12.6 GBP/h', '£13.45 = 13.45 GBP/h']],
    ['Her daily rate is now €420.', ['€420 = 420 EUR/day']],
    ['The hourly train costs £6.', ['£6 = 6 GBP']],
    ['The monthly bill stood at £88.', ['£88 = 88 GBP']],
    ['A weekly wage, and a bonus that is £90.', ['£90 = 90 GBP']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('one counts as the last of several in their places', () => {
  test.each([
    ['We are four in town, two at home and one in Nairobi.', ['four = 4 none', 'two = 2 none', 'one = 1 none']],
    ['Five stayed, and one wrote to us.', ['Five = 5 none']],
    ['We have three tents, and one with a hole.', ['three = 3 count:tent']],
    ['She made one, maybe one and a half.', ['one = 1 none', 'one and a half = 1.5 none']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what is called by a number', () => {
  test.each([
    ["It wasn't version seventeen.", []],
    ["Why doesn't row 2 change?", []],
    ["They didn't lift 30 on Monday.", ['30 = 30 none']],
    ['Text SOUP to 50300 today.', []],
    ['See oldmill dot example slash fifty-two.', []],
    ['They slash fifty jobs.', ['fifty = 50 count:job']],
    ['Ola pushes cart 14 to the pier.', []],
    ['In rooms two, three and five of the lodge it smokes.', []],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('a running order in one line has no times of day', () => {
  test.each([
    ['Order: welcome 0:00, bees 3:30, honey 9:15; end 18:00. Doors at 9:15.', ['9:15 = 33300 time-of-day']],
    [
      'It sails at 0:00, lands at 6:15, returns at 9:00.',
      ['0:00 = 0 time-of-day', '6:15 = 22500 time-of-day', '9:00 = 32400 time-of-day'],
    ],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what is measured is told from what labels', () => {
  test.each([
    ['The page says 404.', []],
    ['To mind seven takes a year.', ['seven = 7 none']],
    ['You learn to steer two.', ['two = 2 none']],
    ['It runs from bridge three to bridge seven.', []],
    [
      'In week one, thirty-four out of every ten thousand jars leaked.',
      ['thirty-four = 34 count:jar', 'ten thousand = 10000 count:jar'],
    ],
    ['In week one, two and four it rained.', []],
    [
      'We sold 250, 250 and 300 tickets.',
      ['250 = 250 count:ticket', '250 = 250 count:ticket', '300 = 300 count:ticket'],
    ],
    ['It returned 503, 503 and 200.', []],
    ['The latent heat is 334.', ['334 = 334 none']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('rubs and roubles', () => {
  test.each([
    ['It held for nine thousand rubs, and cost 90 roubles.', ['nine thousand = 9000 count:rub', '90 = 90 RUB']],
  ])('%s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})
