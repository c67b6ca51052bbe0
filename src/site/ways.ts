import type { StarlightRouteData } from '@astrojs/starlight/route-data'

type Sidebar = StarlightRouteData['sidebar']

/** A part of the site with its own pages; what lies deeper, such as the lessons, is left to the sidebar. */
export interface Way {
  readonly label: string
  readonly links: readonly { readonly label: string; readonly href: string }[]
  readonly isHere: boolean
}

/** The parts of the site, as the sidebar knows them; a page that it does not list may say to which part it belongs. */
export function listWays(sidebar: Sidebar, here?: string): Way[] {
  return sidebar.flatMap((entry) => {
    if (entry.type === 'link') return []
    const links = entry.entries.filter((one) => one.type === 'link')
    return [{ label: entry.label, links, isHere: entry.label === here || holdsCurrent(entry.entries) }]
  })
}

function holdsCurrent(entries: Sidebar): boolean {
  return entries.some((entry) => (entry.type === 'link' ? entry.isCurrent : holdsCurrent(entry.entries)))
}
