import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lessons } from './list-pages.ts'
import { dist, openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
let context: BrowserContext
beforeAll(async () => {
  site = await openSite()
  context = await site.browser.newContext()
})
afterAll(() => site.close())

test('after the first visit every page can be read without a connection, and says that there is none', async () => {
  const page = await context.newPage()
  await page.goto(`${site.base}/`)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
  })
  await context.setOffline(true)
  for (const path of [lessons[0] ?? '', '/course/', '/decide/', '/prices/', '/ledger/', '/rules/', '/checking/']) {
    await page.goto(site.base + path)
    expect(await page.locator('h1').textContent()).not.toBe('You are offline')
    await page.locator('offline-note:visible', { hasText: 'You are offline.' }).waitFor()
  }
  await page.goto(`${site.base}/never/was/`)
  expect(await page.locator('h1').textContent()).toBe('You are offline')
  await context.setOffline(false)
  await page.goto(`${site.base}/course/`)
  expect(await page.locator('offline-note').isVisible()).toBe(false)
})

test('islands work without a connection, and so does search', async () => {
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.stack ?? String(error)))
  await page.goto(`${site.base}/`)
  // The rest is kept while nothing else is to be done.
  const { later } = JSON.parse(
    /startWorker\(self, (\{.*\})\)/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? '',
  )
  const countMissing = (paths: string[]) =>
    page.evaluate(
      async (all) => (await Promise.all(all.map((path) => caches.match(path)))).filter((found) => !found).length,
      paths,
    )
  await expect.poll(() => countMissing(later), { timeout: 30_000 }).toBe(0)
  await context.setOffline(true)
  await page.goto(`${site.base}/`)
  await page.locator('cross-foot select[name=spread]').selectOption('total')
  await page.locator('cross-foot .both .figure', { hasText: '$3,049.40' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.locator('site-search input').fill('replica')
  await page.locator('site-search li').first().waitFor()
  await context.setOffline(false)
  expect(problems).toEqual([])
})
