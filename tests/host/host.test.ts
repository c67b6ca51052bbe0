import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal, readText, walk, writeAtomic } from '../../src/host/index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-host-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

describe('reading a file', () => {
  test('gives its text, a byte order mark included, so that offsets stay those of the file', () => {
    expect(readText(put('a.txt', '\uFEFFnine'))).toBe('\uFEFFnine')
  })

  test.each([
    ['a missing file', () => join(folder, 'gone.txt'), /gone\.txt: no such file/],
    ['a folder', () => folder, /this is a folder/],
    ['a binary file', () => put('b.bin', new Uint8Array([65, 0, 66])), /b\.bin: not text \(a NUL byte at offset 1\)/],
    ['a file that is not UTF-8', () => put('c.txt', new Uint8Array([0xff, 0xfe, 0x41])), /c\.txt: not UTF-8/],
  ])('refuses %s by name', (_, make, message) => {
    expect(() => readText(make())).toThrow(message)
    expect(() => readText(make())).toThrow(Refusal)
  })

  test('refuses a file over the limit, naming the limit', () => {
    const path = put('big.txt', 'x'.repeat(2 * 1024 * 1024))
    expect(() => readText(path, 1024 * 1024)).toThrow(/big\.txt: 2 MiB is over the limit of 1 MiB/)
  })

  test('refuses what never ends and tells no size', () => {
    expect(() => readText('/dev/zero', 1024 * 1024)).toThrow(Refusal)
  })

  test('refuses a link that leads back to itself', () => {
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    expect(() => readText(join(folder, 'loop'))).toThrow(/leads back to itself/)
  })
})

describe('reading standard input', () => {
  const host = join(import.meta.dirname, '../../src/host/index.ts')
  const program = `import { readStandardInput } from ${JSON.stringify(host)}
try { console.log(readStandardInput(1024 * 1024).length) } catch ({ name, message }) { console.log(name, message) }`
  const read = (input: string | Uint8Array) =>
    spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], { input, encoding: 'utf8' }).stdout

  test('gives its text', () => expect(read('nine\n')).toBe('5\n'))

  test.each<[string, string | Uint8Array, string]>([
    ['too much', 'x'.repeat(1024 * 1024 + 1), 'Refusal standard input: 2 MiB is over the limit of 1 MiB\n'],
    ['a binary', new Uint8Array([65, 0, 66]), 'Refusal standard input: not text (a NUL byte at offset 1)\n'],
    [
      'what is not UTF-8',
      new Uint8Array([0xff, 0x41]),
      'Refusal standard input: not UTF-8 text; save it as UTF-8 and run this again\n',
    ],
  ])('refuses %s as a file would be', (_, input, said) => expect(read(input)).toBe(said))
})

describe('writing a file', () => {
  test('replaces it as a whole and leaves no draft behind', () => {
    const path = put('page.mdx', 'old')
    expect(writeAtomic(path, 'new')).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['page.mdx'])
  })

  test('leaves a file that already says the same untouched', () => {
    const path = put('page.mdx', 'same')
    const before = statSync(path).mtimeMs
    expect(writeAtomic(path, 'same')).toBe(false)
    expect(statSync(path).mtimeMs).toBe(before)
  })

  test('makes the folders on the way, and leaves nothing behind when it fails', () => {
    expect(writeAtomic(join(folder, 'a/b/c.txt'), 'x')).toBe(true)
    mkdirSync(join(folder, 'taken'))
    expect(() => writeAtomic(join(folder, 'taken'), 'x')).toThrow(
      new Refusal(`${join(folder, 'taken')}: this is a folder`),
    )
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
  })

  test('says in one line why a place can not be written to', () => {
    const file = put('file', 'x')
    const refusals = [join(file, 'a.txt'), join(file, 'b/a.txt'), join(folder, 'n'.repeat(300))].map((path) => {
      try {
        return writeAtomic(path, 'x')
      } catch (error) {
        return error instanceof Refusal ? error.message.slice(path.length) : error
      }
    })
    const place = ': a file stands where a folder is needed'
    expect(refusals).toEqual([place, place, ': the name is too long'])
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  test('ends where a folder can not be made, and never replaces a device', () => {
    expect(() => writeAtomic('/proc/nowhere/x', 'x')).toThrow(Refusal)
    expect(() => writeAtomic(devNull, 'x')).toThrow(new Refusal(`${devNull}: no ordinary file`))
  })
})

describe('walking', () => {
  test('finds text files in name order and skips hidden and installed folders', () => {
    for (const name of ['b.md', 'a.txt', 'c.png', 'sub/d.mdx', '.git/e.md', 'node_modules/f.md']) put(name, '')
    expect(walk([folder])).toEqual(['a.txt', 'b.md', 'sub/d.mdx'].map((name) => join(folder, name)))
  })

  test('takes a file as it is named, whatever its ending, and each file once', () => {
    const path = put('notes.rst', '')
    expect(walk([path, path])).toEqual([path])
  })

  test('ends on a folder that links back to its parent', () => {
    put('a.txt', '')
    symlinkSync(folder, join(folder, 'again'))
    expect(walk([folder])).toEqual([join(folder, 'a.txt')])
  })

  test('refuses a path that is not there', () => {
    expect(() => walk([join(folder, 'nowhere')])).toThrow(/nowhere: no such file or folder/)
  })
})
