import { describe, expect, test } from 'vitest'
import { checkTogether } from '../../../src/check/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { around } from '../surroundings.ts'

/** What a text's figures rest on where all of it names these facts. */
function standings(text: string, facts: readonly string[]) {
  const [checked] = checkTogether(
    [{ file: 'words.json', document: readDocument(text, 'script'), cited: [{ start: 0, end: text.length, facts }] }],
    { ...around, mustBind: true },
  )
  return {
    standings: checked?.ledger.map(({ standing }) => standing),
    rules: checked?.findings.map(({ rule }) => rule),
  }
}

describe('a figure of a stretch that names its facts', () => {
  test.each([
    ['A sort key makes room for 10 GB.', ['dynamodb.item-collection']],
    ['Up to 10 of them read.', ['aurora.global-secondaries']],
    ['It goes down to 0 ACU.', ['aurora.acu-range']],
    ['All items of one key together are at most 10 GB.', ['dynamodb.item-collection']],
    ['More than 100 records at once.', ['aurora.acu-range', 'dynamodb.transaction-items']],
  ])('is cited where one of them says it: %s', (text, facts) => {
    expect(standings(text, facts)).toEqual({ standings: ['cited'], rules: [] })
  })

  test.each([
    ['A sort key makes room for 11 GB.', ['dynamodb.item-collection']],
    ['A sort key makes room for 10 GB.', ['aurora.acu-range', 'no.such-fact']],
    ['A sort key makes room for 10 GB.', []],
  ])('and else rests on nothing: %s', (text, facts) => {
    expect(standings(text, facts)).toEqual({ standings: ['unbound'], rules: ['binding/unbound'] })
  })
})
