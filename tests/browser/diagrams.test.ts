import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draw, openMermaid } from '../../scripts/diagrams/draw.ts'
import { findBrowser } from './find-browser.ts'

let browser: Browser
let mermaid: Page
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox', '--disable-gpu'] })
  mermaid = await openMermaid(browser)
})
afterAll(() => browser.close())

const paper = 'rgb(1, 1, 1)'
const ink = 'rgb(9, 9, 9)'

test.each([
  ['a subgraph', 'flowchart LR\n  subgraph x [Hot]\n    a[Writes] -->|copies| b[(Reads)]\n  end\n  b --> c{Why?}'],
  [
    'a sequence',
    'sequenceDiagram\n  autonumber\n  participant A as Ana\n  actor B as Ben\n  A->>+B: save\n  Note over A,B: at once\n  loop often\n    B-->>-A: done\n  end\n  alt well\n    A->>B: more\n  else ill\n    A->>B: less\n  end',
  ],
  ['states', 'stateDiagram-v2\n  [*] --> Warm\n  state Hot {\n    Busy --> Idle: rests\n  }\n  Warm --> Hot: promoted'],
])('every word of %s is drawn in ink', async (_, source) => {
  const page = await browser.newPage()
  const svg = await draw(mermaid, 'diagram-test', source, 'here')
  const style = `body { --cf-ink: ${ink}; --cf-paper: ${paper}; --cf-rule: rgb(5, 5, 5); --cf-total: rgb(6, 6, 6) }`
  await page.setContent(`<style>${style}</style>${svg}`)
  const fills = await page.evaluate(() =>
    [...document.querySelectorAll('text, tspan')]
      .filter((part) => part.childElementCount === 0 && part.textContent?.trim())
      .map((part) => [part.textContent, getComputedStyle(part).fill, part.matches('.sequenceNumber')] as const),
  )
  // A message's number stands in paper on a disc of ink.
  expect(fills.length).toBeGreaterThan(3)
  expect(fills.filter(([, fill, isOnDisc]) => fill !== (isOnDisc ? paper : ink))).toEqual([])
  await page.close()
})
