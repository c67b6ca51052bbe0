import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PagefindIndex } from 'pagefind'

/** A search index that another program makes while this one draws pages. */
export interface GrowingIndex {
  /** Adds a page under its address, if it asks to be found. */
  add(address: string, page: Uint8Array): Promise<void>
  /** Writes what was added into a built site. */
  write(dist: string): Promise<void>
}

/** Begins a search index with its first page. */
export function growIndex(): GrowingIndex {
  let begun: Promise<PagefindIndex> | undefined
  return {
    add: async (url, page) => {
      const html = Buffer.from(page).toString()
      if (!isSearched(html)) return
      begun ??= createIndex()
      await addPage(await begun, url, html)
    },
    write: async (dist) => {
      const index = await begun
      if (!index) return
      const { close } = await import('pagefind')
      refuse(await index.writeFiles({ outputPath: join(dist, 'pagefind') }))
      await close()
    },
  }
}

/** Whether a page asks to be found: the index is made of these pages alone. */
export function isSearched(html: string): boolean {
  return html.includes('data-pagefind-body')
}

async function addPage(index: PagefindIndex, url: string, html: string): Promise<void> {
  const content = takeMain(html).replace('<main', `<main${weigh(url)}`)
  refuse(await index.addHTMLFile({ url, content }))
}

/** What teaches a thing comes before what lists it among all others. */
function weigh(url: string): string {
  if (url.startsWith('/episodes/')) return ' data-pagefind-weight="10"'
  // Even a weight of 1 would take from headings what they weigh by themselves.
  return /^\/ledger\/./.test(url) ? ' data-pagefind-weight="0.5"' : ''
}

/** A page without what stands around its main part, in which nothing is looked for: it is most of the page. */
function takeMain(html: string): string {
  const [start, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')]
  return start < 0
    ? html
    : `${html.slice(0, html.indexOf('<head>'))}<body>${html.slice(start, end)}</main></body></html>`
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

/** How many pages an index knows: those it counts, as far as there is a file for each of them, and none that is empty. */
function countFound(dist: string): number {
  const folder = join(dist, 'pagefind')
  const told = [join(folder, 'pagefind-entry.json'), join(folder, 'fragment'), join(folder, 'index')] as const
  if (!told.every((path) => existsSync(path)) || readdirSync(told[2]).length === 0) return 0
  // Its program may be closed before the last of what it said it wrote is on the disk.
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  if (files.some(({ parentPath, name }) => statSync(join(parentPath, name)).size === 0)) return 0
  const { languages }: { languages: Record<string, { page_count: number }> } = JSON.parse(readFileSync(told[0], 'utf8'))
  const counted = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)
  return Math.min(counted, readdirSync(told[1]).length)
}

async function makeIndex(dist: string): Promise<void> {
  const index = await createIndex()
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const html = readFileSync(join(dist, file), 'utf8')
    const url = `/${file.replaceAll('\\', '/').replace(/(?<=^|\/)index\.html$/, '')}`
    if (isSearched(html)) await addPage(index, url, html)
  }
  // Slower than to have it write them, but then nothing is left to write when it is closed.
  const { errors, files } = await index.getFiles()
  refuse({ errors })
  for (const { path, content } of files) {
    const file = join(dist, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const { close } = await import('pagefind')
  await close()
}

async function createIndex(): Promise<PagefindIndex> {
  const { createIndex } = await import('pagefind')
  const { index, errors } = await createIndex()
  refuse({ errors })
  if (!index) throw new Error('the search index could not be begun')
  return index
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`)
}
