import { expect, test } from 'vitest'
import { type Review, readReviews, writeReviews } from '../../../../src/recall/index.ts'
import { KEY, LogKeeper, type Shelf } from '../../../../src/site/islands/review/keep-log.ts'

/** A storage with room for so many characters, as the browser's is. */
class FakeShelf implements Shelf {
  readonly texts = new Map<string, string>()
  room = Number.POSITIVE_INFINITY

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    const others = [...this.texts].filter(([name]) => name !== key).map(([, text]) => text.length)
    if (others.reduce((sum, length) => sum + length, value.length) > this.room) throw new Error('QuotaExceededError')
    this.texts.set(key, value)
  }

  get kept(): readonly Review[] {
    return readReviews(this.getItem(KEY) ?? '').reviews
  }
}

const first: Review = { card: 'a', at: 1, rating: 'good' }
const second: Review = { card: 'b', at: 2, rating: 'again' }
const third: Review = { card: 'c', at: 3, rating: 'easy' }

function open(shelf: Shelf): LogKeeper {
  const keeper = new LogKeeper(() => shelf)
  keeper.load()
  return keeper
}

test('what was answered is there the next time', () => {
  const shelf = new FakeShelf()
  open(shelf).add([first])
  const later = open(shelf)
  later.add([second])
  expect(later.log).toEqual([first, second])
  expect(open(shelf).log).toEqual([first, second])
  expect([later.trouble, later.isUnsaved]).toEqual([undefined, false])
})

test('nothing is written where nothing was answered', () => {
  const shelf = new FakeShelf()
  open(shelf).refresh()
  expect(shelf.texts.size).toBe(0)
})

test('two tabs that answer in turn keep all, and each comes to know the other’s', () => {
  const shelf = new FakeShelf()
  const [here, there] = [open(shelf), open(shelf)]
  here.add([first])
  there.add([second])
  here.add([third])
  expect(shelf.kept).toEqual([first, second, third])
  there.refresh()
  expect(there.log).toEqual([first, second, third])
})

test('a tab whose answer was written over by another gives it back', () => {
  const shelf = new FakeShelf()
  const here = open(shelf)
  here.add([first])
  shelf.texts.set(KEY, writeReviews([second]))
  here.refresh()
  expect(shelf.kept).toEqual([first, second])
})

test('what somebody cleared is not brought back by a tab that only looks on', () => {
  const shelf = new FakeShelf()
  const here = open(shelf)
  here.add([first])
  shelf.texts.clear()
  here.refresh()
  expect(shelf.texts.size).toBe(0)
})

test('where the browser allows no storage, answers last as long as the page, and that is said', () => {
  const keeper = new LogKeeper(() => {
    throw new Error('SecurityError')
  })
  keeper.load()
  expect(keeper.trouble).toBe('denied')
  keeper.add([first])
  keeper.refresh()
  expect(keeper.log).toEqual([first])
  expect(keeper.isUnsaved).toBe(true)
  expect(keeper.listDamaged()).toEqual([])
})

test('where the storage is full, answers stay in the page, and are kept once there is room', () => {
  const shelf = new FakeShelf()
  const keeper = open(shelf)
  keeper.add([first])
  shelf.room = 10
  keeper.add([second])
  expect([keeper.trouble, keeper.isUnsaved]).toEqual(['full', true])
  expect(shelf.kept).toEqual([first])
  shelf.room = 10_000
  keeper.add([third])
  expect([keeper.trouble, keeper.isUnsaved]).toEqual([undefined, false])
  expect(shelf.kept).toEqual([first, second, third])
})

const damaged = writeReviews([first, second]).replace('"again"', '"agian"')

test('of a damaged text what can be read is used, and the whole is set aside before anything is written', () => {
  const shelf = new FakeShelf()
  shelf.texts.set(KEY, damaged)
  const keeper = open(shelf)
  expect([keeper.trouble, keeper.isUnsaved]).toEqual(['damaged', false])
  expect(keeper.log).toEqual([first])
  expect(keeper.listDamaged()).toEqual([damaged])
  keeper.add([third])
  expect(shelf.kept).toEqual([first, third])
  const later = open(shelf)
  expect(later.trouble).toBeUndefined()
  expect(later.listDamaged()).toEqual([damaged])
})

test.each(['', '{', 'null', '[]', '{"format":"crossfoot-reviews"}'])('a text such as %j is set aside, too', (text) => {
  const shelf = new FakeShelf()
  shelf.texts.set(KEY, text)
  const keeper = open(shelf)
  expect(keeper.trouble).toBe('damaged')
  expect(keeper.listDamaged()).toEqual([text])
})

test('a damaged text stays where it is if there is no room to set it aside', () => {
  const shelf = new FakeShelf()
  shelf.texts.set(KEY, damaged)
  shelf.room = damaged.length + 5
  const keeper = open(shelf)
  keeper.add([third])
  expect([keeper.trouble, keeper.isUnsaved]).toEqual(['full', true])
  expect(keeper.log).toEqual([first, third])
  expect(shelf.getItem(KEY)).toBe(damaged)
})

test('when damaged texts have taken all their places, the next one stays where it is', () => {
  const shelf = new FakeShelf()
  for (let number = 0; number < 9; number++) {
    shelf.texts.set(KEY, `damaged ${number}`)
    expect(open(shelf).trouble).toBe('damaged')
  }
  shelf.texts.set(KEY, 'one more')
  const keeper = open(shelf)
  keeper.add([first])
  expect(keeper.trouble).toBe('full')
  expect(shelf.getItem(KEY)).toBe('one more')
  expect(keeper.listDamaged()).toHaveLength(9)
})

test('what a later version of the page wrote is not touched', () => {
  const shelf = new FakeShelf()
  const newer = writeReviews([first]).replace('"version":1', '"version":2')
  shelf.texts.set(KEY, newer)
  const keeper = open(shelf)
  keeper.add([second])
  expect([keeper.trouble, keeper.isUnsaved]).toEqual(['newer', true])
  expect(shelf.getItem(KEY)).toBe(newer)
})
