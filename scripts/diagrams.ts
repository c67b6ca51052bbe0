// npm run diagrams: draws those of the episodes' mermaid diagrams that have no drawing yet, in this machine's Chromium;
// with --all every one, for a new look. The drawings are committed. What is drawn already is left as it is: browsers
// round the outlines of letters each in their own way.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { readDiagrams } from '../src/course/index.ts'
import { hashText, readText, writeAtomic } from '../src/host/index.ts'
import { findBrowser } from '../tests/browser/find-browser.ts'
import { draw, openMermaid } from './diagrams/draw.ts'

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
    wanted.add(`${name}.svg`)
    if (!drawsAll && existsSync(join(folder, 'diagrams', `${name}.svg`))) {
      counts.current++
      continue
    }
    opened ??= openPage()
    const drawn = await draw(await opened, `diagram-${name}`, source, `${join(folder, 'outline.md')}:${line}`)
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
