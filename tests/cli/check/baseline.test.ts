import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Project, wrong } from './run-check.ts'

let project: Project
beforeEach(() => {
  project = new Project()
})
afterEach(() => project.remove())

const held = ['docs', '--baseline', 'known.json']
const entries = () => JSON.parse(project.read('known.json')).findings as { file: string; rule: string; text: string }[]

describe('check --baseline', () => {
  beforeEach(async () => {
    project.put('docs/a.md', wrong)
    project.put('docs/b.md', '12 times 15 is 190.')
    const { code, out } = await project.check([...held, '--write-baseline'])
    expect([code, out]).toEqual([0, expect.stringContaining('known.json is new: 2 findings in it')])
  })

  test('knows findings by file, rule and sentence', () => {
    expect(entries()).toEqual([
      { file: 'docs/a.md', rule: 'arithmetic/sum', text: wrong.split(' Over')[0] },
      { file: 'docs/b.md', rule: 'arithmetic/product', text: '12 times 15 is 190.' },
    ])
  })

  test('fails on new findings only, wherever the known ones have moved', async () => {
    project.put('docs/a.md', `# A head\n\nMore words.\n\n${wrong.replace('together', '\ntogether')}\n`)
    const known = await project.check(held)
    expect([known.code, known.out]).toEqual([0, expect.stringContaining('2 known, as known.json has them')])
    project.put('docs/c.md', '12 times 15 is 170.')
    const { code, out } = await project.check(held)
    expect(code).toBe(1)
    expect(out).toContain('docs/c.md')
    expect(out).not.toContain('docs/a.md')
  })

  test('a second mistake in the same words is new', async () => {
    project.put('docs/b.md', '12 times 15 is 190.\n\n12 times 15 is 190.\n')
    expect((await project.check(held)).code).toBe(1)
  })

  test('says what is no longer found, and the same command takes it out, but puts nothing in', async () => {
    project.put('docs/b.md', '12 times 15 is 180.')
    project.put('docs/c.md', '12 times 15 is 170.')
    expect((await project.check(held)).out).toContain('no longer found: docs/b.md  arithmetic/product')
    const { code, out } = await project.check([...held, '--write-baseline'])
    expect([code, out]).toEqual([1, expect.stringContaining('1 finding taken out of known.json')])
    expect(entries().map(({ file }) => file)).toEqual(['docs/a.md'])
  })

  test('keeps what was not looked at, but not what is gone', async () => {
    await project.check(['docs/a.md', '--baseline', 'known.json', '--write-baseline'])
    expect(entries()).toHaveLength(2)
    rmSync(join(project.folder, 'docs/b.md'))
    await project.check(['docs/a.md', '--baseline', 'known.json', '--write-baseline'])
    expect(entries()).toHaveLength(1)
  })

  test('tells JSON what is known and what is stale', async () => {
    project.put('docs/b.md', '')
    const { out, err } = await project.check([...held, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      findings: [],
      baseline: { file: 'known.json', known: 1, stale: [{ file: 'docs/b.md' }] },
    })
    expect(err).toContain('no longer found')
  })

  test('never takes in that a check did not happen', async () => {
    rmSync(join(project.folder, 'known.json'))
    project.put('docs/c.md', new Uint8Array([65, 0]))
    expect((await project.check([...held, '--write-baseline'])).code).toBe(2)
    expect((await project.check(held)).code).toBe(2)
    expect(entries()).toHaveLength(2)
  })

  test.each([
    [['docs', '--write-baseline'], /--write-baseline goes with --baseline FILE/],
    [['docs', '--baseline', 'none.json'], /none\.json: no such baseline; --write-baseline makes it/],
    [['docs', '--baseline', 'docs/b.json'], /docs\/b\.json: this is no baseline/],
  ])('refuses %j', async (args, message) => {
    project.put('docs/b.json', '[]')
    await expect(project.check(args)).rejects.toThrow(message)
  })
})
