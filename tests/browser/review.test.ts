import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awsPack, makeBook, newestCheck } from '../../src/book/index.ts'
import { openPrices } from '../../src/calculator/index.ts'
import { printQuantity } from '../../src/quantity/index.ts'
import {
  type Card,
  makeVariant,
  type Rating,
  type Review,
  readReviews,
  seedOf,
  writeReviews,
} from '../../src/recall/index.ts'
import { soon } from './open-island.ts'
import {
  findBarriers,
  LESS_THAN_A_LINE,
  listSmallTargets,
  measureShift,
  type OpenedPage,
  openPage,
} from './open-page.ts'
import { dist, openSite } from './site.ts'

const KEY = 'crossfoot:reviews'
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A morning in the time zone of the tests' contexts, which is UTC unless a test says another. */
const MORNING = Date.UTC(2026, 10, 24, 9)

interface KnownCard {
  readonly id: string
  readonly card: Card
}
let site: Awaited<ReturnType<typeof openSite>>
let cards: readonly KnownCard[]
beforeAll(async () => {
  site = await openSite()
  const slugs = readdirSync(join(dist, 'episodes')).filter((slug) =>
    existsSync(join(dist, 'episodes', slug, 'cards.json')),
  )
  cards = slugs.flatMap((slug) => {
    const deck = JSON.parse(readFileSync(join(dist, 'episodes', slug, 'cards.json'), 'utf8'))
    return deck.cards.map((card: Card & { id: string }) => ({ id: `${slug}/${card.id}`, card }))
  })
})
afterAll(() => site.close())

function ids(kind: Card['kind']): string[] {
  return cards.filter(({ card }) => card.kind === kind).map(({ id }) => id)
}

/** Answers that put all cards but some out of the way for months. */
function allBut(left: readonly string[]): string {
  const rate = (at: number, rating: Rating) =>
    cards.filter(({ id }) => !left.includes(id)).map(({ id }): Review => ({ card: id, at, rating }))
  return writeReviews([...rate(MORNING - 30 * DAY, 'easy'), ...rate(MORNING - 3 * DAY, 'easy')])
}

interface Scene {
  readonly kept?: string
  readonly now?: number
  readonly prepare?: (page: Page) => Promise<unknown>
  readonly context?: BrowserContext
  readonly options?: Parameters<typeof site.browser.newContext>[0]
}

async function open({ kept, now = MORNING, prepare, context, options }: Scene = {}): Promise<OpenedPage> {
  const within = context ?? (await site.browser.newContext({ timezoneId: 'UTC', serviceWorkers: 'block', ...options }))
  const opened = await openPage(site.base, within, '/review/', async (page) => {
    await page.clock.setFixedTime(now)
    if (kept !== undefined) await page.addInitScript(seedStorage, [KEY, kept] as const)
    await prepare?.(page)
  })
  await opened.page.locator('.review-next', { hasNotText: 'Looking at' }).waitFor()
  return opened
}

/** Puts a text into the storage when it is empty: once, and not again when the page is loaded anew. */
function seedStorage([key, text]: readonly [string, string]): void {
  if (localStorage.getItem(key) === null) localStorage.setItem(key, text)
}

async function keptIn(page: Page): Promise<readonly Review[]> {
  return readReviews(String(await page.evaluate((key) => localStorage.getItem(key), KEY))).reviews
}

const next = (page: Page) => page.locator('.review-next').textContent()
const said = (page: Page) => page.locator('.review-said [role="status"]').textContent()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const count = async (page: Page, label: string) =>
  page.locator('.review-counts div', { hasText: label }).locator('dd').textContent()

