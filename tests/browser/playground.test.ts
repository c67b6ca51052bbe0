import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/site/islands/playground/examples.ts'
import { type Options, openIsland, soon } from './open-island.ts'
import { findBarriers, LESS_THAN_A_LINE, listSmallTargets, measureShift } from './open-page.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const open = (query = '', options: Options = {}) => openIsland(site, `/playground/${query}`, options)

const said = (page: Page) => page.locator('.cf-said').innerText()
const findings = (page: Page) => page.locator('.cf-playground .cf-callout strong').allInnerTexts()
const box = (page: Page) => page.getByLabel('Your text')

test('before anything is typed the page is light, moves nothing by itself, and shows a text already judged', async () => {
  const { page, problems, weighScripts } = await open()
  expect(await measureShift(page)).toBeLessThan(LESS_THAN_A_LINE)
  expect(await weighScripts()).toBeLessThanOrEqual(70)
  expect(await findings(page)).toEqual(['stated €695, its parts add to €715'])
  expect(problems).toEqual([])
  await page.context().close()
})

test('a text is read as it is typed, and asks nobody but this site', async () => {
  const { page, problems } = await open()
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await box(page).fill('Three boxes at 7 euros each, so 24 euros.')
  await soon(() => findings(page)).toEqual([expect.stringContaining('its factors make €21')])
  expect(await page.locator('#numbers ~ section table tbody tr, .cf-results tbody tr').count()).toBe(3)
  // Only files are fetched: the checker, the book, how texts speak of it.
  expect(asked.every((one) => /^GET \/(?:_astro|data)\//.test(one))).toBe(true)
  expect(problems).toEqual([])
  await page.context().close()
})

test.each(EXAMPLES)('$name is opened by its button and by its address', async ({ name, title, text }) => {
  const { page } = await open('?example=right')
  await soon(() => box(page).inputValue()).toContain('loaves')
  await page.getByRole('button', { name: title }).click()
  await soon(() => box(page).inputValue()).toBe(text)
  await soon(() => said(page)).toMatch(/numbers read/)
  await soon(() => page.url()).toContain(`example=${name}`)
  await soon(async () => (await findings(page)).length > 0).toBe(name !== 'right')
  await page.context().close()
})

test('a finding is shown in the text, and put right where that is certain', async () => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Show it: 695 euros' }).click()
  const selected = () =>
    box(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
  expect(await selected()).toBe('695 euros')
  await page.getByRole('button', { name: 'Put it right: 695 euros' }).click()
  await soon(() => findings(page)).toEqual([])
  expect(await box(page).inputValue()).toContain('together 715 euros')
  await page.context().close()
})

test('what is in doubt says why, and is put there at one’s own risk', async () => {
  const { page } = await open()
  await box(page).fill('Traffic grew from 1,200 to 1,500 requests per second, an increase of 30%.')
  await soon(() => findings(page)).toEqual([expect.stringContaining('it works out at 25')])
  expect(await page.locator('.cf-playground .cf-callout').innerText()).toContain('Not put right at once: ')
  expect(await page.getByRole('button', { name: 'Put it right' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Put “25%” there all the same' }).click()
  await soon(() => findings(page)).toEqual([])
  expect(await box(page).inputValue()).toContain('an increase of 25%.')
  await page.context().close()
})

test('all that is certain is put right at once', async () => {
  const { page } = await open('?example=spoken')
  await soon(async () => (await findings(page)).length).toBe(2)
  await page.getByRole('button', { name: 'Put right all that is certain' }).click()
  await soon(() => findings(page)).toEqual([])
  expect(await box(page).inputValue()).toContain('five hundred forty passengers')
  await page.context().close()
})

test('a long text does not hold up typing', async () => {
  const { page } = await open()
  const long = Array.from({ length: 2000 }, (_, day) => `On day ${day + 1} we sold ${day + 20} cups at 3 euros each.`)
  await box(page).fill(long.join(' '))
  await box(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And more.')
  expect(await box(page).inputValue()).toMatch(/And more\.$/)
  await soon(() => said(page)).toMatch(/numbers read/)
  expect(await page.locator('.cf-results').innerText()).toContain('more, which were checked too')
  await page.context().close()
})

test.each(['?example=<script>alert(1)</script>', '?example=__proto__', '?example=%00'])(
  '%s opens nothing',
  async (query) => {
    const { page, problems } = await open(query)
    expect(await box(page).inputValue()).toBe(EXAMPLES[0]?.text)
    expect(problems).toEqual([])
    await page.context().close()
  },
)

test('a link with the text brings it back, and the text is in no request', async () => {
  const { page, problems } = await open()
  const text = 'Tea costs 5 euros & cake 7 euros, together 15 euros. <b>100 %</b> #1.'
  await box(page).fill(text)
  await soon(() => findings(page)).toEqual([expect.stringContaining('add to €12')])
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (copied: string) => document.body.setAttribute('data-copied', copied) },
    })
  })
  await page.getByRole('button', { name: 'Copy a link with this text' }).click()
  const link = new URL((await page.locator('body').getAttribute('data-copied')) ?? '')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('about:blank')
  await page.goto(link.href)
  await soon(() => box(page).inputValue()).toBe(text)
  await soon(() => findings(page)).toEqual([expect.stringContaining('add to €12')])
  expect(asked.filter((url) => url.split('#')[0]?.includes('cake'))).toEqual([])
  expect(await page.locator('.cf-tally').innerText()).toMatch(/1\s+wrong/)
  expect(problems).toEqual([])
  await page.context().close()
})

test.each(['#text=%E0%A4%A', '#text=', '#number-2'])('%s breaks nothing', async (hash) => {
  const { page, problems } = await open(hash)
  await soon(() => box(page).inputValue()).toBe(hash === '#text=' ? '' : EXAMPLES[0]?.text)
  expect(problems).toEqual([])
  await page.context().close()
})

test('markup in a text stays text', async () => {
  const { page, problems } = await open('', { viewport: { width: 390, height: 800 } })
  await box(page).fill(
    '<img src=x onerror=alert(1)> <script>alert(2)</script>\n\nTea costs 5 euros and cake 7 euros, together 15 euros.',
  )
  await soon(() => findings(page)).toEqual([expect.stringContaining('add to €12')])
  expect(await page.locator('.cf-playground :is(img, script)').count()).toBe(0)
  expect(problems).toEqual([])
  await page.context().close()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([390, 640, 1280])('it is no barrier to anybody and fits %i px', async (width) => {
    const { page } = await open('?example=price', { colorScheme, viewport: { width, height: 900 } })
    await soon(async () => (await findings(page)).length).toBe(3)
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page, '.cf-playground')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })
})

test('without scripts an example stands there, judged', async () => {
  const { page } = await open('', { javaScriptEnabled: false })
  expect(await findings(page)).toEqual(['stated €695, its parts add to €715'])
  await page.context().close()
})
