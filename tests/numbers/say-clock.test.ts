import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumbers, sayClock } from '../../src/numbers/index.ts'

const say = (hour: number, minute: number, phrase: string, behind = '') =>
  sayClock(String(hour * 3600 + minute * 60), phrase, behind)

test.each([
  ['as others are written', 32_280, '9:08', '8:58'],
  ['with a point', 31_200, '8.50', '8.40'],
  ['with a leading zero', 32_280, '09:08', '08:58'],
  ['on a clock of twelve hours', 75_480, '9:08', '8:58'],
  ['on a clock of twenty-four hours', 75_480, '21:08', '20:58'],
  ['at noon', 43_200, '1:15', '12:00'],
  ['with seconds', 3725, '1:05', '1:02:05'],
  ['in digits where no words are for it', 3725, 'five past one', '1:02:05'],
  ['in digits at the hour of who counts to twenty-four', 75_600, 'eighteen twenty', '21:00'],
])('a time of day is said %s', (_, seconds, phrase, said) => expect(sayClock(String(seconds), phrase)).toBe(said))

test.each([
  ['11:50', ' am', 44_400, '12:20 pm'],
  ['12:40', ' pm', 47_400, '1:10 pm'],
  ['9:08', ' PM', 43_080, '11:58 AM'],
  ['5', ' pm', 64_800, '6 pm'],
  ['5', ' pm', 65_400, '6:10 pm'],
  ['9:08', ' in the evening', 79_800, '10:10 in the evening'],
  ['9:08', ' in the morning', 47_400, '1:10 in the afternoon'],
  ['11:50', ' at night', 87_000, '12:10 in the morning'],
  ['10:50', ' at night', 84_600, '11:30 at night'],
  ['5', " o'clock", 65_400, '18:10'],
  ['1800', ' hours', 65_400, '1810 hours'],
])('halves of the day change with the time: %s%s', (phrase, half, seconds, said) =>
  expect(sayClock(String(seconds), phrase, half)).toBe(said),
)

describe('a time of day said in words is said again in words, in the same form', () => {
  test.each([
    ['twenty past ten', '', 9, 20, 'twenty past nine'],
    ['Twenty past ten', '', 9, 30, 'Half past nine'],
    ['half past ten', '', 9, 45, 'quarter to ten'],
    ['a quarter to ten', '', 9, 15, 'a quarter past nine'],
    ['half six', '', 18, 30, 'half six'],
    ['half six', '', 7, 0, "seven o'clock"],
    ['twenty to eleven', '', 9, 35, 'twenty-five to ten'],
    ['twenty five to ten', '', 8, 35, 'twenty five to nine'],
    ['twenty past ten', '', 9, 50, 'nine fifty'],
    ['twenty past ten', ' in the evening', 21, 50, 'ten to ten in the evening'],
    ['seven minutes past nine', '', 9, 1, 'one minute past nine'],
    ['ten', ' o’clock', 9, 0, 'nine o’clock'],
    ['ten', ' o’clock', 10, 5, 'five past ten'],
    ['ten', ' in the morning', 13, 0, 'one in the afternoon'],
    ['ten twenty', '', 21, 5, 'nine oh five'],
    ['ten zero five', '', 9, 8, 'nine zero eight'],
    ['ten twenty', ' p.m.', 0, 10, 'twelve ten a.m.'],
    ['eighteen twenty', '', 21, 5, 'twenty-one oh five'],
  ])('%s%s', (phrase, behind, hour, minute, said) => expect(say(hour, minute, phrase, behind)).toBe(said))
})

const HALF = 43_200
const isHalved = [' am', ' pm', ' p.m.', ' PM', ' in the morning', ' in the evening', ' at night']
const spoken = [
  'twenty past ten',
  'twenty to eleven',
  'half past six',
  'half six',
  'a quarter to seven',
  'seven minutes past nine',
]

/** Whether each minute of the day, said like a phrase, is read as itself, or as itself on a clock of so many seconds. */
function readsBack(phrases: readonly string[], halves: readonly string[], round: number) {
  const minutes = fc.integer({ min: 0, max: 1439 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...phrases), fc.constantFrom(...halves), (minute, phrase, half) => {
      const said = sayClock(String(minute * 60), phrase, half)
      const mentions = readNumbers(`The doors close at ${said}, they say.`)
      expect(mentions.map(({ unit, value }) => [unit, Number(value) % round])).toEqual([
        ['time-of-day', (minute * 60) % round],
      ])
    }),
    { numRuns: 1500 },
  )
}

describe('what is said is read as the same time', () => {
  test('of twenty-four hours', () => readsBack(['21:08', '09:08', 'eighteen twenty'], [''], 2 * HALF))

  test('of twenty-four hours, on a ship', () => readsBack(['1800'], [' hours'], 2 * HALF))

  test('in digits, with the half of the day', () => readsBack(['9:08', '9.08', '5'], isHalved, 2 * HALF))

  test('in words, with the half of the day', () =>
    readsBack([...spoken, 'ten twenty', 'ten oh five', 'ten'], isHalved, 2 * HALF))

  test('in words, on a clock of twelve hours', () => readsBack([...spoken, 'ten twenty', 'ten zero five'], [''], HALF))

  test('at the hour', () => readsBack(['ten'], [" o'clock", ' o’clock'], HALF))
})
