import { getCollection } from 'astro:content'
import { withBase } from './base.ts'

/** The page of an episode, as a list of pages names it. */
export interface EpisodePage {
  readonly id: string
  readonly label: string
  readonly href: string
}

let known: Promise<readonly EpisodePage[]> | undefined

/** The pages of all episodes, in the order of the course; while one writes they are looked up anew for each page. */
export function listEpisodePages(): Promise<readonly EpisodePage[]> {
  if (import.meta.env.DEV) return readPages()
  known ??= readPages()
  return known
}

async function readPages(): Promise<readonly EpisodePage[]> {
  const pages = await getCollection('docs', ({ id }) => id.startsWith('episodes/'))
  return pages
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map(({ id, data }) => ({ id, label: data.sidebar.label ?? data.title, href: withBase(`/${id}/`) }))
}

function orderOf({ data }: { readonly data: { readonly sidebar: { readonly order?: number | undefined } } }): number {
  return data.sidebar.order ?? Number.MAX_SAFE_INTEGER
}
