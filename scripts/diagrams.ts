// npm run diagrams: draws those of the episodes' mermaid diagrams that have no drawing yet, in this machine's Chromium;
// with --all every one, for a new look; one that a phone can't show without scrolling is drawn narrow, too. The drawings are committed. What is drawn already is left as it is: browsers
// round the outlines of letters each in their own way.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { readDiagrams } from '../src/course/index.ts'
import { hashText, readText, writeAtomic } from '../src/host/index.ts'
import { naturalWidth, needsNarrow } from '../src/site/natural-width.ts'
import { findBrowser } from '../tests/browser/find-browser.ts'
import { draw, drawNarrow, openMermaid } from './diagrams/draw.ts'

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

async function openPage(): Promise<Page> {
  const executablePath = findBrowser()
  if (!executablePath)
    throw new Error('No Chromium was found: install one (apt-get install chromium) or set CHROME_PATH.')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  return openMermaid(browser)
}

async function drawEpisode(folder: string): Promise<void> {
  const wanted = new Set<string>()
  for (const { source, line } of readDiagrams(readText(join(folder, 'outline.md')))) {
    const name = hashText(source)
    const [path, narrowPath] = ['svg', 'narrow.svg'].map((end) => join(folder, 'diagrams', `${name}.${end}`)) as [
      string,
      string,
    ]
    wanted.add(`${name}.svg`)
    const place = `${join(folder, 'outline.md')}:${line}`
    if (drawsAll || !existsSync(path)) {
      opened ??= openPage()
      writeAtomic(path, await draw(await opened, `diagram-${name}`, source, place))
      counts.drawn++
      console.log(`drew  ${path}`)
    } else counts.current++
    const wide = readText(path)
    if (!needsNarrow(wide)) continue
    if (!drawsAll && existsSync(narrowPath)) {
      wanted.add(`${name}.narrow.svg`)
      continue
    }
    opened ??= openPage()
    const narrow = await drawNarrow(await opened, `diagram-${name}`, source, place)
    if ((naturalWidth(narrow) ?? 0) >= (naturalWidth(wide) ?? 0)) {
      console.log(`${place}: it is as wide on a phone, where it scrolls; fewer columns would fit`)
      continue
    }
    wanted.add(`${name}.narrow.svg`)
    writeAtomic(narrowPath, narrow)
    console.log(`drew  ${narrowPath}, for phones`)
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
