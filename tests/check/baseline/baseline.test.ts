import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSentence, holdAgainst, type KnownFinding, makeBaseline, readBaseline } from '../../../src/check/index.ts'
import { readDocument } from '../../../src/text/index.ts'

const known = (text: string, file = 'a.md', rule = 'arithmetic/sum'): KnownFinding => ({ file, rule, text })
const any = fc.array(
  fc.record({
    file: fc.constantFrom('a', 'b'),
    rule: fc.constantFrom('x/y', 'x/z'),
    text: fc.constantFrom('one', 'two'),
  }),
)
const same = (finding: KnownFinding) => finding

describe('a baseline', () => {
  test('of some findings knows all of them and no other, however often each occurs', () => {
    fc.assert(
      fc.property(any, any, (old, fresh) => {
        const held = holdAgainst(makeBaseline(old), [...old, ...fresh], same)
        expect(held.known.length + held.fresh.length).toBe(old.length + fresh.length)
        expect(held.known).toHaveLength(old.length)
        expect(held.stale).toEqual([])
      }),
    )
  })

  test('names what is gone, and nothing else', () => {
    fc.assert(
      fc.property(any, any, (left, gone) => {
        const { fresh, stale } = holdAgainst(makeBaseline([...left, ...gone]), left, same)
        expect([fresh, stale.length]).toEqual([[], gone.length])
      }),
    )
  })

  test('is the same whatever the order of the findings', () => {
    const [a, b] = [known('one'), known('two', 'b.md')]
    expect(makeBaseline([b, a])).toEqual(makeBaseline([a, b]))
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(any, (findings) => {
        const baseline = makeBaseline(findings)
        expect(readBaseline(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline)
      }),
    )
  })

  test.each([
    [null],
    [[]],
    [{}],
    [{ version: 2, findings: [] }],
    [{ version: 1 }],
    [{ version: 1, findings: [1] }],
    [{ version: 1, findings: [{ file: 'a' }] }],
  ])('is not %j', (data) => expect(readBaseline(data)).toBeUndefined())
})

describe('the sentence of a place', () => {
  const text = '# Costs 7\n\nOne is **1** euro. Two\nare 2 euros.\n\n| a | b |\n|---|---|\n| rent | 900 |\n'
  const find = (said: string) => {
    const at = text.indexOf(said)
    const lines = text.slice(0, at).split('\n')
    return findSentence(readDocument(text, 'markdown'), lines.length, (lines.at(-1) ?? '').length + 1)
  }

  test.each([
    ['7', 'Costs 7'],
    ['1', 'One is 1 euro.'],
    ['2', 'Two are 2 euros.'],
    ['900', 'rent 900'],
  ])('of %s is "%s"', (said, sentence) => expect(find(said)).toBe(sentence))

  test('is the same wherever lines are moved to', () => {
    const moved = `Before.\n\n${text.replaceAll('\n', '\r\n')}`
    expect(findSentence(readDocument(moved, 'markdown'), 5, 12)).toBe('One is 1 euro.')
  })

  test('is empty where nothing is said', () => {
    expect(findSentence(readDocument('', 'markdown'), 1, 1)).toBe('')
    expect(findSentence(readDocument('\n\nLate.', 'script'), 1, 1)).toBe('')
  })
})
