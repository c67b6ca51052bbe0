import {
  chmodSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/check.ts'
import type { Io } from '../../../src/cli/io.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-fix-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function check(args: string[], look: Partial<Io> = {}) {
  const said = { out: '', err: '' }
  const io: Io = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    cwd: folder,
    color: false,
    width: 80,
    readInput: (path) => (path === '-' ? wrong : readFileSync(path, 'utf8')),
    ...look,
  }
  return { code: await run(args, io), ...said }
}

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const wrong =
  'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros.'
const right = wrong.replace('1,505', '1,405').replace('18,060', '16,860')

describe('check --fix', () => {
  test('writes certain repairs and what follows from them, says so, and exits clean', async () => {
    const path = put('a.txt', `${wrong}\n`)
    const { code, out, err } = await check(['--fix', path])
    expect(readFileSync(path, 'utf8')).toBe(`${right}\n`)
    expect(code).toBe(0)
    expect(err.replaceAll(path, 'a.txt')).toMatch(
      /^fixed a\.txt:1:\d+ {2}1,505 euros → 1,405 euros\nfixed a\.txt:1:\d+ {2}18,060 euros → 16,860 euros\n/,
    )
    expect(out).toContain('0 errors')
    expect((await check(['--fix', path])).err).toBe('nothing to fix for certain\n')
  })

  test('keeps byte order mark, line endings, mode and links', async () => {
    const path = put('a.txt', `\uFEFFNaïve.\r\n\r\n${wrong}\r\n`)
    chmodSync(path, 0o640)
    symlinkSync(path, join(folder, 'b.txt'))
    await check(['--fix', 'b.txt'])
    expect(readFileSync(path, 'utf8')).toBe(`\uFEFFNaïve.\r\n\r\n${right}\r\n`)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(folder, 'b.txt')).isSymbolicLink()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
  })

  test('writes all names of a file that has several', async () => {
    const path = put('a.txt', `${wrong} And so on, for a while.\n`)
    linkSync(path, join(folder, 'b.txt'))
    const { code } = await check(['--fix', 'a.txt'])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(`${right} And so on, for a while.\n`)
    expect(statSync(path).ino).toBe(statSync(join(folder, 'b.txt')).ino)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
  })

  test('keeps a file that has several names as short as its text', async () => {
    const long = '475 + 950 + 475 + 25 = 1,875,000. The rest stays.\n'
    const short = '10 + 20 + 30 = 180. The rest stays.\n'
    const path = put('a.txt', `${long}\n${short}`)
    linkSync(path, join(folder, 'b.txt'))
    await check(['--fix', 'a.txt'])
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(`${long}\n${short.replace('180', '60')}`)
  })

  test('says of each finding that it leaves why, one that no number would mend included', async () => {
    const path = put(
      'a.md',
      'It takes :fig[some time]{given="a premise"}.\n\n12 vans at $85 each come to $102,000.\n\n12 times 15 is 190.\n',
    )
    const { code, err } = await check(['--fix', path])
    expect(code).toBe(1)
    expect(err.replaceAll(path, 'a.md').split('\n').filter(Boolean)).toEqual([
      'fixed a.md:5:16  190 → 180',
      'not fixed a.md:1:15  no number put in its place would mend it',
      'not fixed a.md:3:29  it is off by more than ten times, so that something else may be meant',
    ])
  })

  test('names the places beside it that still tell the number as it was', async () => {
    put('a.md', `${wrong}\n`)
    put('b.md', 'The flat takes 1,505 euros.\n')
    put('c.md', `Once more. ${wrong}\n`)
    const { err } = await check(['--fix', '.'])
    expect(err.split('\n').filter((line) => line.startsWith('look at'))).toEqual([
      'look at b.md:1:16 too: it tells "1,505 euros", as a.md:1 did',
      'look at b.md:1:16 too: it tells "1,505 euros", as c.md:1 did',
    ])
  })

  test('leaves alone what the configuration ignores, and what follows from it', async () => {
    const ignore = { rule: 'arithmetic/sum', text: 'together 1,505', reason: 'a quiz', until: '2999-01-01' }
    put('package.json', JSON.stringify({ crossfoot: { ignore: [ignore] } }))
    const path = put('a.txt', `${wrong}\n`)
    const { code, err } = await check(['--fix', path])
    expect([code, err]).toEqual([0, 'nothing to fix for certain\n'])
    expect(readFileSync(path, 'utf8')).toBe(`${wrong}\n`)
  })

  test('with --dry-run prints a diff and writes nothing', async () => {
    const path = put('a.txt', `${wrong}\n`)
    const { code, out } = await check(['--fix', '--dry-run', 'a.txt'])
    expect(out).toBe(`--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-${wrong}\n+${right}\n`)
    expect(code).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(`${wrong}\n`)
  })

  test('keeps standard output for JSON alone', async () => {
    const { out, err } = await check(['--fix', '--dry-run', '--format', 'json', put('a.txt', wrong)])
    expect(JSON.parse(out).findings).toHaveLength(1)
    expect(err).toContain('@@ -1,1 +1,1 @@')
  })

  test('never writes over a file that changed since it was read', async () => {
    const path = put('a.txt', wrong)
    let reads = 0
    const readInput = (name: string) => {
      const text = readFileSync(name, 'utf8')
      if (reads++ === 0) writeFileSync(path, `${wrong} And more.`)
      return text
    }
    const { code, err } = await check(['--fix', path], { readInput })
    expect(code).toBe(2)
    expect(err).toContain('a.txt: it changed since it was read')
    expect(readFileSync(path, 'utf8')).toBe(`${wrong} And more.`)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  test('says what it leaves and why', async () => {
    const path = put('a.md', wrong.replace('1,505 euros', '**1,505** *euros*'))
    const { code, err } = await check(['--fix', path])
    expect(code).toBe(1)
    expect(err).toMatch(/not fixed .*a\.md:1:\d+ {2}markup stands between/)
  })

  test('does not write to standard input, but shows the diff', async () => {
    expect(await check(['--fix', '-'])).toMatchObject({ code: 2, err: expect.stringContaining('can’t be written') })
    expect((await check(['--fix', '--dry-run', '-'])).out).toContain(`+${right}`)
  })

  test('refuses --dry-run alone', async () => {
    await expect(check(['--dry-run', put('a.txt', wrong)])).rejects.toThrow('--dry-run goes with --fix')
  })

  test('does not write what would put a script at odds with its outline', async () => {
    const episodes = join(import.meta.dirname, '../../../episodes')
    const slug = '06-dynamodb-global-tables'
    const lesson = join(folder, 'episodes', slug)
    cpSync(episodes, join(folder, 'episodes'), { recursive: true })
    const [words = ''] = wrong.split(' Over')
    const insert = (name: string, heading: RegExp, text: string) => {
      const path = join(lesson, name)
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(heading, (line) => `${line}\n\n${text}\n`),
      )
      return path
    }
    const script = insert('script.md', /^## Virginia goes dark$/m, words)
    insert('outline.md', /^### 7\. .*$/m, `**Script begins**: "${words}"`)
    const { err } = await check(['--fix', join('episodes', slug, 'script.md')])
    expect(err).toMatch(/not fixed .*script\.md:\d+:71 {2}read again, the text would not be right/)
    expect(readFileSync(script, 'utf8')).toContain('1,505 euros')
  })
})
