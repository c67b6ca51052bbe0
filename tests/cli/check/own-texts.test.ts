import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findFloors, listOwnSources, openOwnSource } from '../../../src/cli/check/own-texts.ts'
import { run } from '../../../src/cli/check.ts'

const course = `title: Ledgers
audience: All
asOf: 2026-10-04
templates: {}
episodes:
  - { number: 1, slug: 01-done, status: published }
  - { number: 2, slug: 02-begun, status: draft }
`
const outline = '# Episode 1: Done\n\n## Lesson Flow\n\n### 1. All\n'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-own-'))
  write('episodes/course.yaml', course)
  for (const slug of ['01-done', '02-begun']) {
    write(`episodes/${slug}/outline.md`, outline)
    write(`episodes/${slug}/script.md`, 'Words.')
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

/** What a check of everything finds unbound, by file. */
async function findUnbound(...paths: string[]): Promise<string[]> {
  let out = ''
  await run([...paths, '--format', 'json'], {
    out: (text) => {
      out += text
    },
    err: () => undefined,
    cwd: folder,
    color: false,
    width: 80,
    readInput: (path) => readFileSync(path, 'utf8'),
  })
  const { findings } = JSON.parse(out) as { findings: { rule: string; file: string; severity: string }[] }
  return findings
    .filter(({ rule, severity }) => rule === 'binding/unbound' && severity === 'error')
    .map(({ file }) => file)
}

const unbound = 'The tea costs $20 a month.'

describe('every figure must rest on something', () => {
  test.each([
    ['README.md', unbound],
    ['src/site/content/docs/index.mdx', unbound],
    ['src/site/pages/tea.astro', `<p>${unbound}</p>`],
    ['src/site/islands/Tea.tsx', `export const Tea = () => <p>${unbound}</p>`],
    ['episodes/01-done/script.md', unbound],
    ['episodes/01-done/outline.md', `${outline}\n${unbound}\n`],
  ])('in %s', async (file, text) => {
    expect(await findUnbound()).toEqual([])
    write(file, text)
    expect(await findUnbound()).toEqual([file])
    expect(await findUnbound(join(folder, file))).toEqual([join(folder, file)])
  })

  test('but not in a draft, in a page that a build writes, or in anybody else’s text', async () => {
    write('episodes/02-begun/script.md', unbound)
    write('src/site/content/docs/episodes/01-done.mdx', unbound)
    write('notes.md', unbound)
    expect(await findUnbound()).toEqual([])
    expect(await findUnbound(join(folder, 'notes.md'))).toEqual([])
  })
})

test('outside a project nothing has a floor', () => {
  rmSync(join(folder, 'episodes'), { recursive: true })
  expect(findFloors({ cwd: folder })('README.md')).toBe(false)
  expect(listOwnSources(folder)).toEqual([])
})

describe('the questionnaire’s words', () => {
  const root = join(import.meta.dirname, '..', '..', '..')
  const files = listOwnSources(root).filter((file) => file.includes('decision'))

  test('are read where they stand, each with the facts behind it', () => {
    const texts = files.map((file) => openOwnSource(file, readFileSync(join(root, file), 'utf8')))
    const cited = texts.flatMap((text) => text?.cited ?? [])
    expect(cited.length).toBeGreaterThan(100)
    expect(cited.filter(({ facts }) => facts.length > 0).length).toBeGreaterThan(60)
    expect(openOwnSource('notes.md', '')).toBeUndefined()
  })

  test('say no number that its facts do not say', async () => {
    const read = (change: (text: string) => string) => {
      for (const file of files) write(file, change(readFileSync(join(root, file), 'utf8')))
      mkdirSync(join(folder, 'src', 'site'), { recursive: true })
      return findUnbound()
    }
    expect(await read((text) => text)).toEqual([])
  })
})
