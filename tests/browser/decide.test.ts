import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Answers,
  applyChanges,
  DESIGN_WORDS,
  DESIGNS,
  decide,
  encodeAnswers,
  getCompiled,
  labelAnswers,
  listPaths,
  type Outcome,
  outcomeOf,
  type Path,
  QUESTION_WORDS,
  sketchWorkload,
  startSketch,
} from '../../src/decision/index.ts'
import { writeQuery } from '../../src/site/islands/decide/query.ts'
import type { Fields } from '../../src/site/islands/shared/nested-query.ts'
import { type Options, openIsland, soon } from './open-island.ts'
import { findBarriers, LESS_THAN_A_LINE, listSmallTargets, measureShift } from './open-page.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const open = (query = '', options: Options = {}) => openIsland(site, `/decide/${query}`, options)

const outcomeOn = (page: Page) => page.locator('#outcome').innerText()
const askedOn = (page: Page) => page.locator('#asked').innerText()
const answersOf = ({ answers }: Path): Answers =>
  Object.fromEntries(answers.map(({ question, answer }) => [question, [answer]]))

/** For each outcome the first path that leads to it. */
function findPaths(): Map<Outcome, Path> {
  const found = new Map<Outcome, Path>()
  for (const path of listPaths(getCompiled().start)) {
    const outcome = outcomeOf(path.result)
    if (!found.has(outcome)) found.set(outcome, path)
    if (found.size === DESIGNS.length + 1) break
  }
  return found
}
const paths = findPaths()
const [global] = [...paths].flatMap(([outcome, path]) =>
  outcome === 'dynamodb-global-eventual' ? [answersOf(path)] : [],
)
if (!global) throw new Error('no path to a global table')
const workload = sketchWorkload(startSketch(global), global) as Fields
const priced = writeQuery({ answers: global, changing: undefined, workload })

test('the page is light, moves nothing by itself, and works under a strict policy', async () => {
  const { page, problems, weighScripts } = await open()
  expect(await measureShift(page)).toBeLessThan(LESS_THAN_A_LINE)
  await page.getByRole('link', { name: 'In one region' }).click()
  expect(await askedOn(page)).toContain('How is the data looked up?')
  expect(await weighScripts()).toBeLessThanOrEqual(40)
  expect(problems).toEqual([])
  await page.context().close()
})

test('a link with a workload is as light, and priced when somebody gets to what it costs', async () => {
  const { page, weighScripts } = await open(priced)
  await soon(() => page.getByText('Reckoning …').count()).toBe(1)
  await page.waitForLoadState('networkidle')
  expect(await weighScripts()).toBeLessThanOrEqual(40)
  expect(await page.locator('.cf-costs').count()).toBe(0)
  await reachPrice(page)
  expect(await page.locator('.cf-costs').innerText()).toContain('/month')
  await page.context().close()
})

test('a key that is pressed anywhere has it priced too, so that it is on paper', async () => {
  const { page } = await open(priced)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.cf-costs').count()).toBe(0)
  await page.keyboard.press('Control')
  await page.locator('.cf-costs').waitFor()
  await page.context().close()
})

/** Scrolls to what it costs and waits for its plot. */
async function reachPrice(page: Page) {
  await page.getByRole('heading', { name: 'What it costs' }).scrollIntoViewIfNeeded()
  await page.locator('.cf-figure svg').first().waitFor()
}

/** Tabs on until an element is reached. */
async function tabTo(page: Page, isThere: () => Promise<boolean>) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('no number of tabs leads there')
}

describe('by keyboard alone', () => {
  const focused = (page: Page, selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)

  test.each(['first', 'last'] as const)(
    'the whole questionnaire can be answered, each time with the %s answer',
    async (which) => {
      const { page } = await open()
      const answers: Record<string, readonly string[]> = {}
      for (let step = 0; step < 12 && (await page.locator('#outcome').count()) === 0; step++) {
        const asks = await askedOn(page)
        const [name] = Object.entries(QUESTION_WORDS).find(([, words]) => asks.includes(words.asks)) ?? ['']
        if (step > 0) expect(await focused(page, '#asked')()).toBe(true)
        const words: Readonly<Record<string, string>> = Reflect.get(QUESTION_WORDS, name).answers
        const [answer = '', label = ''] = Object.entries(words).at(which === 'first' ? 0 : -1) ?? []
        answers[name] = [answer]
        if ((await page.locator('.cf-choice').count()) > 0) {
          await tabTo(page, focused(page, `.cf-choice input[name="${answer}"]`))
          await page.keyboard.press('Space')
          await tabTo(page, focused(page, 'button[type=submit]'))
        } else {
          await tabTo(page, () => page.evaluate((text) => document.activeElement?.textContent === text, label))
        }
        await page.keyboard.press('Enter')
        await soon(() => page.url()).toContain(`${name}=${answer}`)
      }
      const { outcome, open: stillOpen } = decide(answers)
      expect(stillOpen).toEqual([])
      expect(await outcomeOn(page)).toContain(DESIGN_WORDS[outcome].label)
      expect(await focused(page, '#outcome')()).toBe(true)
      await page.context().close()
    },
  )
})

