import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSpans } from '../../../src/claims/dates/find-spans.ts'
import { lengthBetween } from '../../../src/claims/dates/length-between.ts'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** Each length that a text tells between two dates, with what it should be. */
function spansOf(text: string): [stated: string, value: number, ok: boolean][] {
  const document = readDocument(text, 'markdown')
  const figures = labelFigures(document, readNumbers(document.text))
  return findSpans(document, figures).map(({ figure, value, ok }) => [figures[figure]?.mention.value ?? '', value, ok])
}

describe('a length of time told behind its two dates is held against them', () => {
  test.each([
    ['The fair opens on 3 March and the draw follows on 17 March, exactly 16 days later.', 14],
    ['The road was closed from 4 May to 9 May, 15 days.', 5],
    ['The fair ran from 1 May to 10 May, so there were 14 days.', 9],
    ['He is away from 2 August to 16 August, three weeks in all.', 2],
    ['The road was closed from May 4 until May 9, 2025, so 15 days.', 5],
    ['It was founded in 1974 and closed in 2024 after 40 years.', 50],
    ['The line opened in March 1938 and ended in November 2021, 80 years later.', 83],
    ['She was born in March 1938 and died in November 2021, aged 82.', 83],
    ['He was born on 2 May 1950 and died on 1 March 2000, at the age of 51.', 50],
    ['The shop was let from June to September, that is five months.', 3],
    ['It ran from 1 April 2023 to 30 September 2025, 24 months.', 30],
    ['We were away from 20 December to 3 January, a full 24 days.', 14],
    ['It took from 4 May to 15 June, nine weeks.', 6],
    ['The hall was shut from 4 May to 15 May, 8 days.', 11],
    ['We camped from 1 March to 7 March, 5 days.', 6],
    ['The hall was shut from 5 May 2023 to 5 May 2025, 500 days.', 731],
    ['The certificate ends on 30 June. Today is 12 June, so there are 28 days left.', 18],
    [
      'The old system went live in May 2003 and was switched off in May 2023. That gives it a lifespan of 22 years.',
      20,
    ],
  ])('%s', (text, value) => {
    expect(spansOf(text).map(([, worked, ok]) => [worked, ok])).toEqual([[value, false]])
  })

  test.each([
    'It ran from 6 May to 2 June, four weeks.',
    'The freeze lasts from 27 November to 24 December, 28 days counting both.',
    'We opened on 30 November and closed on 21 April, 143 days later.',
    'It closed in 1984 and reopened in 2012, after 28 years.',
    'It closed in 1984 and reopened in 2012, after 27 years.',
    'She was born in 1950 and died in 2000, aged 49.',
    'The shop was let from June to September, that is four months.',
    'It ran from 1 April 2023 to 30 September 2025, thirty months.',
    'We were away from 20 February to 3 March, 12 days.',
  ])('and holds where both ends may count: %s', (text) => {
    expect(spansOf(text).map(([, , ok]) => ok)).toEqual([true])
  })
})

