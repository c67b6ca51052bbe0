import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** A page under test, and all that went wrong on it: script errors, broken policies, requests to another host. */
export interface OpenedPage {
  readonly page: Page
  readonly problems: readonly string[]
  /** The size of all scripts that it loaded so far, in kB gzip. */
  weighScripts(): Promise<number>
}

/** Opens a page, and takes down all that goes wrong on it: what its own policy refuses is an error on its console. */
export async function openPage(
  base: string,
  within: Browser | BrowserContext,
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<OpenedPage> {
  const page = await within.newPage()
  const problems: string[] = []
  const scripts: Promise<Buffer>[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(?:blob|data):/.test(request.url()))
      problems.push(`asks ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().catch(() => Buffer.alloc(0)))
  })
  await prepare(page)
  await page.goto(base + path)
  const weighScripts = async () =>
    (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  return { page, problems, weighScripts }
}

/** What axe finds on a page as it stands. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Put in as a page's own policy would not let it: by the tool, not by the page.
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(await readAxe())
  const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run())
  return violations.map(({ id, nodes }: { id: string; nodes: { target: string[] }[] }) => `${id}: ${nodes[0]?.target}`)
}

async function readAxe(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(axePath, 'utf8')
}

/**
 * What stays under this did not move by a line: one that comes late and pushes the rest down is 0.01. A page that is
 * painted while it is still being read moves by less, and how often it is painted depends on the machine.
 */
export const LESS_THAN_A_LINE = 0.005

/** How much of a page moved by itself since it was opened: the sum of its layout shifts. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (!Reflect.get(entry, 'hadRecentInput')) sum += Number(Reflect.get(entry, 'value'))
          }
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 0))
      }),
  )
}

/** What can be pressed or typed into within a place and is less than 24 px wide or high, links in running text aside. */
export function listSmallTargets(page: Page, within: string): Promise<string[]> {
  return page.evaluate((place) => {
    const targets = document.querySelectorAll(`${place} :is(button, input, select, summary, a)`)
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect()
      const isShown = width > 0 && height > 0 && getComputedStyle(target).display !== 'inline'
      return isShown && Math.min(width, height) < 24 ? [`${target.outerHTML.slice(0, 80)} ${width}x${height}`] : []
    })
  }, within)
}
