/** A page of the site's own, apart from the lessons. */
export interface SitePage {
  readonly label: string
  readonly link: string
}

/** A part of the site, under one of the three doors or beside them. */
export interface SitePart {
  readonly label: string
  readonly pages: readonly SitePage[]
}

/** The parts of the site with their pages, in the order of every list of them. */
export const parts: readonly SitePart[] = [
  {
    label: 'Learn',
    pages: [
      { label: 'Course map', link: '/course/' },
      { label: 'Review', link: '/review/' },
    ],
  },
  {
    label: 'Decide',
    pages: [
      { label: 'DynamoDB or Aurora?', link: '/decide/' },
      { label: 'Calculator', link: '/calculator/' },
      { label: 'Conflict lab', link: '/lab/' },
    ],
  },
  {
    label: 'Author',
    pages: [
      { label: 'Playground', link: '/playground/' },
      { label: 'Terminal and editor', link: '/write/' },
      { label: 'Rules', link: '/rules/' },
    ],
  },
  {
    label: 'Figures',
    pages: [
      { label: 'Ledger', link: '/ledger/' },
      { label: 'Facts', link: '/facts/' },
      { label: 'Prices', link: '/prices/' },
      { label: 'How numbers are checked', link: '/checking/' },
    ],
  },
]

/** Where a page belongs, by its path below the base: the part whose page it is or lies under. */
export function partOf(path: string): SitePart | undefined {
  return parts.find(({ pages }) => pages.some(({ link }) => path === link || path.startsWith(link)))
}
