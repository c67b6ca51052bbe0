import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findTexts, Refusal, readText, replaceText, writeAtomic } from '../../src/host/index.ts'
import { failing } from './failing-files.ts'

vi.mock('node:fs', async (original) => (await import('./failing-files.ts')).failingFs(await original()))

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-locked-'))
  path = join(folder, 'a.md')
  writeFileSync(path, 'nine')
})
afterEach(() => {
  failing.clear()
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that the system keeps is named with the reason', () => {
  test.each([
    ['EBUSY', 'another program holds it'],
    ['EACCES', 'no permission to read it'],
    ['EPERM', 'no permission to read it'],
    ['EIO', 'can’t be read (EIO)'],
  ])('where reading it fails with %s', (code, why) => {
    failing.set('openSync a.md', code)
    expect(() => readText(path)).toThrow(new Refusal(`${path}: ${why.replace('’', "'")}`))
  })

  test.each([
    ['accessSync a.md', 'EACCES', 'no permission to write it'],
    ['accessSync a.md', 'EPERM', 'no permission to write it'],
    ['accessSync a.md', 'EROFS', 'no permission to write it, the disk is read-only'],
    [
      'writeFileSync a.md~',
      'EACCES',
      'no permission to make a file in its folder, where the new text is put aside first',
    ],
    ['writeFileSync a.md~', 'ENOSPC', 'no space is left on the disk'],
    ['renameSync a.md~', 'EBUSY', 'another program holds it'],
    ['renameSync a.md~', 'EPERM', 'no permission to write it'],
  ])('where replacing it fails in %s with %s, and then it is as it was', (call, code, why) => {
    failing.set(call, code)
    expect(() => replaceText(path, 'nine', 'ten')).toThrow(new Refusal(`${path}: ${why}`))
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['nine', ['a.md']])
  })

  test('where a new file can’t take its place, and nothing is left beside it', () => {
    failing.set('renameSync a.md~', 'EBUSY')
    expect(() => writeAtomic(path, 'ten')).toThrow(new Refusal(`${path}: another program holds it`))
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['nine', ['a.md']])
  })
})

describe('what lies in folders is found all the same', () => {
  test.each([
    ['EACCES', 'no permission to list this folder'],
    ['EPERM', 'no permission to list this folder'],
    ['EBUSY', 'another program holds this folder'],
  ])('beside a folder that can’t be listed (%s)', (code, why) => {
    mkdirSync(join(folder, 'shut'))
    failing.set('readdirSync shut', code)
    expect(findTexts([folder])).toEqual({ files: [path], refused: [{ path: join(folder, 'shut'), why }] })
  })

  test('and what can’t be looked at is left to its reader, who says why', () => {
    failing.set('statSync a.md', 'EACCES')
    expect(findTexts([path])).toEqual({ files: [path], refused: [] })
    failing.set('statSync a.md', 'ENOTDIR')
    expect(findTexts([path])).toEqual({ files: [], refused: [{ path, why: 'no such file or folder' }] })
  })
})
