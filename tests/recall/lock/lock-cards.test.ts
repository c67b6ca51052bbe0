import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOf, contentOf, type LockedCard, lockCards } from '../../../src/recall/index.ts'

const card = (question: string, answer = '', authorId?: string) => ({
  authorId,
  hash: contentOf({ kind: 'text', question, answer }),
  question,
  answer,
})

/** Ids in words, so that a test can be read: the author's own names at first, none later. */
const deck = (...texts: [string, string, string][]) =>
  lockCards(
    texts.map(([id, question, answer]) => card(question, answer, id)),
    [],
  ).lock

const whole = deck(
  [
    'billed',
    'Which regions are billed for a write to a global table?',
    'Every one with a replica, whoever sent the write.',
  ],
  ['check', 'When does a version check guard an item?', 'Where all who write the item write in the same region.'],
  ['units', 'How many write units does a table in Virginia and Oregon need?', '2,000 write units in each of them.'],
  ['lost', 'What has to be promoted when a region is lost?', 'Nothing: every other region writes already.'],
)
const ask = (...texts: (string | [string, string])[]) =>
  lockCards(
    texts.map((text) => {
      const known = whole.find(({ id }) => id === text)
      return typeof text === 'string' ? card(String(known?.question), known?.answer) : card(...text)
    }),
    whole,
  )

describe('a card keeps its id', () => {
  test('that was made once, of its content', () => {
    const twice = lockCards([{ ...card('Who?'), hash: 'aaaaaaaa1' }], [])
    expect(twice.ids).toEqual(['card-aaaaaaaa'])
    expect(lockCards([{ ...card('Who?'), hash: 'aaaaaaaa1' }], twice.lock)).toEqual(twice)
  })

  test('wherever it stands', () => {
    expect(ask('lost', 'units', 'billed', 'check').ids).toEqual(['lost', 'units', 'billed', 'check'])
  })

  test('that its author gave it', () => {
    expect(lockCards([card('What has to be promoted when a region is lost?', '', 'promoted')], whole).ids).toEqual([
      'promoted',
    ])
  })

  test.each<[string, [string, string]]>([
    [
      'asked in other words, in its place, with the same answer',
      ['Who pays when somebody saves one score?', 'Every one with a replica, whoever sent the write.'],
    ],
    [
      'asked and answered in other words, in its place',
      [
        'A write goes to a global table. Which of its regions are billed for it?',
        'Each one that holds a replica, whoever has sent the write.',
      ],
    ],
    [
      'with another answer to the same question',
      ['Which regions are billed for a write to a global table?', 'All of them.'],
    ],
  ])('when it is reworded: %s', (_, reworded) => {
    const { ids, reworded: told } = ask(reworded, 'check', 'units', 'lost')
    expect(ids).toEqual(['billed', 'check', 'units', 'lost'])
    expect(told).toEqual([
      { index: 0, id: 'billed', before: 'Which regions are billed for a write to a global table?' },
    ])
  })

  test('when it is reworded and another is put before it', () => {
    expect(
      ask(
        'billed',
        ['What does a copy of an item weigh?', 'As much as the item.'],
        ['When is a version check a guard?', 'Where all who write the item write in the same region.'],
        'units',
        'lost',
      ).ids,
    ).toEqual(['billed', expect.stringMatching(/^card-/), 'check', 'units', 'lost'])
  })

  test('when all are reworded at once: each gets the one that fits it best, whichever comes first', () => {
    const lock = deck(
      ['read', 'How many read units does the shop need in Virginia?', 'Four hundred read units, for strong reads.'],
      [
        'write',
        'How many write units does the shop need in Virginia?',
        'Nine hundred write units, for its own writes.',
      ],
    )
    const { ids } = lockCards(
      [
        card(
          'How many write units in Virginia does the shop need?',
          'Nine hundred write units, for the writes of its own.',
        ),
        card(
          'How many read units in Virginia does the shop need?',
          'Four hundred read units, for reads that are strong.',
        ),
      ],
      lock,
    )
    expect(ids).toEqual(['write', 'read'])
  })

  test('when it was away for a while; nobody else gets it meanwhile', () => {
    const without = ask('billed', 'check', 'units')
    expect(without.lock.at(-1)).toEqual({ ...whole[3], gone: true })
    const back = lockCards([card('What has to be promoted when a region is lost?', whole[3]?.answer)], without.lock)
    expect(back.ids).toEqual(['lost'])
    expect(back.lock[0]).not.toHaveProperty('gone')
  })

  test('of a lock that knew no answers yet, where the question says enough', () => {
    const old = whole.map(({ id, hash, question }) => ({ id, hash, question }))
    expect(
      lockCards(
        [
          card('Which regions are billed when a global table takes a write?', 'All of them.'),
          card('When is a transaction a guard for an item?', 'Within a region.'),
        ],
        old,
      ).ids,
    ).toEqual(['billed', expect.stringMatching(/^card-/)])
  })
})

