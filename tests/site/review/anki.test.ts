import { DatabaseSync } from 'node:sqlite'
import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listQuestions, type PrintedQuestion } from '../../../src/site/review/list-questions.ts'
import type { Deck } from '../../../src/site/review/read-decks.ts'
import { writeAnki } from '../../../src/site/review/write-anki.ts'
import { writeZip } from '../../../src/site/review/write-zip.ts'

const question = (id: string, text: string): PrintedQuestion => ({
  id,
  episode: 6,
  lesson: 'Global tables',
  question: text,
  answer: 'Every region.',
  working: undefined,
})
const questions = [
  question('a', 'Who is billed?'),
  { ...question('b', 'How much\nis 1 < 2 & <b>?'), working: '1\n  = 1' },
]

/** The files of an archive, read through its directory at the end as other programs read it. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = archive.length - 22
  expect(archive.readUInt32LE(end)).toBe(0x06054b50)
  let place = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(place)).toBe(0x02014b50)
    const [crc, packed, size] = [16, 20, 24].map((at) => archive.readUInt32LE(place + at))
    const name = archive.subarray(place + 46, place + 46 + archive.readUInt16LE(place + 28)).toString()
    const local = archive.readUInt32LE(place + 42)
    expect(archive.readUInt32LE(local)).toBe(0x04034b50)
    const start = local + 30 + archive.readUInt16LE(local + 26)
    const data = inflateRawSync(archive.subarray(start, start + (packed ?? 0)))
    expect([crc32(data), data.length]).toEqual([crc, size])
    files.set(name, data)
    place += 46 + name.length
  }
  return files
}

function openDeck(archive: Buffer): DatabaseSync {
  const files = unzip(archive)
  expect(files.get('media')?.toString()).toBe('{}')
  const database = new DatabaseSync(':memory:')
  database.deserialize(files.get('collection.anki2') ?? Buffer.alloc(0))
  return database
}

test('an archive holds its files as they were, empty ones too', () => {
  const files = unzip(
    writeZip([
      { name: 'a', data: Buffer.from('x'.repeat(9999)) },
      { name: 'bb', data: Buffer.alloc(0) },
    ]),
  )
  expect([...files].map(([name, { length }]) => [name, length])).toEqual([
    ['a', 9999],
    ['bb', 0],
  ])
})

test('a deck has a sound collection, with a note and a new card for each question, in their order', () => {
  const deck = openDeck(writeAnki(questions, '2026-11-20'))
  expect(deck.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  const rows = deck
    .prepare('select flds, sfld, tags, type, queue, due, did, mid from cards join notes on nid = notes.id order by due')
    .all()
  expect(rows.map(({ flds }) => String(flds).split('\x1f'))).toEqual([
    ['Who is billed?', 'Every region.', 'Global tables'],
    ['How much<br>is 1 &lt; 2 &amp; &lt;b&gt;?', 'Every region.<pre>1<br>  = 1</pre>', 'Global tables'],
  ])
  expect(rows[0]).toMatchObject({ tags: ' crossfoot episode-06 ', type: 0, queue: 0, due: 1 })
  const { ver, models, decks } = deck.prepare('select ver, models, decks from col').get() ?? {}
  expect(ver).toBe(11)
  expect(Object.keys(JSON.parse(String(models)))).toEqual([String(rows[0]?.['mid'])])
  expect(Object.keys(JSON.parse(String(decks)))).toContain(String(rows[0]?.['did']))
})

test('the same questions make the same bytes', () => {
  expect(writeAnki(questions, '2026-11-20').equals(writeAnki(questions, '2026-11-20'))).toBe(true)
})

test('a note is the same note when its question is reworded, moved, or joined by others', () => {
  const notes = (list: readonly PrintedQuestion[]) =>
    openDeck(writeAnki(list, '2026-11-20')).prepare('select id, guid from notes order by id').all()
  const [a, b] = questions as [PrintedQuestion, PrintedQuestion]
  const later = notes([b, { ...a, question: 'Which regions pay?' }, question('c', 'And now?')])
  expect(later).toEqual(expect.arrayContaining(notes([a, b])))
  expect(later).toHaveLength(3)
})

test('thousands of questions keep notes of their own', () => {
  const many = Array.from({ length: 5000 }, (_, i) => question(`card-${i}`, `Question ${i}?`))
  const deck = openDeck(writeAnki(many, '2026-11-20'))
  expect(deck.prepare('select count(distinct id) as notes from notes').get()).toEqual({ notes: 5000 })
})

const workload = {
  regions: ['us-east-1', 'us-west-2'],
  writes: { rate: '500 per second', spread: 'in-each' },
  reads: { rate: '0 per second', spread: 'in-each', consistency: 'eventual' },
  'item-size': '1 KB',
  storage: '1 GB',
  transfer: false,
  dynamodb: { capacity: 'provisioned' },
}

test('of a numeric card there are so many variants, each with its numbers and its working', () => {
  const deck: Deck = {
    episode: 6,
    slug: '06-tables',
    title: 'Tables',
    asOf: '2026-11-20',
    cards: [
      { id: 'a', section: null, kind: 'text', question: 'Who?', answer: 'All.' },
      {
        id: 'b',
        section: null,
        kind: 'numeric',
        question: 'Items have {item-size}. How many units?',
        workload,
        vary: [{ path: ['item-size'], values: ['1 KB', '2 KB', '3 KB'].map((said) => ({ value: said, said })) }],
        answer: ['dynamodb-global-eventual', 'us-east-1', 'total'],
      },
    ],
  }
  const [text, ...numeric] = listQuestions([deck], 3)
  expect(text).toMatchObject({ id: 'a', answer: 'All.', working: undefined })
  expect(numeric.map(({ id }) => id)).toEqual(['b#1', 'b#2', 'b#3'])
  for (const { question: asked, answer, working } of numeric) {
    expect(asked).toMatch(/^Items have [123] KB\./)
    expect(answer).toMatch(/^\$[\d,.]+\/month/)
    expect(working).toContain('=')
  }
})
