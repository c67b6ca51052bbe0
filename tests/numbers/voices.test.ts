import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'
import { readBriefly } from './read-briefly.ts'

describe('what people say of amounts', () => {
  const cases: [string, string[]][] = [
    ['Insulation took a fifth off the heating.', ['a fifth = 0.2 none']],
    ['Her first idea: a third off the fare.', ['a third = 0.333333333333333333333333 none']],
    ['Each heir holds a sixth, and pays for it.', ['a sixth = 0.166666666666666666666667 none']],
    ['The ferry is 7 euro 40 now.', ['7 euro 40 = 7.4 EUR']],
    ['I had 6 pounds 15 with me.', ['6 pounds 15 = 6.15 GBP']],
    ['He paid 20 euro 15 times.', ['20 = 20 EUR', '15 = 15 multiplier']],
    ['It was four dollars forty instead of five.', ['four dollars forty = 4.4 USD', 'five = 5 none']],
    ['Water: $0.012/l plus $0.30/day.', ['$0.012 = 0.012 USD/l', '$0.30 = 0.3 USD/day']],
    ['The rug is 4 by 6 metres.', ['4 = 4 count:metre', '6 = 6 count:metre']],
    ['Call it fifty. Minutes. It went on.', ['fifty = 50 min']],
    ['Six hundred. Euros. A year. Gone.', ['Six hundred = 600 EUR/year']],
    ['For four. Hundred. Sixty. Two. Dollars.', ['four. Hundred. Sixty. Two = 462 USD']],
    ['Ages of hulls, in months: 7, 9, 30.', ['7 = 7 month', '9 = 9 month', '30 = 30 month']],
    ['We slept two, maybe three nights.', ['two = 2 count:night', 'three = 3 count:night']],
    ['He rowed it in 17 min 02 s.', ['17 = 17 min', '02 = 2 s']],
    ['It was Saturday, seven in the morning.', ['seven = 25200 time-of-day']],
    ['They can pave 4.5 of the remaining 11 miles.', ['4.5 = 4.5 none', '11 = 11 count:mile']],
    ['Of the 82.89p, 31.05p is heat.', ['82.89 = 82.89 count:p', '31.05 = 31.05 count:p']],
    ['A ticket is 150p.', ['150 = 150 count:p']],
    ['Release forms, one per guest.', ['one = 1 none/guest']],
    ['At step 5, 270 per second, it slowed.', ['270 = 270 none/s']],
    ['We went from 50 requests/s to 600.', ['50 = 50 count:request/s', '600 = 600 count:request/s']],
    ['It took 900 calls out of the 12,000.', ['900 = 900 count:call', '12,000 = 12000 count:call']],
    ['Sales went from eleven million to six.', ['eleven million = 11000000 none', 'six = 6000000 none']],
    ['A rise of a quarter in grants is much.', ['a quarter = 0.25 none']],
    ['Mine is 5.2 metres long, the kitchen 3.8.', ['5.2 = 5.2 count:metre', '3.8 = 3.8 none']],
    ['Mine will be 5.2 metres long, the kitchen 3.8.', ['5.2 = 5.2 count:metre', '3.8 = 3.8 none']],
    ['On Monday 1200 hours were booked.', ['1200 = 1200 h']],
    ['On Monday, two in the morning shift called in sick.', ['two = 2 none']],
    ["The juniors' first four got medals.", ['four = 4 none']],
    ['At site 2 workers dug, at site 3, none.', ['2 = 2 count:worker']],
    ['A 500-page book of the 3-error game.', ['500 = 500 count:page', '3 = 3 count:error']],
    ['98.6 (May 2019)', ['98.6 = 98.6 none']],
    ['He reported at 1930 hours.', ['1930 = 70200 time-of-day']],
    ['It was built for 1.4m dollars and 2b pounds.', ['1.4m = 1400000 USD', '2b = 2000000000 GBP']],
    ['Ten cents per node hour.', ['Ten = 10 cent/node-hour']],
    ['Nine megabits, two megabits a second.', ['Nine = 9 count:megabit', 'two = 2 Mbps']],
    ['Some of the four thousand taxis went.', ['four thousand = 4000 count:taxi']],
    ['Ask me when you’re forty.', ['forty = 40 none']],
    ['There is only one time, so only one time.', ['one = 1 multiplier', 'one = 1 multiplier']],
    ['We ate for the first half hour.', ['half = 0.5 h']],
    [
      'Grants came to NOK 3.5m (+2 %), fees to NOK 0.4b.',
      ['3.5m = 3500000 NOK', '2 % = 2 percent', '0.4b = 400000000 NOK'],
    ],
    ['Seniors over 65 SEK 90.', ['65 = 65 none', '90 = 90 SEK']],
    ['He swam three and she swam nine.', ['three = 3 none', 'nine = 9 none']],
    ['It was listed at seven eighty-nine.', ['seven eighty-nine = 789 none']],
    ['We shrank from 8 tents to 3.', ['8 = 8 count:tent', '3 = 3 count:tent']],
    ['It evaporates 400 m³ a week.', ['400 = 400 count:m³/week']],
    ['Milk is 31 Rappen per litre.', ['31 = 31 count:Rappen/litre']],
    ['It is ten pounds a week, or four hundred a year.', ['ten = 10 GBP/week', 'four hundred = 400 GBP/year']],
    ['It fell by 0.3 point.', ['0.3 = 0.3 count:point']],
    ['The rest are worth nine each.', ['nine = 9 none']],
    ['They cover three quarters of it.', ['three quarters = 0.75 none']],
    ["The tram’s 6 to 9 minutes and the bus's fifteen.", ['6 = 6 min', '9 = 9 min', 'fifteen = 15 none']],
    ['Take nine and subtract one.', ['nine = 9 none', 'one = 1 none']],
    ['One out of every six hatched.', ['One = 1 none', 'six = 6 none']],
    ['The tyre wants 35 psi.', ['35 = 35 count:psi']],
    ['Judges gave it an 8 out of 10.', ['8 = 8 none', '10 = 10 none']],
    ['In stage 3, 40 of the 90 tents leak.', ['40 = 40 count:tent', '90 = 90 count:tent']],
    ['In June, 19 hatched.', ['19 = 19 none']],
    ['Plan A plus two spares.', ['two = 2 count:spare']],
    ['He sells seventy K a month.', ['seventy K = 70000 none/month']],
    [
      'Add a litre and a half, then a gallon and a quarter.',
      ['a litre and a half = 1.5 count:litre', 'a gallon and a quarter = 1.25 count:gallon'],
    ],
    ['Opened 1994, 310 crew, 12 boats.', ['310 = 310 count:crew', '12 = 12 count:boat']],
    ['Rest it for a good 25.', ['25 = 25 none']],
    ['See you at seven-ish.', ['seven = 7 none']],
    ['Heat at 44 a gigajoule-hour.', ['44 = 44 none/gigajoule-hour']],
    ['Of the 310, 25 % were late.', ['310 = 310 none', '25 % = 25 percent']],
    ['Ask the 58 who stayed.', ['58 = 58 none']],
    [
      'A share of point four, or times point six, eleven boats.',
      ['point four = 0.4 none', 'point six = 0.6 none', 'eleven = 11 count:boat'],
    ],
    [
      'It fell from point nine to point two. We sold point seven tanks each.',
      ['point nine = 0.9 none', 'point two = 0.2 none', 'point seven = 0.7 count:tank'],
    ],
    ['We lowered the limit to point eight.', ['point eight = 0.8 none']],
    ['280 leaves 720.', ['280 = 280 none', '720 = 720 none']],
    [
      'Sixty buys you nine, eighty leaves twelve.',
      ['Sixty = 60 none', 'nine = 9 none', 'eighty = 80 none', 'twelve = 12 none'],
    ],
    ['The fig has 90 leaves.', ['90 = 90 count:leaf']],
    ['By May 90 of them had left.', ['90 = 90 none']],
    ['The bag is 500 grams, 1.1 pounds.', ['500 = 500 count:gram', '1.1 = 1.1 count:pound']],
    ['Nobody has ever seen fourteen.', ['fourteen = 14 none']],
    ['Wait all day. Better 36 hens.', ['36 = 36 count:hen']],
    ['Wait all day. Better 36.', ['36 = 36 none']],
    ['It was dry on day 4, 31; on day 5, 40.', ['31 = 31 none', '40 = 40 none']],
    ['At dawn 40 of the guests left.', ['40 = 40 count:guest']],
    ['In plan B three barns go.', ['three = 3 count:barn']],
    ['She promised five and has done six.', ['five = 5 none', 'six = 6 none']],
    ['Isn’t 35 too many?', ['35 = 35 none']],
    ['It has shown nothing since Friday twelve.', ['twelve = 12 none']],
    ['We put sand in the rear third of the boat.', ['third = 0.333333333333333333333333 none']],
    ['Lay three lengthways or five crossways.', ['three = 3 none', 'five = 5 none']],
    ['Six others came.', ['Six = 6 none']],
    ['Sixty per cent arrived, 60.3 to be exact.', ['Sixty = 60 percent', '60.3 = 60.3 percent']],
    [
      'Then it is 60 s at one till, and 20 at three tills.',
      ['60 = 60 s', 'one = 1 count:till', '20 = 20 none', 'three = 3 count:till'],
    ],
    ['Why Old Clever Pumps Ask for Nine Hands', ['Nine = 9 count:Hand']],
    ['In Prague the tram is 40 crowns.', ['40 = 40 CZK']],
    ['The groom paid 40 crowns.', ['40 = 40 count:crown']],
  ]
  for (const [text, expected] of cases)
    test(`is read in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual(expected))
})

describe('what people number, set or point at', () => {
  const texts = [
    'I took the green one running beside it.',
    'The second one won.',
    'The backups lie in S three and nobody looks.',
    'Take an M five two-X-large.',
    'Call five five five, zero one four two.',
    'A 1-in-100-year flood came.',
    'Our pay is half and half, cash and flour.',
    'A call to 111 is free.',
    'She is at stand 12 of the Wool Fair.',
    'We ship driver 2.07 for Linux.',
    'Law 88/2016 applies.',
    'In chapter 3, 7 and 9 it rains.',
    'Not one. Not one of them.',
    'The heating is on 2 and now 3.',
    'Turn the knob to 6, then down to 1.',
    'On exit code 2 it stops, on 3 it waits.',
    'Bits 2 through 5 are flags.',
    'It listens on 27017.',
    'She typed 9042 where the other port was.',
    'Under regulation four and Arts. 5 and 6, rev. 7.',
    'See 98 N.E.2d 41 and 12 Ch. 7.',
    'From 1764 you could cross it.',
    'She arrives on 9 of july.',
    'Press 4 for tickets or 5 for a person.',
    'It wants size 9 boots.',
    'Region three writes, wave five follows.',
    'A four-legged bench, open twenty-four seven.',
    'They were two one up.',
    'Lanes numbered one to eight.',
    'We do part three next week.',
    'Pick room four next month.',
    'They lost six nil.',
    'It dates from two thousand nineteen.',
    'Player 3 joins when user 1 leaves.',
    'It ran until the end of a quarter, and no longer.',
    'I watched game four.',
    'It is on page 4 of boss 2, level 1.',
    'Every shard takes M minus one copies.',
    'It is due 11/30, or on 4/5.',
    'See paragraphs (3) and (4).',
    'Three, two, one, lift!',
    'A 1:87 model.',
    'An 8-1 ruling.',
    'Rule 9(a)(2), 29 CFR 12.',
    'Crate 3 of 8.',
    'Process 9 waits.',
    'It was sub-zero all day.',
    'They watched Smith’s Seven.',
    'Now for point six of the plan.',
    'Go back to point nine.',
    'Point three: nobody swims.',
    'My point four covers shoes.',
    '[He opens the gate. Twenty seconds.]',
    '[Tea. 10 minutes.]',
    'Chapter marks: at 00:00, 01:30, 03:10, 05:45, 08:20, 11:05, 12:50 and 14:15.',
    'They upgraded to 12.2 in spring.',
    'Any firmware under 2.6 forgets.',
    'All I read was 502, 502, 502.',
    'He asked what the "-310" was for.',
    'It is missing on pages 1 to 7.',
    'The lamps on dials 1 to 4 are dead.',
    'We meet on 14 of May, or at 6. October, behind the hall.',
  ]
  for (const text of texts)
    test(`is no quantity in ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual([]))

  test('is no quantity where a sentence is only the number of an item', () => {
    const text = 'Rules. One. It never rains. Stay out. Two. It always leaks.\n\nThree. Nobody swims.'
    expect(readBriefly(text)).toEqual([])
  })

  test('is no quantity where a text speaks of versions like it', () => {
    expect(readBriefly('It has 5.1.7 now. If yours says 5.0, wait.')).toEqual([])
  })

  test('is no quantity where it is said of a machine, a house or an error', () => {
    for (const text of ['An r six g four x large will do.', "He lives at 17 Abbot's Close.", 'It was a 400-error.'])
      expect(readBriefly(text)).toEqual([])
    expect(readBriefly('We ran four large tents.')).toEqual(['four = 4 count:tent'])
  })

  test('is no quantity where it names a crew', () => {
    expect(readBriefly("Our women's masters four won, and the men's eight: bye.")).toEqual([])
    expect(readBriefly('The men left four.')).toEqual(['four = 4 none'])
  })

  test('is no quantity where it names how high pictures are', () => {
    expect(readBriefly('We stream in 1080p and 720p.')).toEqual([])
  })

  test('is no quantity under a header that numbers its rows, but one that counts or measures does not', () => {
    expect(readBriefly('Crew\tStart no.\tDogs\nOtters\t14\t6')).toEqual(['6 = 6 none'])
    for (const header of ['Total no.', 'Average number', 'Max. number', 'Highest number', 'Said no', 'Plants, no.'])
      expect(readBriefly(`Crew\t${header}\nOtters\t14`)).toEqual(['14 = 14 none'])
  })

  test('is no quantity where "per" tells by what it goes', () => {
    for (const text of [
      'Steps 3 and 4 per the manual are done.',
      'The red one per table is salt.',
      'One per se is fine.',
    ])
      expect(readBriefly(text)).toEqual([])
  })

  test('is no quantity where its like are told all together, nor before a release of software', () => {
    expect(readBriefly('Batch 3 of the 12 batches failed.')).toEqual(['12 = 12 count:batch'])
    expect(readBriefly('We upgraded 7 hosts today, the database 14.2.')).toEqual(['7 = 7 count:host'])
  })

  test('is no share where it is a coin that lies on something', () => {
    expect(readBriefly('Put a quarter on top of the stack.')).toEqual([])
    expect(readBriefly('They pay a quarter on top.')).toEqual(['a quarter = 0.25 none'])
  })

  test('is no quantity in a stage direction in capitals', () => {
    const { text } = readDocument('[SLOW FADE, 9 seconds of rain]\n\n[WIND 4 s]\n\nIt took 3 s.\n', 'script')
    expect(readBriefly(text)).toEqual(['3 = 3 s'])
  })
})

describe('a row of a table', () => {
  const rows = (source: string): string[] =>
    readNumbers(readDocument(source, 'markdown').text).map(
      ({ value, unit, noun, per }) => `${value} ${unit}${noun} ${per}`,
    )

  test('lends the unit in its first cell, and labels what its first cell names', () => {
    const source =
      '| a | b | c |\n|---|---|---|\n| Weight (kg) | 4 | 5 |\n| Level | 3 of 7 | 100 |\n| Price | 6 | 7 |\n'
    expect(rows(source)).toEqual(['4 countkg ', '5 countkg ', '6 none ', '7 none '])
  })

  test('has a rate in its header', () => {
    expect(rows('| a | Flow (l/h) |\n|---|---|\n| b | 40 |\n')).toEqual(['40 countl h'])
    expect(rows('| a | Load (cars/day) | Hours lost |\n|---|---|---|\n| b | 40 | 2 |\n')).toEqual([
      '40 countcar day',
      '2 h ',
    ])
  })
})
