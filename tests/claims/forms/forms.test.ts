import { describe, expect, test } from 'vitest'
import { forms } from '../../../src/claims/forms/forms.ts'
import { letterOf, writeSlots } from '../../../src/claims/forms/slots.ts'
import { readForms } from '../../../src/claims/forms/told-forms.ts'
import { type Figure, readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** The numbers of a text that are wrong, as they should be. */
function mended(text: string): number[] {
  const document = readDocument(text, 'script')
  const { best } = readClaims(document, readNumbers(document.text))
  return best.flatMap((claim) => (claim && !claim.ok ? Number(claim.value.toPrecision(6)) : []))
}

/** Each says one thing to the letter: right with the first of two numbers, wrong with the second. */
const told = {
  'what parts come to': [
    'We sold 88 scarves in May and 126 in June, [214|204] over the two months.',
    'The red trunk is 12 kg, the other one 15 kg, and together they weigh [27|29].',
    'Two crates of 30 kg and four of 12 kg weigh [108|118] kg.',
    'Twelve plays and nine novels. That’s [21|23] works.',
    'He fixed six bugs on Monday, two on Tuesday and five on Friday, [13|15] in three days.',
  ],
  'what is worked out further': [
    'Over a year: $3,800 a month is [$45,600|$38,000].',
    'A copy has 720 GB. Six times 21.5 is 129. Add that to the 720 of Sunday and a week is [849|741] GB.',
    'Nine times eight is 72, and times four again is [288|228].',
    'Twelve months of $4,200 are [$50,400|$42,000].',
    'Nine disks of 400 GB make [3,600|3,200] GB.',
    'Eleven lessons of 40 minutes are [440|400] minutes.',
    'The queue grew by 600 a second. Over the 6,000 seconds that’s [3,600,000|600,000] messages.',
    'Each zone needs 28 pods, and the three of them [84|75].',
    'The tank loses 3 litres an hour, and in 8 hours that is [24|240] litres.',
  ],
  'what is shared out': [
    'We run 18 instances in 3 zones, [6|5] in each.',
    'The 99th percentile is 480 ms, [eight|six] times the median of 60 ms.',
    'Three regions with 1,200 units each, plus 400 for the index, is [4,000|3,600] units.',
    'Spread over the four years, £23,132 is [£5,783|£7,711] a year.',
    'Divided by 84 boats, the $4,200 are [$50|$55] a boat.',
    'The rent of £560 is split between seven of us, so each pays [£80|£70].',
    'If you divide the 3,780 litres by 270 guests, each has used [14|41] litres.',
    'With $400 saved each month, the $6,000 come back after [15|20] months.',
  ],
  'what share it is': [
    'A week has 10,080 minutes, half a percent of them is [50.4|7.2] minutes.',
    'There were 9,600,000 requests. Of these, 6% failed: [576,000|57,600].',
    'We use 240 MB a second, against a limit of 600, so [40|60] percent.',
    'You gain 105 ms, so 185 ms have shrunk by [57|43]%.',
    'Out of 35 million requests in the window, 10 million failed, or [29|44]%.',
    'From $497 down to $78, we save about [84|16] percent.',
    'The last backup is from 02:00; it fails at 14:30; you lose [12.5|11.5] hours.',
  ],
  'so many of so much': [
    'We hired 7 tents at £40 each, £[280|320].',
    'There were 15 skis and the club paid $90 each, $[1,350|1,530].',
    'Every hive gives 12 kg, so 9 hives give [108|118] kg.',
    'The van costs $0.30 a kilometre, so $[24|34] for 80 kilometres.',
    'Each of the 18 members paid £6.50 and the club collected £[117|127].',
    'A stamp is 85 cents a letter, so the 400 letters cost $[340|430].',
    'Nine rooms, four beds per room: the hostel takes [36|32] guests.',
    'The [54|64] singers stand in six rows of nine.',
    'She swims 40 lengths a day, five days a week. That is [200|240] lengths a week.',
  ],
  'what is left, and what lies between': [
    'The cable was 30 m long; we cut off 12 m and [18|22] m were left.',
    'Last month 18 of our 52 cows were sold, leaving [34|44].',
    'It rained. Of the 65 runners 48 came home dry, the other [17|27] did not.',
    'We own 70 boats, 28 of them on loan, so [42|52].',
    'We were 43. Five have joined since and three have left us, so there are [45|46] of us.',
    'A disk of 800 GB with 350 GB used has [450|550] GB free.',
    'The blue kite flew 48 m high, [7|9] m higher than the red one with its 41 m.',
    'The level went from 2 m to 9 m in a night, a rise of [7|9] m.',
    'We moved from $900 to $650 a month; that saves $[3,000|2,500] a year.',
    'In the survey 45 percent agreed, 30 percent did not, and the remaining [25|35] percent were not sure.',
    'We ran 640 tests: 610 passed, 18 failed and [12|22] were skipped.',
    'Query time went from 150 ms to 90 ms at night, an improvement of [40|50] percent.',
    'We had planned 80 points and did 93, over by [13|23].',
  ],
  'a share and what it leaves': [
    'The price fell by [25|20] percent, from $480 in June to $360 in July.',
    'Pay now and get 5 percent off: €[380|360] instead of €400.',
    'We saw a peak of 500 calls; plus 20 percent headroom, the line is set to [600|580] calls.',
    'We need 360 beds at the peak, and adding a reserve of 25 percent we book [450|430] beds.',
    'Ten percent off a $300 coat is $[30|20].',
    'A voucher takes 25 percent off, so $480 becomes $[360|120].',
    'With 30 percent off the $250, you pay $[175|75] at the till.',
    'We had planned for 540 calls and got 648, [20|17] percent over plan.',
    'Of the 40 pupils, 26 walk to school; that’s [65|75] percent.',
  ],
  'so much for one': [
    'We cut the run from 36 minutes to 12 minutes, a factor of [3|4].',
    'The pass is £240, or £[20|25] for each of the 12 games.',
    'They rowed 3,852 km, an average of [18|21] km for each of the 214.',
    'Her marks were 60, 75, 84 and 61, with a mean of [70|75].',
    'The mean of 5, 9 and 10 is [8|9].',
    'A bus leaves every 15 minutes, or [4|6] an hour.',
    'A pulse goes out every 5 seconds, which makes [12|20] a minute.',
    'It sends 21 MB a second, or [168|210] Mbit a second.',
    'We got 96 letters and answered twelve, so only one in [eight|seven].',
  ],
  'what to work out': [
    'Divide fifty by point one, and you’re at [five hundred|four hundred and fifty].',
    'Divide 51,300 MB by 25 MB a second, that’s [2,052|2,152] seconds.',
    'We multiplied 40 by 12 and got [480|440].',
    'Add 30 to 45, that’s [75|85].',
    'Take 18 from 65 and you have [47|57].',
  ],
  'by how much something moved': [
    'The price has gone from €6.80 to €7.50, a rise of [10.3|70] percent.',
    'Visits fell from 80 to 60, a drop of [25|75] percent.',
    'From 412 to 96 is a drop of [76.7|329] percent.',
    'Going from 22.4 to 12.6 kW a night cuts it by [43.75|78] percent.',
    'If you go from €20 to €25 you are raising it by [25|20] percent.',
  ],
  'what it costs': [
    'The nodes cost $30,528 for the quarter. At $10,176 a month, the year will come to [$122,112|$112,122] for nodes.',
    'At €15 a month, the year costs [€180|€150].',
    'Insurance is £145 a month. A hundred and forty-five every month, that’s [£1,740|£1,450] a year.',
    'The dues stay at €36 a year. That’s [€3|€3.60] a month.',
    'It is 400 a month. Over a year [4,800|4,000].',
    'With $28.34 less each month, they’d save [$340.08|$283.40] in a year.',
    'Two people, nine days, $520 a day each: [$9,360|$4,680].',
    'At $0.19 an hour and 720 hours, three nodes cost [$410.40|$136.80] a month.',
    'At €2 per litre, the five cans of 2 litres cost [€20|€30].',
    'It is $9.36 a night. $9.36 a night for 30 nights saves us [$280.80|$28.08].',
    'Over the season it ran 528 hours. At 30 cents each, the 528 hours cost us [$158.40|$176].',
    'Ours takes 5,910 hours where theirs takes 11,520, so it saves [48.7%|51.3%].',
  ],
  'how many hold it, and how long': [
    'We had 412, and now 103 fewer. The 309 pages in the 13 weeks of the quarter are [23.8|25.75] a week.',
    'At $0.10 a GB, the two copies of 850 GB cost [$170|$85] a month.',
    'From 1,900 to 2,500 GB at 45 GB a week we have [13.3|55] weeks.',
    'With 7.2 of 9 TB filled and 0.15 TB more each week, the disk is full in [12|48] weeks.',
  ],
  'what is left to pay': [
    'At 25% off the $80 coat, you pay [$60|$70].',
    'With a card it is 28% off $1,489, so you would pay [$1,072.08|$416.92] for it.',
    'With 20% off, the $60 becomes [$48|$52].',
  ],
  'times of day': [
    'The tram leaves at 7:48, takes 35 minutes and arrives at [8:23|8:33].',
    'The talk lasts 50 minutes, starts at 11:30 and ends at [12:20|12:10].',
    'The shift started at 22:40 and ended at 06:10; he was up for [7.5|8.5] hours.',
    'Frankfurt went away at 22:50 and was back at 00:15. They did without it for [85|65] minutes.',
    'The doors open at 10:00 and close at 18:00. That’s [8|7] hours.',
    'The pumps stood from 22:15 and ran again at 03:40, so the outage was [5|7] hours and 25 minutes.',
  ],
} as const

describe.each(Object.entries(told))('words say to the letter %s', (_, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    const [, right = '', wrong = ''] = /\[([^|\]]+)\|([^\]]+)\]/.exec(sentence) ?? []
    const say = (number: string) => sentence.replace(/\[[^\]]+\]/, number)
    expect(mended(say(right))).toEqual([])
    expect(mended(say(wrong))).toHaveLength(1)
  })
})

