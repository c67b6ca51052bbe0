import { expect, test } from 'vitest'
import { type Channel, makeLatest, type Numbered } from '../../../../src/site/islands/shared/latest.ts'

/** A worker that answers when it is told to. */
function openFake() {
  const sent: Numbered<string>[] = []
  let listen: (event: { readonly data: unknown }) => void = () => {}
  const channel: Channel = {
    postMessage: (message) => sent.push(message as Numbered<string>),
    addEventListener: (_, listener) => {
      listen = listener
    },
  }
  const answer = (at: number, body: string, isLast = true) => listen({ data: { id: sent[at]?.id, body, isLast } })
  return { channel, sent, answer, bodies: () => sent.map(({ body }) => body) }
}

test('the worker is opened with the first question, and only once', () => {
  let opened = 0
  const { channel, answer } = openFake()
  const ask = makeLatest<string, string>(
    () => {
      opened++
      return channel
    },
    () => {},
  )
  expect(opened).toBe(0)
  ask('a')
  answer(0, 'A')
  ask('b')
  expect(opened).toBe(1)
})

test('while it is busy only the newest question waits, and only the newest is answered', () => {
  const { channel, answer, bodies } = openFake()
  const told: string[] = []
  const ask = makeLatest<string, string>(
    () => channel,
    (said) => told.push(said),
  )
  ask('a')
  ask('b')
  ask('c')
  expect(bodies()).toEqual(['a'])
  answer(0, 'A')
  expect(bodies()).toEqual(['a', 'c'])
  answer(1, 'C')
  expect(told).toEqual(['C'])
})

test('an answer in parts is told part by part, and the next question waits for the last', () => {
  const { channel, answer, bodies } = openFake()
  const told: string[] = []
  const ask = makeLatest<string, string>(
    () => channel,
    (said) => told.push(said),
  )
  ask('a')
  answer(0, 'A1', false)
  ask('b')
  answer(0, 'A2')
  expect(bodies()).toEqual(['a', 'b'])
  expect(told).toEqual(['A1'])
})
