import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'
import { readBriefly } from './read-briefly.ts'

const groups: Record<string, [text: string, expected: string[]][]> = {
  'what describes a noun': [
    ['It has six second-hand ovens.', ['six = 6 count:oven']],
    ['Two second-year students ran a 30-second test.', ['Two = 2 count:student', '30 = 30 s']],
    [
      'They found 164 taxa and three larvae on two axes.',
      ['164 = 164 count:taxon', 'three = 3 count:larva', 'two = 2 count:axis'],
    ],
    ['The Net Zero Fund met its net-zero target with zero errors.', ['zero = 0 count:error']],
    ['The 9 Pro beats the 12 Mini.', []],
    ['We bought 9 pro licences.', ['9 = 9 count:licence']],
    ['It was rated 8/10. Use 8/16 of the pipes.', ['8/10 = 0.8 none', '8/16 = 0.5 none']],
    ['A split of 2+1 works.', []],
    ['We bought 9 Pro licences and 3 Mini Eggs.', ['9 = 9 count:licence', '3 = 3 count:Egg']],
    ['Score 22/24. It leaves 400+150 euros.', ['22/24 = 0.916666666666666666666667 none', '400 = 400 none']],
    ['It is net zero percent.', ['zero = 0 percent']],
    ['A 30 second-delay.', ['30 = 30 s']],
    ['We lack 2 + 1 of them.', ['2 = 2 none', '1 = 1 none']],
  ],
  'sums and what is taken off': [
    ['It cost €900, less a grant of two hundred.', ['€900 = 900 EUR', 'two hundred = 200 none']],
    ['It costs €5 less a month.', ['€5 = 5 EUR/month']],
    ['It costs €900 less a deposit.', ['€900 = 900 EUR']],
    ['We pay $40, less a month than last year.', ['$40 = 40 USD/month']],
    ['66 × 11 W plus 4 × 22 W', ['66 = 66 none', '11 = 11 count:W', '4 = 4 none', '22 = 22 count:W']],
    ['Wait for N plus 4.', []],
    ['It feeds 17, and on 12 August it stopped.', ['17 = 17 none']],
    ['The stove 1,250, and chimney 310.', ['1,250 = 1250 none', '310 = 310 none']],
  ],
  'what goes by its number': [
    ['I accept your offer 25-0873.', []],
    ['Write to 12 Seaview Terrace, Dublin.', []],
    ['Needles, sizes 1 to 5.', []],
    ['In the best year, 1871, half of them left.', ['half = 0.5 none']],
    ['£2.40 for 10, £18 for 100', ['£2.40 = 2.4 GBP', '10 = 10 none', '£18 = 18 GBP', '100 = 100 none']],
    ['A man earned fourteen shillings, a woman six.', ['fourteen = 14 count:shilling', 'six = 6 none']],
    ['The climb is a category two.', []],
    ['Five in favour, one against.', ['Five = 5 none', 'one = 1 none']],
    ['Two hundred and twelve fifty for writes.', ['Two hundred and twelve fifty = 212.5 none']],
    ['The plan was three seventy-nine sixty. We left.', ['three seventy-nine sixty = 379.6 none']],
    ['He jumped one hundred and five forty times.', ['one hundred and five = 105 none', 'forty = 40 multiplier']],
    ['Eight seventy-nine people came.', ['Eight seventy-nine = 879 count:person']],
    ['We found two hundred and twelve fifty dollar notes.', ['two hundred and twelve = 212 none', 'fifty = 50 USD']],
    [
      'A unit is eight dollars seventy-five. With eight seventy-five for storage we are done.',
      ['eight dollars seventy-five = 8.75 USD', 'eight seventy-five = 8.75 none'],
    ],
    ['We swapped the pump and took the new one live. A fresh one behind it waits.', []],
    ['It is six hundred and thirty-four fifty, in all.', ['six hundred and thirty-four fifty = 634.5 none']],
    ['It came to two hundred and twelve fifty dollars.', ['two hundred and twelve fifty = 212.5 USD']],
    ['He has two hundred and twelve fifty dollar notes.', ['two hundred and twelve = 212 none', 'fifty = 50 USD']],
    ['It is 5p less a litre.', ['5 = 5 count:p/litre']],
    ['In two hundred and five fifty people left.', ['two hundred and five = 205 none', 'fifty = 50 count:person']],
  ],
  'one of something': [
    ['It thinks that one millisecond has gone by.', ['one = 1 ms']],
    ['That one hurt. That one day we lost.', []],
    ['Four answered and one sent a note.', ['Four = 4 none']],
    ['Take bread and one apple a day.', ['one = 1 count:apple/day']],
  ],
}

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('is read in "%s"', (text, expected) => expect(readBriefly(text)).toEqual(expected))
})

