import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStyles } from '../../src/site/join-styles.ts'

let dist = ''
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'crossfoot-styles-'))
  mkdirSync(join(dist, '_astro'))
  for (const name of ['print', 'all', 'lesson']) writeFileSync(join(dist, '_astro', `${name}.css`), `.${name}{top:0}`)
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const sheet = (name: string, media = '') => `<link rel="stylesheet" href="/base/_astro/${name}.css"${media}>`
const lesson = `<head>${sheet('print', ' media="print"')}<title>One</title>${sheet('all')}${sheet('lesson')}</head>`
const linked = (html: string) => [...html.matchAll(/<link[^>]+href="\/base\/([^"]+)"/g)].map(([, path = '']) => path)

test('a page links one file with what it linked before, in that order, and for print what was for print', () => {
  const html = openStyles(dist, '/base').join(lesson)
  const paths = linked(html)
  expect(paths).toHaveLength(1)
  const css = readFileSync(join(dist, paths[0] ?? ''), 'utf8')
  expect(css).toBe('@media print{.print{top:0}}\n.all{top:0}\n.lesson{top:0}')
  expect(html.replace(/<link[^>]+>/, '')).toBe('<head><title>One</title></head>')
})

test('the file stands ahead of what is preloaded, for what is asked for first comes first', () => {
  const preload = '<link rel="preload" as="font" href="/base/font.woff2">'
  const html = openStyles(dist, '/base').join(
    `<head>${preload}${sheet('all')}<title>One</title>${sheet('lesson')}</head>`,
  )
  expect(html).toMatch(
    /^<head><link rel="stylesheet" href="[^"]+"><link rel="preload"[^>]+><title>One<\/title><\/head>$/,
  )
})

test('pages that link the same share a file, others have their own, and what none needs any more is named', () => {
  const styles = openStyles(dist, '/base')
  const home = `<head>${sheet('print', ' media="print"')}${sheet('all')}</head>`
  const paths = [lesson, lesson, home].flatMap((html) => linked(styles.join(html)))
  expect(paths[0]).toBe(paths[1])
  expect(paths[2]).not.toBe(paths[0])
  expect([...styles.replaced].sort()).toEqual(['_astro/all.css', '_astro/lesson.css', '_astro/print.css'])
})

test('a page with one style sheet is left as it is', () => {
  const html = `<head>${sheet('all')}</head>`
  const styles = openStyles(dist, '/base')
  expect(styles.join(html)).toBe(html)
  expect([...styles.replaced]).toEqual([])
})
