import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BindingError, readBinding } from '../../../src/claims/index.ts'

describe('a binding is read', () => {
  test.each([
    [`is='shop["us-east-1"].total'`, { kind: 'is', expression: 'shop["us-east-1"].total' }],
    ['fact="a.b"', { kind: 'fact', id: 'a.b' }],
    ['given="a premise of the story"', { kind: 'given', reason: 'a premise of the story' }],
    [`waive="an anecdote"  until='2027-06-30'`, { kind: 'waive', reason: 'an anecdote', until: '2027-06-30' }],
  ])('%s', (source, binding) => expect(readBinding(source)).toEqual(binding))
})

test.each(['is=a', 'is="a', '"a"', 'is="a" b', 'Is="a"'])('%s is no list of attributes', (source) =>
  expect(() => readBinding(source)).toThrow(/is no list of name="value"/),
)

test('whatever stands between the braces, it is read or refused as a binding', () => {
  const piece = fc.oneof(fc.constantFrom('is=', '"a"', ' ', 'waive=', "'b'", 'until="2027-01-01"'), fc.string())
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      try {
        readBinding(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(BindingError)
      }
    }),
  )
})
