import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../../src/cli/check.ts'
import type { Io } from '../../../src/cli/io.ts'
import { readText, type Watcher } from '../../../src/host/index.ts'
import { bakeryPack } from '../../book/bakery.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-watch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const right = 'Lines of $10 and $20. The total is $30.\n'
const wrong = 'Lines of $10 and $20. The total is $40.\n'

/** A check that watches, with the changes and the end handed in. */
class Watched {
  readonly code: Promise<number>
  watched: readonly string[] = []
  alone: readonly string[] = []
  isStopped = false
  #out = ''
  #err = ''
  #change: (changed: readonly string[]) => void = () => {}
  #interrupt: () => void = () => {}

  constructor(args: string[], cwd = folder, more: Partial<Io> = {}) {
    const watcher: Watcher = {
      watch: (paths, onChange, alone = []) => {
        if (paths.length > 0) this.watched = paths
        this.alone = [...this.alone, ...alone]
        this.#change = onChange
        return () => {
          this.isStopped = true
        }
      },
      onInterrupt: (stop) => {
        this.#interrupt = stop
      },
    }
    const io: Io = {
      out: (text) => {
        this.#out += text
      },
      err: (text) => {
        this.#err += text
      },
      ...{ cwd, color: false, width: 90, watcher },
      readInput: (path) => readText(path),
      ...more,
    }
    this.code = run([...args, '--watch'], io)
  }

  write(name: string, text: string): void {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
    this.changed(name)
  }

  changed(...names: string[]): void {
    this.#change(names.map((name) => join(folder, name)))
  }

  /** What was said since this was last asked. */
  async said(): Promise<{ out: string; err: string }> {
    // A check asked for is made as soon as nothing else is to be done.
    await new Promise((resolve) => setImmediate(resolve))
    const said = { out: this.#out, err: this.#err }
    this.#out = ''
    this.#err = ''
    return said
  }

  end(): Promise<number> {
    this.#interrupt()
    return this.code
  }
}

test('what has changed is checked and shown again, the rest is only counted', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  writeFileSync(join(folder, 'b.md'), wrong)
  const watched = new Watched([folder])
  const first = await watched.said()
  expect(first.out).toMatch(/a\.md:1:36[\s\S]*b\.md:1:36[\s\S]*2 errors/)
  expect(first.err).toBe('Watching; Ctrl-C ends this.\n')
  watched.write('a.md', wrong.replace('40', '50'))
  const second = await watched.said()
  expect(second.err).toBe('\nChanged: a.md\n')
  expect(second.out).toMatch(/a\.md:1:36[\s\S]*\$50[\s\S]*2 errors/)
  expect(second.out).not.toContain('b.md:')
  watched.write('a.md', right)
  expect((await watched.said()).out).toMatch(/^2 texts: [\s\S]*1 error, /)
  watched.write('b.md', right)
  expect((await watched.said()).out).toContain('0 errors')
  expect(watched.isStopped).toBe(false)
  expect(await watched.end()).toBe(0)
  expect(watched.isStopped).toBe(true)
})

test('nothing that was shown is cleared from the screen', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  const watched = new Watched(['a.md'])
  watched.write('a.md', right)
  const { out, err } = await watched.said()
  expect(`${out}${err}`).not.toContain('\u001B')
  expect(await watched.end()).toBe(0)
})

test('the exit code is that of the last check', async () => {
  writeFileSync(join(folder, 'a.md'), right)
  const watched = new Watched(['a.md'])
  watched.write('a.md', wrong)
  expect(await watched.end()).toBe(1)
})

test('a file may vanish and come back', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  writeFileSync(join(folder, 'b.md'), right)
  const watched = new Watched([folder])
  await watched.said()
  rmSync(join(folder, 'a.md'))
  watched.changed('a.md')
  expect((await watched.said()).out).toMatch(/^1 text: /)
  watched.write('a.md', wrong)
  expect((await watched.said()).out).toMatch(/a\.md:1:36/)
  rmSync(join(folder, 'a.md'))
  rmSync(join(folder, 'b.md'))
  watched.changed('a.md', 'b.md')
  expect((await watched.said()).err).toContain('no text file there')
  expect(await watched.end()).toBe(2)
})

