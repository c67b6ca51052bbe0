import { describe, expect, test } from 'vitest'
import { right, wrong } from '../tables/tables.ts'

describe('what goes without its unit', () => {
  test.each([
    ['63 km in 4 hours 30 is 14 km an hour.', '14'],
    ['They hold 418 terabytes at present, and 600 that they can use, which leaves 182.', '182'],
    ['Seven thousand over eight hundred brooms is eight seventy-five.', '875'],
    ['Eleven times 1.5 percent is 16.5 percent.', '16.5'],
    ['30% of 20% is 6%.', '6'],
    ['The average is (5% + 7%) / 2 = 6%.', '6'],
    ['What is left is 100% − 3 × 15% = 55%.', '55'],
    ['Together 0.7 × 4% + 0.3 × 8% = 5.2%.', '5.2'],
    ['It comes to 12 × 0.5% + 2% = 8%.', '8'],
    ['Ten percent minus two times three percent is four percent.', '4'],
    ['In relation, 30% / 20% = 150%.', '150'],
    ['In relation, 12% / 3% = 4.', '4'],
    ['Half of 30% is 15%.', '15'],
    ['162 plus 61 plus 13 is 236, so 3 hours 56.', '236'],
    ['Yoke 14 hours, body 12, sleeves 11.5, neck and ends 3.5, so 41 hours in all.', '41'],
    ['With 48 weekends, 355 MWh are saved, and at €0.141 those are worth €50,100.', '50100'],
    ['Map views: 1,340.64 thousand at £4.20 come to £5,630.69.', '5630.69'],
    ['The total went from 412 million to 284 million, minus 31%.', '-31'],
    ['We used fifty-eight of the eighty-four thousand, sixty-nine percent of it.', '69'],
    ['Sunrise 6.44 a.m., sunset 4.41 p.m., leaving 9 hours 57 of daylight.', '597'],
    ['It costs $867.40. The two others add $1,088.56, so it costs 2.25 times as much.', '2.25'],
    ['It began with 40 children and had 64 a year later, having grown by 60%.', '60'],
    ['Five vehicles on 190 days at £48 add £45,600.', '45600'],
    ['Sixteen hundred and twenty million, times two, at twenty cents, is six hundred and forty-eight dollars.', '648'],
  ])('is taken as it is meant: %s', (text, stated) => {
    expect(wrong(text)).toEqual([])
    expect(right(text)).toContain(stated)
  })

  test.each([
    'We planned for 12,000 rows a second, and 2.4 billion divided by 12,000 gives 55.6 hours.',
    'A ticket is six fifty, so four tickets are 26 dollars.',
    '24 songs of 5, so 24 × 5 = 2 hours.',
    'It weighs 250 × 4 = 1 kg.',
    'Eight keys: four for the doors; two for the bikes; one for the shed; one spare.',
    'Postage for 15 thousand letters at £25, so £375.',
    'They sold 2 tonnes of coffee at £24, which made £48,000.',
    'There are 200, so 3 hours 30 in the queue.',
    'Heat the oven to 190° C (375° F).',
    'A rise of 2° C is 3.6° F.',
    'The book has 40 pages, the chapter 5, so 40 pages in all.',
    'Take the £2,763.45 off what came in and we had £697.63 left, a fifth of our income.',
    'We spent £1,350, so 55 percent of the £3,000 is left.',
    'They sold 135 tickets, which means 55 percent of the 300 seats are empty.',
    'We had 12, 15, 9, 14 and 13 guests, 63 in all, 12.6 a night on average.',
    'The sofa is 300, the table 150, and the lamp 50. That makes 500 in all.',
    'Four pets: two cats, one dog, and one parrot.',
    'Three reasons: one, price, two, speed, three, colour.',
    'Of the 8 hours 35 were counted, so 27 were left.',
    'A talk of 50 minutes 10 of which are questions leaves 40 minutes.',
    'A month ago, $5 a day was fine; now it is $160.',
    'Over the academic year, £60 a week is £2,400.',
    'By the year, €20 a month is €199.',
    'Containers have 30% off. The three rows come to €2,150.87, so we save €645.26 a month.',
    'Averaged over 60 minutes an hour is long. It would have taken the same 31 minutes, 35 minutes sooner.',
    'Half of 60: not quite the 40 that we had hoped for.',
    'Total now: 317 from the first half, plus 66, plus 81, so 464.',
    'A purchase is six calls in a row: two strong reads, three writes, one more strong read.',
  ])('is no mistake: %s', (text) => expect(wrong(text)).toEqual([]))

  test.each([
    ['63 km in 4 hours 30 is 15 km an hour.', '15'],
    ['Eleven times 1.5 percent is 18.5 percent.', '18.5'],
    ['162 plus 61 plus 13 is 236, so 3 hours 46.', '226'],
    ['Over a year, £4,650 a month is £56,800.', '56800'],
    ['A purchase is six calls in a row: reading, checking, writing, telling.', '6'],
  ])('is held to it: %s', (text, stated) => expect(wrong(text).map(([one]) => one)).toEqual([stated]))
})
