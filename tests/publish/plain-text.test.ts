import { expect, test } from 'vitest'
import { plainText } from '../../src/publish/plain-text.ts'

test.each([
  ['Say what a service level is and *isn’t*', 'Say what a service level is and isn’t'],
  ["Say what a service level is and isn't", 'Say what a service level is and isn’t'],
  [
    'Both readings of "writes per second", and "the multiple"',
    'Both readings of “writes per second”, and “the multiple”',
  ],
  ['Twelve inches are 12" and no quote', 'Twelve inches are 12" and no quote'],
])('%s is shown with the quotes of print', (text, shown) => {
  expect(plainText(text)).toBe(shown)
})

test('quotes of code stay as they were written', () => {
  expect(plainText('What does `{ S: "boots" }` hold?')).toContain('{ S: "boots" }')
})
