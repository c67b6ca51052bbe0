import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { optimize } from 'svgo'
import { naturalWidth } from '../../src/site/natural-width.ts'
import { colors, narrowSettings, settings, squeeze } from './style.ts'

/** A page of the browser in which mermaid waits for diagrams. */
export async function openMermaid(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.goto('about:blank')
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
  return page
}

/** A diagram as a drawing in the site's own colours; a place to name where mermaid can't read it. */
export async function draw(page: Page, id: string, source: string, place: string): Promise<string> {
  return drawAs(page, id, source, place, settings)
}

/** The same for a phone: in narrow columns, and turned where it is narrower then. */
export async function drawNarrow(page: Page, id: string, source: string, place: string): Promise<string> {
  const columns = source.match(/^\s*(?:participant|actor)\b/gm)?.length ?? 1
  const turned = ['TB', 'LR'].map((way) =>
    source.replace(/^(\s*(?:flowchart|graph)\s+)(?:LR|RL|TB|TD|BT)\b/m, `$1${way}`),
  )
  let best: string | undefined
  for (const text of new Set(turned)) {
    const drawn = await drawAs(page, `${id}-narrow`, text, place, narrowSettings(columns))
    if (best === undefined || widthOf(drawn) < widthOf(best)) best = drawn
  }
  return String(best)
}

function widthOf(svg: string): number {
  return naturalWidth(svg) ?? Number.POSITIVE_INFINITY
}

async function drawAs(page: Page, id: string, source: string, place: string, options: object): Promise<string> {
  const result = await page.evaluate(
    ([name, text, how]) => {
      const mermaid = Reflect.get(globalThis, 'mermaid')
      mermaid.initialize(how)
      return mermaid
        .render(name, text)
        .then((drawn: { svg: string }) => ({ svg: drawn.svg }))
        .catch((error: Error) => ({ error: error.message }))
    },
    [id, source, options] as const,
  )
  if (!result.svg) throw new Error(`${place}: mermaid can't read this diagram: ${result.error}`)
  let svg = result.svg
  for (const [stand, variable] of Object.entries(colors))
    svg = svg.replaceAll(stand, variable).replaceAll(toRgb(stand), variable)
  return `${optimize(svg, squeeze).data}\n`
}

function toRgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`
}
