import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SIZES } from '../../src/site/islands/calculator/presets.ts'
import { encodeWorkload } from '../../src/site/islands/shared/workload-query.ts'
import { soon } from './open-island.ts'
import { measureShift, openPage } from './open-page.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Takes down, frame by frame from the very first, which texts of a place could be seen, and at what opacity. */
function record(place: string): void {
  const seen = new Set<string>()
  Reflect.set(window, 'seen', seen)
  const look = () => {
    for (const element of document.querySelectorAll(place)) {
      if (element.checkVisibility({ visibilityProperty: true })) seen.add((element.textContent ?? '').trim())
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const seenOn = (page: Page) => page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)])
const large = encodeWorkload(SIZES[2]?.workload ?? {})

const shared = [
  {
    path: '/decide/?which-regions=one',
    place: '#asked',
    own: /^Question 2 /,
    settled: /^Question 2/,
  },
  {
    path: '/decide/?which-regions=one&which-queries=by-key&which-needs=none&which-team=either',
    place: '.cf-decide :is(#asked, #outcome)',
    own: /DynamoDB in one region$/,
    settled: /DynamoDB in one region/,
  },
  {
    path: `/calculator/?${large}`,
    place: '#totals',
    own: /^A month in us-east-1, eu-west-1, ap-northeast-1$/,
    settled: /ap-northeast-1/,
  },
  {
    path: `/calculator/?${large}`,
    place: '.cf-totals > li:first-child .cf-number',
    own: /\d/,
    settled: /\$\d/,
  },
  {
    path: '/calculator/?plot.along=storage&plot.first=aurora-global&plot.second=dynamodb-single',
    place: '#break-even ~ .cf-figure .cf-legend > li:first-child',
    own: /^Aurora Global/,
    settled: /^Aurora Global/,
  },
  {
    path: '/lab/?scene=a-counter',
    place: '.lab-about',
    own: /^ADD is judged/,
    settled: /^ADD/,
  },
]

describe.each([390, 1280])('at %i px', (width) => {
  test.each(shared)(
    '$path shows nothing but what it holds, from the first frame on, and moves nothing',
    async (one) => {
      const context = await site.browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' })
      const { page, problems } = await openPage(site.base, context, one.path, (opened) =>
        opened.addInitScript(record, one.place),
      )
      await soon(() => seenOn(page)).toContainEqual(expect.stringMatching(one.settled))
      const seen = await seenOn(page)
      expect(seen).toHaveLength(1)
      expect(seen[0]).toMatch(one.own)
      expect(await measureShift(page)).toBeLessThan(0.01)
      expect(problems).toEqual([])
      await context.close()
    },
  )
})

test('where a page’s script never comes, what stands there without it is shown all the same', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block' })
  const { page } = await openPage(site.base, context, '/decide/?which-regions=one', (opened) =>
    opened.route(/\/_astro\/Decide\./, (route) => route.abort()),
  )
  const heading = page.locator('.cf-decide h2')
  expect(await heading.isVisible()).toBe(false)
  await heading.waitFor({ timeout: 20_000 })
  expect(await heading.textContent()).toMatch(/In which AWS regions/)
  await context.close()
})
