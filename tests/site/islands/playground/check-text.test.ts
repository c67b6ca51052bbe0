import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, awsSpeech, makeBook, newestCheck } from '../../../../src/book/index.ts'
import { openPrices } from '../../../../src/calculator/index.ts'
import { checkText, repair } from '../../../../src/site/islands/playground/check-text.ts'
import { EXAMPLES } from '../../../../src/site/islands/playground/examples.ts'
import { cutSegments } from '../../../../src/site/islands/playground/segments.ts'

const book = makeBook(awsPack, awsSpeech)
const around = { book, prices: openPrices(book, newestCheck(book)) }
const check = (text: string) => checkText(text, 'markdown', around)
const rulesOf = (text: string) => check(text).findings.map(({ rule }) => rule)

describe('the examples', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    sum: ['arithmetic/sum'],
    spoken: ['arithmetic/product', 'arithmetic/sum'],
    share: ['arithmetic/percentage'],
    downtime: ['arithmetic/downtime', 'arithmetic/conversion'],
    price: ['calculator/unit-price', 'calculator/capacity', 'facts/figure'],
    table: ['arithmetic/sum'],
    right: [],
  }

  test.each(EXAMPLES)('$name shows what it is there to show', ({ name, text }) => {
    expect(rulesOf(text)).toEqual(expected[name])
  })

  test('one that is put right has less that is wrong', () => {
    for (const { text } of EXAMPLES.filter((one) => check(one.text).canRepair)) {
      expect(check(repair(text, 'markdown', around)).allFindings).toBeLessThan(check(text).allFindings)
    }
  })
})

describe('a checked text', () => {
  const text = 'We had *12* rows of `code` and 30 seats in each, so 350 seats.\n\nA **third** line.'

  test('has each number where it stands in what was typed', () => {
    const { numbers } = check(text)
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining([expect.stringContaining('12'), '30 seats', '350 seats']),
    )
  })

  test('has each finding with what stands there, its working, and its repair', () => {
    const [finding] = check(text).findings
    expect(finding).toMatchObject({ rule: 'arithmetic/product', quote: '350 seats', notes: ['12 × 30 = 360'] })
    expect(finding?.edits).toMatchObject([{ text: expect.stringContaining('360') }])
  })

  test('puts right with a number what follows from it; where that is in doubt, neither', () => {
    const total = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.'
    const editsOf = (after: string) =>
      check(`${total} ${after}`).findings.map(({ edits }) => edits.map((edit) => edit.text))
    expect(editsOf('Over twelve months that is 18,060 euros.')).toEqual([['1,405 euros', '16,860 euros']])
    expect(editsOf('Over twelve months that is 18,*060* euros.')).toEqual([[]])
  })

  test('says how a number was read, and what came of working it out', () => {
    const { numbers } = check('Twelve boxes at two euros each, so twenty-four euros.')
    expect(numbers.map(({ read }) => read)).toEqual(['12 box', '2 EUR', '24 EUR'])
    expect(numbers.map(({ verdict }) => verdict)).toEqual([undefined, undefined, 'right'])
    expect(check('It opens at 10 am, or at 7:30 pm.').numbers.map(({ read }) => read)).toEqual(['10:00', '19:30'])
  })

  test('says why it does not put right what is in doubt, and offers it all the same', () => {
    const said = 'Traffic grew from 1,200 to 1,500 requests per second, an increase of 30%.'
    const [finding] = check(said).findings
    expect(finding).toMatchObject({ edits: [], offered: { text: '25%' } })
    expect(finding?.doubt).toMatch(/certain/)
    const { start, end } = finding?.offered ?? { start: 0, end: 0 }
    expect(said.slice(start, end)).toBe('30%')
    const [sure] = check(text).findings
    expect(sure).toMatchObject({ doubt: '', offered: undefined })
  })

  test('counts each of its numbers once, as right, wrong or with nothing to hold it against', () => {
    const { tally, allNumbers } = check(
      'Two jars of 3 kg each are 6 kg. Rent is 5 euros and food 7 euros, together 15 euros.',
    )
    expect(tally).toEqual({ right: 1, wrong: 1, unjudged: 4 })
    expect(tally.right + tally.wrong + tally.unjudged).toBe(allNumbers)
  })

  test('is cut where it has very many numbers, and says how many there were', () => {
    const long = Array.from({ length: 1000 }, (_, index) => `The box holds ${index + 10} screws.`).join('\n\n')
    const { numbers, allNumbers, tally } = check(long)
    expect(allNumbers).toBe(1000)
    expect(tally.right + tally.wrong + tally.unjudged).toBe(1000)
    expect(numbers.length).toBeLessThan(1000)
  })

  test('nothing is read in an empty one', () => {
    expect(check('')).toMatchObject({ numbers: [], findings: [], canRepair: false })
  })
})

describe('the pieces of a text', () => {
  test('make up the text again, whatever it is', () => {
    const words = fc.constantFrom(
      '12',
      'three',
      '€',
      '4%',
      '*',
      '`',
      '\n',
      '\n\n',
      ' ',
      '|',
      '-',
      ':fig[',
      ']',
      '<b>',
      '&',
      'kg',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ')
        const { numbers } = check(text)
        expect(
          cutSegments(text, numbers, false)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('end at the last number where the list was cut', () => {
    const text = 'There are 12 cats and 30 dogs here.'
    const { numbers } = check(text)
    expect(cutSegments(text, numbers.slice(0, 1), true).at(-1)?.text).toBe('12 cats')
  })
})
