import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'

const known = ['check', 'cost', 'decide', 'figures']

test.each([
  ['chekc', 'check'],
  ['COST', 'cost'],
  ['figure', 'figures'],
])('%s is taken for %s', (typed, meant) => expect(nearest(typed, known)).toBe(meant))

test('a word that is far from every name is taken for none', () => expect(nearest('banana', known)).toBeUndefined())
