import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDecks } from '../../../src/site/review/read-decks.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossfoot-decks-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(slug: string, episode: number) {
  const folder = join(root, 'src/site/public/episodes', slug)
  mkdirSync(folder, { recursive: true })
  const cards = [{ id: 'clocks', section: null, kind: 'text', question: 'Which?', answer: 'Both.' }]
  writeFileSync(join(folder, 'cards.json'), JSON.stringify({ episode, slug, title: slug, asOf: '2026-11-20', cards }))
}

test('decks come in the order of the course, and cards of one name in two lessons have ids of their own', () => {
  write('10-last', 10)
  write('02-first', 2)
  mkdirSync(join(root, 'src/site/public/episodes/03-empty'))
  const decks = readDecks(root)
  expect(decks.map(({ episode }) => episode)).toEqual([2, 10])
  expect(decks.flatMap(({ cards }) => cards.map(({ id }) => id))).toEqual(['02-first/clocks', '10-last/clocks'])
})

test('where no lesson was built there are no cards', () => {
  expect(readDecks(root)).toEqual([])
})
