import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { optimize } from 'svgo'
import { colors, settings, squeeze } from './style.ts'

/** A page of the browser in which mermaid waits for diagrams. */
export async function openMermaid(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.goto('about:blank')
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
  await page.evaluate((options) => Reflect.get(globalThis, 'mermaid').initialize(options), settings)
  return page
}

/** A diagram as a drawing in the site's own colours; a place to name where mermaid can't read it. */
export async function draw(page: Page, id: string, source: string, place: string): Promise<string> {
  const result = await page.evaluate(
    ([name, text]) =>
      Reflect.get(globalThis, 'mermaid')
        .render(name, text)
        .then((drawn: { svg: string }) => ({ svg: drawn.svg }))
        .catch((error: Error) => ({ error: error.message })),
    [id, source] as const,
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
