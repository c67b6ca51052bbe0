import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claims, printWorking, readClaims, workExactly } from '../../src/claims/index.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { type Format, readDocument } from '../../src/text/index.ts'
import { apart, right, wrong } from './sentences.ts'

function claimsOf(text: string, format: Format = 'markdown', keep: 'best' | 'all' = 'best'): Claims {
  const document = readDocument(text, format)
  return readClaims(document, readNumbers(document.text), keep)
}

/** What a text's claims say: the stated value, whether it holds, and its working. */
function said(text: string, format: Format = 'markdown') {
  const { best, figures } = claimsOf(text, format)
  return best.flatMap((claim) =>
    claim ? [{ stated: figures[claim.figure]?.mention.value, ok: claim.ok, working: claim.cue }] : [],
  )
}

describe('a plain sentence', () => {
  test.each(wrong)('is found wrong: %s', (text, rule, stated, worked) => {
    const { best, figures } = claimsOf(text)
    const found = best.filter((claim) => claim?.ok === false)
    expect(found.map((claim) => [claim?.rule, figures[claim?.figure ?? -1]?.mention.value])).toEqual([[rule, stated]])
    expect(found[0]?.value).toBeCloseTo(worked, 2)
  })

  test.each(right)('is worked out and found right: %s', (text) => {
    const claims = said(text)
    expect(claims.filter(({ ok }) => !ok)).toEqual([])
    expect(claims.length).toBeGreaterThan(0)
  })
})

test('a rise is no share of the amount that it led to', () => {
  const rises = said('The new group has 60 workers, 20 more than the old one. It grows by 33%.')
  expect(rises.filter(({ stated }) => stated === '33')).toEqual([])
})

describe('a table', () => {
  const table = (amount: string, total: string) => `| Item | Quantity | Price | Amount |
| --- | ---: | ---: | ---: |
| Chairs | 12 | 45.00 | 540.00 |
| Desks | 7 | 210.00 | ${amount} |
| Lamps | 15 | 32.50 | 487.50 |
| Shelves | 4 | 89.00 | 356.00 |
| **Total** | | | **${total}** |
`
  test('keeps the relation of its columns in every row, and its total', () => {
    expect(said(table('1,470.00', '2,853.50')).every(({ ok }) => ok)).toBe(true)
  })

  test('has one wrong row found, and a total of the right amounts is right', () => {
    const wrongOnes = said(table('1,740.00', '2,853.50')).filter(({ ok }) => !ok)
    expect(wrongOnes).toEqual([{ stated: '1740', ok: false, working: '7 × 210' }])
  })

  test('has a wrong total found', () => {
    const wrongOnes = said(table('1,470.00', '2,583.50')).filter(({ ok }) => !ok)
    expect(wrongOnes.map(({ stated }) => stated)).toEqual(['2583.5'])
  })

  test('whose last column sums the others is held to it', () => {
    const rows = [
      [120, 340, 95, 555],
      [210, 180, 77, 467],
      [131, 262, 83, 499],
    ]
    const text = `| Site | May | June | July | All |\n|---|---|---|---|---|\n${rows.map((row, at) => `| S${at}x | ${row.join(' | ')} |`).join('\n')}\n`
    expect(said(text).filter(({ ok }) => !ok)).toEqual([{ stated: '499', ok: false, working: '131 + 262 + 83' }])
  })

  test('with an average row tells the mean, and no sum', () => {
    const rows = '| Run | Seconds |\n|---|---|\n| first | 41 |\n| second | 47 |\n| third | 53 |\n'
    expect(said(`${rows}| **Average** | **47** |\n`).map(({ stated, ok }) => [stated, ok])).toEqual([['47', true]])
    expect(said(`${rows}| **Average** | **49** |\n`).filter(({ ok }) => !ok)).toEqual([])
  })
})

describe('a list', () => {
  const list = (total: string) =>
    `The month came to ${total} euros in total:\n\n- rent: 900 euros\n- food: 410 euros\n- fares: 95 euros\n`
  test('adds up to the total before it', () => expect(said(list('1,405')).map(({ ok }) => ok)).toContain(true))

  test('adds up to the total behind it, whatever some of its items come to', () => {
    const items = [486, 438, 92, 61, 54, 37].map((cost, at) => `- part ${'ABCDEF'[at]}: €${cost},000\n`).join('')
    const told = (total: string) => said(`${items}\nAll in all, that's €${total}. It was more last year.`)
    expect(told('1,168,000').filter(({ ok }) => !ok)).toEqual([])
    expect(told('1,131,000').filter(({ ok }) => !ok)).toMatchObject([{ stated: '1131000' }])
  })

  test('has as many items as its lead says', () => {
    const items = '\n\n1. Calendar\n2. Chat\n3. Tracker\n'
    expect(said(`We ship four integrations at launch:${items}`).map(({ ok }) => ok)).toEqual([false])
    expect(said(`We ship three integrations at launch:${items}`).map(({ ok }) => ok)).toEqual([true])
  })
})

