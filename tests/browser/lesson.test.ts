import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lessons } from './list-pages.ts'
import { findBarriers } from './open-page.ts'
import { openSite } from './site.ts'

const lesson = lessons.find((path) => path.startsWith('/episodes/06')) ?? ''
let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function open(path: string, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>) {
  const context = await site.browser.newContext({ serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  await prepare?.(page)
  if (options.javaScriptEnabled === false) await page.goto(site.base + path)
  else await visit(page, path)
  return { page, context }
}

/** Goes to a page and waits for its scripts: those of a lesson begin once it is painted. */
async function visit(page: Page, path: string) {
  await page.goto(site.base + path)
  await page.waitForFunction(
    () => !document.querySelector('script[type=later]') || customElements.get('lesson-head') !== undefined,
  )
}

/** Reads on as somebody does: one screen after the other. */
async function readOn(page: Page, screens: number) {
  await page.bringToFront()
  for (let screen = 0; screen < screens; screen++) {
    await page.mouse.wheel(0, 500)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
}

const stored = (page: Page) => page.evaluate(() => localStorage.getItem('crossfoot-progress'))

test('a figure opens its working without any script', async () => {
  const { page, context } = await open(lesson, { javaScriptEnabled: false })
  const figure = page.locator('button.figure', { hasText: '474.50' }).first()
  const working = page.locator(`[id="${await figure.getAttribute('popovertarget')}"]`)
  expect(await working.isVisible()).toBe(false)
  await figure.click()
  expect(await working.isVisible()).toBe(true)
  expect(await working.textContent()).toMatch(/= 1,000 writes\/s × 1 rWCU per write\/s/)
  await context.close()
})

test('scripts are asked for once the lesson is painted, and the styles before the font', async () => {
  const { page, context } = await open(lesson)
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    asked: performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ kind: name.split('.').at(-1) ?? '', startTime })),
  }))
  const scripts = asked.filter(({ kind }) => kind === 'js')
  expect(scripts).not.toEqual([])
  for (const { startTime } of scripts) expect(startTime).toBeGreaterThan(painted)
  expect(asked.flatMap(({ kind }) => (/^(?:css|woff2)$/.test(kind) ? [kind] : [])).slice(0, 2)).toEqual([
    'css',
    'woff2',
  ])
  await context.close()
})

test.each([390, 1280])(
  'a drawing is never wider than by itself, nor smaller than can be read; what scrolls is reached by keyboard: %i px',
  async (width) => {
    for (const path of lessons) {
      const { page, context } = await open(path, { viewport: { width, height: 800 } })
      const figures = await page.locator('.drawing').count()
      const frames = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.drawing .frame')]
          .filter((frame) => frame.checkVisibility())
          .map((frame) => {
            const svg = frame.querySelector('svg') as SVGSVGElement
            const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(frame)
            return {
              shown: svg.getBoundingClientRect().width,
              natural: svg.viewBox.baseVal.width,
              room: frame.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd),
              isScrolled: frame.scrollWidth > frame.clientWidth,
              isReached: frame.tabIndex === 0 && (frame.getAttribute('aria-label') ?? '') !== '',
            }
          }),
      )
      // Of a wide and a narrow drawing of the same thing one is seen.
      expect(frames).toHaveLength(figures)
      for (const { shown, natural, room, isScrolled, isReached } of frames) {
        expect(shown).toBeLessThanOrEqual(natural + 1)
        expect(shown / natural).toBeGreaterThan(0.65)
        if (natural <= room) expect(isScrolled).toBe(false)
        if (isScrolled) expect(isReached).toBe(true)
      }
      if (width === 1280) expect(frames.filter(({ isScrolled }) => isScrolled)).toEqual([])
      await context.close()
    }
  },
)

