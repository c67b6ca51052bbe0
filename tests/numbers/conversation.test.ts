import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

const groups: Record<string, [string, string[]][]> = {
  'an amount said again a little higher': [
    [
      'It is three hundred, three hundred and ten euros.',
      ['three hundred = 300 EUR', 'three hundred and ten = 310 EUR'],
    ],
    ['We pay two, two and a half thousand dollars.', ['two = 2000 USD', 'two and a half thousand = 2500 USD']],
    ['It rises two and a half, three metres.', ['two and a half = 2.5 count:metre', 'three = 3 count:metre']],
    ['He has nine, two dogs.', ['nine = 9 none', 'two = 2 count:dog']],
  ],
  'a pause for thought inside a number': [
    ['It took a hundred and, um, ten nails.', ['a hundred and, um, ten = 110 count:nail']],
    ['There were two hundred and, what, six.', ['two hundred and, what, six = 206 none']],
    ['There were two hundred and what remains.', ['two hundred = 200 none']],
  ],
  'one time and several times': [
    ['One time. Well, two times.', ['One = 1 multiplier', 'two = 2 multiplier']],
    ['One time, I fell in.', []],
    ['Tap the table two or three times.', ['two = 2 multiplier', 'three = 3 multiplier']],
    ['It shut for one night, in 2019.', ['one = 1 count:night']],
    ['One minute you are dry, the next you are not.', []],
    ['When I was young, one heard that it paid.', []],
  ],
  'a part that goes somewhere': [
    ['Always keep a third back.', ['a third = 0.333333333333333333333333 none']],
    ['We put a fifth aside.', ['a fifth = 0.2 none']],
    ['Sales are a quarter up on May.', ['a quarter = 0.25 none']],
    ['She bought a third key.', []],
    ['I lost a tenth of a millimetre.', ['a tenth = 0.1 count:millimetre']],
    ['It used a quarter of a megawatt-hour.', ['a quarter = 0.25 count:megawatt-hour']],
    ['Eight cases in ten are cured in ten days.', ['Eight = 8 count:case', 'ten = 10 count:case', 'ten = 10 day']],
  ],
  'a place that goes by its number': [
    ['We lay between bridge forty-four and bridge forty-six.', []],
    ['The key is behind locker thirty-nine.', []],
    ['Read book nine, then read book forty-one.', []],
    ['At night forty boats lie here.', ['forty = 40 count:boat']],
    ['She lives at twenty-one B, and there is a forty-five A.', []],
    ['Take the tram, or the fourteen, to the mill.', []],
    ['We sold thirty and ate the ten that were left.', ['thirty = 30 none', 'ten = 10 none']],
    ['Six is Sopot. Six is enough.', ['Six = 6 none']],
    ['We are in hall four, stand B twelve.', []],
    ['In fact three of us came, and of course two were late.', ['three = 3 none', 'two = 2 none']],
    ['In a blind test thirty of forty students heard it.', ['thirty = 30 count:student', 'forty = 40 count:student']],
    ['They run at speed 9 and 7 of them stalled.', ['7 = 7 none']],
  ],
  'a clause that begins with the next number': [
    ['Wire 1 goes to the lamp, 2 to the bell, 3 stays loose.', []],
    ['Bay one is for milk, two for cheese, and three is shut.', []],
    ['Crate one weighs two kilos, two men lift it.', ['two = 2 count:kilo', 'two = 2 count:man']],
    ['Skip exercises 4 and 7.', []],
    ['The film needs 4 and 7.', ['4 = 4 none', '7 = 7 none']],
    ['Line-up: 1 Berg, 2 Lund, 5 Strand.', []],
    ['We met 3 Danes, 2 Finns.', ['3 = 3 count:Dane', '2 = 2 count:Finn']],
  ],
  'a game': [
    ['They lead three-nil in a four-three-three.', []],
    ['They won four two on aggregate.', []],
    ['It was his twenty-second of the year.', []],
    ['A twenty-second lag of the disk.', ['twenty = 20 s']],
    ['They ran two forty-one point six.', []],
    ['Lund was fast, Lund point five two.', ['point five two = 0.52 none']],
    ['Odds of fifty to one the field.', []],
    ['I weigh nine stone ten pounds.', ['nine = 9 count:stone', 'ten = 10 count:pound']],
  ],
  'code and papers': [
    ['**Go 1.21 to 1.24** was free.', []],
    ['- MariaDB 10.6, now 11.4\n- Redis 7.4; was 6.2', []],
    ['The kernel is 6.1, the load is 6.1.', ['6.1 = 6.1 none']],
    ['It returns -1. The fund returned -1%.', ['-1% = -1 percent']],
    ['F(3,118) = 4.21 and t(24) = 2.9.', ['4.21 = 4.21 none', '2.9 = 2.9 none']],
    ['+1 for that. We gained +3 points.', ['3 = 3 count:point']],
    ['Models 3A, 3B and 3C fit. A file of 4B or 8B.', ['4 = 4 B', '8 = 8 B']],
    ['His eyes see 6/18 or better.', []],
    ['Take 6/18 of it.', ['6/18 = 0.333333333333333333333333 none']],
    ['They meet in Plot 14/221 and in Flat 3/2.', []],
    ['Add 1/2 and stir.', ['1/2 = 0.5 none']],
    ['The fare was KSh 450.', ['450 = 450 KES']],
    ['Cut at 00:00, 12:31 and 44:02.', []],
    ['Trains at 10:00 and 12:31.', ['10:00 = 36000 time-of-day', '12:31 = 45060 time-of-day']],
    ['Around eighteen ninety-five a young man came.', []],
    ['It was eighteen ninety-five a month.', ['eighteen ninety-five = 18.95 none/month']],
    ['Keep it in the fridge at 4 to 6 °C.', ['4 = 4 count:°C', '6 = 6 count:°C']],
    ['As per reply 14 I raised it.', []],
  ],
}

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('is read in "%s"', (text, expected) => expect(readBriefly(text)).toEqual(expected))
})