test('no form of words is listed without a sentence that it reads', () => {
  const read = Object.values(told)
    .flat()
    .flatMap((sentence) => {
      const document = readDocument(sentence.replace(/\[([^|]+)\|[^\]]+\]/, '$1'), 'script')
      const { figures } = readClaims(document, readNumbers(document.text))
      return figures.map((figure) => ({ slots: writeSlots(figure, figures, document.text), letter: letterOf(figure) }))
    })
  const unread = forms.filter(
    ({ gives, words }) => !read.some(({ slots, letter }) => gives.includes(letter) && words.test(slots)),
  )
  expect(unread.map(({ words }) => words.source)).toEqual([])
})

describe('nothing is said to the letter', () => {
  test.each([
    ['of one product among others', 'Two at $30 and three at $20 come to $120.'],
    ['where more goes in', 'We took 4 chairs at £30 each, £150 with delivery.'],
    ['where some of it is free', 'The first hour is free, then £2 an hour. I stayed four hours and paid £6.'],
    ['where one of three is free', 'Three for the price of two: three hats at £12 cost £24.'],
    ['of clocks of two places', 'The flight leaves at 9:00, takes two hours and arrives at 12:00.'],
    ['of what was only planned', 'The ride should have taken 40 minutes; he left at 8:00 and got there at 9:10.'],
    [
      'of percentages of different wholes',
      'In town 40 percent came, in the country 60 percent, and 52 percent of all.',
    ],
    ['of what is left of a reserve', 'We rent 500 beds with 20 percent headroom, which leaves 400 beds.'],
    ['of ends that are both counted', 'Pages 12 to 20 are missing, so 9 pages.'],
    ['of what was taken back', 'Seven times eight, that is fifty-four, sorry, fifty-six.'],
    ['of what was in reality', 'At 20 MB a second 600 MB take 30 seconds; in reality it took us 50 seconds.'],
    ['where what is left was meant', 'The grant pays 80 percent of the £900, which leaves £180 for us.'],
    ['of a year told for a month', 'He earns £36,000 and spends 20 percent of it on rent, £600 a month.'],
    ['of rises on top of each other', 'Use fell 20 percent and the price rose 30 percent, so we pay 4 percent more.'],
    ['of a factor told before its ends', 'The index shrank the scan by a factor of 6, from 300 GB to 50 GB.'],
    ['of a rate for something else', 'He has six dogs, two walks per day: a total of 20.'],
    ['of what is saved in weeks', 'We moved from $900 to $650 a week; that saves $13,000 a year.'],
    ['of amounts of two sorts', 'From 36 minutes to 12 people, a factor of 4.'],
    ['of a rise from one sort to another', 'It went from 3 hours to 9 people, a rise of 40 percent.'],
    ['of an average of several sorts', 'Lunch took 5 kg, 3 hours and 4 apples, with a mean of 9.'],
    ['of several in so many', 'We got 96 letters and answered twelve, so two in nine.'],
    ['of those that are gone', 'Of 64 birds 51 are still here, so one in five has left.'],
    ['of a mixture', 'Stir 10 ml of ink into 90 ml of water, so one in ten.'],
    ['of what is told of a few', 'The team has 40 people: six are on call, two in training and four abroad.'],
    ['of fractions beside percentages', 'Half agreed, 30 percent did not, and the remaining 20 percent were not sure.'],
    ['of several that go every so long', 'A boat leaves every 20 minutes, so with two boats six an hour.'],
    ['of how often in a day', 'A report comes every six hours, or three a day.'],
    [
      'of what only some do over the time',
      'We had 300 guests in May and 280 in June, 150 over the two months from Rome.',
    ],
    ['of points beside games', 'The club has 30 points and won 9, drew 3 and lost 2.'],
    ['of a team beside its games', 'The team of 22 had fun: won 11, drew 6 and lost 8.'],
    ['of two things that make a third', 'Room for 20 cars and 4 buses. That’s 300 people.'],
    ['of numbers of several units that are divided', 'Divide 12 GB by 400 MB and you get 30.'],
    ['of what is saved', 'With 30 percent off the $250, you pay $75 less.'],
    ['of what comes off a price', 'With 30 percent off the $250, you save $75.'],
    ['of a reserve that is rounded up', 'We had 420 calls and 25 percent headroom, so we set the limit at 550.'],
    ['of a reserve up to the next size', 'We need 43 GB and add a buffer of 20 percent, so a disk of 64 GB.'],
    ['of two that go every so long', 'Both lines run every 10 minutes, which makes twelve an hour.'],
    ['of what goes both ways', 'A boat leaves every 20 minutes each way, so six an hour.'],
    ['of one of the things only', 'He has 12 points and 9 rebounds, 31 points over the two games.'],
    ['of other things than those that are gone', '12 of our 30 members came by car, and the other 3 cars were empty.'],
    ['of what came back since', 'After losing 12 of our 40 hens we have 33, as five chicks have grown.'],
    ['of what was there again', 'He lost a third of his 30 sheep and has 25 again after the spring.'],
    ['of a price for all at once', 'It costs $5 a month, so $50 for 12 months if you pay at once.'],
    ['of what was spent on something else', 'Each of the 12 players got $50, and the club spent $900 on the hall.'],
    ['of what goes up and down', 'We went from 30 to 40 staff, adding 15 and losing 5.'],
    ['of other things that were lost', 'They went from 12 to 9 shops, losing 40 jobs.'],
    ['of a part of a part', '30 percent left early, 10 percent of them ill, and the remaining 70 percent stayed.'],
    ['of what may be less', 'Up to 50 percent off: $30 instead of $40.'],
    ['of two reductions', 'A $200 coat, 20 percent off plus a coupon: you save $50.'],
    ['of interest over years', '3 percent a year turned his $100 into $134.'],
    ['of some of the parts', 'One in five of the 50 shops, 7 in the centre alone, closed.'],
    ['of several kinds at once', 'We have 300 pupils, one bus for every 50, so 5 buses and a car do.'],
    ['of another time of the week', 'A bus comes every 10 minutes at peak, or 4 an hour on Sundays.'],
    ['of a mean of something else', 'In groups of 10, 20 and 30 the average age was 25.'],
    ['of a weighted mean', 'Weighted, the marks 5, 7 and 9 have a mean of 8.'],
    ['of what is done before leaving', 'It leaves at 8:00, takes 40 minutes to load and arrives at 9:30.'],
    ['of a game with a pause', 'The game lasts 90 minutes, kicks off at 15:00 and ends at 16:50.'],
    ['of how early one is', 'He left at 8:10 and arrived at 8:50, 30 minutes early.'],
    ['of the time until the next', 'The ferry leaves at 7:00 and arrives at 9:00 with 3 hours until the next one.'],
    ['of what doubling something else does', 'Doubling the nodes cut the time from 40 to 22 minutes.'],
    ['of when it is over at the latest', 'It starts at 8:00, runs 40 minutes and ends by 9:00.'],
    ['of a price with something more', 'The order is 10 cups at $4; the total comes to $46 with postage.'],
    ['of a price with a discount', 'We bought 6 chairs at $40, $210 with the discount for members.'],
    ['of a rise of something else', 'Staff went from 20 to 30, a rise of 12 percent in costs.'],
    ['of a year of something else', 'At $50 a month, the year will come to $750 with the $150 to join.'],
    ['of a month at a time', 'At $50 each, the year will come to $700.'],
    ['of a year with a month free', 'At $50 a month, the year will come to $550, as one month is free.'],
    ['of a year paid at once', 'At $50 a month, the year comes to $500 if you pay at once.'],
    ['of a year of work', 'At €12 a day, the year comes to €2,640 for 220 working days.'],
    ['of days of work', '€15 an hour for 8 hours a day makes €2,400 a month.'],
    ['of a rise each year', 'Output rose from 100 to 121, a growth of 10 percent a year.'],
    ['of a saving on something else', 'We have 30 people where they have 40, so we save 20% on rent.'],
    ['of jars that are not all full', '3 kg of jam in jars of 450 g fill 6 jars, with some left.'],
    ['of one more, begun', '90 minutes of film in reels of 11 minutes need 9 reels.'],
    ['of another day', 'It opens at 9:00 and closes at 17:30. It is open for 6 hours on Saturdays.'],
    [
      'of work after an outage',
      'It went down at 14:10 and was back at 14:40. They worked on it for 2 hours afterwards.',
    ],
    ['of hours of one’s own', 'We run 5,000 hours a year. At 99.9% that leaves 5 hours.'],
    ['of nights with breakfast', 'It costs $90 a night for 2 nights, $200 with breakfast.'],
    ['of copies at another price', 'At $0.10 a GB, the two copies of 850 MB cost $1.'],
    ['of rolls in boxes', 'The 120 kg of flour in sacks of 25 litres fill 6 sacks.'],
    ['of a disk in other weeks', 'With 7.2 of 9 TB filled and 0.15 TB more each day, the disk is full in 2 weeks.'],
    ['of trips of another length', 'For trips from 20 to 50 km, that is a rise of 8 percent.'],
    ['of a car for all of them', 'Four friends, two days, £50 a day: £100 for the car.'],
    ['of what there was', 'We have 60 members. Five joined and three left, compared with 58 a year ago.'],
    ['of a price for the year', 'The app is €12 a month, only €120 a year.'],
    ['of breaks', 'From 1,900 to 2,500 m at 300 metres an hour, with breaks, it takes 3 hours.'],
    ['of a year with a reason', 'The flat brings in €900 a month. That’s €9,900 a year, because August is empty.'],
    ['that is taken back', 'It is 720,000 MB at 150 MB a second, that’s 4.8 seconds. Wait, that’s megabytes.'],
    ['of other things on top', 'Three buses of 40 seats, plus 6 cars, is 6 drivers.'],
    ['of what was six times something else', 'It took 480 ms, six times the load of 60 users.'],
    ['of pallets', 'We ship 600 boxes a day. Over the 3 days that’s 40 pallets.'],
    ['of hours of a disk', 'The disk holds 800 GB, half a percent of it is 3 hours.'],
    ['of a peak over its limit', 'We use 600 MB a second, against a limit of 240, so 40 percent.'],
    ['of nodes by the second', 'The 3,600 requests a minute are spread over 3 nodes, which gives each 20 a second.'],
    ['of zones that share', 'We run 25, spread over three zones as nine, eight and eight.'],
    ['of two machines by the hour', 'Twelve nodes cost $0.50 an hour. Over 730 hours that is $4,380.'],
    ['of both halves of a number', 'Nine of the 12 seats are taken, so 25 percent are free.'],
    ['of the cost of more servers', 'Going from 4 to 5 servers raises the cost by 18 percent.'],
    ['of a fall each year', 'It went from 121 to 100 in two years, an annual decline of 9.1 percent.'],
    ['of cups made of boxes', '10 kg of tea in boxes of 250 g give 5,000 cups.'],
    ['of one of two parts', 'There were 12 boys and 24 girls, so one child in three was a boy.'],
    ['of sleep in an outage', 'It went down at 14:10 and came back at 14:40. We were asleep for 20 minutes.'],
    ['of a stay while it was open', 'The library opened at 9:00 and closed at 18:00. We studied there for 6 hours.'],
    [
      'of what was found in an outage',
      'It failed at 3:15 and recovered at 4:00. They found it in the first 15 minutes.',
    ],
    ['of a year for two', 'Two seats at €15 a month, the year costs €360.'],
    ['of a year at some hours a week', 'She works part time. At $25 an hour, the year comes to $26,000.'],
    ['of a year of so many weeks', 'At $100 a week, the year comes to $3,900 for the 39 weeks of school.'],
    ['of a year with a gift', 'At €15 a month, the year costs €165 (the first month is a gift).'],
    [
      'of what is left and not used',
      '60 of our 100 litres are left and we use 4 litres a day, so it is used up in 15 days.',
    ],
    ['of hours that are not paid', 'At £9 an hour, the 4 shifts of 6 hours come to £192, because breaks are unpaid.'],
    ['of two who teach', 'For two teachers at $40 an hour, the 5 lessons of 2 hours cost $800.'],
    ['of points', 'Interest went from 3 to 5, a rise of 2 percent.'],
    ['of a loss in what is more', 'Wages went from €2,000 to €2,100, so a loss of 3 percent, in what they buy.'],
    ['of a rise each year, in other words', 'The number of lynx rose from 100 to 133, an annual growth of 10 percent.'],
    ['of how many more', 'The 300 pages in the 5 days of the week are 40 a day more than before.'],
    ['of a month at a lower price', 'It is €6 a month. Over a year, €60 if you pay at once.'],
    ['of what it was before', 'We pay $300 a month. In a year it was $2,000.'],
    ['of the faster of two lines', 'A disk reads 200 MB a second. So 100 Mbit a second is enough for the film.'],
    [
      'of a shop that closes for lunch',
      'It opens at 9:00 and closes at 17:00 every day, so we are there for an hour at noon.',
    ],
    ['of a price with tax on top', 'With 20% off $50, and with tax you pay $43.20.'],
    ['of what is paid at first', 'At 25% off the $80 coat, you pay $20 down and the rest later.'],
    ['of what is paid for a year', 'It is 20% off $50 a month: you pay $480 a year.'],
    ['of a size with a reserve', 'We hold 100 GB and a buffer of 20 percent, so the disk is 140 GB.'],
    ['of a price for many', '10 pens at $2, $18 in bulk.'],
    ['of a price on a condition', 'Six bottles at €5, €27 when you buy the case.'],
    ['of more than before', 'Of the 30 players, 12 are new, and that is 15 percent over last year.'],
    ['of parts that are told for one and once', 'He paid $300 up front and $20 a month, $540 in the first year.'],
  ])('%s', (_, text) => expect(mended(text)).toEqual([]))
})

test('words far apart tell nothing together, however long they are', () => {
  const far = 'and so it went on for a while '.repeat(200)
  const formsOf = (text: string) => {
    const document = readDocument(text, 'script')
    const { figures } = readClaims(document, readNumbers(document.text))
    return readForms(figures[2] as Figure, figures, document.text)
  }
  expect(formsOf('20 chairs at €45 each are €950.')).not.toEqual([])
  expect(formsOf(`20 chairs ${far} at €45 each ${far} are €950.`)).toEqual([])
})

describe('times of day are set right as they are written', () => {
  test.each([
    ['over noon on a clock of twelve hours', 'It starts at 11:50, takes 40 minutes and is over at 12:40.', [45_000]],
    ['over midnight', 'It starts at 23:50, takes 40 minutes and is over at 0:40.', [1800]],
    ['not over days', 'It starts at 8:00, takes 3 days and is over at 9:00.', []],
  ])('%s', (_, text, right) => expect(mended(text)).toEqual(right))
})