describe('another card gets an id of its own', () => {
  test.each<[string, number, string, [string, string]]>([
    [
      'one word of the question is another, and so is the answer',
      2,
      'units',
      ['How many read units does a table in Virginia and Oregon need?', '500, half as many where a read may be stale.'],
    ],
    [
      'it is about something else in nearly the same words',
      1,
      'check',
      ['When does a transaction guard an item?', 'Within a single region; replicas see its parts one by one.'],
    ],
    ['nothing is the same but its place', 3, 'lost', ['What does residency forbid?', 'Copies outside the union.']],
  ])('%s', (_, index, id, other) => {
    const texts: (string | [string, string])[] = ['billed', 'check', 'units', 'lost']
    texts[index] = other
    const { ids, lock, reworded, doubtful } = ask(...texts)
    expect(ids[index]).toMatch(/^card-/)
    expect(reworded).toEqual([])
    expect(doubtful).toEqual([{ index, id, before: whole[index]?.question }])
    expect(lock.find((one) => one.id === id)).toMatchObject({ gone: true })
  })

  test('where a short answer is all that is the same', () => {
    const lock = deck(['who', 'Which regions are billed?', 'Every region.'])
    expect(lockCards([card('Where does nobody wait for a copy?', 'Every region.')], lock).ids[0]).toMatch(/^card-/)
  })

  test('where words became numbers that change, or another quantity is asked for', () => {
    const numeric = (question: string, ...names: string[]) => {
      const asked = {
        kind: 'numeric',
        question,
        workload: {},
        vary: [{ path: ['regions'], values: [] }],
        answer: names,
      } as const
      return { authorId: undefined, hash: contentOf(asked), question, answer: answerOf(asked) }
    }
    const write = ['dynamodb-single', 'us-east-1', 'write-capacity']
    const first = lockCards([numeric('How many write units for {regions}?', ...write)], [])
    const [id] = first.ids
    expect(lockCards([card('How many write units for 3 regions?', '3,000')], first.lock).ids).not.toContain(id)
    expect(
      lockCards(
        [numeric('How many read units for {regions}?', 'dynamodb-single', 'us-east-1', 'read-capacity')],
        first.lock,
      ).ids,
    ).not.toContain(id)
    expect(lockCards([numeric('Say what {regions} take, in units.', ...write)], first.lock).ids).toEqual([id])
  })

  test('where so many changed at once that none can be told', () => {
    const many = Array.from({ length: 201 }, (_, index) => card(`What is number ${index} of them?`, `It is ${index}.`))
    const { lock } = lockCards(many, [])
    const changed = many.map(({ question, answer }) => card(`${question} Say it.`, answer))
    const { ids, reworded } = lockCards(changed, lock)
    expect(reworded).toEqual([])
    expect(ids.filter((id) => lock.some((one) => one.id === id))).toEqual([])
  })
})

test('ids are as many as cards and never the same twice; built again, nothing changes', () => {
  const some = fc.array(
    fc.record({
      question: fc.constantFrom('a b', 'a b c', 'd', '', 'e f g'),
      answer: fc.constantFrom('one two three', 'two', ''),
      authorId: fc.constantFrom(undefined, undefined, 'x', 'y'),
    }),
    { maxLength: 8 },
  )
  // An author's id stands once in a deck: that is a rule of its own.
  const read = (deck: readonly { question: string; answer: string; authorId: string | undefined }[]) =>
    deck.map(({ question, answer, authorId }, index) =>
      card(question, answer, deck.findIndex((one) => one.authorId === authorId) === index ? authorId : undefined),
    )
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { lock } = lockCards(read(before), [])
      const cards = read(after)
      const { ids, lock: next, reworded } = lockCards(cards, lock)
      expect(new Set(ids).size).toBe(after.length)
      expect(new Set(next.map(({ id }) => id)).size).toBe(next.length)
      expect(lock.every(({ id }) => next.some((one) => one.id === id))).toBe(true)
      expect(new Set(reworded.map(({ id }) => id)).size).toBe(reworded.length)
      expect(lockCards(cards, next)).toEqual({ ids, lock: next, reworded: [], doubtful: [] })
    }),
  )
})

test('a changed answer is a changed content', () => {
  const one = contentOf({ kind: 'text', question: 'a', answer: 'b' })
  expect(contentOf({ kind: 'text', question: 'a', answer: 'c' })).not.toBe(one)
})

test('a lock that was written before keeps every id of it', () => {
  const lock: LockedCard[] = [{ id: 'old', hash: '1', question: 'q' }]
  expect(lockCards([], lock).lock).toEqual([{ id: 'old', hash: '1', question: 'q', gone: true }])
})