describe('no length between dates is', () => {
  test.each([
    ['what is done every so often', 'From 4 May to 9 May, every 2 days, we water them.'],
    ['days of another kind', 'From 4 May to 12 May there are 6 working days, so 6 days.'],
    ['what is hedged', 'It ran from 4 May to 9 May, nearly 9 days.'],
    ['a rate', 'From 4 May to 9 May, 3 days a week, he came.'],
    ['what is so far off that it tells something else', 'From 1974 to 2024, two years later than planned, it ran.'],
    ['what follows three dates', 'It opened in 1974, moved in 1990 and closed in 2024 after 40 years.'],
    ['what goes on behind another number', 'From 4 May to 9 May 300 people came, 7 days in a row.'],
    ['what something took between', 'It closed in 1984 and reopened in 2012 after 3 years of work.'],
    ['a number that is no year', 'From 1,974 to 2,024 litres, after 40 years.'],
    ['what follows a day of no month', 'On 45 May and 9 May, 7 days later.'],
    ['days between years alone', 'It ran from 1974 to 1976, 20 days.'],
    ['months between years alone', 'It ran from 1974 to 1976, 20 months.'],
    ['years between months of no year', 'It runs from May to June, three years.'],
    ['a year and a day', 'It ran from 1974 to 4 May, three years.'],
    ['between dates of which the first is later', 'From June 2024 to May 2021, three years.'],
    ['an age of somebody whose birth is not told', 'From 1974 to 2024, aged 40.'],
    ['what stands in another sentence', 'It ran from 4 May. It ended on 9 May, 15 days later.'],
    ['what dates far before tell', `From 4 May ${'or so it was told to us by them '.repeat(5)}to 9 May, 15 days.`],
    ['a half', 'It ran from 4 May to 9 May, two and a half days.'],
    ['what was done in a part of it', 'Between 1 June and 30 June, 12 days were lost to strikes.'],
    ['what begins behind it', 'The contract runs from 1 May 2024 to 30 April 2025 and is renewable for two years.'],
    ['what is part of it', 'She painted from 2004 to 2014 (four years in Rome, the rest in Paris).'],
    ['what comes before or after something else', 'It moved from 3 May to 24 May, ten days before the launch.'],
    ['an age of somebody else', 'Born in 1900, she lost her son in 1944, aged 19.'],
    ['months named side by side', 'In April and October, one month with little rain, we repair it.'],
    ['what vague dates leave open', 'From the end of March to the start of June, one month.'],
    ['another subject behind a semicolon', 'It was built in 1960 and listed in 1975; ten years later it burnt down.'],
    ['an age on the day before a birthday', 'He was born on 20 May 1950 and died on 4 May 2010, aged 59.'],
    ['what is told of now', 'We began in April and now it is September, five months.'],
    ['days of something', 'From 1 June to 30 June there were nine days without rain.'],
    ['years of something', 'Between 1990 and 2010 there were 12 years of growth and eight of decline.'],
    ['a part with another place', 'From 3 May to 20 May, that is 10 days in Japan and a week in Korea.'],
    ['what it is longer by', 'It runs from 3 May to 20 May, and it is four days longer than last year.'],
    ['a part before another', 'It ran from 1974 to 1984, four years and then six on new terms.'],
    ['two single days', 'We met on 4 May and 8 May, two days in all.'],
    ['two single years', 'She won in 2010 and 2016, three years in total.'],
    ['what is explained', 'It runs from 1 January to 31 December: 11 months, and December is free.'],
    ['working days up to the next Monday', 'From 2 June to 16 June, 10 days, the crane is ours.'],
    ['working days of a year that is told', 'From Wednesday 8 May 2024 to Wednesday 22 May 2024, 11 days.'],
    ['working days over the end of a year', 'From Friday 20 December to Friday 3 January 2025, 11 days.'],
    ['days on which one works', 'We work from 1 March to 31 March, 21 days.'],
    ['working days', 'The course runs from Monday 6 May to Friday 24 May, 15 days in all.'],
    ['a cell', '| from | to | days |\n|---|---|---|\n| 4 May | 9 May | 15 days |'],
  ])('%s', (_, text) => {
    expect(spansOf(text).filter(([, , ok]) => !ok)).toEqual([])
  })
})

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
const told = (date: Date) => ({
  ...{ start: 0, end: 0, year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() },
})

test('the days between two days are counted as a calendar counts them, and one more where both count', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 4000 }), (from, days) => {
      const to = new Date(from.getTime() + days * 86_400_000)
      expect(lengthBetween(told(from), told(to), 'day')).toEqual({ value: days, low: days, high: days + 1 })
    }),
  )
})

test('a length in a larger unit never allows for what is more than a unit off', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 40, max: 9000 }),
      fc.constantFrom('week', 'month', 'year'),
      (from, days, unit) => {
        const length = lengthBetween(told(from), told(new Date(from.getTime() + days * 86_400_000)), unit)
        if (!length) return
        const exact = days / { week: 7, month: 365.25 / 12, year: 365.25 }[unit as 'week']
        expect(length.low).toBeGreaterThan(exact - 1.2)
        expect(length.high).toBeLessThan(exact + 1.2)
        expect(length.low).toBeLessThanOrEqual(length.value)
        expect(length.high).toBeGreaterThanOrEqual(length.value)
      },
    ),
  )
})

test('a sentence that goes on and on is given up', () => {
  expect(spansOf(`It ran from 4 May to 9 May${', or'.repeat(36)} x 15 days.`)).toEqual([])
})

test('a text full of dates is read in linear time', () => {
  const count = (text: string) => spansOf(text.repeat(20_000)).length
  expect(count('On 4 May and on 9 May, 15 days later. ')).toBe(20_000)
  expect(count('4 May ')).toBe(0)
})
