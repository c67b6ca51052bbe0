import { describe, expect, test } from 'vitest'
import { repairText } from '../../../src/check/index.ts'
import type { Format } from '../../../src/text/index.ts'
import { check } from '../surroundings.ts'

/** A text after its repairs, and why anything was left. */
function repair(text: string, format: Format) {
  const { source, refused } = repairText(check(text, format), (again) => check(again, format))
  return { source, refused: refused.map(({ why }) => why) }
}

/** A text in which numbers stand as `wrong>right`. */
interface Planted {
  readonly title: string
  readonly format?: Format
  readonly text: string
}

const planted: readonly Planted[] = [
  {
    title: 'a spoken sum, what follows from it, and what stands all the same',
    format: 'script',
    text: `Let's add up what the choir spends in a month. The hall takes two hundred forty dollars, the pianist three hundred ten dollars, and the sheet music forty-five dollars. Together that makes {six hundred fifteen>five hundred ninety-five} dollars a month.

Over ten months that comes to {six thousand one hundred fifty>five thousand nine hundred fifty} dollars.

And with forty-one singers, those {six hundred fifteen>five hundred ninety-five} dollars are fifteen dollars each.`,
  },
  {
    title: 'the total of a table, told again with its noun',
    text: `| Bed | Plants |
| --- | ---: |
| Tomatoes | 48 |
| Beans | 126 |
| Herbs | 37 |
| Total | {221>211} |

All {221>211} plants need water: at 2 litres each that is {442>422} litres a day, or {3,094>2,954} litres a week.`,
  },
  {
    title: 'the total of a table, taken up by a working',
    text: `| Item | Cost |
| --- | --- |
| Application writes | $475 |
| Replicated writes | $950 |
| Storage | $475 |
| Transfer | $25 |
| Total | {$1,875>$1,925} |

Three regions at {$1,875>$1,925} make {$5,625>$5,775} a month.`,
  },
  {
    title: 'a bare sum that is told again two lines below',
    text: `Rent is 900 euros a month, food is 410 euros and fares are 95 euros, together {1,505>1,405} a month.

We pay these {1,505>1,405} each month without a fuss, and so {18,060>16,860} a year.`,
  },
  {
    title: 'the total of a list',
    text: `- Ferry: $148
- Fuel: $96
- Camping: $132

Total: {$386>$376}.

Two trips a year cost {$772>$752}.`,
  },
  {
    title: 'the lines of an outline',
    text: `# Episode 4: what a page costs

## Hook
- 1,200 visitors a day, 30 days: {38,000>36,000} visitors a month
- those {38,000>36,000} visitors load 3 pages each: {114,000>108,000} page views

## Point
- at $2 per 1,000 page views that is {$228>$216} a month`,
  },
  {
    title: 'equations that take up what the one before gave',
    text: `A reader asked how we get there. It is 475 + 950 + 475 + 25 = {1,875>1,925} a region.

With three regions, 3 × {1,875>1,925} = {5,625>5,775}.

Per year that is 12 × {5,625>5,775} = {67,500>69,300}.`,
  },
  {
    title: 'a share, and the rest',
    format: 'script',
    text: 'Of the 640 people asked, 15 percent said no. 15 percent of 640 is {106>96}. So {534>544} said yes or nothing.',
  },
  {
    title: 'one of two products, and their sum',
    text: `The morning shift has 4 people for 6 hours each, so 24 hours of work. The evening shift has 5 people for 4 hours each, so {25>20} hours of work.

Together the shifts make {49>44} hours a day, which is {343>308} hours a week.`,
  },
  {
    title: 'a heading that announces what is worked out below it',
    text: `# The club spends {$2,760>$2,660} a year

Rent is $1,440, insurance is $380 and lamps are $840 a year, together {$2,760>$2,660}.

So the {$2,760>$2,660} are {$230>$222} a month.`,
  },
  {
    title: 'a column whose neighbour happens to have the same sum',
    text: `| Item | Plan | Spent |
| --- | ---: | ---: |
| Tent | 640 | 640 |
| Chairs | 300 | 310 |
| Food | 500 | 455 |
| Sum | 1,440 | {1,440>1,405} |`,
  },
  {
    title: 'a number of things, and the same number of another thing',
    text: 'We sold 310 tickets on Monday, 290 on Tuesday and 405 on Wednesday, together {1,105>1,005} tickets. At $4 a ticket that is {$4,420>$4,020}. The hall takes $1,105 a day.',
  },
  {
    title: 'a count that the next sentence takes up',
    text: 'A box holds 24 jars. 15 boxes make {350>360} jars. {350>360} jars at 2 dollars are {700>720} dollars.',
  },
]

const at = (text: string, which: '$1' | '$2') => text.replaceAll(/\{([^>{}]+)>([^>{}]+)\}/g, which)

describe('a planted mistake and all that follows from it is mended as its author would have:', () => {
  test.each(planted)('$title', ({ text, format = 'markdown' }) => {
    expect(repair(at(text, '$1'), format)).toEqual({ source: at(text, '$2'), refused: [] })
  })

  test.each(planted)('and the mended text is left alone: $title', ({ text, format = 'markdown' }) => {
    expect(repair(at(text, '$2'), format)).toEqual({ source: at(text, '$2'), refused: [] })
  })
})

const sum = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.'

