import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashText, stampFile } from '../../src/host/index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-stamp-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('files are told by their bytes, as the text that was read from them, and what is no file by what it is', () => {
  const path = join(folder, 'a.md')
  expect(stampFile(path)).toBe('gone')
  expect(stampFile(join(path, 'b.md'))).toBe('gone')
  writeFileSync(path, '\uFEFFČísla: 1, 2.\r\n')
  expect(stampFile(path)).toBe(hashText('\uFEFFČísla: 1, 2.\r\n'))
  expect(stampFile(join(path, 'b.md'))).toBe('gone')
  mkdirSync(join(folder, 'inside'))
  expect(stampFile(join(folder, 'inside'))).toBe('folder')
  symlinkSync('loop', join(folder, 'loop'))
  expect(stampFile(join(folder, 'loop'))).toBe('ELOOP')
  expect(stampFile('/dev/null')).toBe('other')
})

test('a file into which this prints is known by whatever path leads to it', () => {
  for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), '')
  symlinkSync('a.md', join(folder, 'link.md'))
  const source = `import { isOwnOutput } from ${JSON.stringify(join(import.meta.dirname, '../../src/host/index.ts'))}
    console.error(JSON.stringify(['a.md', 'link.md', 'b.md', 'none.md', '.'].map((path) => isOwnOutput(path))))`
  const ask = (out: number | 'pipe') =>
    spawnSync(process.execPath, ['--input-type=module', '-e', source], {
      ...{ cwd: folder, encoding: 'utf8' },
      stdio: ['ignore', out, 'pipe'],
    }).stderr
  const out = openSync(join(folder, 'a.md'), 'w')
  expect(JSON.parse(ask(out))).toEqual([true, true, false, false, false])
  closeSync(out)
  expect(JSON.parse(ask('pipe'))).toEqual([false, false, false, false, false])
})
