import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../../../src/site/islands/calculator/address.ts'
import { SIZES } from '../../../../src/site/islands/calculator/presets.ts'

const plot = { dimension: 'reads', first: 'aurora-single', second: 'dynamodb-single' } as const

test.each(SIZES)('$name and its plot come back out of the address', ({ workload }) => {
  expect(readAddress(writeAddress(workload, plot))).toEqual({ workload, plot })
  expect(readAddress(writeAddress(workload, {}))).toEqual({ workload, plot: {} })
})

test('a plot alone is no workload', () => {
  expect(readAddress('?plot.along=reads')).toEqual({ workload: undefined, plot: { dimension: 'reads' } })
  expect(readAddress('')).toEqual({ workload: undefined, plot: {} })
})

test('any address is read without a complaint, and no plot becomes part of a workload', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.constantFrom('', '&plot.along=%00', '&plot.__proto__=1'), (query, end) => {
      const { workload, plot: read } = readAddress(`?${query}${end}`)
      expect(Object.keys(workload ?? {})).not.toContain('plot')
      expect(['dimension', 'first', 'second']).toEqual(expect.arrayContaining(Object.keys(read)))
    }),
  )
})
