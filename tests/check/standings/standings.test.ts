import { describe, expect, test } from 'vitest'
import { check } from '../surroundings.ts'

/** Each figure of a text with its standing. */
function standings(text: string, beside = {}): [string, string][] {
  const { ledger, mentions } = check(text, 'markdown', beside)
  return ledger.map(({ mention, standing }) => [mentions[mention]?.value ?? '', standing])
}

describe('a figure is computed where it agrees with a bill whose line, region or name its sentence names', () => {
  test.each([
    ['The writes in Virginia cost $474.50 a month.', 'computed'],
    ['In Ireland that is $1,101.40 a month.', 'computed'],
    ['The whole table costs $3,049.40 a month.', 'computed'],
    ['For the board we pay $3,049.40 a month.', 'computed'],
    ['Each region needs 1,000 WCUs for the writes.', 'computed'],
    ['The shoes cost $474.50 a month.', 'unbound'],
    ['The writes in Ireland cost $474.50 a month.', 'unbound'],
    ['The writes in Virginia cost $477.50 a month.', 'unbound'],
    ['The writes in Virginia cost over $400 a month.', 'unbound'],
    ['The writes in Virginia take 474.5 hours.', 'unbound'],
  ])('%s: %s', (text, standing) => expect(standings(text).at(-1)?.[1]).toBe(standing))
})

describe('a figure is given where it tells an input of a scenario', () => {
  test.each([
    ['The board writes 1,000 scores per second.', 'given'],
    ['It stores 100 gigabytes in each place.', 'given'],
    ['The three regions of the board cost $3,049.40 a month.', 'given', 0],
    ['The board writes 1,000 scores per second, in three regions.', 'given'],
    ['It runs in three regions: Virginia, Oregon and Ireland.', 'given'],
    ['It runs in three regions: Virginia, Oregon and Tokyo.', 'unbound'],
    ['Three regions that are all busy to the brim are no three regions.', undefined],
    ['Each region pays :fig[40 dollars]{given="a premise"}, so three regions pay 120 dollars.', 'given', 1],
    ['The board writes 1,000 scores per second, in four regions.', 'given', 0],
    ['The board writes 1,200 scores per second.', 'unbound'],
    ['The road carries 1,000 cars per hour.', 'unbound'],
  ])('%s: %s', (text, standing, at = -1) => expect(standings(text).at(at)?.[1]).toBe(standing))
})

describe('a figure is derived', () => {
  const bound = `:fig[$474.50]{is='board["dynamodb-global-eventual"]["us-east-1"]["application-writes"]'}`

  test('through a relation whose inputs all rest on something', () => {
    const text = `Writes cost ${bound} a month and reads cost :fig[$25.50]{given="a premise"} a month, in total $500 a month.`
    expect(standings(text).at(-1)).toEqual(['500', 'derived'])
  })

  test('but not from figures that rest on nothing, whatever they add up to', () => {
    expect(standings('Tea costs $10 and cake costs $15, together $25.').map(([, standing]) => standing)).toEqual([
      'unbound',
      'unbound',
      'unbound',
    ])
  })
})

describe('what carries no weight is no figure', () => {
  test.each([
    ['two of them', 0],
    ['12 of them', 1],
    ['at 10:30', 0],
    ['3 times', 1],
    ['2 per day', 1],
    ['5 WCUs', 1],
  ])('%s: %d', (text, count) => expect(check(`There: ${text}.`).coverage.figures).toBe(count))
})

test('what the author named as the ground of a figure counts, whatever else could be inferred beside it', () => {
  const last = (bound: string) =>
    check(
      `:fig[25,000 write units]{given="a premise"} and :fig[15,000 write units]{given="a premise"} make ${bound} together.`,
    ).ledger.at(-1)?.standing
  expect(last('40,000 write units')).toBe('derived')
  expect(last(':fig[40,000 write units]{fact="dynamodb.quota-table-writes"}')).toBe('cited')
})