/** Goes to another time without a word to the page, as when a laptop is opened again. */
async function goTo(page: Page, time: number): Promise<void> {
  await page.clock.setFixedTime(time)
  await page.reload()
  await page.locator('.review-next', { hasNotText: 'Looking at' }).waitFor()
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([390, 1280])('no step of a review is a barrier, and all fits %i px', async (width) => {
    const { page, problems } = await open({ options: { colorScheme, viewport: { width, height: 900 } } })
    const look = async () => {
      expect(await findBarriers(page)).toEqual([])
      expect(await listSmallTargets(page, '.review')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    expect(await measureShift(page)).toBeLessThan(LESS_THAN_A_LINE)
    await look()
    await press(page, 'Begin')
    await look()
    await press(page, 'Show the answer')
    await look()
    await press(page, /^Good/)
    await press(page, 'Stop for now')
    await page.locator('.review-lesson summary').first().click()
    await look()
    expect(problems).toEqual([])
    await page.context().close()
  })
})

test('cards come back after minutes, then after days, and what was answered is counted', async () => {
  const [first = '', second = ''] = ids('text')
  const { page, problems } = await open({ kept: allBut([first, second]) })
  expect(await next(page)).toBe('2 cards for now.')
  expect([await count(page, 'due again'), await count(page, 'new today')]).toEqual(['0', '2'])

  await press(page, 'Begin')
  await press(page, 'Show the answer')
  expect(await page.getByRole('button', { name: /^Again/ }).textContent()).toBe('Againin 1 minute')
  await press(page, /^Good/)
  expect(await said(page)).toBe('Kept: it comes back in 10 minutes.')
  await press(page, 'Show the answer')
  await press(page, /^Easy/)
  expect(await said(page)).toBe('Kept: it comes back on 2 December.')
  expect(await next(page)).toBe('1 card in the first minutes: back in 10 minutes.')
  expect(await page.getByRole('button', { name: 'Ask it now' }).isVisible()).toBe(true)

  await goTo(page, MORNING + 10 * 60_000)
  expect([await count(page, 'due again'), await count(page, 'answered today')]).toEqual(['1', '2'])
  await press(page, 'Go on')
  await press(page, 'Show the answer')
  await press(page, /^Good/)
  expect(await said(page)).toBe('Kept: it comes back on 26 November.')

  await goTo(page, MORNING + DAY)
  expect(await next(page)).toBe('Nothing is due. The next card comes back tomorrow.')
  await goTo(page, MORNING + 2 * DAY - 8 * HOUR)
  expect(await next(page)).toBe('1 card for now.')
  await press(page, 'Begin')
  await press(page, 'Show the answer')
  await press(page, /^Again/)
  expect(await said(page)).toBe('Kept: it comes back in 10 minutes.')
  const own = (await keptIn(page)).filter(({ card }) => card === first)
  expect(own.map(({ rating }) => rating)).toEqual(['good', 'good', 'again'])
  expect(problems).toEqual([])
  await page.context().close()
})

test('by keyboard alone: begin, show, rate by number, and the focus is where one goes on', async () => {
  const { page } = await open()
  const focused = () => page.evaluate(() => document.activeElement?.className || document.activeElement?.id)
  await page.getByRole('button', { name: 'Begin' }).focus()
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('review-question')
  await page.keyboard.press('3')
  expect(await keptIn(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('review-verdict')
  await page.keyboard.press('3')
  expect(await focused()).toBe('review-question')
  expect((await keptIn(page)).map(({ rating }) => rating)).toEqual(['good'])
  await page.getByRole('button', { name: 'Stop for now' }).focus()
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('review-today')
  await page.context().close()
})

/** The variant that the page asks of a card after so many answers. */
function variantOf({ id, card }: KnownCard, answers: number) {
  if (card.kind !== 'numeric') throw new Error(`${id} has no numbers`)
  const book = makeBook(awsPack)
  return makeVariant(card, seedOf(id, answers), openPrices(book, newestCheck(book)))
}

test('an answer is taken back: the card comes again, in another tab too, and nothing that was kept is deleted', async () => {
  const [first = '', second = ''] = ids('text')
  const context = await site.browser.newContext({ timezoneId: 'UTC', serviceWorkers: 'block' })
  const { page, problems } = await open({ kept: allBut([first, second]), context })
  const other = await open({ context })
  const question = () => page.locator('#review-question').textContent()
  await press(page, 'Begin')
  const asked = await question()
  await press(page, 'Show the answer')
  await press(page, /^Easy/)
  expect(await said(page)).toMatch(/^Kept: it comes back/)
  expect(await question()).not.toBe(asked)
  await page.getByRole('button', { name: 'Take the answer back' }).focus()
  await page.keyboard.press('Enter')
  expect(await said(page)).toBe('Taken back: here is the card again.')
  expect(await question()).toBe(asked)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('review-question')
  expect(await page.getByRole('button', { name: 'Take the answer back' }).count()).toBe(0)
  await page.clock.setFixedTime(MORNING + 1000)
  await press(page, 'Show the answer')
  await press(page, /^Again/)
  await press(page, 'Stop for now')
  await expect.poll(() => count(page, 'answered today')).toBe('1')
  await expect.poll(() => count(other.page, 'answered today')).toBe('1')
  const kept = (await keptIn(page)).filter(({ card, at }) => card === first && at >= MORNING)
  expect(kept.map(({ rating, withdrawn }) => `${rating} ${withdrawn ? 'withdrawn' : 'given'}`).sort()).toEqual([
    'again given',
    'easy given',
    'easy withdrawn',
  ])
  expect(problems).toEqual([])
  await context.close()
})

test('the question of a numeric card takes the focus once its numbers are there, so that it is read', async () => {
  const { page } = await open({ kept: allBut(ids('numeric').slice(0, 1)) })
  await page.evaluate(() => {
    const met: string[] = []
    document.addEventListener(
      'focusin',
      ({ target }) => target instanceof Element && met.push(target.textContent ?? ''),
    )
    Reflect.set(window, 'met', met)
  })
  await press(page, 'Begin')
  await soon(() => page.evaluate(() => Reflect.get(window, 'met').at(-1))).toMatch(/\?$/)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('review-question')
  await page.context().close()
})

test('a numeric card knows a common mistake and the right answer, and comes with other numbers each time', async () => {
  const found = cards.find((each) => each.card.kind === 'numeric' && variantOf(each, 0).mistakes.length > 0)
  if (!found) throw new Error('no numeric card has a usual mistake')
  const { page, problems, weighScripts } = await open({ kept: allBut([found.id]) })
  expect(await weighScripts()).toBeLessThanOrEqual(40)
  const first = variantOf(found, 0)
  const question = page.getByRole('heading', { name: first.question })
  await press(page, 'Begin')
  await question.waitFor()
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  await answer.fill('no idea')
  await page.keyboard.press('Enter')
  await page.getByText('There is no number in that answer.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const [mistake] = first.mistakes
  await answer.fill(mistake ? printQuantity(mistake.value) : '')
  await page.keyboard.press('Enter')
  await page.getByText(mistake?.says ?? '').waitFor()
  expect(await page.locator('.cf-tape').textContent()).toBe(first.working)
  expect(await findBarriers(page)).toEqual([])
  await press(page, /^Again/)

  await page.clock.setFixedTime(MORNING + 60_000)
  await press(page, 'Ask it now')
  const second = variantOf(found, 1)
  expect(second.question).not.toBe(first.question)
  await page.getByRole('heading', { name: second.question }).waitFor()
  await answer.fill(printQuantity(second.answer))
  await press(page, 'Check')
  await page.getByText('Right.').waitFor()
  expect(problems).toEqual([])
  await page.context().close()
})

test('where the numbers can’t be loaded the card waits, and the others go on', async () => {
  const [numeric = ''] = ids('numeric')
  const { page } = await open({
    kept: allBut([numeric]),
    prepare: (each) => each.route('**/data/book.json', (route) => route.abort()),
  })
  await press(page, 'Begin')
  await press(page, 'Leave it for later')
  expect(await next(page)).toMatch(/^Nothing is due/)
  await page.context().close()
})

test('where the browser allows no storage one can review, is told so, and can save a file', async () => {
  const { page } = await open({
    prepare: (each) =>
      each.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }),
  })
  await page.getByText('This browser keeps nothing for this page.').waitFor()
  await press(page, 'Begin')
  await press(page, 'Show the answer')
  await press(page, /^Good/)
  await press(page, 'Stop for now')
  expect(await count(page, 'answered today')).toBe('1')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save to a file')])
  expect(readReviews(readFileSync(await download.path(), 'utf8')).reviews).toHaveLength(1)
  await page.context().close()
})

test('where the storage is full what was kept stays, and the answer stays in the page', async () => {
  const [first = ''] = ids('text')
  const { page } = await open({ kept: allBut([first]) })
  const before = await keptIn(page)
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await press(page, 'Begin')
  await press(page, 'Show the answer')
  await press(page, /^Good/)
  await page.getByText('The storage of this device is full.').waitFor()
  expect(await keptIn(page)).toEqual(before)
  expect(await count(page, 'answered today')).toBe('1')
  await page.context().close()
})

test.each(['{"format":"crossfoot-reviews","version":1,"reviews":[{"card":', '[]', 'null', '<html>'])(
  'kept answers such as %s are set aside, said to be, and can be had',
  async (text) => {
    const { page, problems } = await open({ kept: text })
    await page.getByText('Part of what was kept here could not be read.').waitFor()
    await press(page, 'Begin')
    await press(page, 'Show the answer')
    await press(page, /^Good/)
    await goTo(page, MORNING + HOUR)
    expect(await keptIn(page)).toHaveLength(1)
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save what could not be read')])
    expect(readFileSync(await download.path(), 'utf8')).toBe(text)
    expect(problems).toEqual([])
    await page.context().close()
  },
)

test('two tabs that review at once keep all answers, and each knows of the other’s', async () => {
  const { page: here } = await open()
  const { page: there } = await open({ context: here.context(), now: MORNING + 1 })
  for (const page of [here, there]) {
    await press(page, 'Begin')
    await press(page, 'Show the answer')
  }
  await press(here, /^Good/)
  await press(there, /^Hard/)
  await press(here, 'Stop for now')
  await press(there, 'Stop for now')
  expect((await keptIn(here)).map(({ rating }) => rating)).toEqual(['good', 'hard'])
  for (const page of [here, there]) expect(await count(page, 'answered today')).toBe('2')
  await here.context().close()
})

test('a clock that was ahead costs nothing: the answers wait, or count as of now', async () => {
  const [first = ''] = ids('text')
  const { page } = await open({ kept: allBut([first]), now: MORNING + 400 * DAY })
  await page.evaluate(
    (key) => localStorage.setItem(key, '{"format":"crossfoot-reviews","version":1,"reviews":[]}'),
    KEY,
  )
  await page.reload()
  await press(page, 'Begin')
  await press(page, 'Show the answer')
  await press(page, /^Easy/)
  await goTo(page, MORNING)
  await page.getByText('The clock of this device says 24 November 2026').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await count(page, 'answered today')).toBe('0')
  await press(page, 'Count them as of now')
  expect(await count(page, 'answered today')).toBe('1')
  expect(await page.getByText('The clock of this device').count()).toBe(0)
  expect(await keptIn(page)).toHaveLength(2)
  await goTo(page, MORNING + 401 * DAY)
  expect(await page.getByText('The clock of this device').count()).toBe(0)
  await page.context().close()
})

test.each([
  ['Pacific/Auckland', '24 November'],
  ['America/Los_Angeles', '23 November'],
])('in %s a day is the day there', async (timezoneId, day) => {
  const [first = ''] = ids('text')
  // Two in the morning of the 24th by UTC: afternoon of that day in Auckland, evening of the day before in Los Angeles.
  const now = Date.UTC(2026, 10, 24, 2)
  const { page } = await open({ kept: allBut([first]), now, options: { timezoneId } })
  expect(await page.evaluate(() => new Date().getDate())).toBe(Number.parseInt(day, 10))
  await press(page, 'Begin')
  await press(page, 'Show the answer')
  await press(page, /^Good/)
  await goTo(page, now + 10 * 60_000)
  await press(page, 'Go on')
  await press(page, 'Show the answer')
  await press(page, /^Good/)
  expect(await said(page)).toBe(`Kept: it comes back on ${Number.parseInt(day, 10) + 2} November.`)
  await page.context().close()
})

test('answers go to another device as a file, twice without harm, and the two are put together', async () => {
  const { page: here } = await open()
  await press(here, 'Begin')
  await press(here, 'Show the answer')
  await press(here, /^Good/)
  await press(here, 'Stop for now')
  const [download] = await Promise.all([here.waitForEvent('download'), press(here, 'Save to a file')])
  expect(download.suggestedFilename()).toBe('crossfoot-review-2026-11-24.json')
  const file = await download.path()
  const { page: there } = await open({ now: MORNING + HOUR })
  await press(there, 'Begin')
  await press(there, 'Show the answer')
  await press(there, /^Easy/)
  await press(there, 'Stop for now')
  await there.getByLabel('Take in a file').setInputFiles(file)
  await there.getByText('1 answer taken in from').waitFor()
  expect((await keptIn(there)).map(({ rating }) => rating)).toEqual(['good', 'easy'])
  await there.getByLabel('Take in a file').setInputFiles(file)
  await there.getByText('0 answers taken in from').waitFor()
  expect(await keptIn(there)).toHaveLength(2)
  await here.context().close()
  await there.context().close()
})

test('without a connection one reviews as with it, numbers and all', async () => {
  const [numeric = ''] = ids('numeric')
  const { page } = await open({ kept: allBut([numeric]), options: { serviceWorkers: 'allow' } })
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') {
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
    }
  })
  await page.context().setOffline(true)
  await goTo(page, MORNING)
  await press(page, 'Begin')
  await page.getByRole('textbox', { name: 'Your answer' }).waitFor()
  await page.goto(`${site.base}/lab/?scene=a-counter`)
  await page.getByRole('heading', { name: /^Damage: 2 lost increments/ }).waitFor()
  await page.context().close()
})

