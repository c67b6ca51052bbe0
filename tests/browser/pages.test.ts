import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds, lessons, pages, readPage, states } from './list-pages.ts'
import { findBarriers, listSmallTargets, measureShift, openPage } from './open-page.ts'
import { dist, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function look(path: string, options: Parameters<typeof site.browser.newContext>[0] = {}) {
  const context = await site.browser.newContext({ serviceWorkers: 'block', ...options })
  const opened = await openPage(site.base, context, path)
  return { ...opened, close: () => context.close() }
}

test('there is every kind of page', () => {
  const wanted = ['/', '/course/', '/decide/', '/ledger/', '/facts/', '/prices/', '/rules/', '/checking/', '/404.html']
  expect(pages).toEqual(expect.arrayContaining(wanted))
  expect(lessons).not.toEqual([])
  expect(states.asking.length).toBeGreaterThan(100)
  expect(states.ending.length).toBeGreaterThan(5)
})

describe('in the light theme', () => {
  test.each(pages)(
    '%s has no script error, asks no other host, sets no cookie and is no barrier to anybody',
    async (path) => {
      const { page, problems, close } = await look(path, { colorScheme: 'light' })
      expect(await findBarriers(page)).toEqual([])
      expect(problems).toEqual([])
      expect(await page.context().cookies()).toEqual([])
      await close()
    },
  )
})

describe('in the dark theme, then in forced colours', () => {
  test.each(kinds)('%s has no script error, is no barrier to anybody and can be read', async (path) => {
    const { page, problems, close } = await look(path, { colorScheme: 'dark' })
    expect(await findBarriers(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(problems).toEqual([])
    await close()
  })
})

const widths = [360, 768, 1440]

describe('on a phone, a tablet and a wide screen, and with text twice as large', () => {
  test.each(kinds)('%s fits, and nothing on it moves by itself', async (path) => {
    const { page, close } = await look(path, { viewport: { width: widths[0] ?? 0, height: 800 } })
    expect(await measureShift(page)).toBeLessThan(0.01)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      expect([width, await overflow()]).toEqual([width, 0])
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    for (const width of [390, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect([width, await overflow()]).toEqual([width, 0])
      expect(await listCutOff(page)).toEqual([])
    }
    await close()
  })
})

/** What of the head of a page stands outside of the window, where nobody can scroll to it. */
function listCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header.header :is(a, button, select)')].flatMap((target) => {
      const { left, right, width } = target.getBoundingClientRect()
      const isOut = width > 0 && (left < 0 || right > document.documentElement.clientWidth)
      return isOut && target.checkVisibility({ visibilityProperty: true }) ? [target.outerHTML.slice(0, 80)] : []
    }),
  )
}

test.each(kinds)('%s says what it is without any script', async (path) => {
  const { page, close } = await look(path, { javaScriptEnabled: false })
  expect(await page.locator('h1').isVisible()).toBe(true)
  expect(((await page.locator('main').textContent()) ?? '').length).toBeGreaterThan(150)
  await close()
})

describe('each state of the questionnaire, by its structure', () => {
  test.each([...states.asking, ...states.ending])(
    '%s has one heading, and where it asks, answers to go on by',
    (path) => {
      const html = readPage(path)
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
      const answers = [...main.matchAll(/href="[^"]*\/decide\/\d+\/"/g)]
      expect(answers.length > 1).toBe(states.asking.includes(path))
    },
  )
})

test.each(pages)('%s leads only to pages and places that there are', (path) => {
  const targets = [...readPage(path).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target = '']) => target)
  const missing = targets.filter((target) => {
    if (/^(?:https?|data|mailto):/.test(target)) return false
    const { pathname, hash } = new URL(target.replaceAll('&amp;', '&'), `http://site${path}`)
    const there = decodeURIComponent(pathname)
    if (!existsSync(join(dist, there.endsWith('/') ? `${there}index.html` : there))) return true
    const isPlace = hash.length > 1 && (there.endsWith('/') || there.endsWith('.html'))
    return isPlace && !readPage(there).includes(` id="${decodeURIComponent(hash.slice(1))}"`)
  })
  expect(missing).toEqual([])
})

test.each(pages)('%s carries the policy that lets no other script run', (path) => {
  const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(readPage(path)) ?? []
  expect(policy).toMatch(/^default-src 'self'; script-src 'self' [^;]*; style-src/)
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
})

test('a path that is not there gets the page that says so, with the page that was meant', async () => {
  const { page, close } = await look('/curse/')
  expect(await page.title()).toMatch(/No page at this address/)
  expect(await page.locator('near-pages li:visible').first().textContent()).toMatch(/Course map/)
  await close()
})

