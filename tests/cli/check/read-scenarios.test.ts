import { expect, test } from 'vitest'
import { refuseWith } from '../../../src/cli/check/read-scenarios.ts'
import { FormatError } from '../../../src/course/index.ts'
import { Refusal } from '../../../src/host/index.ts'

test('what an author wrote wrongly is refused with its place, and a bug of ours stays one', () => {
  const fail = (error: Error) => () =>
    refuseWith('a.md', () => {
      throw error
    })
  expect(fail(new FormatError('no title', 3))).toThrow(Refusal)
  expect(fail(new FormatError('no title', 3))).toThrow('a.md:3  no title')
  expect(fail(new TypeError('a bug'))).toThrow(TypeError)
  expect(refuseWith('a.md', () => 1)).toBe(1)
})
