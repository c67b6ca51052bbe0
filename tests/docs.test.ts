import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => join('docs', path))

/** The first line of each table that has no line below its head: its rows would be printed as they stand. */
function findHeadless(text: string): string[] {
  const lines = text.replace(/^```[\s\S]*?^```/gm, '').split('\n')
  return lines.filter(
    (line, at) => line.startsWith('|') && !lines[at - 1]?.startsWith('|') && !/^\|[\s:|-]+$/.test(lines[at + 1] ?? ''),
  )
}

test.each(['README.md', 'CONTRIBUTING.md', ...pages])('each table of %s has a head, and no row beside it', (path) => {
  expect(findHeadless(readFileSync(join(root, path), 'utf8'))).toEqual([])
})
