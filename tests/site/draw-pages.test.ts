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
  return { told, prerenderer, drawn: drawOneByOne(prerenderer) }
}

test('pages that are asked for at once are drawn one after the other, each to its end', async () => {
  const { told, drawn } = makePrerenderer()
  const pages = await Promise.all(['a', 'b', 'c'].map((name) => drawn.render(ask(name), options)))
  expect(told).toEqual(['a', 'b', 'c'].flatMap((name) => [`begins /${name}/`, `ends /${name}/`]))
  const [first] = pages
  expect(first).toBeInstanceOf(Response)
  if (!(first instanceof Response)) return
  expect([await first.text(), first.headers.get('content-type')]).toEqual(['page of /a/', 'text/html'])
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

test('two pages are asked for at a time only where this draws them', () => {
  const { 'astro:config:setup': setup, 'astro:build:start': start } = drawPages().hooks
  const updateConfig = vi.fn()
  const setPrerenderer = vi.fn()
  ;(setup as unknown as (options: object) => void)({ updateConfig })
  ;(start as unknown as (options: object) => void)({ setPrerenderer })
  expect(updateConfig).toHaveBeenCalledWith({ build: { concurrency: 2 } })
  expect(setPrerenderer).toHaveBeenCalledWith(drawOneByOne)
})