describe('progress', () => {
  test('is kept while reading, offered where one stopped, and shown on the course map', async () => {
    const { page, context } = await open(lesson)
    expect(await stored(page)).toBe(null)
    await readOn(page, 12)
    const kept = JSON.parse((await stored(page)) ?? '').lessons['06-dynamodb-global-tables']
    expect(kept.seen.length).toBeGreaterThan(1)
    await page.reload()
    await page.evaluate(() => scrollTo(0, 0))
    const resume = page.locator('.resume a')
    await visit(page, lesson)
    expect(await resume.textContent()).toBe(`Go on at “${kept.title}”`)
    await resume.click()
    expect(new URL(page.url()).hash).toBe(`#${encodeURIComponent(kept.section)}`)
    await page.goto(`${site.base}/course/`)
    expect(await page.locator('.resume').textContent()).toContain(kept.title)
    expect(await page.locator('[data-slug="06-dynamodb-global-tables"] .read').textContent()).toMatch(
      /^\d+ of \d+ sections read$/,
    )
    expect(await findBarriers(page)).toEqual([])
    await context.close()
  })

  test('of two tabs adds up, whichever wrote last', async () => {
    const { page, context } = await open(lesson)
    const other = await context.newPage()
    await visit(other, lesson)
    await readOn(page, 8)
    const before = JSON.parse((await stored(page)) ?? '').lessons['06-dynamodb-global-tables'].seen
    await readOn(other, 3)
    const after = JSON.parse((await stored(other)) ?? '').lessons['06-dynamodb-global-tables'].seen
    expect(after).toEqual(expect.arrayContaining(before))
    await context.close()
  })

  test.each([
    ['denied', `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })`],
    ['full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`],
  ])('is not promised where storage is %s: the page says so and works', async (_, script) => {
    const problems: string[] = []
    const { page, context } = await open(lesson, {}, async (fresh) => {
      fresh.on('pageerror', (error) => problems.push(String(error)))
      await fresh.addInitScript(script)
    })
    await readOn(page, 6)
    expect(await page.locator('.kept').textContent()).toMatch(/not remembered/)
    await page.locator('theme-select select').first().selectOption('dark')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(problems).toEqual([])
    await context.close()
  })

  test('that can not be read is put aside, and said so', async () => {
    const { page, context } = await open(lesson, {}, (fresh) =>
      fresh.addInitScript(
        `if (!localStorage.getItem('crossfoot-progress')) localStorage.setItem('crossfoot-progress', '{"ver')`,
      ),
    )
    expect(await page.locator('.kept').textContent()).toMatch(/put aside/)
    expect(await page.evaluate(() => localStorage.getItem('crossfoot-progress-unreadable'))).toBe('{"ver')
    await readOn(page, 6)
    expect(JSON.parse((await stored(page)) ?? '').version).toBe(1)
    await context.close()
  })
})

/** A browser's voice that says a sentence as soon as it is asked for the next, and remembers all. */
const voice = `
  window.said = []
  let current
  Object.defineProperty(window, 'speechSynthesis', { value: {
    speak: (utterance) => { current = utterance; said.push(utterance.text); utterance.onstart?.() },
    cancel: () => { current = undefined },
    getVoices: () => [],
  } })
  window.finish = () => current?.onend?.()
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
`

test('a lesson is read aloud sentence by sentence, without its workings, and shows where it is', async () => {
  const { page, context } = await open(lesson, {}, (fresh) => fresh.addInitScript(voice))
  await page.locator('.listen').click()
  await page.locator('.player').waitFor()
  for (let sentence = 0; sentence < 6; sentence++) await page.evaluate('finish()')
  const said: string[] = await page.evaluate('said')
  expect(said[0]).toBe('A number on a slide')
  expect(said.join(' ')).toContain('we write 1,000 scores per second, in three regions')
  expect(said.join(' ')).not.toMatch(/an input of the scenario|rWCU/)
  expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(true)
  await page.locator('[data-do=play]').click()
  expect(await page.locator('[data-do=play]').textContent()).toBe('Go on')
  await page.locator('[data-do=close]').click()
  expect(await page.locator('.player').isVisible()).toBe(false)
  expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(false)
  await context.close()
})

test('where there is no voice, whoever wants to listen is told so', async () => {
  const mute = voice.replace('utterance.onstart?.()', '')
  const { page, context } = await open(lesson, {}, (fresh) => fresh.addInitScript(mute))
  await page.locator('.listen').click()
  await page.getByText('This browser found no voice to read with.').waitFor()
  expect(await page.locator('[data-do=play]').textContent()).toBe('Go on')
  await context.close()
})

test('where the voice fails, whoever listens is told so', async () => {
  const failing = voice.replace('utterance.onstart?.()', "utterance.onerror?.({ error: 'synthesis-failed' })")
  const { page, context } = await open(lesson, {}, (fresh) => fresh.addInitScript(failing))
  await page.locator('.listen').click()
  await page.getByText('The voice of this browser failed.').waitFor()
  expect(await page.locator('[data-do=play]').textContent()).toBe('Go on')
  await context.close()
})

test.each([lesson, '/course/', '/prices/'])(
  '%s prints: dark ink on white, no navigation, answers open',
  async (path) => {
    const { page, context } = await open(path, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect(await page.locator('nav:visible, site-search:visible, .player:visible, .listen:visible').count()).toBe(0)
    const answers = page.locator('.answer > div')
    if ((await answers.count()) > 0) expect(await answers.first().isVisible()).toBe(true)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
    await context.close()
  },
)

test('on a phone a line of a working that wraps goes on further in than it began', async () => {
  const { page, context } = await open('/', { viewport: { width: 390, height: 800 } })
  await page.locator('cross-foot .both .figure').click()
  const wrapped = await page.locator('cross-foot .both .step').evaluateAll((steps) =>
    steps.flatMap((step) => {
      const range = document.createRange()
      range.selectNodeContents(step)
      const [first, second] = range.getClientRects()
      return first && second ? [second.left - first.left] : []
    }),
  )
  expect(wrapped.length).toBeGreaterThan(0)
  expect(Math.min(...wrapped)).toBeGreaterThan(8)
  await context.close()
})

test('the largest bill of the home page keeps its sums in sight on a phone', async () => {
  const { page, context } = await open('/', { viewport: { width: 390, height: 800 } })
  await page.locator('cross-foot input[name=writes]').fill('1000000')
  await page.locator('cross-foot .said', { hasText: /Columns: \$\d,\d{3},/ }).waitFor()
  const right = await page.evaluate(() => document.querySelector('cross-foot .both')?.getBoundingClientRect().right)
  expect(right).toBeLessThanOrEqual(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await context.close()
})

test('the bill of the home page follows its dials, and still adds up both ways', async () => {
  const { page, context } = await open('/')
  await page.locator('cross-foot select[name=spread]').selectOption('total')
  await page.locator('cross-foot .both .figure', { hasText: '$3,049.40' }).waitFor()
  await page.locator('cross-foot input[name=writes]').fill('2000')
  await page.locator('cross-foot .said', { hasNotText: '3,049.40' }).waitFor()
  const said = (await page.locator('cross-foot .said').textContent()) ?? ''
  expect(said).toMatch(/^Columns: (\$[\d,.]+)\. Rows: \1\. Prices published \d{4}-\d\d-\d\d or later\.$/)
  await page.locator('cross-foot input[name=writes]').fill('none')
  await page.locator('cross-foot .said', { hasText: 'a whole number' }).waitFor()
  // The figures that still stand are of another number, and look like it.
  expect(await page.locator('cross-foot table').getAttribute('class')).toContain('stale')
  await page.locator('cross-foot input[name=writes]').fill('3000')
  await page.locator('cross-foot .said', { hasText: 'Columns' }).waitFor()
  expect(await page.locator('cross-foot table').getAttribute('class')).not.toContain('stale')
  await context.close()
})