const row = { card: 'a', at: '2026-11-20T08:00:00.000Z', rating: 'good' }
const file = (reviews: unknown, more: object = {}) =>
  JSON.stringify({ format: 'crossfoot-reviews', version: 1, reviews, ...more })

test('a hostile file is refused with its reason and changes nothing', async () => {
  const [first = ''] = ids('text')
  const { page, problems } = await open({ kept: allBut([first]) })
  const before = await keptIn(page)
  const hostile: readonly (readonly [string, string, RegExp])[] = [
    ['page.html', '<script>alert(1)</script>', /it is no JSON/],
    ['<img src=x onerror=alert(1)>.json', '{}', /“<img src=x onerror=alert\(1\)>.json” was not taken in/],
    ['later.json', file([], { version: 99 }), /a later version of this page wrote it/],
    ['row.json', file([row, { ...row, rating: 'superb' }]), /review 2: has no rating/],
    ['time.json', file([{ ...row, at: '+275760-09-13T00:00:00.001Z' }]), /review 1: has no time/],
    ['proto.json', '{"__proto__":{"format":"crossfoot-reviews","version":1,"reviews":[]}}', /no file of kept reviews/],
    ['deep.json', `${'['.repeat(100_000)}`, /it is no JSON/],
    ['many.json', file(Array.from({ length: 100_001 }, () => row)), /more than 100000 reviews/],
    ['long.json', ' '.repeat(16_000_001), /too long/],
  ]
  for (const [name, text, reason] of hostile) {
    await page
      .getByLabel('Take in a file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.locator('.review-refused', { hasText: reason }).waitFor()
    await page.locator('.review-refused', { hasText: 'Nothing was changed.' }).waitFor()
  }
  expect(await keptIn(page)).toEqual(before)
  expect(await findBarriers(page)).toEqual([])
  expect(problems).toEqual([])
  await page.context().close()
})

test('the sheet prints, with all answers behind all questions', async () => {
  const { page, problems } = await openPage(site.base, await site.browser.newContext(), '/review/print/')
  expect(await findBarriers(page)).toEqual([])
  const questions = await page.locator('.sheet > li').count()
  expect(questions).toBe(cards.length)
  expect(await page.locator('.answers > ol > li').count()).toBe(questions)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.answers').evaluate((section) => getComputedStyle(section).breakBefore)).toBe('page')
  for (const aside of await page.locator('nav').all()) expect(await aside.isVisible()).toBe(false)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2)
  expect(problems).toEqual([])
  await page.context().close()
})

test('the deck for Anki is offered, and is an archive', async () => {
  const { page } = await open()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Anki/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('crossfoot.apkg')
  expect(
    readFileSync(await download.path())
      .subarray(0, 4)
      .toString('latin1'),
  ).toBe('PK\x03\x04')
  await page.context().close()
})

test('without scripts there are the sheet, the deck, and a word on why', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${site.base}/review/`)
  expect(await page.locator('noscript p').innerText()).toMatch(/^Without JavaScript nobody can tell what is due/)
  await page.getByRole('link', { name: /Printed sheet/ }).click()
  expect(await page.getByRole('heading', { name: 'Answers' }).isVisible()).toBe(true)
  await page.close()
})