test('a named file that vanished is told, and looked for again', async () => {
  writeFileSync(join(folder, 'a.md'), right)
  const watched = new Watched(['a.md'])
  rmSync(join(folder, 'a.md'))
  watched.changed('a.md')
  expect((await watched.said()).out).toMatch(/a\.md:1:1 .* no such file/)
  watched.write('a.md', wrong)
  expect((await watched.said()).out).toContain('arithmetic/sum')
  expect(await watched.end()).toBe(1)
})

test('a script is checked again when the outline beside it changes', async () => {
  const outline = `\`\`\`workload shop
regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: strong }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: provisioned }
\`\`\`
`
  mkdirSync(join(folder, 'ep'))
  writeFileSync(join(folder, 'ep/outline.md'), outline)
  writeFileSync(join(folder, 'ep/script.md'), `It costs :fig[$59]{is='shop["dynamodb-single"].total'} a month.`)
  const watched = new Watched(['ep/script.md'])
  expect((await watched.said()).out).toContain('0 errors')
  watched.write('ep/outline.md', outline.replace('writes: 100', 'writes: 900'))
  expect((await watched.said()).out).toMatch(/script\.md:1:15 {2}error {2}binding\/value/)
  watched.write('ep/outline.md', outline.replace('item-size: 1 KB\n', ''))
  expect((await watched.said()).out).toContain('config/workload')
  expect(await watched.end()).toBe(2)
})

test('looks at what is named, and at the course and the configuration around', async () => {
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'a.md'), right)
  const watched = new Watched(['a.md'])
  expect(watched.watched).toEqual(['a.md', 'episodes/course.yaml'].map((name) => join(folder, name)))
  expect(watched.alone).toEqual(
    ['crossfoot.config.ts', 'crossfoot.config.mts', 'crossfoot.config.js', 'crossfoot.config.mjs', 'package.json'].map(
      (name) => join(folder, name),
    ),
  )
  await watched.end()
})

test('names what has changed, the first three of many', async () => {
  writeFileSync(join(folder, 'a.md'), right)
  const watched = new Watched([folder])
  await watched.said()
  const names = ['1.md', '2.md', '3.md', '4.md', '5.md']
  for (const name of names) writeFileSync(join(folder, name), right)
  watched.changed(...names)
  expect((await watched.said()).err).toContain('Changed: 1.md, 2.md, 3.md and 2 more')
  await watched.end()
})

const nothing = { out: '', err: '' }

test('a change after which a check would read the same checks nothing', async () => {
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/a.md'), wrong)
  writeFileSync(join(folder, 'package.json'), '{}')
  const watched = new Watched(['docs'])
  await watched.said()
  watched.write('docs/a.md', wrong)
  watched.write('package.json', '{}')
  watched.changed('docs', 'docs/.a.md.swp', 'docs/gone.md')
  for (const name of ['docs/out.json', 'docs/.hidden.md', 'docs/node_modules/x/a.md', 'other.md', 'script.md'])
    watched.write(name, wrong)
  watched.changed('docs/node_modules', '.git')
  expect(await watched.said()).toEqual(nothing)
  watched.write('docs/a.md', right)
  expect((await watched.said()).out).toContain('0 errors')
  watched.changed('docs/a.md')
  expect(await watched.said()).toEqual(nothing)
  await watched.end()
})

test('a folder counts as what lies in it: when it comes with texts, and when it goes', async () => {
  writeFileSync(join(folder, 'a.md'), right)
  const watched = new Watched([folder])
  await watched.said()
  mkdirSync(join(folder, 'more/deep'), { recursive: true })
  watched.changed('more')
  expect(await watched.said()).toEqual(nothing)
  writeFileSync(join(folder, 'more/deep/b.md'), wrong)
  watched.changed('more')
  expect(await watched.said()).toMatchObject({ out: expect.stringMatching(/b\.md:1:36[\s\S]*2 texts/) })
  rmSync(join(folder, 'more'), { recursive: true })
  watched.changed('more')
  expect((await watched.said()).out).toMatch(/^1 text: /)
  await watched.end()
})

test('a text that can not be read is looked at again as soon as anything happens to it', async () => {
  writeFileSync(join(folder, 'a.md'), '\u0000')
  const watched = new Watched([folder])
  expect((await watched.said()).out).toContain('format/unreadable')
  watched.write('a.md', wrong)
  expect((await watched.said()).out).toContain('arithmetic/sum')
  await watched.end()
})

