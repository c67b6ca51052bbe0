import { expect, test } from 'vitest'
import { listSteps, styleOf } from '../../src/site/steps.ts'

test('a working’s lines are told apart by how far they are set in, and put together are the working', () => {
  const working = '$6.00  total\n  = $2.00 + $4.00\n    $2.00  reads'
  const steps = listSteps(working)
  expect(steps.map(({ text }) => text)).toEqual(['$6.00  total', '= $2.00 + $4.00', '$2.00  reads'])
  expect(steps.map(styleOf)).toEqual([undefined, '--depth:1', '--depth:2'])
  expect(steps.map(({ before, text }) => before + text).join('')).toBe(working)
})
