import { expect, test } from 'vitest'
import { sayMiss } from '../../src/site/checking/say-miss.ts'

test.each([
  ['a.txt: labelled two = no, read two = 2 none/', 'a.txt: “two” is no number, and was read as 2 of no unit'],
  ['b.md: labelled one = 1 count/, read -', 'b.md: “one” is 1 of something, and was not read'],
  [
    'c.md: labelled €34,100 = 34100 EUR/year, read €34,100 = 34100 EUR/',
    'c.md: “€34,100” is 34100 EUR per year, and was read as 34100 EUR',
  ],
  [
    'd.md: labelled 500 = 500 count/, read 500 = 500 count/page',
    'd.md: “500” is 500 of something, and was read as 500 of something per page',
  ],
])('%s', (miss, said) => {
  expect(sayMiss(miss)).toBe(said)
})

test('what is told in another way stays as it is', () => {
  for (const miss of ['d01-talk.txt: “a fifth”', 'd02.txt: “277”, right would be 227', '']) {
    expect(sayMiss(miss)).toBe(miss)
  }
})
