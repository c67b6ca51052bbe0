import { expect, test } from 'vitest'
import { type Claim, readClaims } from '../../../src/claims/index.ts'
import { settingOf } from '../../../src/claims/model/setting.ts'
import { openTelling } from '../../../src/claims/model/telling.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** The setting of the last number of a text, as the sum of some of the numbers before it. */
function setting(text: string, inputs: readonly number[], holding?: Claim): number[] {
  const document = readDocument(text, 'script')
  const { figures } = readClaims(document, readNumbers(document.text))
  const parts = inputs.map((figure) => ({ op: 'figure' as const, figure, value: 1 }))
  const claim = { rule: 'arithmetic/sum', figure: figures.length - 1, inputs, working: { op: 'add', parts }, ok: false }
  const figure = figures.at(-1) as (typeof figures)[number]
  return settingOf(openTelling(document, figures), figure, claim as unknown as Claim, holding, [])
}

const sum = 'Rent is 900 euros, food is 410 euros, together 1,340 euros.'

test('how many numbers of its sentence stand before one, and how many of them go in', () => {
  expect(setting(sum, [0, 1]).slice(8, 11)).toEqual([2, 2, 0])
  expect(setting(sum, [0]).slice(8, 11)).toEqual([2, 1, 1])
  expect(setting(`We are 4. ${sum}`, [1, 2]).slice(8, 10)).toEqual([2, 2])
})

test('how near its numbers stand: right before, in the sentence, in the one before, in the block, further off', () => {
  const places = (text: string, first: number, last: number) => setting(text, [first, last]).slice(6, 8)
  expect(places(sum, 0, 1)).toEqual([2, 1])
  expect(places('Rent is 900 euros. Food is 410 euros. Together 1,340 euros.', 0, 1)).toEqual([4, 3])
  expect(places('Rent is 900 euros. That is dear.\n\nFood is 410 euros, together 1,340 euros.', 0, 1)).toEqual([5, 1])
})

test('how its numbers are joined, whether they are of its sort, and whether it has none', () => {
  expect(setting('We paid 900 euros and 410 euros, 1,340 euros.', [0, 1])[0]).not.toBe(setting(sum, [0, 1])[0])
  expect(setting(sum, [0, 1])[16]).toBe(2)
  expect(setting('For 4 people food is 410 euros, together 1,340 euros.', [0, 1])[16]).toBe(1)
  expect(setting('It comes to 1,340 euros.', []).slice(6, 8)).toEqual([0, 0])
})
