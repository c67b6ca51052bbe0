import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measures } from './colours.ts'
import { kinds } from './list-pages.ts'
import { openSite } from './site.ts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** What of a page can not be made out where its colours are the reader's own: words, drawn lines, controls. */
const lookForLost = `(() => {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().width > 1
  const isInside = (element, shape) => {
    const [inner, outer] = [element.getBoundingClientRect(), shape.getBoundingClientRect()]
    const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2]
    return outer.left < x && x < outer.right && outer.top < y && y < outer.bottom
  }
  const isPaint = (paint) => paint !== 'none' && !paint.startsWith('url') && rgb(paint)[3] > 127
  /** What a word of a drawing stands on: the last shape painted before it, or the page. */
  const below = (text) => {
    const shapes = [...text.closest('svg').querySelectorAll('rect, polygon, circle, path')]
    const under = shapes.filter((shape) => text.compareDocumentPosition(shape) & 2 && isPaint(getComputedStyle(shape).fill) && isInside(text, shape))
    return under.length > 0 ? getComputedStyle(under.at(-1)).fill : ground(text.closest('svg'))
  }
  const isSaying = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
  const words = [...document.querySelectorAll('svg :is(text, tspan)')].filter(isSaying).filter(isSeen).filter((text) => contrast(getComputedStyle(text).fill, below(text)) < 3)
  const lines = [...document.querySelectorAll('svg :is(line, polyline, path)')].filter(isSeen).filter((line) => {
    const { fill, stroke } = getComputedStyle(line)
    return (fill === 'none' || line.localName === 'line') && isPaint(stroke) && contrast(stroke, ground(line.closest('svg'))) < 3
  })
  const faint = [...words, ...lines].map(nameOf)
  const controls = [...document.querySelectorAll('button, select, input:not([type=radio], [type=checkbox], [type=range]), textarea')].filter(isSeen)
  const bare = controls.flatMap((element) => {
    const style = getComputedStyle(element)
    const isLined = ['Top', 'Bottom'].some((side) => style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0)
    return isLined || style.textDecorationLine !== 'none' || style.outlineStyle !== 'none' || element.querySelector('svg') ? [] : [nameOf(element)]
  })
  return { faint, bare }
})()`

describe.each(['light', 'dark'] as const)('in forced colours of a %s system', (colorScheme) => {
  test.each(kinds)('what is drawn and what is pressed on %s can be made out', async (path) => {
    const context = await site.browser.newContext({ serviceWorkers: 'block', colorScheme, forcedColors: 'active' })
    const page = await context.newPage()
    await page.goto(site.base + path)
    await page.locator('astro-island[ssr]').waitFor({ state: 'detached' })
    await page.evaluate(measures)
    expect(await page.evaluate(lookForLost)).toEqual({ faint: [], bare: [] })
    await context.close()
  })
})
