import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCENES } from '../../src/site/islands/lab/setup.ts'
import { soon } from './open-island.ts'
import {
  findBarriers,
  LESS_THAN_A_LINE,
  listSmallTargets,
  measureShift,
  type OpenedPage,
  openPage,
} from './open-page.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function open(search = '', options: Parameters<typeof site.browser.newContext>[0] = {}): Promise<OpenedPage> {
  const opened = await openPage(
    site.base,
    await site.browser.newContext({ serviceWorkers: 'block', ...options }),
    `/lab/${search}`,
  )
  await opened.page.locator('astro-island:not([ssr])').waitFor()
  return opened
}

const damage = (page: Page) => page.getByRole('heading', { name: /^Damage:/ }).textContent()
const status = (page: Page) => page.locator('.lab-said').textContent()
const time = (page: Page) => page.locator('.lab-transport .cf-number').textContent()

test('the lab is light, moves nothing by itself, and works under a strict policy', async () => {
  const { page, problems, weighScripts } = await open()
  expect(await damage(page)).toBe('Damage: 1 lost update, 1 stale read, of 4 operations')
  // What is left is a hairline of the sidebar, which is put back where it was scrolled to.
  expect(await measureShift(page)).toBeLessThan(LESS_THAN_A_LINE)
  expect(await weighScripts()).toBeLessThanOrEqual(70)
  expect(problems).toEqual([])
  await page.context().close()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([390, 1280])('it is no barrier to anybody and fits %i px', async (width) => {
    const { page, problems } = await open('?scene=a-region-disappears', {
      colorScheme,
      viewport: { width, height: 900 },
    })
    await page.getByRole('button', { name: 'Step back' }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page, '.lab')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(problems).toEqual([])
    await page.context().close()
  })
})

test('text of twice the size still fits', async () => {
  const { page } = await open('', { viewport: { width: 1280, height: 900 } })
  await page.addStyleTag({ content: ':root { font-size: 200% }' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  await page.context().close()
})

test('by keyboard alone one steps, scrubs, goes to a line, moves a write and changes the design', async () => {
  const { page, problems } = await open('?scene=boston-and-dublin')
  const press = async (name: string, key: string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press(key)
  }
  await press('Step back', 'Enter')
  expect(await status(page)).toBe('350 ms: us-east-1 w2 from eu-west-1 wins: w1 is gone here.')
  await press('Step back', 'Enter')
  expect(await time(page)).toBe('300 ms')
  await press('Step forward', 'Space')
  expect(await time(page)).toBe('350 ms')

  await page.getByRole('slider', { name: 'Time' }).focus()
  await page.keyboard.press('Home')
  expect(await status(page)).toMatch(/^0 ms: us-east-1 w1 item-a: put Boston/)
  await page.getByRole('button', { name: '50 ms', exact: true }).focus()
  await page.keyboard.press('Enter')
  expect(await status(page)).toMatch(/^50 ms: eu-west-1 w2 item-a: put Dublin/)
  expect(await page.locator('.lab-story [aria-current="step"]').textContent()).toMatch(/put Dublin/)

  expect(await damage(page)).toBe('Damage: 1 lost update, of 2 operations')
  const second = page.getByRole('spinbutton', { name: /number 2, in milliseconds/ })
  await second.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('310')
  expect(await damage(page)).toBe('Damage: none, of 2 operations')
  await second.fill('50')
  await page.getByRole('combobox', { name: 'Design' }).focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('combobox', { name: 'Design' }).inputValue()).toBe('strong')
  expect(await page.locator('.lab .cf-callout').textContent()).toMatch(/spans no continents/)
  expect(await page.locator('.lab-held dt').allTextContents()).toEqual(['us-east-1', 'us-east-2', 'us-west-2'])
  expect(await damage(page)).toBe('Damage: none, of 2 operations')
  expect(problems).toEqual([])
  await page.context().close()
})

test('a write is dragged in time and to another region; the address follows and brings it back', async () => {
  const { page, problems } = await open('?scene=boston-and-dublin', { viewport: { width: 1280, height: 1000 } })
  const grip = page.locator('.grip').nth(1)
  await grip.scrollIntoViewIfNeeded()
  const box = await grip.boundingBox()
  const lanes = await page.locator('svg.lab-timeline').first().boundingBox()
  if (!box || !lanes) throw new Error('nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(lanes.x + lanes.width * 0.95, y, { steps: 5 })
  await page.mouse.move(lanes.x + lanes.width * 0.95, lanes.y + 60, { steps: 5 })
  await page.mouse.up()
  const moved = Number(await page.getByRole('spinbutton', { name: /number 2/ }).inputValue())
  expect(moved).toBeGreaterThan(300)
  expect(moved % 10).toBe(0)
  expect(await page.getByRole('combobox', { name: /region of number 2/ }).inputValue()).toBe('0')
  expect(await damage(page)).toBe('Damage: none, of 2 operations')
  await page.waitForURL(`**/lab/?scene=boston-and-dublin&at=0,${moved}&in=0,0`)
  await page.reload()
  await page.locator('astro-island:not([ssr])').waitFor()
  await page.getByRole('heading', { name: 'Damage: none, of 2 operations' }).waitFor()
  expect(Number(await page.getByRole('spinbutton', { name: /number 2/ }).inputValue())).toBe(moved)
  expect(problems).toEqual([])
  await page.context().close()
})

test('by keyboard a write is asked again elsewhere and removed; the address holds it, and the focus goes along', async () => {
  const { page, problems } = await open('?scene=boston-and-dublin')
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  const numbers = page.locator('.lab-asked > li')
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.querySelector('.what')?.textContent)
  await press('Remove number 2')
  await soon(() => damage(page)).toBe('Damage: none, of 1 operation')
  await soon(focused).toBe('item-a: put Boston')
  expect(await page.getByRole('button', { name: 'Remove number 1' }).isDisabled()).toBe(true)
  await press('Ask number 1 again, a moment later in another region')
  await soon(() => damage(page)).toBe('Damage: 1 lost update, of 2 operations')
  await soon(focused).toBe('item-a: put Boston (2)')
  await soon(() => page.locator('.lab-timeline .grip').count()).toBe(2)
  await page.waitForURL('**/lab/?scene=boston-and-dublin&of=0,0&at=0,50&in=0,1')
  await page.reload()
  await page.getByRole('heading', { name: 'Damage: 1 lost update, of 2 operations' }).waitFor()
  expect(await numbers.count()).toBe(2)
  await page.getByRole('button', { name: 'Back to the scene' }).click()
  await soon(() => numbers.nth(1).locator('.what').textContent()).toBe('item-a: put Dublin')
  expect(problems).toEqual([])
  await page.context().close()
})

test.each([390, 1280])(
  'a setup from the address shows no other scene first, and moves nothing at %i px',
  async (width) => {
    const { page, problems } = await open('?scene=dsql-conflict&trip=50', { viewport: { width, height: 900 } })
    await page.getByRole('heading', { name: 'Damage: none, of 3 operations' }).waitFor()
    expect(await measureShift(page)).toBeLessThan(LESS_THAN_A_LINE)
    expect(problems).toEqual([])
    await page.context().close()
  },
)

test('a whole setup is restored from its address, and the scene can be had back', async () => {
  const search = '?scene=two-emails&design=aurora&forwarding=off&delay=200&clocks=0,30,0&at=100,500,300,2000'
  const { page } = await open(search)
  await page.getByRole('heading', { name: /1 rejected write/ }).waitFor()
  const value = (name: string | RegExp) => page.getByRole('combobox', { name }).inputValue()
  expect(await value('Design')).toBe('aurora')
  expect(await value('Write forwarding')).toBe('off')
  expect(await page.getByRole('slider', { name: /^A copy takes/ }).inputValue()).toBe('200')
  expect(await page.getByRole('slider', { name: /^Clock of us-west-2/ }).inputValue()).toBe('30')
  // The first scene needs no name.
  await page.waitForURL(`${site.base}/lab/${search.replace('scene=two-emails&', '')}`)
  await page.getByRole('button', { name: 'Back to the scene' }).click()
  await page.waitForURL(`${site.base}/lab/`)
  expect(await damage(page)).toBe('Damage: 1 lost update, 1 stale read, of 4 operations')
  await page.context().close()
})

test.each([
  '?scene=__proto__&design=constructor&at=1e9,NaN&clocks=,,&in=-1',
  `?scene=${'%F0%9F%92%A5'.repeat(9)}&delay=99999999999999999999`,
  '?%E0%A4%A=%E0%A4%A&delay=%00&seed=-0&scene=<img src=x onerror=alert(1)>',
])('the address %s does no harm, and is said to be unreadable', async (search) => {
  const { page, problems } = await open(search)
  await page.getByText('The address held something that the lab can’t read').waitFor()
  expect(await damage(page)).toMatch(/of 4 operations/)
  expect(problems).toEqual([])
  await page.context().close()
})

/** Opens the lab with a clock that stands still until it is told to go on. */
async function openPaused(options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open('?scene=boston-and-dublin', options)
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1_000)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.clock.runFor(50)
  return page
}