describe('a first column of times', () => {
  const table = (head: string, ...rows: string[]) =>
    readBriefly(
      readDocument(`Agenda\n\n${head}\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`, 'markdown')
        .text,
    ).filter((read) => read.includes('time-of-day'))

  test('counts from the start of a talk where each start is the one before and its minutes', () =>
    expect(table('| At | What | Length (min) |', '0:00 | Talk | 5', '5:00 | Film | 9', '14:00 | End | 2')).toEqual([]))

  test('counts so where no day has such an hour', () =>
    expect(table('| At | What | Who |', '0:00 | Talk | x', '11:00 | Film | y', '58:00 | End | z')).toEqual([]))

  test.each([
    ['| At | What | Length (min) |', '08:00 | a | 90', '09:30 | b | 90', '11:00 | c | 5'],
    ['| At | What | Who |', '0:00 | a | x', '6:00 | b | y', '18:00 | c | z'],
    ['| Start | Shift | Hours |', '0:00 | a | 8', '8:00 | b | 8', '16:00 | c | 8'],
    ['| Start | Feed | Min temp |', '0:00 | a | 4', '6:00 | b | 5', '12:00 | c | 9'],
    ['| At | What | Length (min) |', '0:00 | a | 5', '6:00 | b | 5', '5:00 | c | 3'],
  ])('is of a day else: %s', (head, ...rows) => expect(table(head, ...rows)).toHaveLength(3))

  test('says nothing of times elsewhere', () => {
    const rows = '| At | What | Length (min) |\n|---|---|---|\n| 0:00 | a | 5 |\n| 5:00 | b | 9 |\n| 14:00 | c | 2 |\n'
    const { text } = readDocument(`Agenda\n\n${rows}\nLunch is at 14:00.\n`, 'markdown')
    expect(readBriefly(text).at(-1)).toBe('14:00 = 50400 time-of-day')
  })
})

test('a column headed by a noun and its rate has no unit, one headed by a unit has', () => {
  const source =
    '| Till | Customers per hour | Hours per week | Load (req/s) |\n|---|---|---|---|\n| North | 64 | 38 | 450 |\n'
  const read = ['64 = 64 none', '38 = 38 h/week', '450 = 450 count:req/s']
  expect(readBriefly(readDocument(source, 'markdown').text)).toEqual(read)
})

describe('a corner over the names of the rows', () => {
  const rows = (corner: string, one: string, other: string) =>
    readBriefly(readDocument(`| ${corner} | ${one} | ${other} |\n|---|---|---|\n| Mill | 3 | 410 |\n`, 'markdown').text)
  test.each([
    ['(£)', 'Nights', 'Sales', ['3 = 3 none', '410 = 410 GBP']],
    ['(£)', 'Tonnes', 'Costs', ['3 = 3 none', '410 = 410 GBP']],
    ['All figures in £', 'Stalls', 'Circle', ['3 = 3 GBP', '410 = 410 GBP']],
    ['day', 'high', 'low', ['3 = 3 none', '410 = 410 none']],
    ['min', 'max', 'mean', ['3 = 3 none', '410 = 410 none']],
    ['ms', 'Mean', 'Worst', ['3 = 3 ms', '410 = 410 ms']],
  ])('%s tells %s and %s', (corner, one, other, read) => expect(rows(corner, one, other)).toEqual(read))
})

test.each([
  ['She ran three fifty-eight twenty for a club record.', '358.2', false],
  ['The plan is three seventy-nine sixty for writes.', '379.6', true],
  ['It costs two dollars twenty. Two twenty of us came.', '2.2 none', false],
  ['The monthly fee is waived for orders from $50.', '/month', false],
  ['The hourly wage of a picker went from £11.40 to £12.10.', '12.1 GBP/h', true],
  ['A plot of 5 mi² is big.', 'mi²', true],
])('%s has %s: %s', (text, read, has) => expect(readBriefly(text).join('; ').includes(read)).toBe(has))

test('an HTTP answer is none where somebody reckons, and stays one where something is added or looked at', () => {
  expect(readBriefly('Divide 50 by 0.1 and you get 500.').at(-1)).toBe('500 = 500 none')
  expect(readBriefly('If you add a header you get 404. Take a look: it returned 503.')).toEqual([])
})
