import { describe, expect, test } from 'vitest'
import { checkTogether } from '../../../src/check/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { around } from '../surroundings.ts'

const inputs = 'reads: { rate: 300 per second }\nstorage: 100 GB\nitem-size: 1.5 KB'

/** What the figures of a question rest on beside the words of its workload. */
function standings(text: string, end = text.length) {
  const texts = [{ file: 'a.md', document: readDocument(text, 'script'), given: [{ start: 0, end, inputs }] }]
  return checkTogether(texts, { ...around, scenarios: [] })[0]?.ledger.map(({ standing }) => standing)
}

describe('a figure of a question is given where its workload has the same number of the same unit', () => {
  test.each([
    ['It makes 300 reads per second.', ['given']],
    ['It makes three hundred reads per second of 100 GB.', ['given', 'given']],
    ['It makes 300 reads per minute.', ['unbound']],
    ['It makes 301 reads per second.', ['unbound']],
    ['There are 100 KB.', ['unbound']],
    ['There are 100 seconds.', ['unbound']],
  ])('%s %j', (text, expected) => expect(standings(text)).toEqual(expected))

  test('but not past the question', () => {
    const text = 'It has 100 GB.\n\nIt has 100 GB.'
    expect(standings(text, 14)).toEqual(['given', 'unbound'])
  })
})
