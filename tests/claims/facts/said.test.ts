import { describe, expect, test } from 'vitest'
import { check } from '../../check/surroundings.ts'
import { harmless, wrong, wrongSince } from './said.ts'

const RULES = ['facts/statement', 'facts/figure']
const told = (text: string) =>
  check(text, 'markdown', { scenarios: [] }).findings.filter(({ rule }) => RULES.includes(rule))
const isFound = ([text, fact]: (typeof wrong)[number]) => told(text).some(({ notes }) => notes.join().includes(fact))

describe('what authors say of the facts', () => {
  test('is found in nearly all its forms where it is wrong, also in the half that nobody looked at while widening', () => {
    expect(wrong.filter((_, index) => index % 2 === 0).filter(isFound).length).toBeGreaterThanOrEqual(29)
    expect(wrong.filter((_, index) => index % 2 === 1).filter(isFound).length).toBeGreaterThanOrEqual(26)
  })

  test.each(wrongSince)('is found where it is wrong: %s', (...said) => {
    expect(isFound(said)).toBe(true)
  })

  test.each(harmless.map((text) => [text]))('is left alone where it is right: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('a statement leans on what stands around it', () => {
  test.each([
    ['it is asked and answered', 'Can a secondary of Aurora take a write? No.', 1],
    ['it is asked and answered the other way', 'Can a secondary of Aurora take a write? Yes.', 0],
    ['it is only asked', 'Can a secondary of Aurora take a write?', 0],
    ['what it speaks of is named before it', 'An Aurora secondary is close by. It can’t take a write.', 1],
    [
      'what it speaks of is named in another paragraph',
      'An Aurora secondary is close by.\n\nIt can’t take a write.',
      0,
    ],
    ['it is taken back', 'An Aurora secondary can’t accept a write. Wrong: it can.', 0],
    ['it is denied twice', 'There is no Aurora secondary that can’t take a write.', 0],
    ['another reports it', 'Many think that a secondary of Aurora can’t take a write.', 0],
  ])('where %s', (_, text, count) => expect(told(text)).toHaveLength(count))

  test('and a number is that of its own clause', () => {
    expect(told('A DynamoDB item is at most 400 KB; what you export may be 10 GB.')).toEqual([])
    expect(told('Mind the DynamoDB item limit. It is 64 KB.').map(({ rule }) => rule)).toEqual(['facts/figure'])
  })

  test('and no limit is told where something only grows, or is one of several', () => {
    expect(told('We use DynamoDB. Items grow from 1.4 to 2.3 kilobytes.')).toEqual([])
    expect(told('An item of DynamoDB can grow to 300 KB.')).toHaveLength(1)
    expect(told('For the record, one DynamoDB item may be no larger than 256 kilobytes.')).toHaveLength(1)
    expect(told('In our Aurora Global Database each of the two secondaries gets two readers.')).toEqual([])
    const expired = 'DynamoDB deletes by TTL. Where an item expires this is free'
    expect(told(`${expired}, but the deletion is replicated to the two other regions and charged there.`)).toEqual([])
  })

  test('and what is told of one’s own, within a limit, is no limit', () => {
    expect(told('Our Aurora Global Database has three secondary regions.')).toEqual([])
    expect(told('An Aurora Global Database has up to three secondary regions.')).toHaveLength(1)
    expect(told('Our Aurora Global Database has thirty secondary regions.')).toHaveLength(1)
  })
})
