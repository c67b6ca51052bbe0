import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARCHITECTURES } from '../../src/calculator/index.ts'
import { SIZES } from '../../src/site/islands/calculator/presets.ts'
import { encodeWorkload } from '../../src/site/islands/shared/workload-query.ts'
import { type Options, openIsland, soon } from './open-island.ts'
import { findBarriers, LESS_THAN_A_LINE, listSmallTargets, measureShift } from './open-page.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const open = (query = '', options: Options = {}) => openIsland(site, `/calculator/${query}`, options)

const said = (page: Page) => page.locator('.cf-said').innerText()
const heading = (page: Page) => page.locator('#totals').innerText()
const [small, middle] = SIZES.map(({ workload }) => workload)
if (!small || !middle) throw new Error('no sizes')

test('the page is light, moves nothing by itself, and works under a strict policy', async () => {
  const { page, problems, weighScripts } = await open()
  expect(await measureShift(page)).toBeLessThan(LESS_THAN_A_LINE)
  expect(await said(page)).toMatch(/^8 of 9 designs priced, 1 only in part; DynamoDB in one region stands first/)
  await page.getByLabel('Writes', { exact: true }).fill('700 per second')
  await soon(() => page.locator('.cf-spread, #totals ~ p').allInnerTexts()).toContainEqual(
    expect.stringContaining('700 writes/s'),
  )
  expect(await weighScripts()).toBeLessThanOrEqual(70)
  expect(problems).toEqual([])
  await page.context().close()
})

describe('the form', () => {
  test('starts from a preset, a lesson’s scenario too, and back returns', async () => {
    const { page } = await open()
    await page.getByLabel('Start from').selectOption({ label: SIZES[0]?.name ?? '' })
    await soon(() => heading(page)).toBe('A month in us-east-1')
    await page.getByLabel('Start from').selectOption({ label: 'leaderboard' })
    await soon(() => heading(page)).toBe('A month in us-east-1, us-west-2, eu-west-1')
    await page.goBack()
    await soon(() => heading(page)).toBe('A month in us-east-1')
    await page.context().close()
  })

  test('names the preset that it holds, until something is changed', async () => {
    const { page } = await open()
    const preset = () => page.locator('#preset option:checked').innerText()
    expect(await preset()).toBe(SIZES[1]?.name)
    await page.getByLabel('Start from').selectOption({ label: 'leaderboard' })
    await soon(preset).toBe('leaderboard')
    await page.getByLabel('One item').fill('3 KB')
    await soon(preset).toBe('a workload of your own')
    await page.context().close()
  })

  test('says at the field what can not be read, and keeps the bills before it', async () => {
    const { page } = await open()
    const size = page.getByLabel('One item')
    await size.fill('huge')
    await soon(() => size.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#field-item-size-hint').innerText()).toContain('does not begin with a number')
    expect(await said(page)).toContain('of the workload before')
    await size.fill('3 KB')
    await soon(() => said(page)).toContain('stands first')
    await page.context().close()
  })

  test('takes a second region by its name, and asks what a rate counts', async () => {
    const { page } = await open(`?${encodeWorkload(small)}`)
    await soon(() => heading(page)).toBe('A month in us-east-1')
    expect(await page.getByLabel('Writes are those of').count()).toBe(0)
    await page.getByLabel('Add a region').selectOption('eu-west-1')
    await soon(() => heading(page)).toBe('A month in us-east-1, eu-west-1')
    expect(await page.getByLabel('Writes are those of').inputValue()).toBe('total')
    await page.context().close()
  })

  test('shows all of the workload as text, where what it does not ask for can be changed', async () => {
    const { page } = await open()
    await page.getByText('The workload as text').click()
    const text = page.getByLabel('JSON, as the terminal reads it')
    expect(JSON.parse(await text.inputValue())).toEqual(middle)
    await text.fill('{ "regions": [')
    await soon(() => page.locator('#workload-text-problem').innerText()).toContain('not JSON yet')
    await text.fill(JSON.stringify({ ...middle, writes: [{ rate: '5 per second', spread: 'total' }] }))
    await soon(() => page.getByLabel('Writes', { exact: true }).isDisabled()).toBe(true)
    await page.context().close()
  })
})

describe('the address', () => {
  test('holds what is typed, and brings it back', async () => {
    const { page } = await open()
    await page.getByLabel('Reads', { exact: true }).fill('12 per second')
    await soon(() => new URL(page.url()).searchParams.get('reads.rate')).toBe('12 per second')
    await page.reload()
    await soon(() => page.getByLabel('Reads', { exact: true }).inputValue()).toBe('12 per second')
    await soon(() => page.locator('#totals ~ p').allInnerTexts()).toContainEqual(expect.stringContaining('12 reads/s'))
    await page.context().close()
  })

  test('holds what is plotted, beside the workload that it is plotted for', async () => {
    const { page } = await open(`?${encodeWorkload(small)}`)
    const legend = page.locator('#break-even ~ .cf-figure .cf-legend')
    await page.getByLabel('Turn up and down').selectOption('storage')
    await page.getByLabel('One design').selectOption('aurora-serverless')
    await soon(() => new URL(page.url()).searchParams.get('plot.first')).toBe('aurora-serverless')
    expect(new URL(page.url()).searchParams.get('plot.along')).toBe('storage')
    await page.reload()
    await soon(() => page.getByLabel('Turn up and down').inputValue()).toBe('storage')
    expect(await page.getByLabel('One design').inputValue()).toBe('aurora-serverless')
    expect(await legend.innerText()).toContain('Aurora Serverless')
    await page.getByLabel('Reads', { exact: true }).fill('12 per second')
    await soon(() => new URL(page.url()).searchParams.get('reads.rate')).toBe('12 per second')
    expect(new URL(page.url()).searchParams.get('plot.along')).toBe('storage')
    await soon(() => heading(page)).toBe('A month in us-east-1')
    await page.context().close()
  })

  const hostile = [
    '?plot.along=__proto__&plot.first=constructor&plot.second=%3Cimg%3E&plot.x.y=1',
    '?__proto__.a=1&constructor.prototype.b=2',
    '?regions=%3Cimg%20src=x%20onerror=alert(1)%3E&writes.rate=%3Cscript%3E',
    `?${'a.b.'.repeat(900)}c=1`,
    '?regions=us-east-1&writes.0.0.0=1&reads=5&dynamodb=1&aurora.instances=99999999999',
    '?%E0%A4%A&item-size=%00',
  ]
  test.each(hostile.map((query) => [query.slice(0, 60), query]))(
    '%s breaks nothing and runs nothing',
    async (_, query) => {
      const { page, problems } = await open(query, { viewport: { width: 390, height: 800 } })
      page.on('dialog', () => {
        throw new Error('a script of the address ran')
      })
      await soon(() => said(page)).toMatch(/can’t be priced yet|stands first/)
      expect(await page.locator('.cf-calculator :is(img, script)').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(problems).toEqual([])
      await page.context().close()
    },
  )
})

describe('the bills', () => {
  test('have every design in order or ruled out, and a working behind each line', async () => {
    const { page } = await open()
    expect(await page.locator('.cf-totals > li').count()).toBe(ARCHITECTURES.length)
    await page.locator('.cf-totals').getByRole('link', { name: 'DynamoDB in one region' }).click()
    const bill = page.locator('#bill-dynamodb-single')
    await bill.getByText('Working, prices since').first().click()
    expect(await bill.locator('pre').first().innerText()).toMatch(/\$790\.83\/month {2}application writes/)
    expect(await page.getByText('Not priced', { exact: true }).isVisible()).toBe(true)
    await page.context().close()
  })

  test('are kept as CSV, JSON and Markdown', async () => {
    const { page } = await open()
    for (const [label, holds] of [
      ['CSV', 'architecture,region,line'],
      ['JSON', '"version": 1'],
      ['Markdown', '## Side by side'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: label, exact: true }).click(),
      ])
      expect(await readFile(await download.path(), 'utf8')).toContain(holds)
    }
    await page.context().close()
  })
})