test.each(kinds)('%s has no target under 24 px on a phone', async (path) => {
  const { page, close } = await look(path, { viewport: { width: 390, height: 800 } })
  expect(await listSmallTargets(page, 'body')).toEqual([])
  await close()
})

test('search is loaded when it is opened, and finds a fact, a rule and a lesson', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${site.base}/`)
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
  await page.keyboard.press('Control+k')
  for (const [words, wanted] of [
    ['witness', /lesson|Facts|DynamoDB/],
    ['arithmetic/sum', /Rules/],
  ] as const) {
    await page.locator('site-search input').fill(words)
    await page.locator('site-search li', { hasText: wanted }).first().waitFor()
  }
  // By ear a result is its title, and no more.
  expect(await page.locator('site-search').getByRole('link', { name: 'Rules', exact: true }).count()).toBe(1)
  const { x, width } = (await page.locator('site-search dialog').boundingBox()) ?? { x: 0, width: 0 }
  expect(Math.abs(x + width / 2 - (await page.evaluate(() => document.documentElement.clientWidth / 2)))).toBeLessThan(
    2,
  )
  await context.close()
})

test.each([
  ['conflict', /global-tables/],
  ['last writer wins', /global-tables/],
  ['replication lag', /aurora-global/],
  ['failover', /aurora-global/],
  ['ledger', /\/ledger\/$/],
  ['prices', /\/prices\/$/],
])('search for “%s” finds what teaches it or is named after it first', async (words, wanted) => {
  const { page, close } = await look('/')
  await page.keyboard.press('Control+k')
  await page.locator('site-search input').fill(words)
  await expect
    .poll(() => page.locator('site-search li a').first().getAttribute('href'), { timeout: 20_000 })
    .toMatch(wanted)
  await close()
})

test('search finds the word that was typed, not what begins like it, and begins of words where there is no other', async () => {
  const { page, close } = await look('/')
  await page.keyboard.press('Control+k')
  const found = async (words: string) => {
    await page.locator('site-search input').fill(words)
    await page.locator('site-search [role=status]', { hasText: /pages?\.$/ }).waitFor()
    return page.locator('site-search li').first()
  }
  expect(await (await found('witness')).locator('mark').allTextContents()).toContainEqual(
    expect.stringMatching(/witness/i),
  )
  expect(await page.locator('site-search mark', { hasText: /^with$/i }).count()).toBe(0)
  await page.locator('site-search input').fill('')
  await (await found('replic')).waitFor()
  await close()
})

const ledgers = pages.filter((path) => /^\/ledger\/./.test(path))

test.each([...ledgers, states.asking[1] ?? ''])(
  '%s, which no list of pages holds, shows its part in the head',
  (path) => {
    const [, part] = /<a [^>]*aria-current="true"[^>]*>\s*([^<]+?)\s*</.exec(readPage(path)) ?? []
    expect(part).toBe(path.startsWith('/ledger/') ? 'Figures' : 'Decide')
  },
)

test.each([...ledgers.map((path) => [path, '.cf-wide'] as const), ['/checking/', '.coverage'] as const])(
  'on a phone %s shows its figures with what they rest on, side by side or below',
  async (path, place) => {
    for (const size of ['100%', '200%']) {
      const { page, close } = await look(path, { viewport: { width: 390, height: 800 } })
      await page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size)
      const hidden = await page
        .locator(place)
        .evaluateAll((frames) => frames.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)
      expect([size, hidden]).toEqual([size, 0])
      await close()
    }
  },
)

test.each([
  [390, '100%'],
  [390, '200%'],
  [1280, '100%'],
] as const)(
  'at %i px, text %s, each row of the course map holds its words, and the arcs are as high as the rows',
  async (width, size) => {
    const { page, close } = await look('/course/', { viewport: { width, height: 800 } })
    await page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size)
    const rows = await page.locator('.map li').evaluateAll((items) =>
      items.map((item) => {
        const words = item.querySelector('.words')?.getBoundingClientRect().height ?? 0
        return { height: Math.round(item.getBoundingClientRect().height), isFull: words > item.clientHeight }
      }),
    )
    expect(rows.filter(({ isFull }) => isFull)).toEqual([])
    expect(Math.max(...rows.map(({ height }) => height)) - Math.min(...rows.map(({ height }) => height))).toBeLessThan(
      2,
    )
    const [list, arcs] = await page.evaluate(() =>
      ['.map ol', '.map svg'].map((place) => document.querySelector(place)?.getBoundingClientRect().height ?? 0),
    )
    expect(Math.abs((list ?? 0) - (arcs ?? 0))).toBeLessThan(2)
    await close()
  },
)
