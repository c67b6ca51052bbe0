import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lessons, pages, readPage } from './list-pages.ts'
import { dist } from './site.ts'

/** The gzip size in kB of a page, of the scripts it loads by itself, whatever they import, and of its styles. */
function weigh(path: string): { html: number; js: number; css: number } {
  const html = readPage(path)
  const list = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, file = '']) => file)
  return {
    html: kilobytes([Buffer.from(html)]),
    js: kilobytes(readAll(withImports(list(/<script[^>]+src="([^"]+)"/g)))),
    css: kilobytes(readAll(new Set(list(/<link[^>]+href="([^"]+\.css)"/g)))),
  }
}

/** Scripts and what they import at once; what they import later is not loaded by itself. */
function withImports(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue
    found.add(file)
    const code = readFileSync(join(dist, file), 'utf8')
    const imports = [...code.matchAll(/(?:\bimport|\bfrom)\s*"(\.[^"]+)"/g)].map(([, to = '']) => to)
    withImports(
      imports.map((to) => join(dirname(file), to).replaceAll('\\', '/')),
      found,
    )
  }
  return found
}

function readAll(files: ReadonlySet<string>): Buffer[] {
  return [...files].map((file) => readFileSync(join(dist, file)))
}

function kilobytes(files: Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000
}

test.each(lessons)('%s is light before anybody touches it: HTML 36 kB, scripts 12 kB, styles 18 kB', (path) => {
  const { html, js, css } = weigh(path)
  expect(html).toBeLessThanOrEqual(36)
  expect(js).toBeLessThanOrEqual(12)
  expect(css).toBeLessThanOrEqual(18)
})

test.each(pages)('%s has at most 18 kB of styles', (path) => {
  expect(weigh(path).css).toBeLessThanOrEqual(18)
})

test('the only font is under 25 kB', () => {
  const [, font = ''] = /<link rel="preload" as="font"[^>]+href="([^"]+)"/.exec(readPage('/')) ?? []
  expect(readFileSync(join(dist, font)).length).toBeLessThan(25_000)
})
