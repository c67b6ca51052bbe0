import { describe, expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** How many items are counted for the number of a text that has one, and whether that many are told. */
function counted(text: string) {
  const document = readDocument(text, 'markdown')
  const claim = readClaims(document, readNumbers(document.text)).best.find((one) => one?.rule === 'arithmetic/count')
  return claim && [claim.value, claim.ok]
}

const list = '- the jars\n- the scale\n- the magnet\n'

describe('a count is held against its list', () => {
  test.each([
    ['that it announces', `You leave with four things:\n\n${list}`, [3, false]],
    ['that it announces in brackets', `Before you begin (the four things):\n\n${list}`, [3, false]],
    ['that it announces with another verb', `Bring three things:\n\n${list}`, [3, true]],
    ['that stands right before it', `${list}\nAll four are in the cupboard.`, [3, false]],
    ['that it takes up', `${list}\nThese three go first.`, [3, true]],
    ['of which any two are meant', `${list}\nAny two of these will do.`, undefined],
    ['in a title', '# Two hives by Whitsun: a year with bees, costed and measured', undefined],
    ['of what was done with things', 'Two coats: primed, painted and varnished.', undefined],
    ['beside things of its own', `${list}\nAll 12 hikers agreed.`, undefined],
    ['that it sums up', `${list}\nThat's four things; bring them all.`, [3, false]],
    ['whose points it names', `${list}\nTwo points, and we'll talk of both.`, [3, false]],
    ['of which it takes one out', `${list}\nThat last one, of these four, is the heaviest.`, [3, false]],
    ['that is listed above', `${list}\nNone of the four risks listed above is large.`, [3, false]],
    ['with letters', 'Two aims for all four in May:\n\na) more tea\nb) less rain\nc) a dog', undefined],
    ['with letters, all of it', 'I report on all four in May:\n\na) more tea\nb) less rain\nc) a dog', [3, false]],
    ['with letters in its line', 'There are three aims: a) more tea, b) less rain.', [2, false]],
    ['with numbers in its line', 'There are three aims: (1) more tea, (2) less rain and (3) a dog.', [3, true]],
    [
      'of ordinals',
      'Take four things home. First, drink. Second, eat. Third, sleep. Fourth, go. And fifth, rest.',
      [5, false],
    ],
    ['of numbers', 'What we did? Three things. One, we slept. Two, we ate. Three, we left.', [3, true]],
    [
      'of short rules',
      'Two things to remember. Ask for the price. Divide by the hours. Never take the first.',
      [3, false],
    ],
    [
      'between semicolons',
      'Three things to take home: start early; write down the units; keep dry; and rest.',
      [4, false],
    ],
    ['each told by its number', 'He gave three reasons: one, cost; two, time; three, risk; four, taste.', [4, false]],
    ['one by one', 'Four lakes: one in the north, one in the south, one in the east.', [3, false]],
    ['in brackets', 'We have four offices (Bern, Oslo, Riga) in all.', [3, false]],
    ['between commas', 'It has three parts: a lid, a jar, a ring, and a spring.', [4, false]],
    ['without commas', 'The hut has two things going for it: a roof and a bench.', [2, true]],
    ['that stands in apposition', 'Each has two devices, a phone and a laptop.', [2, true]],
    ['of numbered problems', 'On this sheet seven problems were set, 1 to 8, each for five points.', [8, false]],
    [
      'of what is so of them',
      'Five of the 14 were moves: the shop in May, the bank in June, the inn in July and this one.',
      [4, false],
    ],
  ])('%s', (_, text, found) => expect(counted(text)).toEqual(found))
})

describe('a count is none of a list', () => {
  test.each([
    ['that it says the purpose of', `For two loaves:\n\n${list}`],
    ['of amounts', 'A page makes six calls one after another: at the median 240 ms before and 1,080 ms during.'],
    ['that stands further up', `${list}\nThen we rest.\n\nAll four of us were tired.`],
    ['of which brackets part it', `The cook we asked (two others never wrote) brings:\n\n${list}`],
    ['of which it is a part', `${list}\nThe first two are heavy.`],
    ['far longer than it', `${list}- the lid\n- the ring\n- the spring\n\nThat's two points.`],
    ['before the next list', `${list}\nTwo steps, done at once:\n\nThen we rest.`],
    ['of other things', `${list}\nThat's four litres.`],
    ['that goes on', 'Take four things home. First, drink. Second, eat. Then rest.'],
    ['that is cut short', 'We have four offices (Bern, Oslo, Riga, etc.) in all.'],
    ['told by way of example', 'We have nine offices (such as Bern, Oslo and Riga) in all.'],
    ['that qualifies one thing', 'It ships a twelve-part set: a lid, a jar, and a ring.'],
    ['behind what stands between', 'Call it in four ways:\n\n```\nx\n```\n\n- a name\n- a place\n'],
    [
      'of long sentences',
      'Two things to remember. Ask for the price whenever you meet somebody who seems to know it. Go.',
    ],
    ['in apposition that is longer', 'Each has two devices, a phone, a pen and a laptop.'],
    ['of letters out of order', 'There are three aims: a) more tea, c) less rain.'],
    ['of parts that are no numbers', 'We had five incidents: in the order service, in the feed.'],
    ['too great to be counted', 'There are thirteen speeches: the bride, the groom, and Tove.'],
    ['of less than two', 'There is one thing: the jar, the lid, and the ring.'],
  ])('%s', (_, text) => expect(counted(text)).toBeUndefined())
})

describe('parts that are counted one by one', () => {
  /** What the parts of a text add up to for its first number, and whether they do. */
  function summed(text: string) {
    const document = readDocument(text, 'markdown')
    const claim = readClaims(document, readNumbers(document.text)).best[0]
    return claim?.rule === 'arithmetic/sum' ? [claim.value, claim.ok] : undefined
  }

  test.each([
    ['five incidents of severity 1: two in the shop, one in the feed, two in the bank and one at the inn.', [6, false]],
    ['five incidents of severity 1: two in the shop, one in the feed and two in the bank.', [5, true]],
    ['14 incidents: 5 in May, 6 in June and 3 in July.', [14, true]],
    ['16 incidents: 5 in May, 6 in June; 3 in July.', [14, false]],
    ['five incidents: two (small) in the shop, one in the feed.', undefined],
    ['40 lamps: 12 are broken and 9 are missing.', undefined],
    ['30 chairs: one in ten of them is broken, and two in the hall.', undefined],
    ['30 guests: 12 from Spain, 10 from France.', undefined],
    ['five incidents. We had more: two in the shop, one in the feed.', undefined],
  ])('add up to their number: %s', (text, found) => expect(summed(`We had ${text}`)).toEqual(found))
})

describe('the rows of a table are counted', () => {
  const rows = '| Vendor | Fee |\n|---|---|\n| Ash | $7 |\n| Birch | $9 |\n| Cedar | $4 |\n| **Total** | $20 |\n'

  test.each([
    ['by their name', `${rows}\nOf four vendors, one is cheap.`, [3, false]],
    ['by how many they are', `${rows}\nOf these three firms one is cheap.`, [3, true]],
    ['and not by others', `${rows}\nOf these four firms one is cheap.`, undefined],
    ['where a line announces them', `We asked three shops:\n\n${rows}`, [3, true]],
    [
      'where they are numbered',
      'We agreed on four items:\n\n| # | What |\n|--:|---|\n| 1 | drill |\n| 2 | alarm |\n| 3 | mail |\n',
      [3, false],
    ],
    ['but not in a sentence further on', `${rows}\nWe are glad. All four are cheap.`, undefined],
    ['nor what is told in any other way', `${rows}\nWe like four vendors best.`, undefined],
    ['nor where they have no names', '| 1 | 2 |\n|---|---|\n| a | 5 |\n| a | 6 |\n\nAll four are cheap.', undefined],
  ])('%s', (_, text, found) => expect(counted(text)).toEqual(found))
})

describe('what the items of a list count is put together behind it', () => {
  const crew = '- three cooks\n- two people from the bar\n- one gardener, with her dog\n'
  const summed = (text: string) => {
    const document = readDocument(text, 'markdown')
    const claim = readClaims(document, readNumbers(document.text)).best.findLast((one) => one?.working.op === 'said')
    return claim && [claim.rule, claim.value, claim.ok]
  }
  test.each([
    ['rightly', `${crew}\nSo six people came.`, ['arithmetic/sum', 6, true]],
    ['or not', `${crew}\nAltogether seven people.`, ['arithmetic/sum', 6, false]],
    ['in the word of its items', '- two red hens\n- three hens of ours\n\nSix hens in all.', undefined],
    ['with what is told of it', `${crew}\nSo eight people with the two of us.`, undefined],
    ['with what explains it', `${crew}\nTogether we are five people, since one is both.`, undefined],
    ['all told', `${crew}\nSo we are seven people in all.`, ['arithmetic/sum', 6, false]],
    ['and may be other things', '- three rooms\n- one room\n\nSo, three people can sleep here.', undefined],
    ['not where other things are counted', `${crew}\nSo five tables were laid.`, undefined],
    ['not where an item counts nothing', `${crew}- the dog\n\nSo seven people came.`, undefined],
    ['not far off', `${crew}\nSo 60 people came.`, undefined],
    ['not in passing', `${crew}\nIt rained, and seven people left.`, undefined],
  ])('%s', (_, text, found) => expect(summed(text)).toEqual(found))
})
