import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as check from '../../../src/check/index.ts'
import { run } from '../../../src/cli/check.ts'
import type { Io } from '../../../src/cli/io.ts'
import { bakeryPack } from '../../book/bakery.ts'

vi.mock('../../../src/check/index.ts', { spy: true })

const gold = join(import.meta.dirname, '..', '..', 'gold', 'claims', 'dev')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-memory-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

/** Runs a check with a cache of its own, and counts how many groups of texts were really checked. */
async function runCheck(args: string[], cwd = folder) {
  const said = { out: '', err: '' }
  const io: Io = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    ...{ cwd, color: true, width: 90, cacheFolder: join(folder, 'cache') },
    readInput: (path) => readFileSync(path, 'utf8'),
  }
  vi.mocked(check.checkTogether).mockClear()
  const code = await run(args, io)
  return { ...said, code, checked: vi.mocked(check.checkTogether).mock.calls.length }
}

test.each(['pretty', 'json'])(
  'the second check of the same files checks nothing and prints the same bytes: %s',
  async (format) => {
    const names = readdirSync(gold).slice(0, 9)
    // The labels of the gold stand in its texts.
    for (const name of names) write(name, readFileSync(join(gold, name), 'utf8').replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, '$1'))
    write('wrong.txt', 'Lines of $10 and $20. The total is $40.')
    const args = ['.', '--format', format]
    const first = await runCheck(args)
    expect(first.checked).toBe(names.length + 1)
    expect(first.out).toContain('arithmetic/')
    expect(await runCheck(args)).toEqual({ ...first, checked: 0 })
    expect(await runCheck([...args, '--no-cache'])).toEqual(first)
  },
)

const workload = `\`\`\`workload shop
regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: strong }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: provisioned }
\`\`\`
`

test('what has changed is checked, and what depends on it: an outline goes with its script', async () => {
  write('a/outline.md', workload)
  write('a/script.md', `It costs :fig[$59]{is='shop["dynamodb-single"].total'} a month.`)
  write('b.md', 'Lines of $10 and $20. The total is $30.')
  expect((await runCheck([folder])).checked).toBe(2)
  write('b.md', 'Lines of $10 and $20. The total is $40.')
  expect(await runCheck([folder])).toMatchObject({ checked: 1, out: expect.stringContaining('b.md:1:') })
  write('a/outline.md', workload.replace('writes: 100', 'writes: 900'))
  expect(await runCheck([folder])).toMatchObject({ checked: 1, out: expect.stringContaining('binding/value') })
})

test('another day and another floor are another check', async () => {
  write('a.md', 'It weighs 12 kilograms.')
  await runCheck(['a.md'])
  expect((await runCheck(['a.md', '--as-of', '2027-01-01'])).checked).toBe(1)
  expect((await runCheck(['a.md', '--min-coverage', '100'])).out).toContain('binding/unbound')
  expect((await runCheck(['a.md', '--min-coverage', '100'])).out).toContain('binding/unbound')
})

test('another pack, and another floor of the configuration, are another check; its severities and ignores are not', async () => {
  write('.git/HEAD', '')
  write('a.md', 'Rye bread rests for 12 hours before it is baked.')
  const configure = (crossfoot: object) => write('package.json', JSON.stringify({ crossfoot }))
  const pack = (amount: string) =>
    write('ours.json', JSON.stringify({ ...bakeryPack, facts: [{ ...bakeryPack.facts[0], amount }] }))
  pack('18')
  configure({ packs: ['ours.json'] })
  expect((await runCheck(['a.md'])).checked).toBe(1)
  expect((await runCheck(['a.md'])).checked).toBe(0)
  pack('12')
  expect((await runCheck(['a.md'])).checked).toBe(1)
  configure({ packs: ['ours.json'], folders: { '.': { floor: 100 } } })
  expect(await runCheck(['a.md'])).toMatchObject({ checked: 1, out: expect.stringMatching(/error.*binding\/unbound/) })
  const folders = { '.': { floor: 100, severities: { 'binding/*': 'info' } } }
  configure({ packs: ['ours.json'], folders })
  expect(await runCheck(['a.md'])).toMatchObject({ checked: 0, out: expect.stringMatching(/info.*binding\/unbound/) })
  const ignore = [{ rule: 'binding/*', reason: 'so', until: '2999-01-01' }]
  configure({ packs: ['ours.json'], folders, ignore })
  const last = await runCheck(['a.md'])
  expect(last.checked).toBe(0)
  expect(last.out).not.toContain('binding/unbound')
})

test('a corrupt result is thrown away with a line, and the text is checked', async () => {
  write('a.md', 'Lines of $10 and $20. The total is $40.')
  const first = await runCheck(['a.md'])
  for (const name of readdirSync(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), 'nonsense')
  const second = await runCheck(['a.md'])
  expect(second).toEqual({ ...first, err: expect.stringMatching(/corrupt and is thrown away\n$/) })
  expect(await runCheck(['a.md'])).toEqual({ ...first, checked: 0 })
})

test('what can not be read is told each time', async () => {
  write('a.md', '```workload shop\n')
  const first = await runCheck(['a.md'])
  expect(first.code).toBe(2)
  expect(await runCheck(['a.md'])).toEqual(first)
})
