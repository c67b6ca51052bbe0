import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskWatcher } from '../../src/host/index.ts'

let folder: string
let stop: () => void = () => {}
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'crossfoot-disk-')))
})
afterEach(() => {
  stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Watches paths, and waits for a change of one of them. */
function watch(...paths: string[]) {
  const changed: string[] = []
  let look: () => void = () => {}
  stop = diskWatcher.watch(paths, (some) => {
    changed.push(...some)
    look()
  })
  return (path: string) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (changed.includes(path)) resolve()
      }
      look()
    })
}

test('tells of a file in a folder, in a folder made later, and of one that vanishes', async () => {
  const changeOf = watch(folder)
  writeFileSync(join(folder, 'a.md'), 'x')
  await changeOf(join(folder, 'a.md'))
  mkdirSync(join(folder, 'later'))
  await changeOf(join(folder, 'later'))
  writeFileSync(join(folder, 'later', 'b.md'), 'x')
  await changeOf(join(folder, 'later', 'b.md'))
  rmSync(join(folder, 'later'), { recursive: true })
  writeFileSync(join(folder, 'c.md'), 'x')
  await changeOf(join(folder, 'c.md'))
})

test('tells of a named file that comes later', async () => {
  const changeOf = watch(join(folder, 'a.md'), join(folder, 'gone', 'x.md'))
  writeFileSync(join(folder, 'a.md'), 'x')
  await changeOf(join(folder, 'a.md'))
})

test('of a file alone tells nothing of those beside it', async () => {
  const changed: string[] = []
  const done = new Promise<void>((resolve) => {
    const note = (some: readonly string[]) => {
      changed.push(...some)
      resolve()
    }
    stop = diskWatcher.watch([], note, [join(folder, 'crossfoot.config.ts')])
  })
  writeFileSync(join(folder, 'a.md'), 'x')
  writeFileSync(join(folder, 'crossfoot.config.ts'), 'x')
  await done
  expect(changed).toEqual([join(folder, 'crossfoot.config.ts')])
})

test('enters no folder that a walk passes over', async () => {
  mkdirSync(join(folder, 'node_modules'))
  mkdirSync(join(folder, 'inside'))
  const changed: string[] = []
  const done = new Promise<void>((resolve) => {
    stop = diskWatcher.watch([folder], (some) => {
      changed.push(...some)
      if (some.some((path) => path.endsWith('b.md'))) resolve()
    })
  })
  writeFileSync(join(folder, 'node_modules', 'a.md'), 'x')
  writeFileSync(join(folder, 'inside', 'b.md'), 'x')
  await done
  expect(changed).not.toContain(join(folder, 'node_modules', 'a.md'))
})
