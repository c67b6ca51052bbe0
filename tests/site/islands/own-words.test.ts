import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/numbers/index.ts'

const site = join(import.meta.dirname, '../../../src/site')
const islands = ['calculator', 'decide', 'playground', 'shared'].map((name) => join(site, 'islands', name))
const files = [
  ...islands.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => join(folder, name)),
  ),
  ...['calculator.astro', 'playground.astro', 'decide/index.astro'].map((name) => join(site, 'pages', name)),
]

/** What a component says by itself: the text between its tags, code between an arrow and a tag aside. */
function listWords(source: string): string[] {
  return [...source.matchAll(/>([^<>{}]*[a-z]{2}[^<>{}]*)</g)]
    .map(([, words = '']) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => !/[=;()[\]]|&&/.test(words))
}

test.each(files)(
  '%s says no number of its own: each comes from the calculator, the checker or the questionnaire',
  (file) => {
    const said = listWords(readFileSync(file, 'utf8')).flatMap((words) =>
      readNumbers(words).map(({ start, end }) => words.slice(start, end)),
    )
    expect(said.filter((number) => /\d/.test(number))).toEqual([])
  },
)
