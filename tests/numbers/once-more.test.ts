import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('what a text says once holds further on', () => {
  test('pounds said again in kilos make its other pounds weight, but for what is paid', () => {
    expect(
      readBriefly(
        "The bale is 2,200 pounds, 998 kilos. Fifteen hundred pounds, so that's 680 kilos. We lift forty pounds.",
      ),
    ).toEqual([
      '2,200 = 2200 count:pound',
      '998 = 998 count:kilo',
      'Fifteen hundred = 1500 count:pound',
      '680 = 680 count:kilo',
      'forty = 40 count:pound',
    ])
    expect(readBriefly('A calf of ninety pounds (41 kg) cost 300 pounds, and he sold it for 400 pounds.')).toEqual([
      'ninety = 90 count:pound',
      '41 = 41 count:kg',
      '300 = 300 GBP',
      '400 = 400 GBP',
    ])
    expect(readBriefly('For two pounds, three kilos of apples. He had nine pounds.')).toEqual([
      'two = 2 GBP',
      'three = 3 count:kilo',
      'nine = 9 GBP',
    ])
    expect(readBriefly('It was £4. A goose of 20 pounds, 9 kilos. He had ten pounds.')[3]).toBe('ten = 10 GBP')
  })

  test.each([
    ['Covers: Friday 12, Saturday 48, Sunday 7.', ['12 = 12 none', '48 = 48 none', '7 = 7 none']],
    ['- Monday 64\n- Tuesday 19\n- Sunday 31', ['64 = 64 none', '19 = 19 none', '31 = 31 none']],
    ['Open Friday 12 and Saturday 13, and Monday to Friday 7.30 to 5.30.', []],
  ])('weekdays have counts beside a number that is no day: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})

describe('what seems to go together is told apart', () => {
  test.each([
    ['Is it eleven thousand nine-fifteen?', ['eleven thousand nine-fifteen = 11915 none']],
    ['It made five thousand one-oh-five.', ['five thousand one-oh-five = 5105 none']],
    ['There are twenty-two thousand six-foot men.', ['twenty-two thousand = 22000 count:man', 'six = 6 count:foot']],
    ['We rate two thousand five-star hotels.', ['two thousand = 2000 count:hotel']],
    ['They sold a thousand four-year plans.', ['a thousand = 1000 count:plan', 'four = 4 year']],
    ['Six thousand two hundred came.', ['Six thousand two hundred = 6200 none']],
    ['Six thousand three or four.', ['Six thousand three = 6003 none', 'four = 4 none']],
  ])('thousands and what follows them: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ['The yard read minus two degrees.', ['minus two = -2 count:degree']],
    ['Ten degrees minus two degrees.', ['Ten = 10 count:degree', 'two = 2 count:degree']],
    ['20 degrees minus 5 degrees', ['20 = 20 count:degree', '5 = 5 count:degree']],
    ['Half minus two degrees.', ['Half = 0.5 none', 'two = 2 count:degree']],
    ['The price minus two dollars.', ['two = 2 USD']],
  ])('what is below zero and what is subtracted: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ['We ran it in forty-two, the others in fifty.', ['forty-two = 42 none', 'fifty = 50 none']],
    ['In March forty and in April fifty came.', ['forty = 40 none', 'fifty = 50 none']],
    ['One in sixty we throw away.', ['One = 1 none', 'sixty = 60 none']],
    ['The winter of forty days ended.', ['forty = 40 day']],
    ['She left in eighty-one when it rained.', []],
    ['Doors close at twenty twenty-three.', ['twenty twenty-three = 73380 time-of-day']],
  ])('years without their century and amounts: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ['The disk 10x faster, page 3 / Summer.', ['10x = 10 multiplier']],
    ['With 12 Victorian Cottages, she lives at 2 Station Cottages.', ['12 = 12 count:Cottage']],
    ['In the second half why, in the last half mile.', ['half = 0.5 count:mile']],
    ['Cores 4, threads 8.', ['4 = 4 none', '8 = 8 none']],
    ['We mark 9:00 as the start, cut at mark 4:10.', ['9:00 = 32400 time-of-day']],
    ['It is on 8443, and 5% on 3500 is 175.', ['5% = 5 percent', '3500 = 3500 none', '175 = 175 none']],
  ])('labels and amounts: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    [
      'It opens at 6.20 in the morning. The bus goes at 7.40.',
      ['6.20 = 22800 time-of-day', '7.40 = 27600 time-of-day'],
    ],
    ['We close by 9.30 pm. Diesel is at 1.45 a litre.', ['9.30 = 77400 time-of-day', '1.45 = 1.45 none']],
    ['Her sugar was 7.40 in the morning. It fell to 5.10.', ['7.40 = 7.4 none', '5.10 = 5.1 none']],
    ['At 7.40 Mrs Ota had 12 Dr Ives fans.', ['7.40 = 7.4 none', '12 = 12 none']],
  ])('times with a point, where the text writes its times so: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ['The five- and six-year-olds swim.', ['five = 5 year', 'six = 6 year']],
    ['We sell 5- and 10-litre jars.', ['5 = 5 count:litre', '10 = 10 count:litre']],
    [
      'A hundred and eighty, two hundred loaves.',
      ['A hundred and eighty = 180 count:loaf', 'two hundred = 200 count:loaf'],
    ],
    ['Ours was sixteen, no, seventeen years old.', ['sixteen = 16 year', 'seventeen = 17 year']],
    ['It was four, no, five hundred.', ['four = 4 none', 'five hundred = 500 none']],
    ['He owned two of the town’s five mills.', ['two = 2 count:mill', 'five = 5 count:mill']],
    ['It went from three-fifty to five euro.', ['three-fifty = 3.5 EUR', 'five = 5 EUR']],
    ['It fell from two ninety-three to sixty-five dollars.', ['two ninety-three = 293 USD', 'sixty-five = 65 USD']],
    ['I fell asleep one day and the postman found me.', []],
    ['It took one day and the rest was easy.', ['one = 1 day']],
    ['Steps 1 to 3 clear the table, 4 and 5 the floor.', []],
  ])('units that neighbours share, and some day: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ['Olga is there for eleven weeks, Ines four.', ['eleven = 11 week', 'four = 4 none']],
    ['Hats cost ten euros here, in Rome fourteen; all sold out.', ['ten = 10 EUR', 'fourteen = 14 none']],
    ['Peru has sixty percent, Chile twenty-one, and the rest is ours.', ['sixty = 60 percent', 'twenty-one = 21 none']],
    ['After two weeks, Apollo thirteen, the sad one, flew.', ['two = 2 week']],
    ['We have ten phones, all with Windows eleven.', ['ten = 10 count:phone']],
  ])('what another has, in a clause that goes without its verb: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })

  test.each([
    ['The other beds are half-size.', []],
    ['We let out twelve half-size lockers.', ['twelve = 12 count:locker']],
    ['Cut it to half the size.', ['half = 0.5 none']],
    ['It is half-full.', ['half = 0.5 none']],
  ])('a half that only names a kind of thing, and one that measures: %s', (text, numbers) => {
    expect(readBriefly(text)).toEqual(numbers)
  })
})
