import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Io } from '../../../src/cli/io.ts'
import { readText } from '../../../src/host/index.ts'
import { Project } from './run-check.ts'

let project: Project
beforeEach(() => {
  project = new Project()
  project.put('docs/ok.md', '12 times 15 is 190.')
})
afterEach(() => project.remove())

describe('what can’t be read is named, the rest is checked, and the exit code is 2', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['a binary', () => project.put('docs/a.md', new Uint8Array([65, 0])), /docs\/a\.md:1:1 .* not text \(a NUL byte/],
    ['another encoding', () => project.put('docs/a.md', new Uint8Array([0xe9])), /docs\/a\.md:1:1 .* not UTF-8 text;/],
    ['UTF-16', () => project.put('docs/a.md', new Uint8Array([0xff, 0xfe, 49, 0])), /not UTF-8 text but UTF-16/],
    [
      'a link to nothing',
      () => symlinkSync('nothing.md', join(project.folder, 'docs/a.md')),
      /docs\/a\.md.* no such file/,
    ],
    ['a link to itself', () => symlinkSync('a.md', join(project.folder, 'docs/a.md')), /leads back to itself/],
    [
      'a pipe',
      () => spawnSync('sh', ['-c', 'mkfifo "$0"', join(project.folder, 'docs/a.md')]),
      /docs\/a\.md:1:1 .* no ordinary file/,
    ],
  ])('%s', async (_, make, message) => {
    make()
    const { code, out } = await project.check(['docs', '--all'])
    expect([code, out]).toEqual([2, expect.stringMatching(message)])
    expect(out).toContain('12 times 15 is 190.')
  })

  test('on the first screen too', async () => {
    project.put('docs/a.md', new Uint8Array([65, 0]))
    const { code, out } = await project.check(['docs'])
    expect([code, out]).toEqual([
      2,
      expect.stringMatching(/unread +1 {2}docs\/a\.md: not text \(a NUL byte at offset 1\)/),
    ])
    expect(out).toContain('The one finding')
  })

  test('a name that leads nowhere', async () => {
    const { code, out } = await project.check(['docs', 'gone.md', '--all'])
    expect([code, out]).toEqual([2, expect.stringMatching(/gone\.md:1:1 .* no such file or folder/)])
    expect(out).toContain('12 times 15 is 190.')
  })

  test('a file that vanishes while others are read', async () => {
    project.put('docs/z.md', 'x')
    const readInput: Io['readInput'] = (path, limit) => {
      rmSync(join(project.folder, 'docs/z.md'), { force: true })
      return readText(path, limit)
    }
    const { code, out } = await project.check(['docs', '--all'], { readInput })
    expect([code, out]).toEqual([2, expect.stringMatching(/docs\/z\.md:1:1 .* no such file/)])
  })

  test('a file over the limit, with the limit and the option that raises it', async () => {
    project.put('docs/a.md', `${'x'.repeat(1024 * 1024)}.`)
    const { code, out } = await project.check(['docs', '--all', '--max-size', '1'])
    expect(code).toBe(2)
    expect(out).toMatch(/docs\/a\.md:1:1 .* 2 MiB is over the limit of 1 MiB; --max-size takes a larger one/)
    await expect(project.check(['docs', '--max-size', 'much'])).rejects.toThrow('is no whole number of MiB')
  })
})

test('links between folders end', async () => {
  mkdirSync(join(project.folder, 'docs/sub'))
  symlinkSync('..', join(project.folder, 'docs/sub/up'))
  symlinkSync(project.folder, join(project.folder, 'docs/sub/all'))
  expect((await project.check(['docs', '--all'])).out.match(/ok\.md:1:16/g)).toHaveLength(1)
})
