import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a page asks to be found: the index is made of these pages alone. */
export function isSearched(html: string): boolean {
  return html.includes('data-pagefind-body')
}

/** Holds a site's search index against the pages that ask to be found: made anew once where it lacks some, then refused. */
export async function ensureSearch(dist: string, wanted: number, make = makeIndex): Promise<void> {
  if (countFound(dist) === wanted) return
  rmSync(join(dist, 'pagefind'), { recursive: true, force: true })
  await make(dist)
  const found = countFound(dist)
  if (found === wanted) return
  throw new Error(
    `the search index knows ${found} of ${wanted} pages, and so it did when it was made anew; build the site again`,
  )
}

/** How many pages an index knows: those it counts, as far as there is a file for each of them. */
function countFound(dist: string): number {
  const folder = join(dist, 'pagefind')
  const told = [join(folder, 'pagefind-entry.json'), join(folder, 'fragment'), join(folder, 'index')] as const
  if (!told.every((path) => existsSync(path)) || readdirSync(told[2]).length === 0) return 0
  const { languages }: { languages: Record<string, { page_count: number }> } = JSON.parse(readFileSync(told[0], 'utf8'))
  const counted = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)
  return Math.min(counted, readdirSync(told[1]).length)
}

async function makeIndex(dist: string): Promise<void> {
  const pagefind = await import('pagefind')
  const { index } = await pagefind.createIndex()
  await index?.addDirectory({ path: dist })
  await index?.writeFiles({ outputPath: join(dist, 'pagefind') })
  await pagefind.close()
}
