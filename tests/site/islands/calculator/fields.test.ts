import { describe, expect, test } from 'vitest'
import { readWorkload } from '../../../../src/calculator/index.ts'
import {
  isOtherwise,
  MAIN_FIELDS,
  MORE_FIELDS,
  regionsOf,
  valueAt,
  withRegions,
  withValue,
} from '../../../../src/site/islands/calculator/fields.ts'
import { SIZES } from '../../../../src/site/islands/calculator/presets.ts'
import { readWorkloadText } from '../../../../src/site/islands/calculator/read-workload-text.ts'

const [small, middle] = SIZES.map(({ workload }) => workload)
if (!small || !middle) throw new Error('no sizes')

test.each(SIZES)('$name can be priced as it stands', ({ workload }) => {
  expect(() => readWorkload(workload)).not.toThrow()
})

describe('a field of the form', () => {
  test('is read and changed at its path, and the others stay', () => {
    const changed = withValue(middle, 'writes.rate', '7 per hour')
    expect(valueAt(changed, 'writes.rate')).toBe('7 per hour')
    expect({ ...changed, writes: middle['writes'] }).toEqual(middle)
    expect(Object.keys(changed)).toEqual(Object.keys(middle))
  })

  test('is taken out when it is emptied, and what held nothing else with it', () => {
    const given = withValue(small, 'aurora.io', '2000 per second')
    expect(withValue(given, 'aurora.io', '')).toEqual(small)
  })

  test('every one that applies can be changed to its choices without an error of its own', () => {
    for (const { path, choices, applies } of [...MAIN_FIELDS, ...MORE_FIELDS]) {
      if (!choices || applies?.(middle) === false) continue
      for (const choice of Object.keys(choices)) {
        const workload = withValue(middle, path, path.startsWith('ttl') ? '' : choice)
        expect(() => readWorkload(workload), `${path} = ${choice}`).not.toThrow()
      }
    }
  })

  test('that is a text names an example which the calculator reads', () => {
    const texts = [...MAIN_FIELDS, ...MORE_FIELDS].filter(({ choices }) => !choices)
    for (const { path, example = '' } of texts) {
      const workload = withValue(middle, path, example)
      expect(valueAt(workload, path), path).toBe(example)
      expect(() => readWorkload(workload), path).not.toThrow()
    }
  })

  test('on demand takes out what belongs to provisioned capacity', () => {
    const changed = withValue(withValue(middle, 'dynamodb.reserved', '1-year'), 'dynamodb.capacity', 'on-demand')
    expect(changed['dynamodb']).toEqual({ capacity: 'on-demand' })
  })

  test('a rate of expiring items says at once what it counts, and goes whole', () => {
    const given = withValue(middle, 'ttl-deletes.rate', '5 per second')
    expect(given['ttl-deletes']).toEqual({ rate: '5 per second', spread: 'total' })
    expect(withValue(given, 'ttl-deletes.rate', '')).toEqual(middle)
  })

  test('what the form can not show is told apart', () => {
    const kinds = { ...middle, writes: [{ rate: '5 per second', spread: 'total' }] }
    expect(isOtherwise(kinds, 'writes.rate')).toBe(true)
    expect(isOtherwise(middle, 'writes.rate')).toBe(false)
    expect(isOtherwise(middle, 'aurora.serverless.typical')).toBe(false)
  })
})

describe('the regions', () => {
  test('are read however they are set apart; with a second one each rate says what it counts', () => {
    const more = withRegions(small, 'us-east-1; eu-west-1,')
    expect(regionsOf(more)).toEqual(['us-east-1', 'eu-west-1'])
    expect(() => readWorkload(more)).not.toThrow()
  })

  test('a bare rate becomes one that can say it', () => {
    const bare = { ...small, writes: '5 per second' }
    expect(withRegions(bare, 'us-east-1 eu-west-1')['writes']).toEqual({ rate: '5 per second', spread: 'total' })
  })

  test('of a workload without any are none', () => {
    expect(regionsOf({})).toEqual([])
    expect(regionsOf({ regions: 'us-east-1' })).toEqual([])
  })
})

describe('a workload as text', () => {
  test('comes back as it was printed', () => {
    expect(readWorkloadText(JSON.stringify(middle, null, 2))).toEqual({ workload: middle })
  })

  test.each(['', '{', '[]', 'null', '3', 'x'.repeat(30_000)])('%.10j is refused in words', (text) => {
    expect(readWorkloadText(text)).toEqual({ problem: expect.stringMatching(/\w/) })
  })
})