test('the plot follows what is turned up and down, marks the crossing, and says it in words', async () => {
  const { page } = await open()
  expect(await page.locator('.cf-figure circle.mark').count()).toBeGreaterThan(0)
  expect(await page.locator('.cf-figure figcaption').innerText()).toContain('utilisation: up to')
  await page.getByLabel('Turn up and down').selectOption('writes')
  await page.getByLabel('The other').selectOption('aurora-global')
  await soon(() => page.locator('.cf-figure figcaption').innerText()).toMatch(/^writes: /)
  await soon(() =>
    page
      .getByRole('img', { name: 'Cost a month along writes: DynamoDB in one region and Aurora Global Database' })
      .count(),
  ).toBe(1)
  await page.getByText('The plot as a table').click()
  expect(await page.locator('.cf-figure table tbody tr').count()).toBeGreaterThan(5)
  await page.context().close()
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([390, 640, 1280])('it is no barrier to anybody and fits %i px', async (width) => {
    const { page } = await open('', { colorScheme, viewport: { width, height: 900 } })
    await page.locator('.cf-bill summary').first().click()
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page, '.cf-calculator')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })
})

test('on a phone the name of a region is not broken at its hyphens', async () => {
  const { page } = await open('', { viewport: { width: 390, height: 800 } })
  const lines = await page.locator('#totals .cf-whole').evaluateAll((names) =>
    names.map((name) => {
      const { height } = name.getBoundingClientRect()
      return [name.textContent, Math.round(height / Number.parseFloat(getComputedStyle(name).lineHeight))]
    }),
  )
  expect(lines).toEqual([
    ['us-east-1', 1],
    ['us-west-2', 1],
  ])
  await page.context().close()
})

test('text at twice its size still fits', async () => {
  const { page } = await open('', { viewport: { width: 1280, height: 900 } })
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  await page.context().close()
})

test('without scripts the first bills stand there, with their workings', async () => {
  const { page } = await open('', { javaScriptEnabled: false })
  expect(await page.locator('.cf-totals > li').count()).toBe(ARCHITECTURES.length)
  await page.locator('#bill-dynamodb-single summary').first().click()
  expect(await page.locator('#bill-dynamodb-single pre').first().textContent()).toContain('WCU')
  await page.context().close()
})

test('on paper all bills stand beside each other on the sheet', async () => {
  const { page } = await open('', { viewport: { width: 718, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  const [table, sheet] = await page.evaluate(() =>
    ['.cf-wide > table', 'main'].map((place) => document.querySelector(place)?.getBoundingClientRect().right ?? 0),
  )
  expect(table).toBeLessThanOrEqual(sheet ?? 0)
  await page.context().close()
})
