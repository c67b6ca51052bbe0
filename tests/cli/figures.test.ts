import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/figures.ts'
import { fakeIo } from './fake-io.ts'

function writeText(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'figures-')), name)
  writeFileSync(path, text)
  return path
}

describe('crossfoot figures', () => {
  test('prints a JSON line a mention, at its place in the source', async () => {
    const path = writeText('a.md', '# Costs\n\nIt is **1**,875 dollars a month,\nfor one thousand items per second.\n')
    const { io, said } = fakeIo()
    expect(await run([path, '--format', 'jsonl'], io)).toBe(0)
    expect(
      said.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { file: path, line: 3, start: 6, end: 15, text: '**1**,875', value: 1875, unit: 'USD', per: 'month' },
      {
        file: path,
        line: 4,
        start: 4,
        end: 16,
        text: 'one thousand',
        value: 1000,
        unit: 'count',
        noun: 'item',
        per: 's',
      },
    ])
  })

  test('prints a table for people, and on standard error what was not looked at', async () => {
    const path = writeText('b.txt', 'About 45 ms.\n\n```\nnever closed\n')
    const { io, said } = fakeIo()
    expect(await run([path], io)).toBe(0)
    expect(said.out).toBe(`${path}  script, 1 number\n  1:7  45  45 ms  about\n\n`)
    expect(said.err).toMatch(/b\.txt:3: lines 3 to 5 were not looked at: the code fence is never closed/)
  })

  test('reads standard input for "-"', async () => {
    const { io, said } = fakeIo({ '-': 'Two thirds of it.' })
    await run(['-'], io)
    expect(said.out).toContain('0.66666666')
  })

  test('shows a time of day as a clock does, and as its seconds in JSON', async () => {
    const texts = { '-': 'We open at 10 am.' }
    const [shown, kept] = [fakeIo(texts), fakeIo(texts)]
    await run(['-'], shown.io)
    expect(shown.said.out).toContain('  1:12  10  10:00\n')
    await run(['-', '--format', 'jsonl'], kept.io)
    expect(JSON.parse(kept.said.out)).toMatchObject({ value: 36000, unit: 'time-of-day' })
  })

  test('refuses no path and an unknown format', async () => {
    await expect(run([], fakeIo().io)).rejects.toThrow('no path given')
    await expect(run(['a.md', '--format', 'xml'], fakeIo().io)).rejects.toThrow('--format xml')
  })
})
