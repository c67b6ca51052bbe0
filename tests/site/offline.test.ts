import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makePlan } from '../../src/site/offline/plan.ts'
import { startWorker, type WorkerScope } from '../../src/site/offline/worker.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'crossfoot-dist-'))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

function plan(files: Readonly<Record<string, string>>, base = '') {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), text)
  }
  return makePlan(dist, Object.keys(files), base)
}

describe('what is kept for reading without a connection', () => {
  const files = {
    'index.html': 'home',
    '_astro/a.js': 'a',
    'offline/index.html': 'off',
    'decide/3/index.html': 'three',
  }

  test('begins with the page that says so, then what pages are made of, then pages; states of the tree come later', () => {
    expect(plan(files, '/course')).toMatchObject({
      first: ['/course/offline/', '/course/_astro/a.js', '/course/'],
      later: ['/course/decide/3/'],
    })
  })

  test('is a new version as soon as any file differs, and the same one otherwise', () => {
    const { version } = plan(files)
    expect(plan(files).version).toBe(version)
    expect(plan({ ...files, 'index.html': 'home again' }).version).not.toBe(version)
  })

  test('leaves out what nobody asks for', () => {
    const { first, later } = plan({ 'sw.js': '', 'review/crossfoot.apkg': '', 'pagefind/pagefind-ui.js': '' })
    expect([...first, ...later]).toEqual([])
  })
})

const origin = 'https://course.example'

/** The first half of a text, after which the connection is gone. */
function breakOff(text: string): ReadableStream {
  const halves = [new TextEncoder().encode(text.slice(0, text.length / 2))]
  return new ReadableStream({
    pull: (controller) => {
      const half = halves.pop()
      if (half) controller.enqueue(half)
      else controller.error(new TypeError('the connection broke off'))
    },
  })
}

/** A worker's world with a network that can be cut and caches in memory. */
function makeWorld(network: Map<string, string>) {
  const stores = new Map<string, Map<string, Response>>()
  const keyOf = (request: RequestInfo) => new URL(typeof request === 'string' ? request : request.url, origin).pathname
  const matchIn = (store: Map<string, Response> | undefined, request: RequestInfo) =>
    store?.get(keyOf(request))?.clone()
  const world = { isCut: false, breaksOff: false, asked: [] as string[], stores }
  const listeners = new Map<string, (event: never) => void>()
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, store)
      return {
        match: async (request: RequestInfo) => matchIn(store, request),
        put: async (request: RequestInfo, response: Response) => void store.set(keyOf(request), response),
      }
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (request: RequestInfo) =>
      [...stores.values()].map((store) => matchIn(store, request)).find((found) => found !== undefined),
  }
  const scope = {
    ...{ caches, clients: { claim: async () => undefined }, location: { origin } },
    skipWaiting: async () => undefined,
    fetch: async (request: RequestInfo) => {
      const path = keyOf(request)
      world.asked.push(path)
      if (world.isCut) throw new TypeError('no connection')
      const text = network.get(path)
      const body = world.breaksOff ? breakOff(text ?? '') : (text ?? 'none')
      const response = new Response(body, { status: text === undefined ? 404 : 200 })
      return Object.defineProperty(response, 'type', { value: 'basic' })
    },
    addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
  }
  const fire = async (type: string, data?: unknown) => {
    let work: Promise<unknown> = Promise.resolve()
    const waitUntil = (promise: Promise<unknown>) => {
      work = promise
    }
    const event = { data, waitUntil }
    listeners.get(type)?.(event as never)
    await work
  }
  const get = async (path: string, mode = 'navigate') => {
    let answer: Promise<Response> | undefined
    const event = {
      request: { method: 'GET', url: origin + path, mode },
      resultingClientId: 'page',
      respondWith: (promise: Promise<Response>) => {
        answer = promise
      },
    }
    listeners.get('fetch')?.(event as never)
    return (await answer)?.text()
  }
  const whereFrom = () => {
    const told: unknown[] = []
    const source = { id: 'page', postMessage: (data: unknown) => told.push(data) }
    listeners.get('message')?.({ data: 'where from', source, waitUntil: () => undefined } as never)
    return told
  }
  return { world, scope: scope as unknown as WorkerScope, fire, get, whereFrom }
}

describe('the service worker', () => {
  const kept = { base: '', first: ['/offline/', '/_astro/a.js', '/course/'], later: ['/decide/3/'] }
  const network = () =>
    new Map([
      ['/offline/', 'offline'],
      ['/_astro/a.js', 'a'],
      ['/course/', 'course, old'],
      ['/decide/3/', 'three'],
      ['/never/', 'never seen'],
    ])

  beforeEach(() => {
    // A worker resolves paths against its own address.
    const Known = Request
    vi.stubGlobal(
      'Request',
      class extends Known {
        constructor(input: string, init?: RequestInit) {
          super(new URL(input, origin), init)
        }
      },
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  test('shows the newest version while the network answers, and what was kept when it does not', async () => {
    const pages = network()
    const { world, scope, fire, get, whereFrom } = makeWorld(pages)
    startWorker(scope, { ...kept, version: 'one' })
    await fire('install')
    await fire('activate')
    pages.set('/course/', 'course, new')
    expect(await get('/course/')).toBe('course, new')
    expect(whereFrom()).toEqual([{ kept: false }])
    world.isCut = true
    expect(await get('/course/?a=1')).toBe('course, new')
    expect(await get('/course')).toBe('course, new')
    expect(whereFrom()).toEqual([{ kept: true }])
    expect(await get('/never/')).toBe('offline')
    await expect(get('/never.json', 'cors')).rejects.toThrow('no connection')
  })

  test('answers with what was kept where the connection breaks off in the middle of a script', async () => {
    const pages = new Map([...network(), ['/search.js', 'whole script']])
    const { world, scope, fire, get } = makeWorld(pages)
    startWorker(scope, { ...kept, first: ['/search.js'], version: 'one' })
    await fire('install')
    world.breaksOff = true
    pages.set('/search.js', 'newer script')
    expect(await get('/search.js', 'no-cors')).toBe('whole script')
  })

  test('keeps the rest only when it is told to', async () => {
    const { world, scope, fire, get } = makeWorld(network())
    startWorker(scope, { ...kept, version: 'one' })
    await fire('install')
    expect(world.asked).not.toContain('/decide/3/')
    await fire('message', 'keep the rest')
    world.isCut = true
    expect(await get('/decide/3/')).toBe('three')
  })

  test('takes what has a hash from the version before, keeps that one for open pages, and drops older ones', async () => {
    const { world, scope, fire } = makeWorld(network())
    for (const version of ['one', 'two', 'three']) {
      world.asked.length = 0
      startWorker(scope, { ...kept, version })
      await fire('install')
      await fire('activate')
    }
    expect(world.asked).toEqual(['/offline/', '/course/'])
    expect([...world.stores.keys()]).toEqual(['crossfoot-two', 'crossfoot-three'])
  })

  test('does not take over where something it must keep is missing', async () => {
    const { scope, fire } = makeWorld(new Map([['/offline/', 'offline']]))
    startWorker(scope, { ...kept, version: 'one' })
    await expect(fire('install')).rejects.toThrow(/: 404$/)
  })
})
