import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('a bare decimal is a version', () => {
  test('where it heads a line with its date, and none where a year is told beside an amount', () => {
    expect(readBriefly('4.2 (5 March 2025)\nNine languages.')).toEqual(['Nine = 9 count:language'])
    expect(readBriefly('2.5 (in 2023: 3.1) per cent of it.')[0]).toMatch(/^2\.5 = /)
  })

  const texts = [
    'Ours is 4.2.1. From 3.9 you must step up, in 4.0 it is gone.',
    'It speaks v6. Since 6.1 it is quicker.',
    'We tested Ruby 3.2; use 3.3 or 3.4.',
    'It runs on Go 1.24.',
  ]
  for (const text of texts)
    test(`beside one said in full: ${JSON.stringify(text)}`, () => expect(readBriefly(text)).toEqual([]))

  test('only there: elsewhere it stays a number', () => {
    expect(readBriefly('It rose from 3.9 to 4.2.')).toEqual(['3.9 = 3.9 none', '4.2 = 4.2 none'])
    expect(readBriefly('Ours is 4.2.1. The mean is 4.5, it came from 9.5.')).toEqual([
      '4.5 = 4.5 none',
      '9.5 = 9.5 none',
    ])
    expect(readBriefly('Ours is 4.2.1. It answers in 4.5 seconds.')).toEqual(['4.5 = 4.5 s'])
    expect(readBriefly('Ours is 0.9.1. It works with 200 lines in 40 ms.')).toEqual([
      '200 = 200 count:line',
      '40 = 40 ms',
    ])
  })
})
