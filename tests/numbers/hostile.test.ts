import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mention, readNumbers } from '../../src/numbers/index.ts'

const pieces = [
  'one',
  'two',
  'hundred',
  'thousand',
  'and',
  'a',
  'half',
  'point',
  'zero',
  'third',
  'of',
  'million',
  'to',
  '-',
  '–',
  ',',
  '.',
  ' ',
  ' ',
  ' ',
  '\n',
  '$',
  '€',
  '%',
  'x',
  'K',
  '5',
  '10',
  '1,000',
  '3.5',
  '1/2',
  '10:30',
  '😀',
  '½',
  'ms',
  'GB',
  'dollars',
  'per',
  'month',
  '/',
  'Step',
  'Episode',
  'in',
  '2024',
  '(',
  ')',
  '"',
  '°',
  '^',
  'e',
  "'",
  '’',
  '+',
  '±',
  '#',
  '_',
  'é',
  '\u00a0',
  '\u202f',
  '\ufffc',
  '\t',
  'dozen',
  'quarter',
  'minus',
  'AM',
]
const scraps = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

function isSane(text: string, mentions: readonly Mention[]): void {
  let last = 0
  for (const { start, end, nounEnd, rateEnd, value } of mentions) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(nounEnd).toBeGreaterThanOrEqual(end)
    expect(rateEnd).toBeGreaterThanOrEqual(nounEnd)
    expect(rateEnd).toBeLessThanOrEqual(text.length)
    expect(value).toMatch(/^-?\d+(?:\.\d+)?$/)
    for (const edge of [start, end, nounEnd, rateEnd]) expect(isInsidePair(text, edge)).toBe(false)
    last = end
  }
}

function isInsidePair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

describe('hostile text', () => {
  test('never throws and never gives a span outside the text or inside a character', () => {
    fc.assert(
      fc.property(
        fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 })),
        (text) => {
          isSane(text, readNumbers(text))
        },
      ),
      { numRuns: 5000 },
    )
  })

  test('of one thing over and over is read in a moment', () => {
    const things = [
      'hundred ',
      'one ',
      'point ',
      'zero ',
      '1',
      '1,',
      '1.',
      '1:',
      '1/',
      '1-',
      '5 to ',
      'half a ',
      'a hundred and ',
      '[',
      '[music ',
      '"The Five ',
      'v1.2.3 from 1.4 ',
      'four of his last next the ',
      ' ',
      '$',
      'twenty-',
      'Step 1, ',
      'minus five ',
      '1 ',
      '1\t',
      'a\t5\n',
      'item (3) and (4) ',
      '5 F. G. ',
      'one-a-',
    ]
    for (const thing of things) {
      const text = thing.repeat(20_000 / thing.length)
      isSane(text.slice(0, 0), [])
      expect(readNumbers(text).length).toBeLessThanOrEqual(text.length)
    }
  })
})

test('somebody who never finds the number is waited for without end', () => {
  const text = `It was a hundred and ${'um, '.repeat(40_000)}forty.`
  expect(readNumbers(text)).toHaveLength(1)
})
