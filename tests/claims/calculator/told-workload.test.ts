import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBook } from '../../../src/book/index.ts'
import { openPrices } from '../../../src/calculator/index.ts'
import { findRegions, priceReadings, readToldWorkloads } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { asOf, book } from '../../check/surroundings.ts'

const prices = openPrices(book, asOf)

function told(source: string) {
  const document = readDocument(source, 'markdown')
  const mentions = readNumbers(document.text)
  return readToldWorkloads(document, mentions, book).map((workload) => ({
    ...workload,
    writes: mentions[workload.writes ?? -1]?.value,
    reads: mentions[workload.reads ?? -1]?.value,
    itemSize: mentions[workload.itemSize]?.value,
    storage: mentions[workload.storage ?? -1]?.value,
    readings: priceReadings(workload, mentions, prices).map(({ spread, consistency, regions }) => [
      spread,
      consistency,
      regions.length,
    ]),
  }))
}

describe('a workload told in prose is read', () => {
  test('across sentences, with the regions that are named', () => {
    const text =
      'The app writes one thousand items per second. It reads five thousand per second. Each item is one kilobyte. Three regions: us-east-1, us-west-2, Ireland. It keeps 100 GB.'
    expect(told(text)).toMatchObject([
      {
        writes: '1000',
        reads: '5000',
        itemSize: '1',
        storage: '100',
        spread: undefined,
        regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
      },
    ])
  })

  test('from bullets, by the minute, hour and day', () => {
    for (const period of ['minute', 'hour', 'day', 'month']) {
      expect(told(`- Writes 600 items per ${period}\n- Each item 2 KB\n- 2 regions`)[0]).toMatchObject({
        writes: '600',
        readings: [
          ['total', 'strong', 2],
          ['in-each', 'strong', 2],
        ],
      })
    }
  })

  test('with the spread and the consistency that it states', () => {
    expect(told('Each region writes 500 items per second of 2 KB. Two regions.')[0]).toMatchObject({
      spread: 'in-each',
      readings: [['in-each', 'strong', 2]],
    })
    expect(told('Together they write 500 items per second of 2 KB in 2 regions.')[0]).toMatchObject({ spread: 'total' })
    expect(told('It makes 500 strongly consistent reads per second of 2 KB.')[0]).toMatchObject({
      writes: undefined,
      consistency: 'strong',
      readings: [['total', 'strong', 1]],
    })
    expect(told('It makes 500 reads per second of 2 KB.')[0]?.readings).toHaveLength(2)
  })

  test('each until the next begins, or a heading', () => {
    const text = 'It writes 5 items per second of 2 KB.\n\nIt writes 7 items per second of 3 KB.\n\n## Else\n\nNothing.'
    expect(told(text)).toMatchObject([
      { writes: '5', itemSize: '2' },
      { writes: '7', itemSize: '3' },
    ])
  })

  test.each([
    ['It writes 5 items per second.'],
    ['An item is 2 KB.'],
    ['It needs 500 write units per second.'],
    ['It sells 5 cakes per day of 2 KB.'],
  ])('but not from %s', (text) => expect(told(text)).toEqual([]))

  test('and where it can’t be priced there is no reading', () => {
    expect(told('It writes 5 items per second of 900 KB.')[0]?.readings).toEqual([])
    expect(told('It writes 5 items per second of 2 KB in 1.5 regions.')[0]?.readings).toEqual([['total', 'strong', 1]])
  })
})

test('any text is read without failing', () => {
  const piece = fc.constantFrom(
    'writes 5 items per second ',
    'of 2 KB ',
    '3 regions ',
    'reads 7 per minute. ',
    '\n\n',
    '## ',
    '- ',
    '1,000 WCUs ',
    '$5 ',
    'each region ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => Array.isArray(told(pieces.join('')))),
    { numRuns: 60 },
  )
})

test('regions are found by code and by words, each once, and never inside another word', () => {
  expect(findRegions('us-east-1, Virginia, Frankfurt, US-EAST-1, Londonderry and my-us-east-1', book)).toEqual([
    'us-east-1',
    'eu-central-1',
  ])
})

test('a word that several regions share means none of them', () => {
  const region = (code: string, word: string) => ({ code, name: code, words: [word, 'Here'] })
  const two = makeBook({
    schema: 'crossfoot/pack@1',
    name: 'two',
    sources: [],
    regions: [region('a-1', 'Ash'), region('b-1', 'Birch')],
    regionSets: [],
    items: [],
    prices: [],
    facts: [],
  })
  expect(findRegions('Here in Birch.', two)).toEqual(['b-1'])
})
