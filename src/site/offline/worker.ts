/** What a service worker keeps: the newest build's files, in the order in which they are fetched. */
export interface Plan {
  readonly version: string
  /** The path under which the site is served, without a slash at its end. */
  readonly base: string
  /** Kept before the worker takes over. */
  readonly first: readonly string[]
  /** Kept when a page has nothing else to do. */
  readonly later: readonly string[]
}

/** The part of a service worker's world that is used here; the project's types know the page's world alone. */
export interface WorkerScope {
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void> }
  readonly location: { readonly origin: string }
  skipWaiting(): Promise<void>
  fetch(request: RequestInfo): Promise<Response>
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void
}

interface WorkerEvent {
  readonly request: Request
  readonly resultingClientId: string
  readonly data: unknown
  readonly source: { readonly id: string; postMessage(data: unknown): void } | null
  waitUntil(work: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}

/** Keeps the site readable without a connection. The network wins where it answers, so that the newest version does. */
export function startWorker(scope: WorkerScope, { version, base, first, later }: Plan): void {
  const prefix = 'crossfoot-'
  const name = prefix + version
  // Pages that came from what was kept, since the network did not answer.
  const kept = new Set<string>()

  const keep = async (paths: readonly string[], must: boolean) => {
    const cache = await scope.caches.open(name)
    for (let at = 0; at < paths.length; at += 8) {
      await Promise.all(
        paths.slice(at, at + 8).map(async (path) => {
          if (await cache.match(path)) return
          try {
            // What has a hash in its name can be taken over from the version before.
            const isHashed = path.startsWith(`${base}/_astro/`)
            const known = isHashed ? await scope.caches.match(path) : undefined
            const response = known ?? (await scope.fetch(new Request(path, { cache: 'no-cache' })))
            if (!response.ok) throw new Error(`${path}: ${response.status}`)
            await cache.put(path, response)
          } catch (error) {
            if (must) throw error
          }
        }),
      )
    }
  }

  // The version before stays: a page that is still open may ask for a part of it.
  const dropOld = async () => {
    const names = (await scope.caches.keys()).filter((one) => one.startsWith(prefix) && one !== name)
    await Promise.all(names.slice(0, -1).map((one) => scope.caches.delete(one)))
  }

  const find = async (request: Request) => {
    const { pathname } = new URL(request.url)
    const cache = await scope.caches.open(name)
    for (const path of [pathname, `${pathname}/`, `${pathname}index.html`]) {
      const found = (await cache.match(path, { ignoreSearch: true })) ?? (await scope.caches.match(path))
      if (found) return found
    }
    return undefined
  }

  const ask = async (request: Request) => {
    const response = await scope.fetch(request)
    // A page shows as it comes; a part of one is answered whole, since half a script is an error and what was kept is not.
    if (request.mode !== 'navigate') await response.clone().arrayBuffer()
    if (response.ok && response.type === 'basic' && !response.redirected) {
      const copy = response.clone()
      const put = async () => (await scope.caches.open(name)).put(new URL(request.url).pathname, copy)
      // Where storage is full the page is shown all the same.
      put().catch(() => undefined)
    }
    return response
  }

  const answer = async ({ request, resultingClientId }: WorkerEvent): Promise<Response> => {
    const isHashed = new URL(request.url).pathname.startsWith(`${base}/_astro/`)
    const held = isHashed ? await find(request) : undefined
    if (held) return held
    try {
      return await ask(request)
    } catch (error) {
      if (request.mode === 'navigate') kept.add(resultingClientId)
      const found = await find(request)
      if (found) return found
      if (request.mode !== 'navigate') throw error
      const page = await scope.caches.match(`${base}/offline/`)
      if (!page) throw error
      return page
    }
  }

  scope.addEventListener('install', (event) => event.waitUntil(keep(first, true).then(() => scope.skipWaiting())))
  scope.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => scope.clients.claim())))
  scope.addEventListener('fetch', (event) => {
    const { method, url } = event.request
    if (method === 'GET' && new URL(url).origin === scope.location.origin) event.respondWith(answer(event))
  })
  scope.addEventListener('message', (event) => {
    if (event.data === 'keep the rest') event.waitUntil(keep(later, false))
    if (event.data === 'where from') event.source?.postMessage({ kept: kept.has(event.source.id) })
  })
}
