import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from './site.ts'

/** The addresses of all pages of the built site. */
export const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`)
  .sort()

/** The lessons among them. */
export const lessons = pages.filter((path) => path.startsWith('/episodes/'))

/** The text of a page as it was built. */
export function readPage(path: string): string {
  return readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
}

const isState = (path: string) => /^\/decide\/\d+\/$/.test(path)
/** A page of the questionnaire that asks has answers as lines; one that ends has not. */
const asks = (path: string) => /<main[\s\S]*<\/main>/.exec(readPage(path))?.[0].includes('class="ledger') === true

/** The static pages of the questionnaire: those that ask, and those that end. */
export const states = {
  asking: pages.filter((path) => isState(path) && asks(path)),
  ending: pages.filter((path) => isState(path) && !asks(path)),
}

/** One page of each kind. */
export const kinds = [
  ...['/', '/404.html', '/course/', '/decide/', '/prices/', '/facts/', '/rules/', '/checking/', '/ledger/', '/write/'],
  ...['/calculator/', '/lab/', '/playground/', '/review/', '/review/print/', '/offline/'],
  lessons.at(-1) ?? '',
  pages.find((path) => path.startsWith('/ledger/') && path !== '/ledger/') ?? '',
  states.asking[0] ?? '',
  states.ending[0] ?? '',
].filter((path) => pages.includes(path))
