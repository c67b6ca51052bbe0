import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('a fraction', () => {
  const cases: [string, string[]][] = [
    ['It holds an eighth of a gallon.', ['an eighth = 0.125 count:gallon']],
    ['She won by a quarter of a length.', ['a quarter = 0.25 count:length']],
    ['It took a tenth of a second.', ['a tenth = 0.1 s']],
    ['That was a fifth of a mystery.', ['a fifth = 0.2 none']],
    ["He lost a quarter of a day's pay.", ['a quarter = 0.25 none']],
    ['We lose a sixteenth of it, so a sixteenth.', ['a sixteenth = 0.0625 none', 'a sixteenth = 0.0625 none']],
    ['I gave an eighth to my sister.', ['an eighth = 0.125 none']],
    ['Half of the field is clover, a quarter is rye.', ['Half = 0.5 none', 'a quarter = 0.25 none']],
    ['It runs a third slower.', ['a third = 0.333333333333333333333333 none']],
  ]
  for (const [text, expected] of cases)
    test(`is read in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))

  const ordinals = [
    'A third server joined.',
    'There came a second, and a third.',
    'She put a quarter in the machine.',
    'The error was 3 %. And a fourth, gentler reason.',
  ]
  for (const text of ordinals)
    test(`is no ordinal or coin in ${JSON.stringify(text)}`, () =>
      expect(readBriefly(text).filter((read) => !read.endsWith('percent'))).toEqual([]))
})

describe('an ordinal behind what was counted', () => {
  const cases: [string, string[]][] = [
    ['Two men dig and a third cooks.', ['Two = 2 count:man']],
    ['They took 4 of the 12, a third.', ['4 = 4 none', '12 = 12 none', 'a third = 0.333333333333333333333333 none']],
    ['We had 2 ladders; the roof took a third.', ['2 = 2 count:ladder']],
    ['There is a third option.', []],
    ['Three shops saw sales drop a third.', ['Three = 3 count:shop', 'a third = 0.333333333333333333333333 none']],
    ['The 3 brothers each got a third.', ['3 = 3 count:brother', 'a third = 0.333333333333333333333333 none']],
    ['It was a fourth defeat.', []],
    ['In two years we lost a third.', ['two = 2 year', 'a third = 0.333333333333333333333333 none']],
    ['The tank is a third full.', ['a third = 0.333333333333333333333333 none']],
    ['It is a third owned by banks.', ['a third = 0.333333333333333333333333 none']],
  ]

  for (const [text, expected] of cases)
    test(`is no fraction, but a share is one, in "${text}"`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('some of a group', () => {
  const cases: [string, string[]][] = [
    ['Five of her seven cats came home.', ['Five = 5 count:cat', 'seven = 7 count:cat']],
    ['Three of the next ten trains were late.', ['Three = 3 count:train', 'ten = 10 count:train']],
    ['Can you carry 8 of 20 boxes?', ['8 = 8 count:box', '20 = 20 count:box']],
    ['Perhaps one guest in two hundred guests.', ['one = 1 count:guest', 'two hundred = 200 count:guest']],
    [
      'one ship, a hundred and five thousand crates',
      ['one = 1 count:ship', 'a hundred and five thousand = 105000 count:crate'],
    ],
  ]
  for (const [text, expected] of cases)
    test(`counts what the group counts in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('an amount by the piece', () => {
  const cases: [string, string[]][] = [
    ['We buy flour at thirty kilos a sack.', ['thirty = 30 count:kilo/sack']],
    ["That's forty bytes a key, so 4 KB.", ['forty = 40 B/key', '4 = 4 KB']],
    ['It burns four litres of diesel an hour.', ['four = 4 count:litre/h']],
    ['Walk 150 minutes of any kind a week.', ['150 = 150 min/week']],
    ['After ten seconds a timeout fires.', ['ten = 10 s']],
    ['Within forty milliseconds a reply.', ['forty = 40 ms']],
    ['It covers fifteen days of travel within a month.', ['fifteen = 15 day']],
    ['We eat 450 g of food at a party.', ['450 = 450 count:g']],
    ['$2 per 500 copies', ['$2 = 2 USD', '500 = 500 count:copy']],
  ]
  for (const [text, expected] of cases)
    test(`has its rate in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('one', () => {
  const cases: [string, string[]][] = [
    ['We saw that one server failed.', ['one = 1 count:server']],
    ['She raised one hand.', ['one = 1 count:hand']],
    ["There's one way to do it.", ['one = 1 count:way']],
    ['Count: one point per coin.', ['one = 1 count:point/coin']],
    ['It broke, that one server.', ['one = 1 count:server']],
    ['On the one hand, yes; on one hand, no.', []],
    ['It takes 3 ms one way.', ['3 = 3 ms']],
    ['He met one Arthur Bell, baker.', []],
    ['as if it were the only one, so', []],
    ['She counted: one, two, three…', []],
  ]
  for (const [text, expected] of cases)
    test(`is told from the pronoun in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))
})
