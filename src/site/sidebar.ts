import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { listEpisodePages } from './episode-pages.ts'
import { takeAround } from './take-around.ts'

// A list of a thousand links is no navigation, and each page would carry it: the course map has all of them.
const shownAtMost = 24

/** Puts the episodes into the sidebar: all of a short course, those around the page of a long one. */
export const onRequest = defineRouteMiddleware(async ({ locals: { starlightRoute } }) => {
  const { id, sidebar } = starlightRoute
  const pages = await listEpisodePages()
  const first = sidebar[0]
  if (first?.type !== 'group' || pages.length === 0) return
  // The ledger of an episode stands where the episode does.
  const lesson = id.replace(/^(?:.*\/)?/, 'episodes/')
  const index = pages.findIndex((page) => page.id === lesson)
  const shown = takeAround(pages, index, shownAtMost)
  const label = shown.length === pages.length ? 'Episodes' : `Episodes: ${shown.length} of ${pages.length}`
  const entries = shown.map(({ id: own, label, href }) => ({
    type: 'link' as const,
    ...{ label, href, isCurrent: own === id, badge: undefined, attrs: {} },
  }))
  first.entries.push({ type: 'group', label, entries, collapsed: false, badge: undefined })
})
