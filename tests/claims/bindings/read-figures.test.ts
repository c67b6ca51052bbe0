import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../src/claims/index.ts'

describe('a bound figure', () => {
  test('has its spoken text, its attributes and its place', () => {
    const source = `That is :fig[nine dollars]{is='shop["us-east-1"].total' given="a premise"} more.`
    const [figure] = readFigures(source)
    expect(figure?.text).toBe('nine dollars')
    expect(Object.fromEntries(figure?.attributes ?? [])).toEqual({ is: 'shop["us-east-1"].total', given: 'a premise' })
    expect(source.slice(figure?.start, figure?.end)).toBe(source.slice(8, -6))
    expect(source.startsWith('nine', figure?.textStart)).toBe(true)
  })

  test('may stand beside others', () => {
    expect(readFigures(':fig[one]{is="a"}:fig[two]{is="b"} :fig[three]{is="c" }').map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
    ])
  })
})

test.each([
  'at 10:00',
  'arn:aws:iam::1',
  ':fig[one]',
  ':fig[one] {is="a"}',
  ':fig[one]{}',
  ':fig[one]{is=a}',
  ':fig[one]{is="a"',
  ':fig[',
])('%s stays text', (source) => expect(readFigures(source)).toEqual([]))

test('figures lie in order inside the text, whatever it is, and never overlap', () => {
  const piece = fc.constantFrom(':fig[', 'x', ']', '{', 'is="a"', "is='b'", '}', ' ', '"')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = pieces.join('')
      let last = 0
      for (const { start, end } of readFigures(source)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(source.length)
        last = end
      }
    }),
  )
})
