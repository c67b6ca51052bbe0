// npm run diagrams: draws those of the episodes' mermaid diagrams that have no drawing yet, in this machine's Chromium;
// with --all every one, for a new look. The drawings are committed. What is drawn already is left as it is: browsers
// round the outlines of letters each in their own way.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Config, optimize } from 'svgo'
import { readDiagrams } from '../src/course/index.ts'
import { hashText, readText, writeAtomic } from '../src/host/index.ts'
import { findBrowser } from '../tests/browser/find-browser.ts'

// Mermaid computes shades from its colours and so refuses CSS variables: these stand in for them and are replaced.
const colors = {
  '#010203': 'var(--cf-ink)',
  '#040506': 'var(--cf-paper)',
  '#070809': 'var(--cf-rule)',
  '#0a0b0c': 'var(--cf-total)',
}
const [ink, paper, rule, total] = Object.keys(colors)
const settings = {
  startOnLoad: false,
  securityLevel: 'strict',
  look: 'classic',
  theme: 'base',
  fontFamily: 'inherit',
  htmlLabels: false,
  flowchart: { htmlLabels: false, curve: 'basis' },
  themeVariables: {
    primaryColor: paper,
    primaryTextColor: ink,
    primaryBorderColor: rule,
    lineColor: rule,
    textColor: ink,
    secondaryColor: paper,
    tertiaryColor: paper,
    background: paper,
    mainBkg: paper,
    nodeBorder: rule,
    clusterBkg: paper,
    clusterBorder: rule,
    edgeLabelBackground: paper,
    actorBkg: paper,
    actorBorder: rule,
    actorTextColor: ink,
    actorLineColor: rule,
    signalColor: ink,
    signalTextColor: ink,
    noteBkgColor: paper,
    noteBorderColor: total,
    noteTextColor: ink,
    activationBkgColor: total,
    activationBorderColor: total,
    labelBoxBkgColor: paper,
    labelBoxBorderColor: rule,
    labelTextColor: ink,
    loopTextColor: ink,
  },
}

// Smaller, and without what only mermaid's own scripts read; title and description stay, for who listens.
const squeeze: Config = {
  multipass: true,
  floatPrecision: 1,
  plugins: [
    {
      name: 'preset-default',
      params: {
        overrides: {
          removeDesc: false,
          cleanupIds: { minify: false },
          // Mermaid's styles name shapes and groups, so these stay what they are.
          convertShapeToPath: false,
          collapseGroups: false,
          mergePaths: false,
        },
      },
    },
    { name: 'removeAttrs', params: { attrs: ['data-.*', 'aria-roledescription'] } },
    'removeUselessDefs',
    'removeUnknownsAndDefaults',
  ],
}

const episodes = join(import.meta.dirname, '..', 'episodes')
const drawsAll = process.argv.includes('--all')
let browser: Browser | undefined
let opened: Promise<Page> | undefined
const counts = { drawn: 0, current: 0 }
try {
  for (const entry of readdirSync(episodes, { withFileTypes: true })) {
    const folder = join(episodes, entry.name)
    if (entry.isDirectory() && existsSync(join(folder, 'outline.md'))) await drawEpisode(folder)
  }
  console.log(`${counts.drawn} drawn, ${counts.current} drawn before`)
} finally {
  await browser?.close()
}

async function openMermaid(): Promise<Page> {
  const executablePath = findBrowser()
  if (!executablePath)
    throw new Error('No Chromium was found: install one (apt-get install chromium) or set CHROME_PATH.')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  await page.goto('about:blank')
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
  await page.evaluate((options) => Reflect.get(globalThis, 'mermaid').initialize(options), settings)
  return page
}

async function drawEpisode(folder: string): Promise<void> {
  const wanted = new Set<string>()
  for (const { source, line } of readDiagrams(readText(join(folder, 'outline.md')))) {
    const name = hashText(source)
    wanted.add(`${name}.svg`)
    if (!drawsAll && existsSync(join(folder, 'diagrams', `${name}.svg`))) {
      counts.current++
      continue
    }
    opened ??= openMermaid()
    const page = await opened
    const drawn = await draw(page, `diagram-${name}`, source, `${join(folder, 'outline.md')}:${line}`)
    writeAtomic(join(folder, 'diagrams', `${name}.svg`), drawn)
    counts.drawn++
    console.log(`drew  ${join(folder, 'diagrams', `${name}.svg`)}`)
  }
  for (const stale of listDrawings(folder).filter((name) => !wanted.has(name))) {
    rmSync(join(folder, 'diagrams', stale))
    console.log(`gone  ${join(folder, 'diagrams', stale)}`)
  }
}

function listDrawings(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith('diagrams') && name.endsWith('.svg'))
    .map((name) => name.slice('diagrams/'.length))
}

async function draw(page: Page, id: string, source: string, place: string): Promise<string> {
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
