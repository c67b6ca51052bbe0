import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMaking } from '../../../src/cli/build/make-episode.ts'
import { deliver, joinShares, type Share, startCount, takeShare } from '../../../src/cli/build/share-episodes.ts'
import { noConfig } from '../../../src/cli/check/open-config.ts'
import { Refusal, Staging } from '../../../src/host/index.ts'
import { writeCourse } from '../../episodes/make-course.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-share-'))
  writeCourse(root, 3)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const plan = () => ({ root, drafts: false, places: [], asOf: undefined, config: noConfig(root) })
const open = () => ({ making: openMaking(plan()), staging: Staging.open(root, 'staging'), next: startCount() })

test('each episode is made once, by whoever comes first', () => {
  const { making, staging, next } = open()
  Atomics.add(next, 0, 1)
  const own = takeShare(making, staging, next)
  expect(own.made.map(([at, { page }]) => [at, page?.slug])).toEqual([
    [1, 'episode-2'],
    [2, 'episode-3'],
  ])
  expect(takeShare(making, staging, next)).toEqual({ made: [], failed: undefined })
})

test('what a thread has read and what it delivers can be told, and says what it put aside', () => {
  const { packs: _, ...config } = noConfig(root)
  const told: unknown[] = []
  const delivery = deliver({ plan: { ...plan(), config }, mark: 'a-', next: startCount() }, (read) => told.push(read))
  expect(structuredClone(delivery)).toEqual(delivery)
  expect(structuredClone(told)).toEqual([open().making.opened.map.episodes])
  expect(delivery.staged.moves).toHaveLength(15)
  for (const { from } of delivery.staged.moves) {
    expect(from).toMatch(/[\\/]a-\d+$/)
    expect(existsSync(join(root, from))).toBe(true)
  }
})

test('nothing is begun after an episode that can not be made', () => {
  writeFileSync(join(root, 'episodes/episode-2/cards.lock'), '[]')
  const { making, staging, next } = open()
  const { made, failed } = takeShare(making, staging, next)
  expect(made.map(([at]) => at)).toEqual([0])
  expect(failed).toMatchObject({ at: 1, isRefusal: true, error: expect.any(Refusal) })
  expect(takeShare(making, staging, next).made).toEqual([])
})

test('the error is that of the first such episode, whoever came upon it, and a refusal stays one', () => {
  const failing = (at: number, error: unknown): Share => ({
    made: [],
    failed: { at, error, isRefusal: error instanceof Refusal },
  })
  const early = failing(3, new Refusal('outline.md:1  early'))
  const late = failing(7, new TypeError('late'))
  const join =
    (...shares: Share[]) =>
    () =>
      joinShares(shares)
  expect(join(late, structuredClone(early))).toThrow(new Refusal('outline.md:1  early'))
  expect(join(late, structuredClone(early))).toThrow(Refusal)
  expect(join(early, structuredClone(late))).toThrow(Refusal)
  // What no author did keeps the stack of where it happened.
  expect(join(structuredClone(late))).toThrow(TypeError)
})