test.each([...paths])('%s is reached through the page, by its last answer', async (outcome, path) => {
  const last = path.answers.at(-1)
  const before = answersOf({ ...path, answers: path.answers.slice(0, -1) })
  const { page, problems } = await open(`?${encodeAnswers(before)}`)
  const label = labelAnswers(last?.question as keyof typeof QUESTION_WORDS, [last?.answer ?? ''])
  if ((await page.locator('.cf-choice').count()) > 0) {
    await page.getByLabel(label, { exact: true }).check()
    await page.getByRole('button', { name: 'Go on' }).click()
  } else await page.locator('.cf-answers').getByRole('link', { name: label, exact: true }).click()
  expect(await outcomeOn(page)).toContain(DESIGN_WORDS[outcome].label)
  expect(problems).toEqual([])
  await page.context().close()
})

describe('the address', () => {
  test('brings every answer back, and the outcome', async () => {
    const { page } = await open(`?${encodeAnswers(global)}`)
    for (const [name, answer] of Object.entries(global)) {
      const words = labelAnswers(name as keyof typeof QUESTION_WORDS, answer)
      expect(await page.locator('.cf-path').innerText()).toContain(words)
    }
    await page.reload()
    expect(await outcomeOn(page)).toContain(DESIGN_WORDS['dynamodb-global-eventual'].label)
    await page.context().close()
  })

  test('goes back and forth with the browser’s buttons', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: 'In one region' }).click()
    const second = await askedOn(page)
    await page.goBack()
    expect(await askedOn(page)).toContain('In which AWS regions')
    expect(await page.locator('.cf-path').count()).toBe(0)
    await page.goForward()
    expect(await askedOn(page)).toBe(second)
    await page.context().close()
  })

  test('changes one answer and keeps the others; what no longer fits is named', async () => {
    const { page } = await open(`?${encodeAnswers(global)}`)
    await page.locator('.cf-path').getByRole('link', { name: 'Change: In which AWS regions' }).click()
    await page.locator('.cf-answers').getByRole('link', { name: 'In one region' }).click()
    expect(await page.getByRole('status').first().innerText()).toContain('no longer fits')
    expect(page.url()).not.toContain('if-region-fails')
    expect(page.url()).toContain('which-queries')
    await page.context().close()
  })

  const hostile = [
    '?which-regions=%3Cimg%20src=x%20onerror=alert(1)%3E&v=1',
    '?change=__proto__&__proto__.a=1&v=99',
    `?${'w.a.'.repeat(200)}b=1`,
    '?%E0%A4%A&w.regions=%00&which-queries=mysql.extensions&v=1',
    `?v=1&which-regions=one&who-writes=same-items&${'x=y&'.repeat(2000)}`,
    `?${encodeAnswers(global)}&w.regions=<script>alert(1)</script>&w.writes.rate=-5`,
  ]
  test.each(hostile.map((query) => [query.slice(0, 60), query]))(
    '%s breaks nothing and runs nothing',
    async (_, query) => {
      const { page, problems } = await open(query, { viewport: { width: 390, height: 800 } })
      page.on('dialog', () => {
        throw new Error('a script of the address ran')
      })
      // Whatever workload it carries is priced then.
      await page.keyboard.press('Control')
      await soon(() => page.locator('.cf-decide h2, .cf-decide [role=alert]').count()).toBeGreaterThan(0)
      if (query.includes('writes.rate=-5')) await page.getByRole('alert').waitFor()
      expect(await page.locator('.cf-decide :is(img, script)').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(problems).toEqual([])
      await page.context().close()
    },
  )
})