test('what is printed into a text of the folder is no text of it', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  writeFileSync(join(folder, 'out.md'), wrong)
  const watched = new Watched([folder], folder, { isOutput: (path) => path === join(folder, 'out.md') })
  const first = await watched.said()
  expect(first.out).toMatch(/\n1 text: /)
  expect(first.err).toMatch(/^not checked, for this prints into it: .*out\.md\n/)
  watched.write('out.md', wrong.replace('40', '50'))
  expect(await watched.said()).toEqual(nothing)
  await watched.end()
})

test('what another program copies of it into a text of the folder starts no check', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  const watched = new Watched([folder])
  const { out } = await watched.said()
  watched.write('out.md', `${out}\nWatching; Ctrl-C ends this.\n`)
  expect(await watched.said()).toEqual(nothing)
  watched.write('out.md', right)
  expect((await watched.said()).err).toBe('\nChanged: out.md\n')
  await watched.end()
})

test('a baseline that is cut by hand is held against again', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  const watched = new Watched([folder, '--baseline', 'known.json', '--write-baseline'])
  expect((await watched.said()).out).toContain('0 errors')
  expect(watched.alone).toContain(join(folder, 'known.json'))
  watched.write('known.json', '{"version":1,"findings":[]}')
  expect((await watched.said()).out).toContain('1 error')
  await watched.end()
})

test('a configuration further up the tree is seen when it appears, breaks, is mended and goes', async () => {
  mkdirSync(join(folder, '.git'))
  mkdirSync(join(folder, 'docs/guide'), { recursive: true })
  writeFileSync(join(folder, 'docs/guide/a.md'), wrong)
  const watched = new Watched(['a.md'], join(folder, 'docs/guide'))
  expect((await watched.said()).out).toContain('1 error')
  const config = (level: string) => JSON.stringify({ crossfoot: { folders: { docs: { severities: level } } } })
  for (const name of ['crossfoot.config.ts', 'package.json', 'docs/package.json'])
    expect(watched.alone).toContain(join(folder, name))
  watched.write('package.json', config('odd'))
  expect((await watched.said()).err).toContain('package.json: folders["docs"].severities is "odd"')
  watched.write('package.json', config('odd').replace('"odd"', '{ "arithmetic/*": "info" }'))
  expect((await watched.said()).out).toMatch(/info {2}arithmetic\/sum[\s\S]*0 errors/)
  rmSync(join(folder, 'package.json'))
  watched.changed('package.json')
  expect((await watched.said()).out).toContain('1 error')
  expect(await watched.end()).toBe(1)
})

test('a pack that the configuration names is watched, from the moment it is named', async () => {
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'a.md'), right)
  const watched = new Watched(['a.md'])
  await watched.said()
  watched.write('package.json', JSON.stringify({ crossfoot: { packs: ['packs/ours.json'] } }))
  expect((await watched.said()).err).toContain('ours.json: no such file')
  expect(watched.alone.filter((path) => path === join(folder, 'packs/ours.json'))).toHaveLength(1)
  watched.write('packs/ours.json', '{}')
  expect((await watched.said()).err).toContain('the pack packs/ours.json can’t be used')
  watched.write('packs/ours.json', JSON.stringify(bakeryPack))
  expect((await watched.said()).out).toContain('0 errors')
  expect(await watched.end()).toBe(0)
})

test('in JSON every check is a whole report', async () => {
  writeFileSync(join(folder, 'a.md'), wrong)
  writeFileSync(join(folder, 'b.md'), wrong)
  const watched = new Watched([folder, '--format', 'json'])
  const first = await watched.said()
  watched.write('a.md', right)
  const second = await watched.said()
  expect([first, second].map(({ out }) => JSON.parse(out).findings.length)).toEqual([2, 1])
  await watched.end()
})

test('a mistake of ours ends it', async () => {
  writeFileSync(join(folder, 'a.md'), right)
  const io = {
    readInput: () => {
      throw new TypeError('a bug')
    },
  }
  const broken: Io = { out: () => {}, err: () => {}, cwd: folder, color: false, width: 90, ...io }
  await expect(run(['a.md', '--watch'], broken)).rejects.toThrow('a bug')
})

test.each([[['a.md', '--fix']], [['-']]])('%s can not be watched', async (args) => {
  writeFileSync(join(folder, 'a.md'), right)
  const io: Io = { out: () => {}, err: () => {}, cwd: folder, color: false, width: 90, readInput: () => '' }
  await expect(run([...args, '--watch'], io)).rejects.toThrow(/--watch|watched/)
})
