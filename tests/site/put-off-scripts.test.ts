import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { putOffScripts } from '../../src/site/put-off-scripts.ts'

const page = (inside: string) => `<!doctype html><html><head></head><body>${inside}</body></html>`
const file = '<script type="module" src="/_astro/one.js"></script>'

test('script files wait, and what starts them stands at the end of the page', () => {
  const html = putOffScripts(page(`${file}<p>text</p>${file.replace('one', 'two')}`))
  expect(html).not.toContain('type="module"')
  expect([...html.matchAll(/<script type="later" src="([^"]+)">/g)].map(([, src]) => src)).toEqual([
    '/_astro/one.js',
    '/_astro/two.js',
  ])
  const [, code = ''] = /<script>([\s\S]+)<\/script><\/body><\/html>$/.exec(html) ?? []
  expect(() => new Script(code)).not.toThrow()
})

test('what starts them is the same on every page, so that a policy for all of them stays short', () => {
  const ending = (html: string) => html.slice(html.lastIndexOf('<script>'))
  expect(ending(putOffScripts(page(file)))).toBe(ending(putOffScripts(page(file + file))))
})

test('a page without script files, and scripts that stand in a page, are left as they are', () => {
  const inline = '<script type="module">one()</script><script>two()</script>'
  expect(putOffScripts(page(inline))).toBe(page(inline))
})