describe('the outcome', () => {
  test('each flip is tried with one press, and back brings the old outcome again', async () => {
    const { page } = await open(`?${encodeAnswers(global)}`)
    const { flips, outcome } = decide(global)
    expect(flips.length).toBeGreaterThan(0)
    for (const flip of flips.filter(({ changes }) => changes.length === 1).slice(0, 4)) {
      const [change] = flip.changes
      const group = page.locator('.cf-flips', { hasText: DESIGN_WORDS[flip.outcome].label })
      const after = decide(applyChanges(global, flip.changes))
      const added = change?.to.filter((one) => !change.from.includes(one)) ?? []
      const label = labelAnswers(change?.question ?? 'who-writes', added)
      await group.getByRole('link', { name: label }).first().click()
      if (after.open.length === 0) expect(await outcomeOn(page)).toContain(DESIGN_WORDS[flip.outcome].label)
      else await page.locator('#asked').waitFor()
      await page.goBack()
      expect(await outcomeOn(page)).toContain(DESIGN_WORDS[outcome].label)
    }
    await page.context().close()
  })

  test('is priced when a workload is told, with bills, plot and the way to the calculator', async () => {
    const { page, problems } = await open(`?${encodeAnswers(global)}`)
    await page.getByLabel('How much is written').fill('250 per second')
    await page.getByRole('button', { name: 'Price it' }).click()
    await page.locator('.cf-figure svg').first().waitFor()
    expect(await page.locator('.cf-costs').innerText()).toMatch(
      /DynamoDB global tables, eventually consistent: \$[\d,.–$]+\/month/,
    )
    expect(new URL(page.url()).searchParams.get('w.writes.rate')).toBe('250 per second')
    await page.getByRole('link', { name: 'All designs for this workload' }).click()
    await page.waitForURL(/\/calculator\//)
    await soon(() => page.getByLabel('Writes', { exact: true }).inputValue()).toBe('250 per second')
    expect(problems).toEqual([])
    await page.context().close()
  })

  test('a workload that can not be priced is told field by field', async () => {
    const { page } = await open(priced.replace('100+per+second', 'often'))
    await page.getByRole('heading', { name: 'What it costs' }).scrollIntoViewIfNeeded()
    expect(await page.locator('[role=alert]').innerText()).toContain('writes.rate')
    await page.context().close()
  })

  test('is taken along as a decision record, with the price and the workload', async () => {
    const { page } = await open(priced)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the decision record' }).click(),
    ])
    const record = await readFile(await download.path(), 'utf8')
    expect(download.suggestedFilename()).toBe('decision.md')
    expect(record).toContain('outcome: dynamodb-global-eventual')
    expect(record).toContain(encodeAnswers(global))
    expect(record).toMatch(/## Cost[\s\S]*yaml workload/)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy the decision record' }).click()
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(record)
    await page.context().close()
  })

  test('is printed without what can only be pressed', async () => {
    const { page } = await open(priced)
    await reachPrice(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.locator('#outcome').isVisible()).toBe(true)
    // What would change it is told on paper too, though there is nothing to press.
    const ways = page.locator('.cf-flips a')
    expect(await ways.count()).toBeGreaterThan(0)
    for (const way of await ways.all()) expect(await way.isVisible()).toBe(true)
    expect(await page.getByText('Press one to try it').first().isVisible()).toBe(false)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
    await page.context().close()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([390, 640, 1280])('the question and the outcome are no barrier to anybody and fit %i px', async (width) => {
    for (const query of [`?v=1&which-regions=one`, priced]) {
      const { page } = await open(query, { colorScheme, viewport: { width, height: 900 } })
      if (query === priced) await reachPrice(page)
      expect(await findBarriers(page)).toEqual([])
      expect(await listSmallTargets(page, '.cf-decide')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })
})

test('text at twice its size still fits', async () => {
  const { page } = await open(priced, { viewport: { width: 1280, height: 900 } })
  await reachPrice(page)
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  await page.context().close()
})

test('without scripts the same questions lead to an outcome, page by page', async () => {
  const { page } = await open('', { javaScriptEnabled: false })
  for (let step = 0; step < 14; step++) {
    const answers = page.locator('main .ledger a')
    if ((await answers.count()) === 0) break
    await answers.first().click()
  }
  const labels = Object.values(DESIGN_WORDS).map(({ label }) => label)
  expect(labels).toContain(await page.locator('h1').innerText())
  await page.context().close()
})
