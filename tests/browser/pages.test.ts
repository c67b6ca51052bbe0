import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite } from './site.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const pages = readdirSync(join(import.meta.dirname, '../../dist'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
const lesson = pages.find((path) => path.startsWith('/episodes/06')) ?? ''

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Opens a page and collects what goes wrong on it: script errors, and requests to another host. */
async function open(path: string, options: Parameters<typeof site.browser.newPage>[0] = {}) {
  const page = await site.browser.newPage(options)
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => !request.url().startsWith(site.base) && problems.push(`asks ${request.url()}`))
  await page.goto(site.base + path)
  return { page, problems }
}

async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run())
  return violations.map(({ id, nodes }: { id: string; nodes: { target: string[] }[] }) => `${id}: ${nodes[0]?.target}`)
}

test('there is a home page, a lesson and a questionnaire', () => {
  expect(pages).toEqual(expect.arrayContaining(['/', '/decide/', lesson]))
  expect(lesson).not.toBe('')
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(pages)('%s has no script error, asks no other host and is no barrier to anybody', async (path) => {
    const { page, problems } = await open(path, { colorScheme })
    expect(await findBarriers(page)).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })
})

test.each([360, 768, 1440])('a lesson fits a screen of %i pixels', async (width) => {
  const { page } = await open(lesson, { viewport: { width, height: 800 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.close()
})

test('a figure opens its working without any script', async () => {
  const { page } = await open(lesson, { javaScriptEnabled: false })
  const figure = page.locator('button.figure', { hasText: '474.50' }).first()
  const working = page.locator(`[id="${await figure.getAttribute('popovertarget')}"]`)
  expect(await working.isVisible()).toBe(false)
  await figure.click()
  expect(await working.isVisible()).toBe(true)
  expect(await working.textContent()).toMatch(/= 1,000 writes\/s × 1 rWCU per write\/s/)
  await page.close()
})

test('a path that is not there gets the page that says so', async () => {
  const { page } = await open('/no/such/page/')
  expect(await page.title()).toMatch(/404/)
  await page.close()
})
