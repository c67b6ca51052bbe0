import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeAnswers, encodeAnswers, orderAnswers, recommend } from '../../src/decision/index.ts'
import { someAnswers } from './arbitraries.ts'

describe('a share code', () => {
  test('gives back the answers that went in', () => {
    fc.assert(
      fc.property(someAnswers(), (answers) => {
        const { answers: back, ignored } = decodeAnswers(encodeAnswers(answers))
        expect(back).toEqual(orderAnswers(answers))
        expect(ignored).toEqual([])
      }),
    )
  })

  test('is named parameters that a URL takes as they are', () => {
    fc.assert(
      fc.property(someAnswers(), (answers) => {
        expect(encodeAnswers(answers)).toMatch(/^v=1(?:&[a-z-]+=[a-z.-]+)*$/)
      }),
    )
  })

  test('reads out of a whole address, and with commas as well as points', () => {
    const { answers } = decodeAnswers('https://example.com/decide/?v=1&which-needs=ttl,transactions#top')
    expect(answers).toEqual({ 'which-needs': ['ttl', 'transactions'] })
  })

  test('keeps the answers that still exist, and names what does not', () => {
    const { answers, ignored } = decodeAnswers('v=1&which-regions=one&which-colour=blue&who-writes=nobody')
    expect(answers).toEqual({ 'which-regions': ['one'] })
    expect(ignored).toEqual(['which-colour=blue', 'who-writes=nobody'])
    expect(recommend(answers).open.length).toBeGreaterThan(0)
  })

  test('made before a question or an answer got its name still reads', () => {
    const names = { region: 'which-regions', single: 'one' }
    expect(decodeAnswers('v=1&region=single', names).answers).toEqual({ 'which-regions': ['one'] })
  })

  test('of another version says so and keeps what it can', () => {
    expect(decodeAnswers('v=2&which-regions=one')).toEqual({ answers: { 'which-regions': ['one'] }, ignored: ['v=2'] })
  })

  test('that is rubbish never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl()),
        (text) => void decodeAnswers(text),
      ),
    )
    for (const text of [
      '%',
      '%E0%A4%A',
      '__proto__=x',
      'constructor=one',
      '&'.repeat(10_000),
      'which-regions=one.one-set',
    ])
      expect(decodeAnswers(text).answers).toEqual({})
  })
})