describe('nothing is written, and it is said why, where', () => {
  test.each<[string, string, RegExp]>([
    [
      'the same number stands for something else, perhaps',
      `${sum}\n\nThe train to Rome takes 1,505 euros.`,
      /^"1,505 euros" \(3:25\) tells it again, if/,
    ],
    [
      'a budget is as large',
      `${sum} That is our budget, these 1,505 euros.`,
      /may be another amount of the same size$/,
    ],
    [
      'it was told before',
      `We have 1,505 euros for the year.\n\n${sum}`,
      /^"1,505 euros" \(1:9\) tells it before it is worked out$/,
    ],
    [
      'it is worked out otherwise elsewhere',
      `${sum}\n\nFive friends pay 301 euros each: 5 × 301 = 1,505 euros.`,
      /^"1,505 euros" \(3:44\) is worked out otherwise, and holds/,
    ],
    [
      'another price of the text would make it right',
      'The tent was $425. Then: 475 + 950 + 475 + 25 = 1,875.',
      /^with "\$425" \(1:14\) in place of "475" \(1:26\) it would be right$/,
    ],
    [
      'a part of it looks worked out of it',
      `${sum}\n\nA third of the euros, hm: 1,505 of them, and $7, then 4,515 for 3.`,
      /^"1,505" \(3:27\) tells it again, if/,
    ],
    [
      'a number looks worked out of it',
      'Each of the 24 classes has 26 pupils, which makes 642 pupils.\n\nEvery pupil gets 2 books: 1,284 books in all. A book costs $6, so the books come to $7,704.\n\nThe printer is paid by class: $321 each.',
      /"\$321" \(5:31\) looks worked out of it$/,
    ],
    [
      'it is told again in round',
      'Rent of the workshop is $900, tools $410 and power $95, in total $1,505 for the workshop.\n\nThe workshop thus costs about $1,500 a month.',
      /^"\$1,500" \(3:31\) tells it in round$/,
    ],
    [
      'its author bound it elsewhere, and it agrees there',
      `Writes cost $475, reads $475 and storage $14, in total $974. It is :fig[$974 a month]{is='board["dynamodb-global-eventual"]["us-east-1"].total'}.`,
      /^"\$974" \(1:73\) is bound, and holds$/,
    ],
    [
      'its value stands in too many places',
      `${sum}\n\n${Array.from({ length: 101 }, () => 'The train to Rome takes 1,505 euros.').join('\n\n')}`,
      /^"1,505 euros" \(3:\d+\) is one of 102 numbers of the same value/,
    ],
    [
      'the next sentence begins with the same number',
      '8 + 4 = 12 and 8 + 5 = 14. 14 people came.',
      /^"14 people" \(1:28\) tells it again, if/,
    ],
    [
      'the same number of the same thing was counted before',
      `They have 14 tables.\n\n2 rooms with 6 tables each make 14 tables.`,
      /^"14 tables" \(1:11\) tells it before/,
    ],
    [
      'it is spoken, and told again of nobody knows what',
      'Nine guests pay eleven dollars each, which comes to ninety-eight dollars. An amount of ninety-eight dollars is fine.',
      /^"ninety-eight dollars" \(1:88\) tells it again, if/,
    ],
    ['it is quoted', 'He said "12 times 15 is 190", and left.', /quotes it/],
    ['it is called wrong', 'Nobody believed that 12 times 15 is 190.', /calls it wrong/],
    ['it is far off', '12 vans at $85 each come to $102,000.', /ten times/],
  ])('%s', (_, text, why) => {
    const { source, refused } = repair(text, 'markdown')
    expect(source).toBe(text)
    expect(refused).toContainEqual(expect.stringMatching(why))
  })
})

describe('what stays as it is, though it states the same', () => {
  test.each([
    ['another period', `${sum} The same flat has 1,505 euros a year of insurance, and 1,505 euros a month of debts.`],
    ['another currency', `${sum} And $1,505 for the rest.`],
    ['a few digits of another thing', 'In all 4 rooms with 5 chairs each make 30 chairs. The road is 30 km long.'],
  ])('%s', (_, text) => {
    const { source } = repair(text, 'script')
    const changed = source === text ? '' : source
    expect(changed.replace(/1,405|20 chairs/, '')).not.toMatch(/1,405|20 km/)
  })
})

describe('a working that is written out is mended', () => {
  test.each([
    ['475 + 950 + 475 + 25 = 1,875.', '1,925'],
    ['20 percent of 450 is 60.', '90'],
    ['20% of 450 is 60.', '90'],
    ['Twenty percent of four hundred fifty is sixty.', 'ninety'],
    ['Twelve times fifteen comes to one hundred ninety.', 'one hundred eighty'],
    ['5,000 - 1,200 = 3,600.', '3,800'],
    ['840 divided by 7 is 110.', '120'],
    ['Half of 640 is 340.', '320'],
    ['8 hours a day times 5 days is 45 hours.', '40 hours'],
    ['Three dollars times four hundred is thirteen hundred dollars.', 'twelve hundred dollars'],
    [
      'Four hundred seventy-five plus nine hundred fifty plus four hundred seventy-five plus twenty-five is eighteen hundred seventy-five.',
      'nineteen hundred twenty-five',
    ],
  ])('%s', (text, right) => {
    const { source, refused } = repair(text, 'script')
    expect(refused).toEqual([])
    expect(source).toContain(right)
    expect(check(source, 'script').findings).toEqual([])
  })
})
