import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lessons } from './list-pages.ts'
import { soon } from './open-island.ts'
import { openSite } from './site.ts'

/** What the site says to somebody who can't see it: names, order, what is read out by itself, where the focus goes. */
let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await (await site.browser.newContext({ serviceWorkers: 'block' })).newPage()
  await prepare?.(page)
  await page.goto(site.base + path)
  if (await page.locator('astro-island').count()) await page.locator('astro-island:not([ssr])').first().waitFor()
  return page
}

/** Whether the focus is on what a selector finds. */
const isFocused = (page: Page, selector: string) => () =>
  page.evaluate((at) => document.activeElement?.matches(at), selector)

/** The live places in which the text became another since this was asked for, each with what it says last. */
async function hear(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const live = '[aria-live=polite], [role=status], [role=alert]'
    const before = new Map([...document.querySelectorAll(live)].map((place) => [place, place.textContent]))
    Reflect.set(window, 'heard', () =>
      [...document.querySelectorAll(live)].flatMap((place) =>
        place.textContent !== before.get(place) && place.textContent ? [place.textContent] : [],
      ),
    )
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard')())
}

test('each drawing of a lesson is an image with a name, and with a description in sentences', async () => {
  const page = await open(lessons.find((path) => path.startsWith('/episodes/06')) ?? '')
  const drawings = page.locator('figure.drawing > .frame:visible')
  expect(await drawings.first().ariaSnapshot()).toMatch(/^- img "The last writer wins"/)
  for (const drawing of await drawings.all()) {
    const image = drawing.getByRole('img')
    expect(await image.count()).toBe(1)
    const words = await image.evaluate(
      (svg) => document.getElementById(svg.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(words).toMatch(/\w{2,}.*\./)
  }
  await page.context().close()
})

test('whoever has a lesson read aloud is at the button that stops it, and back where it began once it is closed', async () => {
  const page = await open(lessons[0] ?? '', (fresh) =>
    fresh.addInitScript(() =>
      Object.defineProperty(window, 'speechSynthesis', {
        value: { speak: () => {}, cancel: () => {}, getVoices: () => [] },
      }),
    ),
  )
  await page.waitForFunction(() => customElements.get('lesson-head') !== undefined)
  await page.getByRole('button', { name: 'Listen' }).focus()
  await page.keyboard.press('Enter')
  await soon(isFocused(page, '[data-do=play]')).toBe(true)
  expect(await page.getByRole('group', { name: 'Read aloud' }).ariaSnapshot()).toContain('- button "Pause"')
  await page.getByRole('button', { name: 'Close' }).last().press('Enter')
  expect(await isFocused(page, '.listen')()).toBe(true)
  await page.context().close()
})

test('the course map says the number of each episode, which its other words go by', async () => {
  const page = await open('/course/')
  const map = page.locator('.map ol > li')
  expect(await map.first().ariaSnapshot()).toMatch(/^- listitem:\n.*"1"\n.*link "The Mental Model"/)
  expect(await map.nth(6).ariaSnapshot()).toMatch(/7 Observability at Scale Logs, .* Every Region planned/)
  await page.context().close()
})

test('another workload is told in one sentence, the plot only to whoever changes the plot', async () => {
  const page = await open('/calculator/')
  await page.locator('.cf-figure').waitFor()
  const plotted = await page.locator('.cf-figure figcaption').innerText()
  const heard = await hear(page)
  await page.getByLabel('Start from').selectOption({ index: 2 })
  await soon(heard).toEqual([expect.stringMatching(/designs priced.*; .* stands first/)])
  await soon(() => page.locator('.cf-figure figcaption').innerText()).not.toBe(plotted)
  expect(await heard()).toHaveLength(1)

  const along = page.getByLabel('Turn up and down')
  await along.focus()
  const heardThen = await hear(page)
  await along.selectOption('writes')
  await soon(heardThen).toEqual([expect.stringMatching(/^writes: /)])
  await page.context().close()
})

test('a workload that can’t be priced is said, and what is wrong is the description of its field', async () => {
  const page = await open('/calculator/')
  const writes = page.getByLabel('Writes', { exact: true })
  await writes.fill('often')
  await soon(() => writes.getAttribute('aria-invalid')).toBe('true')
  const hint = page.locator(`#${await writes.getAttribute('aria-describedby')}`)
  await soon(() => hint.innerText()).toContain('often')
  expect(await page.locator('.cf-said').innerText()).toMatch(/see what is said beside its fields\.$/)
  await page.context().close()
})

test('whoever has an outcome priced stays at the button, and hears that it is done', async () => {
  const page = await open('/decide/?v=1&which-regions=one&which-queries=by-key&which-needs=none&which-team=either')
  const heard = await hear(page)
  await page.getByRole('button', { name: 'Price it' }).focus()
  await page.keyboard.press('Enter')
  await soon(heard).toEqual([expect.stringMatching(/^Priced with what held on/)])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Price it again')
  const [first] = await heard()
  await page.getByLabel('How much is written').fill('900 per second')
  await page.keyboard.press('Enter')
  await soon(async () => (await heard())[0]).not.toBe(first)
  expect((await heard())[0]).toMatch(/^Priced with what held on .*\/month/)
  await page.context().close()
})

test('the timeline in words keeps times, regions and what happens apart, and a field says its unit once', async () => {
  const page = await open('/lab/')
  expect(await page.locator('.lab-story > li').first().ariaSnapshot()).toMatch(
    /button "100 ms"\n.*us-east-1 w1 user-1: put/,
  )
  expect(await page.locator('.lab-asked input').first().ariaSnapshot()).toBe(
    '- spinbutton "at (number 1, in milliseconds)": "100"',
  )
  await page.context().close()
})

test('a repair leaves one at the findings, and tells in a sentence what is left', async () => {
  const page = await open('/playground/')
  const heard = await hear(page)
  await page.getByRole('button', { name: 'Put it right: 695 euros' }).focus()
  await page.keyboard.press('Enter')
  await soon(heard).toEqual(['7 numbers read, no findings.'])
  expect(await isFocused(page, '#findings')()).toBe(true)
  await page.context().close()
})

test('a figure of the ledger that came out right says so in words alone', async () => {
  const page = await open('/ledger/06-dynamodb-global-tables/')
  expect(await page.getByRole('cell', { name: /worked out again and right$/ }).count()).toBeGreaterThan(0)
  expect(await page.getByRole('cell', { name: '✓' }).count()).toBe(0)
  await page.context().close()
})

test('an answer is said by itself: the working and the grades are read on from there', async () => {
  const page = await open('/review/')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Show the answer' }).press('Enter')
  await soon(isFocused(page, '.review-verdict')).toBe(true)
  expect(await page.locator('.review-verdict').ariaSnapshot()).toMatch(/^- paragraph: [^\n]+$/)
  await page.context().close()
})

test.each([
  ['/', '.said'],
  ['/calculator/', '.cf-said'],
  ['/lab/', '.lab-said'],
])('on %s the sentence that is read out by itself can be read again like any other', async (path, place) => {
  const page = await open(path)
  expect(await page.locator(place).ariaSnapshot()).toMatch(/^- paragraph: /)
  expect(await page.locator(place).getAttribute('aria-live')).toBe('polite')
  await page.context().close()
})
