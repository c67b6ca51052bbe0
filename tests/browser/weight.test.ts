import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const lessons = readdirSync(join(dist, 'episodes'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
)

/** The gzip size in kB of a page, of the scripts it loads by itself, and of its styles. */
function weigh(path: string): { html: number; js: number; css: number } {
  const html = readFileSync(join(dist, 'episodes', path), 'utf8')
  const load = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => readFileSync(join(dist, match[1] ?? '')))
  const scripts = load(/<script[^>]+src="([^"]+)"/g)
  return {
    html: kilobytes([Buffer.from(html)]),
    js: kilobytes(scripts),
    css: kilobytes(load(/<link[^>]+href="([^"]+\.css)"/g)),
  }
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
