import type { Book } from '../../book/index.ts'

const known = new WeakMap<Book, { pattern: RegExp; codes: ReadonlyMap<string, string> }>()

/** The regions that a stretch of text names by code or by words, in order, each once. */
export function findRegions(text: string, book: Book): string[] {
  const { pattern, codes } = indexOf(book)
  const found = new Set<string>()
  for (const [name] of text.matchAll(pattern)) {
    found.add(codes.get(name.toLowerCase()) as string)
  }
  return [...found]
}

/** A stretch of text with the regions that it names left blank. */
export function blankRegions(text: string, book: Book): string {
  return text.replace(indexOf(book).pattern, ' ')
}

function indexOf(book: Book) {
  const made = known.get(book) ?? makeIndex(book)
  known.set(book, made)
  return made
}

// A word that means several regions, such as a country's, means none of them.
function makeIndex(book: Book) {
  const codes = new Map<string, string>()
  const shared = new Set<string>()
  for (const { code, name, words } of book.regions.values()) {
    for (const said of [code, name, ...words]) {
      const key = said.toLowerCase()
      if (codes.has(key) && codes.get(key) !== code) shared.add(key)
      codes.set(key, code)
    }
  }
  for (const key of shared) codes.delete(key)
  const names = [...codes.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll(/[.()]/g, '\\$&'))
  return { pattern: new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'gi'), codes }
}
