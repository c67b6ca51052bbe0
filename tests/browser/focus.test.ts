import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measures } from './colours.ts'
import { kinds } from './list-pages.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function open(path: string, options: Parameters<typeof site.browser.newContext>[0]) {
  const context = await site.browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(site.base + path)
  return page
}

/** The element in focus, and what is wrong with how it shows: nothing around it, too faint, out of view, or covered. */
const lookAtFocus = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const wrong = []
  // A control that is drawn by what holds it is shown by that.
  const shown = [element, element.closest('label'), element.nextElementSibling, element.parentElement].filter(Boolean)
  const ring = shown.map((one) => [one, getComputedStyle(one)]).find(([, style]) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
  if (!ring) wrong.push('nothing around it')
  else if (contrast(ring[1].outlineColor, ground(ring[0].parentElement)) < 3) wrong.push('too faint: ' + ring[1].outlineColor)
  const [box] = element.getClientRects()
  if (box && box.width > 1) {
    const head = document.querySelector('header')?.getBoundingClientRect()
    const isAbove = element.closest('header') || [element, element.parentElement].some((one) => getComputedStyle(one).position === 'fixed')
    const top = Math.max(box.top, isAbove || !head ? 0 : head.bottom)
    const seen = [Math.min(box.right, innerWidth) + Math.max(box.left, 0), Math.min(box.bottom, innerHeight) + top]
    const there = document.elementFromPoint(seen[0] / 2, seen[1] / 2)
    if (box.bottom <= top || box.top >= innerHeight || !there) wrong.push('out of view')
    else if (!element.contains(there) && !there.contains(element) && !there.closest('label')?.contains(element)) wrong.push('covered by ' + nameOf(there))
  }
  return { name: nameOf(element), wrong }
})()`

type Focused = { readonly name: string; readonly wrong: readonly string[] } | undefined

/** What of the first so many stops of the keyboard can not be seen. */
async function listUnseen(page: Page, stops: number): Promise<{ unseen: Focused[]; met: number }> {
  await page.evaluate(measures)
  const unseen: Focused[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const focused: Focused = await page.evaluate(lookAtFocus)
    if (!focused) return { unseen, met: stop }
    if (focused.wrong.length > 0) unseen.push(focused)
  }
  return { unseen, met: stops }
}

describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('in the %s theme at %i px', (colorScheme, width) => {
  test.each(kinds)('at each of the first sixty stops of %s by keyboard one sees where one is', async (path) => {
    const page = await open(path, { colorScheme, viewport: { width, height: 800 } })
    const { unseen, met } = await listUnseen(page, 60)
    expect(unseen).toEqual([])
    expect(met).toBeGreaterThan(3)
    await page.context().close()
  })
})
