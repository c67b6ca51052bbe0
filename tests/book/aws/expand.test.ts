import { describe, expect, test } from 'vitest'
import { type Confirmation, expandGroups, expandImport } from '../../../src/book/aws/expand.ts'

const imported = {
  published: '2026-03-01',
  checked: '2026-03-05',
  review: '2027-03-05',
  regions: { 'aa-east-1': { write: '0.5', reserved: null } },
}
const rules = [
  { id: 'write', label: 'writes', unit: 'USD/WCU', since: '2024-11-01' },
  { id: 'reserved', label: 'reserved', unit: 'USD/WCU' },
  { id: 'unknown', label: 'unknown', unit: 'USD/WCU' },
]
const seen: Confirmation = {
  regions: ['aa-east-1'],
  published: '2026-03-01',
  checked: '2026-06-01',
  review: '2027-06-01',
  source: 'somebody',
}

function checksWith(...confirmations: Confirmation[]) {
  return expandImport(imported, rules, confirmations, 'feed').map(({ checked, review, note }) => [
    checked,
    review,
    note,
  ])
}

describe('an imported price', () => {
  test('is a record for each row that the feed decides, and none where it does not', () => {
    const dates = { published: '2026-03-01', checked: '2026-03-05', review: '2027-03-05' }
    const shared = { ...dates, region: 'aa-east-1', unit: 'USD/WCU', source: 'feed', certainty: 'listed' }
    expect(expandImport(imported, rules, [], 'feed')).toEqual([
      { ...shared, item: 'write', amount: '0.5', validFrom: '2024-11-01' },
      { ...shared, item: 'reserved', amount: null },
    ])
  })

  test('takes the dates of the newest day on which it was seen to stand', () => {
    const later = { ...seen, checked: '2026-08-01', review: '2027-08-01', source: 'another' }
    const expected = ['2026-08-01', '2027-08-01', 'seen unchanged in another']
    expect(checksWith(seen, later)).toEqual([expected, expected])
    expect(checksWith(later, seen)).toEqual([expected, expected])
  })

  test.each([
    ['another publication', { ...seen, published: '2025-01-01' }],
    ['another region', { ...seen, regions: ['aa-west-1'] }],
    ['an earlier day', { ...seen, checked: '2026-03-04' }],
    ['the same day', { ...seen, checked: '2026-03-05', review: '2029-01-01' }],
  ])('is not renewed by what was seen of %s', (_, confirmation) => {
    expect(checksWith(confirmation)[0]).toEqual(['2026-03-05', '2027-03-05', undefined])
  })
})

describe('a group of hand-kept prices', () => {
  const group = {
    source: 'list',
    published: '2026-01-01',
    checked: '2026-01-02',
    review: '2027-01-02',
    certainty: 'listed' as const,
  }

  test('is a record for each region and each pair of a row, with the unit of its item', () => {
    const rows = [
      { item: 'write', regions: ['aa-east-1', 'aa-west-1'], amount: '1' },
      { item: 'write', pairs: ['aa-east-1>aa-west-1', 'aa-east-1>*'], amount: '2' },
    ]
    const shared = { ...group, item: 'write', unit: 'USD/WCU' }
    expect(expandGroups([{ ...group, rows }], rules)).toEqual([
      { ...shared, region: 'aa-east-1', amount: '1' },
      { ...shared, region: 'aa-west-1', amount: '1' },
      { ...shared, region: 'aa-east-1', to: 'aa-west-1', amount: '2' },
      { ...shared, region: 'aa-east-1', to: '*', amount: '2' },
    ])
  })

  test('lends its note to the rows that have none', () => {
    const rows = [
      { item: 'write', regions: ['aa-east-1'], amount: '1' },
      { item: 'write', regions: ['aa-west-1'], amount: '1', note: 'its own' },
    ]
    expect(expandGroups([{ ...group, note: 'shared', rows }], rules).map(({ note }) => note)).toEqual([
      'shared',
      'its own',
    ])
  })

  test('of an item that nobody declared has no unit, so that the book refuses it', () => {
    const rows = [{ item: 'moonlight', regions: ['aa-east-1'], amount: '1' }]
    expect(expandGroups([{ ...group, rows }], rules)[0]?.unit).toBe('')
  })
})
