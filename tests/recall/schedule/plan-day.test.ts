import { expect, test } from 'vitest'
import { planDay, type Review } from '../../../src/recall/index.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const cards = ['a', 'b', 'c', 'd']
const at = (now: number, begin = Math.floor(now / day) * day) => ({ now, begin, end: begin + day })

function good(card: string, time: number): Review {
  return { card, at: time, rating: 'good' }
}

test('on the first day there are new cards, no more than a day takes, in the order of the course', () => {
  const plan = planDay(cards, [], at(8 * hour), 3)
  expect(plan).toMatchObject({ queue: ['a', 'b', 'c'], due: 0, fresh: 3, waiting: 1, answered: 0, next: undefined })
})

test('a card in its first minutes is not for now, and leads once its minutes are over', () => {
  const now = 8 * hour
  const log = [good('a', now)]
  expect(planDay(cards, log, at(now), 2)).toMatchObject({
    queue: ['b'],
    due: 0,
    soon: ['a'],
    soonest: now + 10 * minute,
  })
  expect(planDay(cards, log, at(now + 10 * minute), 2)).toMatchObject({ queue: ['a', 'b'], due: 1, soon: [] })
})

test('minutes go on past midnight', () => {
  const now = day - 5 * minute
  expect(planDay(['a'], [good('a', now)], at(now), 1)).toMatchObject({ queue: [], soon: ['a'], next: undefined })
  expect(planDay(['a'], [good('a', now)], at(day + 5 * minute), 1)).toMatchObject({ queue: ['a'], soon: [] })
})

test('a card that comes back in the evening is for today from the morning on, and not for yesterday', () => {
  const log = [good('a', 20 * hour), good('a', 20 * hour + 10 * minute)]
  const back = 2 * day + 20 * hour + 10 * minute
  expect(planDay(['a'], log, at(day + 23 * hour), 9)).toMatchObject({ queue: [], next: back })
  expect(planDay(['a'], log, at(2 * day + hour), 9)).toMatchObject({ queue: ['a'], due: 1, next: undefined })
})

test('where the day begins is the learner’s own: the same moment is another day elsewhere', () => {
  const log = [good('a', 20 * hour), good('a', 20 * hour + 10 * minute)]
  const now = day + 23 * hour
  expect(planDay(['a'], log, at(now), 9).queue).toEqual([])
  expect(planDay(['a'], log, at(now, day + 21 * hour), 9).queue).toEqual(['a'])
})

test('new cards are counted by the day on which they are first asked', () => {
  const log = [good('a', 8 * hour), good('b', 9 * hour)]
  expect(planDay(cards, log, at(10 * hour), 2)).toMatchObject({ fresh: 0, answered: 2 })
  expect(planDay(cards, log, at(day + 10 * hour), 2)).toMatchObject({ fresh: 2, answered: 0 })
})

test('a card that left the course is not asked, and its answers are still counted', () => {
  const plan = planDay(['a'], [good('gone', 8 * hour)], at(9 * hour), 9)
  expect(plan).toMatchObject({ queue: ['a'], answered: 1 })
  expect(plan.standings.has('gone')).toBe(false)
})
