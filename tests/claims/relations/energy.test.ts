import { describe, expect, test } from 'vitest'
import { right, wrong } from '../tables/tables.ts'

describe('what something draws in a time', () => {
  test.each([
    ['is its power times that', 'The saw draws 2 kilowatts. In three hours that is 6 kilowatt-hours.', '6'],
    ['is told in other units', 'A 40 W bulb that burns for 250 hours uses 10 kWh.', '10'],
  ])('%s', (_, text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test.each([
    ['the point is wrong', 'A 40 W bulb that burns for 250 hours uses 100 kWh.', ['100', '40 × 250 × 0.001']],
    ['an hour is wrong', 'The saw draws 2 kilowatts. In three hours that is 8 kilowatt-hours.', ['8', '2 × 3']],
  ])('is found wrong where %s', (_, text, found) => expect(wrong(text)).toEqual([found]))

  test.each([
    ['what was made', 'The panels have 5 kW, and in the 14 hours of daylight they made 31 kWh.'],
    ['what was charged', 'The car charges at 11 kW; after 4 hours that is 40 kWh in its battery.'],
    ['a rate', 'The saw draws 2 kilowatts for three hours, and the shop needs 40 kilowatt-hours a day.'],
    ['several devices', 'A 50 W pump runs 12 hours and a 30 W lamp 8 hours: 0.84 kWh together.'],
    ['a longer time', 'The heater takes 750 W, 4 hours a day, so in a week it uses 21 kWh.'],
    ['what was used before', 'The saw draws 2 kW. It was sold. For 6 hours nobody came. The year before took 90 kWh.'],
  ])('is not told of %s', (_, text) => expect(wrong(text)).toEqual([]))
})
