import { expect } from 'vitest'
import { type OpenedPage, openPage } from './open-page.ts'
import type { openSite } from './site.ts'

type Site = Awaited<ReturnType<typeof openSite>>
export type Options = Parameters<Site['browser']['newContext']>[0]

/** Waits until what is read is as expected: on a busy machine that takes a while. */
export const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 })

/** Opens a page in a context of its own and waits until its island moves, where scripts run. */
export async function openIsland(site: Site, path: string, options: Options = {}): Promise<OpenedPage> {
  const opened = await openPage(site.base, await site.browser.newContext(options), path)
  if (options?.javaScriptEnabled !== false) await opened.page.locator('astro-island:not([ssr])').first().waitFor()
  return opened
}
