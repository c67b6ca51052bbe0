import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printDiff } from '../../src/report/index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-diff-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What git makes of a file and a patch of it. */
function applyPatch(name: string, before: string, patch: string): string {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), before)
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: patch,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return readFileSync(join(folder, name), 'utf8')
}

describe('a diff', () => {
  test('is empty where nothing changed', () => expect(printDiff('a', 'x\n', 'x\n')).toBe(''))

  test('shows three lines around each change, and changes near each other together', () => {
    const before = Array.from({ length: 30 }, (_, at) => `${at + 1}\n`).join('')
    const after = before.replace('5\n', 'five\n').replace('11\n', 'eleven\n').replace('25\n', 'xxv\n')
    const hunks = printDiff('a', before, after).match(/^@@.*/gm)
    expect(hunks).toEqual(['@@ -2,13 +2,13 @@', '@@ -22,7 +22,7 @@'])
  })

  test('says where a file has no newline at its end', () => {
    expect(printDiff('a', 'x', 'y')).toBe(
      '--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n',
    )
  })

  test.each([
    ['a b/c d.md', 'x\n', 'y\n'],
    ['crlf.md', 'x\r\ny\r\nz', 'x\r\nw\r\nz'],
    ['two.md', 'x\ny\nz\n', 'xy\nz\n'],
  ])('is taken by git: %s', (name, before, after) =>
    expect(applyPatch(name, before, printDiff(name, before, after))).toBe(after),
  )

  test('gives the new text when git applies it, whatever the lines', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', 'é 🐎\n', '\n')
    const text = fc
      .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', 'end'))
      .map(([lines, end]) => lines.join('') + end)
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '')
        expect(applyPatch('any.md', before, printDiff('any.md', before, after))).toBe(after)
      }),
      { numRuns: 60 },
    )
  })
})