test('it plays, pauses where it is, and begins anew at the end', async () => {
  const page = await openPaused()
  await page.clock.runFor(3_000)
  const before = Number.parseInt(String(await time(page)), 10)
  expect(before).toBeGreaterThan(0)
  await page.clock.runFor(1_000)
  expect(Number.parseInt(String(await time(page)), 10)).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.clock.runFor(50)
  const paused = await time(page)
  await page.clock.runFor(2_000)
  expect(await time(page)).toBe(paused)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.clock.runFor(12_000)
  expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true)
  expect(await status(page)).toBe('The end. Damage: 1 lost update, of 2 operations.')
  await page.context().close()
})

test('where no motion is wanted it goes from moment to moment', async () => {
  const page = await openPaused({ reducedMotion: 'reduce' })
  const seen: (string | null)[] = [await time(page)]
  for (let step = 0; step < 3; step++) {
    await page.clock.runFor(1_000)
    seen.push(await time(page))
  }
  expect(seen).toEqual(['0 ms', '50 ms', '300 ms', '350 ms'])
  await page.context().close()
})

test('every scene plays in the page under every design', async () => {
  const { page, problems } = await open()
  for (const scene of SCENES.keys()) {
    await page.getByRole('combobox', { name: 'Scene' }).selectOption(scene)
    for (const design of ['eventual', 'strong', 'aurora', 'dsql']) {
      await page.getByRole('combobox', { name: 'Design' }).selectOption(design)
      expect(await damage(page)).toMatch(/^Damage: .* of \d+ operations$/)
      expect(await page.locator('.lab-story > li').count()).toBeGreaterThan(1)
    }
  }
  expect(problems).toEqual([])
  await page.context().close()
})

test('without scripts the first scene can be read', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${site.base}/lab/`)
  expect(await damage(page)).toMatch(/1 lost update/)
  expect(await page.locator('.lab-story > li').count()).toBe(6)
  await page.close()
})
