import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A page of the site's own, apart from the lessons. */
export interface SitePage {
  readonly label: string
  readonly link: string
  readonly does: string
}

/** A part of the site, under one of the three doors or beside them. */
export interface SitePart {
  readonly label: string
  readonly pages: readonly SitePage[]
}

const planned: readonly SitePart[] = [
  {
    label: 'Learn',
    pages: [
      { label: 'Course map', link: '/course/', does: 'All episodes, what each introduces and where it returns' },
      { label: 'Review', link: '/review/', does: 'Recall cards, when they are due' },
    ],
  },
  {
    label: 'Decide',
    pages: [
      { label: 'DynamoDB or Aurora?', link: '/decide/', does: 'One question at a time to a recommendation' },
      { label: 'Calculator', link: '/calculator/', does: 'A workload, and what each architecture bills for it' },
      { label: 'Conflict lab', link: '/lab/', does: 'Two writes at once, and what becomes of them' },
    ],
  },
  {
    label: 'Author',
    pages: [
      { label: 'Check your own text', link: '/write/', does: 'The checker, at your desk' },
      { label: 'Playground', link: '/playground/', does: 'Paste a text and see its numbers judged' },
      { label: 'Rules', link: '/rules/', does: 'Every rule, with what fails it and what passes' },
    ],
  },
  {
    label: 'Figures',
    pages: [
      { label: 'Ledger', link: '/ledger/', does: 'Every figure of the course, with what it rests on' },
      { label: 'Facts', link: '/facts/', does: 'Every fact, with source and date' },
      { label: 'Prices', link: '/prices/', does: 'Every price, with source and date' },
      { label: 'How numbers are checked', link: '/checking/', does: 'Coverage and accuracy, as measured' },
    ],
  },
]

const folder = import.meta.dirname

/** The parts of the site, with those of their pages that there are. */
export function listParts(has: (link: string) => boolean = hasPage): SitePart[] {
  return planned
    .map(({ label, pages }) => ({ label, pages: pages.filter(({ link }) => has(link)) }))
    .filter(({ pages }) => pages.length > 0)
}

/** Where a page belongs, by its path below the base: the part whose page it is or lies under. */
export function partOf(path: string): SitePart | undefined {
  return planned.find(({ pages }) => pages.some(({ link }) => path === link || path.startsWith(link)))
}

function hasPage(link: string): boolean {
  const name = link.replaceAll('/', '')
  const places = [join('pages', name), join('pages', `${name}.astro`), join('content', 'docs', `${name}.md`)]
  return [...places, join('content', 'docs', `${name}.mdx`)].some((path) => existsSync(join(folder, path)))
}