test('a total of outcomes worked out before it is held against all of them', () => {
  const text = (total: string) =>
    `One thousand units at 0.00065 dollars per unit-hour equals 475 dollars per month. Two thousand units equals 949 dollars per month. Storage: one hundred gigabytes times twenty-five cents equals twenty-five dollars per month.\n\nPer region cost: ${total} dollars per month.`
  expect(
    said(text('1,394'), 'script')
      .filter(({ ok }) => !ok)
      .map(({ stated }) => stated),
  ).toEqual(['1394'])
})

test('what follows from a wrong number as stated holds, and is no mistake of its own', () => {
  const claims = said(
    'We bought 12 chairs at 45 euros each, so 560 euros. Two such sets at 560 euros each, so 1,120 euros.',
  )
  expect(claims.filter(({ ok }) => !ok).map(({ stated }) => stated)).toEqual(['560'])
})

test('a working told again with one amount changed is held against the same working', () => {
  const text = 'In March we sold 400 mugs at 9 euros each, so 3,600 euros. In April it was 450 mugs, so 4,500 euros.'
  expect(
    said(text)
      .filter(({ ok }) => !ok)
      .map(({ stated }) => stated),
  ).toEqual(['4500'])
})

describe('what is right is left alone', () => {
  test.each([
    ...apart,
    'A subscription is 6 euros a month or 60 euros a year.',
    'The hall has 40 seats, and the bar 25 seats.',
    'It takes 45 to 85 milliseconds, typically 1 to 3 seconds.',
    'A year has 8,760 hours, and a month has 730 hours.',
    'Steps: preheat to 180 degrees, bake for 25 minutes, rest for 10 minutes.',
    'The meeting is at 10:30 and lasts 45 minutes.',
    'Adds up to 40: that is 15 plus 25.',
    'In batches of 6 we need 8 rounds for 45 people.',
    'The plan costs $20 a month, which is $240 a year.',
    'From 02:24 to 03:30 we were down for 66 minutes.',
    '99.9 percent uptime allows 43.8 minutes a month; in a month of 30 days, 43.2 minutes.',
    'The film lasts 135 minutes, which is 2 hours 15 minutes.',
    'Three nines allow 8.76 hours of downtime a year.',
    'We sold 5,130 of 10,260 tickets, exactly half.',
    'One in twenty of the 23,100 flats stands empty, 1,155 in all.',
    'The reactor heats water from 64 Fahrenheit to 212 Fahrenheit, that is 100 Celsius.',
    'A file of 45 minutes at 8 Mbps is 2.7 GB.',
    'The archive of 900 GB over a 1 Gbps link takes 2 hours.',
    'Two pieces at 99.9 percent in a chain give 99.8 percent.',
    'The yearly plan is $150 per year against $15 per month, so it saves $30.',
    'He writes 1,200 orders per hour, so one every 3 seconds.',
  ])('%s', (text) => expect(said(text).filter(({ ok }) => !ok)).toEqual([]))
})

describe('whatever the text', () => {
  const words = fc.constantFrom(
    '12',
    '7.5',
    '$40',
    '3,000',
    'twenty',
    'percent',
    '%',
    'each',
    'at',
    'per month',
    'a year',
    'together',
    'so',
    'is',
    '=',
    'plus',
    'times',
    'of',
    'from',
    'to',
    'saves',
    '10:30',
    'GB',
    'hours',
    'x',
    '.',
    ',',
    ':',
    '\n\n',
    '|',
    '- ',
    '0',
    'half',
  )
  test('reading ends without an error, and every claim is about figures there are', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom<Format>('script', 'markdown'),
        (parts, format) => {
          const { best, figures, tried } = claimsOf(parts.join(' '), format, 'all')
          expect(best.length).toBe(figures.length)
          for (const claim of [...best, ...tried]) {
            if (!claim) continue
            for (const index of [claim.figure, ...claim.inputs]) expect(figures[index]).toBeDefined()
            expect(printWorking(claim.working, figures)).not.toBe('')
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a sum of whole numbers that is right is never found wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 11, max: 900 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        const text = `${parts.map((part) => `${part} euros`).join(' plus ')} makes ${total} euros.`
        expect(said(text).filter(({ ok }) => !ok)).toEqual([])
      }),
    )
  })

  test('the exact working of a sum is its sum, to the last cent', () => {
    const { best, figures } = claimsOf('0.10 dollars plus 0.20 dollars makes 0.40 dollars.')
    const claim = best.find((one) => one?.ok === false)
    expect(claim && workExactly(claim.working, figures).toFixed()).toBe('0.3')
  })
})

test('a working of thousands of numbers is left alone', () => {
  const chain = `1.5 percent${' times 1'.repeat(4000)} is 1.5 percent.`
  expect(said(chain).filter(({ ok }) => !ok)).toEqual([])
})
