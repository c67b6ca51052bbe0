import type { AstroPrerenderer } from 'astro'
import { expect, test, vi } from 'vitest'
import { drawOneByOne, drawPages } from '../../src/site/draw-pages.ts'

const options = {} as Parameters<AstroPrerenderer['render']>[1]
const ask = (name: string) => new Request(`https://example.com/${name}/`)

/** A prerenderer whose pages are drawn only as they are read, and what happened in it, in order. */
function makePrerenderer() {
  const told: string[] = []
  const prerenderer: AstroPrerenderer = {
    name: 'slow',
    getStaticPaths: async () => [],
    render: async ({ url }) => {
      const name = new URL(url).pathname
      told.push(`begins ${name}`)
      if (name === '/broken/') throw new Error('broken')
      if (name === '/moved/') return new Response(null, { status: 301, headers: { location: '/a/' } })
      const body = new ReadableStream({
        pull(controller) {
          told.push(`ends ${name}`)
          controller.enqueue(new TextEncoder().encode(`page of ${name}`))
          controller.close()
        },
      })
      const response = new Response(body, { headers: { 'content-type': 'text/html' } })
      return name === '/told/' ? { response, metadata: { contentEntryKeys: ['a'] } as never } : response
    },
  }
  const heard: string[] = []
  const tell = vi.fn(async (path: string, page: Uint8Array) => {
    heard.push(`${path}: ${Buffer.from(page)}`)
  })
  return { told, heard, tell, prerenderer, drawn: drawOneByOne(prerenderer, tell) }
}

test('pages that are asked for at once are drawn one after the other, each to its end', async () => {
  const { told, drawn } = makePrerenderer()
  const pages = await Promise.all(['a', 'b', 'c'].map((name) => drawn.render(ask(name), options)))
  expect(told).toEqual(['a', 'b', 'c'].flatMap((name) => [`begins /${name}/`, `ends /${name}/`]))
  const [first] = pages
  if (!first || !('response' in first)) throw new Error('no page')
  const { response } = first
  expect([await response.text(), response.headers.get('content-type')]).toEqual(['page of /a/', 'text/html'])
})

test('whoever listens is told of each page with its address, one at a time, and of all before the end', async () => {
  const { heard, tell, drawn } = makePrerenderer()
  let going = 0
  const listen = tell.getMockImplementation()
  tell.mockImplementation(async (path, page) => {
    going++
    await new Promise((resolve) => setImmediate(resolve))
    expect(going).toBe(1)
    going--
    await listen?.(path, page)
  })
  await Promise.all(['a', 'moved', 'b'].map((name) => drawn.render(ask(name), options)))
  await drawn.teardown?.()
  expect(heard).toEqual(['/a/: page of /a/', '/b/: page of /b/'])
})

test('what a listener can not bear ends the build', async () => {
  const { tell, drawn } = makePrerenderer()
  tell.mockRejectedValue(new Error('full'))
  await drawn.render(ask('a'), options)
  await expect(drawn.render(ask('b'), options)).rejects.toThrow('full')
  await expect(drawn.teardown?.()).rejects.toThrow('full')
})

test('a page that breaks is told, and the next is drawn', async () => {
  const { drawn } = makePrerenderer()
  const [broken, next] = await Promise.allSettled([
    drawn.render(ask('broken'), options),
    drawn.render(ask('a'), options),
  ])
  expect(broken).toMatchObject({ status: 'rejected', reason: new Error('broken') })
  expect(next.status).toBe('fulfilled')
})

test('an answer without a page, and what is told beside one, stay as they are', async () => {
  const { drawn } = makePrerenderer()
  expect(await drawn.render(ask('moved'), options)).toMatchObject({ status: 301, body: null })
  const told = await drawn.render(ask('told'), options)
  expect(told).toMatchObject({ metadata: { contentEntryKeys: ['a'] } })
  expect('response' in told && (await told.response.text())).toBe('page of /told/')
})

test('two pages are asked for at a time only where this draws them, and told by addresses below the base', async () => {
  const { prerenderer, heard, tell } = makePrerenderer()
  const hooks = drawPages(tell).hooks as unknown as Record<string, (options: object) => void>
  const updateConfig = vi.fn()
  hooks['astro:config:setup']?.({ updateConfig })
  hooks['astro:config:done']?.({ config: { base: '/below/' } })
  let drawn = prerenderer
  const setPrerenderer = (wrap: (inner: AstroPrerenderer) => AstroPrerenderer) => {
    drawn = wrap(prerenderer)
  }
  hooks['astro:build:start']?.({ setPrerenderer })
  expect(updateConfig).toHaveBeenCalledWith({ build: { concurrency: 2 } })
  await drawn.render(ask('below/a'), options)
  await drawn.teardown?.()
  expect(heard).toEqual(['/a/: page of /below/a/'])
})
