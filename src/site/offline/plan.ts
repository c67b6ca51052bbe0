import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from './worker.ts'

/** The most that is kept before the worker takes over, in bytes before compression; the rest comes later. */
const MOST = 12_000_000

/** What stands for the content of a file: a hash of it, and how many bytes it has. */
export interface Stamp {
  readonly hash: string
  readonly size: number
}

/** The stamp of some content. */
export function stampOf(content: Uint8Array): Stamp {
  return { hash: createHash('sha256').update(content).digest('base64'), size: content.length }
}

/** What a service worker is to keep of a built site; files whose stamps are known are not read again. */
export function makePlan(
  dist: string,
  files: readonly string[],
  base: string,
  known: ReadonlyMap<string, Stamp> = new Map(),
): Plan {
  const hash = createHash('sha256')
  const [first, later]: [string[], string[]] = [[], []]
  let size = 0
  for (const file of [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    if (isLeftOut(file)) continue
    const stamp = stampByName(file) ?? known.get(file) ?? stampOf(readFileSync(join(dist, file)))
    hash.update(file).update(stamp.hash)
    size += stamp.size
    const list = rank(file) < LATER && size <= MOST ? first : later
    list.push(`${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  }
  return { version: hash.digest('hex').slice(0, 12), base, first, later }
}

const LATER = 4

/** How early a file is wanted: the page without a connection, what pages are made of, pages, then all else. */
function rank(file: string): number {
  if (file.startsWith('offline/')) return 0
  if (file.startsWith('_astro/') || file === 'favicon.svg') return 1
  if (/^decide\/\d+\//.test(file) || file.startsWith('pagefind/fragment/')) return LATER
  if (file.endsWith('.html')) return 2
  if (file.startsWith('data/') || file.startsWith('pagefind/')) return 3
  return LATER
}

// Search names its fragments by their content, and none is kept early: how large one is doesn't matter.
function stampByName(file: string): Stamp | undefined {
  return file.startsWith('pagefind/fragment/') ? { hash: '', size: 0 } : undefined
}

/** What nobody needs without a connection: search pages of another make, files to take away, the worker itself. */
function isLeftOut(file: string): boolean {
  return /^pagefind\/pagefind-(?:ui|modular-ui|component-ui|highlight)\.|\.(?:apkg|map|xml)$|^(?:sw\.js|content-security-policy\.txt)$/.test(
    file,
  )
}
