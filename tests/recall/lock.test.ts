import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf, lockCards } from '../../src/recall/index.ts'

const card = (question: string, hash = question, authorId?: string) => ({ authorId, hash, question })

describe('a card keeps its id', () => {
  const first = lockCards(
    [card('Who writes to the ledger?', 'aaaaaaaa1'), card('What does a copy cost?', 'bbbbbbbb1')],
    [],
  )

  test('that was made once, of its content', () => {
    expect(first.ids).toEqual(['card-aaaaaaaa', 'card-bbbbbbbb'])
  })

  test('wherever it stands', () => {
    const moved = lockCards(
      [card('What does a copy cost?', 'bbbbbbbb1'), card('Who writes to the ledger?', 'aaaaaaaa1')],
      first.lock,
    )
    expect(moved.ids).toEqual(['card-bbbbbbbb', 'card-aaaaaaaa'])
  })

  test('when it is reworded', () => {
    const reworded = lockCards(
      [card('Who may write to the ledger?', 'cccccccc1'), card('What does a copy cost?', 'bbbbbbbb1')],
      first.lock,
    )
    expect(reworded.ids).toEqual(['card-aaaaaaaa', 'card-bbbbbbbb'])
    expect(reworded.lock[0]).toEqual({
      id: 'card-aaaaaaaa',
      hash: 'cccccccc1',
      question: 'Who may write to the ledger?',
    })
  })

  test('that its author gave it', () => {
    expect(lockCards([card('Who writes to the ledger?', 'aaaaaaaa1', 'who')], first.lock).ids).toEqual(['who'])
  })

  test('when it was away for a while; nobody else gets it meanwhile', () => {
    const without = lockCards([card('Something else entirely', 'aaaaaaaa2')], first.lock)
    expect(without.ids).toEqual(['card-aaaaaaaa-2'])
    expect(lockCards([card('Who writes to the ledger?', 'aaaaaaaa1')], without.lock).ids).toEqual(['card-aaaaaaaa'])
  })
})

test('ids are as many as cards and never the same twice', () => {
  const some = fc.array(
    fc.record({ question: fc.constantFrom('a b', 'a b c', 'd', '', 'e f g'), hash: fc.constantFrom('1', '2', '3') }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { lock } = lockCards(
        before.map(({ question, hash }) => card(question, hash)),
        [],
      )
      const { ids, lock: next } = lockCards(
        after.map(({ question, hash }) => card(question, hash)),
        lock,
      )
      expect(new Set(ids).size).toBe(after.length)
      expect(new Set(next.map(({ id }) => id)).size).toBe(next.length)
      // Built again, nothing changes.
      expect(
        lockCards(
          after.map(({ question, hash }) => card(question, hash)),
          next,
        ),
      ).toEqual({ ids, lock: next })
    }),
  )
})

test('a changed answer is a changed content', () => {
  const one = contentOf({ kind: 'text', question: 'a', answer: 'b' })
  expect(contentOf({ kind: 'text', question: 'a', answer: 'c' })).not.toBe(one)
})
