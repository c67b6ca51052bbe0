import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensureSearch, growIndex, isSearched } from '../../src/site/search-index.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'crossfoot-search-'))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

/** Writes an index one file of which was begun, and left empty. */
function emptied(name: string) {
  writeIndex(3)
  writeFileSync(join(dist, 'pagefind', name), '')
}

/** Writes an index that counts some pages and has files for so many of them. */
function writeIndex(counted: number, files = counted, words = ['en_1.pf_index']) {
  const folder = join(dist, 'pagefind')
  for (const name of ['fragment', 'index']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of words) writeFileSync(join(folder, 'index', name), 'words')
  for (let at = 0; at < files; at++) writeFileSync(join(folder, 'fragment', `en_${at}.pf_fragment`), 'a page')
  const languages = counted === 0 ? {} : { en: { page_count: counted } }
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify({ languages }))
}

describe('the search index of a built site', () => {
  test('is left as it is where it knows every page that asks to be found', async () => {
    writeIndex(3)
    const make = vi.fn(async () => undefined)
    await ensureSearch(dist, 3, make)
    expect(make).not.toHaveBeenCalled()
  })

  test.each([
    ['empty', () => writeIndex(0)],
    ['short of a page', () => writeIndex(2)],
    ['short of a page’s file', () => writeIndex(3, 2)],
    ['without any words', () => writeIndex(3, 3, [])],
    ['not there', () => undefined],
    ['written but for its list', () => emptied('pagefind-entry.json')],
    ['written but for a page', () => emptied('fragment/en_1.pf_fragment')],
    ['written but for its words', () => emptied('index/en_1.pf_index')],
  ])('is made anew where it is %s', async (_, spoil) => {
    spoil()
    const make = vi.fn(async () => writeIndex(3))
    await ensureSearch(dist, 3, make)
    expect(make).toHaveBeenCalledExactlyOnceWith(dist)
  })

  test('fails the build where it is empty a second time, and says how much it lacks', async () => {
    writeIndex(0)
    await expect(ensureSearch(dist, 3, async () => writeIndex(0))).rejects.toThrow(
      'the search index knows 0 of 3 pages, and so it did when it was made anew; build the site again',
    )
  })

  test('is made of the pages themselves', async () => {
    const page = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`
    const searched = page('<main data-pagefind-body><h1>Leaderboard</h1></main>')
    writeFileSync(join(dist, 'index.html'), searched)
    writeFileSync(join(dist, 'other.html'), page('<main>Not to be found</main>'))
    expect([isSearched(searched), isSearched(page('<main></main>'))]).toEqual([true, false])
    await expect(ensureSearch(dist, 1)).resolves.toBeUndefined()
  })
})

describe('a search index that grows while pages are drawn', () => {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><title>A page</title></head><body><nav>Around it</nav>${body}</body></html>`
  const pages = [
    ['/', page('<main data-pagefind-body><h1 id="top">Leaderboard</h1><p>Who leads.</p></main><p>After it</p>')],
    ['/a/', page('<main data-pagefind-body><h1>Counters</h1><h2 id="one">One</h2><p>They count.</p></main>')],
    ['/hidden/', page('<main><h1>Not to be found</h1></main>')],
  ] as const
  const listPages = () =>
    readdirSync(join(dist, 'pagefind', 'fragment'))
      .sort()
      .map((name) => [name, readFileSync(join(dist, 'pagefind', 'fragment', name)).toString('base64')])

  test('knows of the pages what one knows that is made of them afterwards', async () => {
    const index = growIndex()
    for (const [address, html] of pages) {
      await index.add(address, Buffer.from(html))
      mkdirSync(join(dist, address), { recursive: true })
      writeFileSync(join(dist, address, 'index.html'), html)
    }
    await index.write(dist)
    const grown = listPages()
    expect(grown).toHaveLength(2)
    await expect(ensureSearch(dist, 2)).resolves.toBeUndefined()
    rmSync(join(dist, 'pagefind'), { recursive: true })
    await ensureSearch(dist, 2)
    expect(listPages()).toEqual(grown)
  })

  test('is not begun where no page asks to be found', async () => {
    const index = growIndex()
    await index.add('/hidden/', Buffer.from(page('<main></main>')))
    await index.write(dist)
    expect(readdirSync(dist)).toEqual([])
  })
})
