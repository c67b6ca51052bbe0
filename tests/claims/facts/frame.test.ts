import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileFrame, countsBeside, isSaid } from '../../../src/claims/facts/frame.ts'

const words = { take: 'take~|accept~', free: 'free|cost~_nothing' }
const alone = { before: undefined, answer: undefined }
const says = (frame: string, text: string, isDenied = false, setting: Parameters<typeof isSaid>[2] = alone) =>
  isSaid(compileFrame(frame, words, isDenied), text, setting) !== undefined

test.each([
  ['oven & <take> & bread', 'the oven accepts bread', false, true],
  ['oven & <take> & bread', 'bread is accepted by the oven', false, true],
  ['oven & <take> & bread', "the oven doesn't take bread", false, false],
  ['oven & <take> & bread', "the oven doesn't take bread", true, true],
  ['oven & <take> & bread', 'the oven takes bread', true, false],
  ['oven & <take> & bread', 'the oven takes flour; and bread is sold', false, false],
  ['oven & <take> & bread', `the oven takes ${'more and '.repeat(30)} bread`, false, false],
  ['rolls & <free>', 'the rolls cost nothing', false, true],
  ['rolls & <free>', 'no, the rolls are free', false, true],
  ['rolls & <free>', "the rolls are free, because it isn't monday", false, true],
  ['rolls & <unknown>', 'the unknown rolls', false, true],
])('%s in "%s", denied: %s: %s', (frame, text, isDenied, expected) =>
  expect(says(frame, text, isDenied)).toBe(expected),
)

test('a slot may be filled by the sentence before, and an answer may deny', () => {
  const before = 'the oven is old.'
  expect(says('^oven & <take>', 'it takes bread', false, { before, answer: undefined })).toBe(true)
  expect(says('oven & <take>', 'it takes bread', false, { before, answer: undefined })).toBe(false)
  expect(says('^oven', 'it is', false, { before, answer: undefined })).toBe(false)
  expect(says('oven & <take>', 'does the oven take bread?', true, { before: undefined, answer: 'no' })).toBe(true)
})

test('a clause that names nothing itself is only meant where it is as short as an answer', () => {
  const frame = compileFrame('^oven & ^<take>', words)
  const setting = { before: 'what does the oven take?', answer: undefined }
  expect(countsBeside(frame, '# rolls', setting)).toBe(true)
  expect(countsBeside(frame, `${'and so on '.repeat(9)} # rolls`, setting)).toBe(false)
})

test('compiles whatever is written', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (source, text) => typeof says(source, text) === 'boolean'))
})
