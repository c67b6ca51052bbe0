import { expect, test } from 'vitest'
import { run } from '../../src/cli/paths.ts'
import { decide, type Family } from '../../src/decision/index.ts'
import { fakeIo } from './fake-io.ts'

async function paths(format?: string): Promise<string> {
  const { io, said } = fakeIo()
  expect(await run(format ? ['--format', format] : [], io)).toBe(0)
  return said.out
}

interface JsonPath {
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly outcome: string
  readonly family: Family
}

test('every path as JSON leads where its answers lead', async () => {
  const { version, paths: all } = JSON.parse(await paths('json')) as { version: number; paths: JsonPath[] }
  expect(version).toBe(1)
  expect(new Set(all.map(({ answers }) => JSON.stringify(answers))).size).toBe(all.length)
  for (const { answers, outcome, family } of all.filter((_, index) => index % 11 === 0)) {
    const found = decide(Object.fromEntries(answers.map(({ question, answer }) => [question, [answer]])))
    expect([found.outcome, found.family, found.open]).toEqual([outcome, family, []])
  }
})

test('the tables have a row for each path, and leave "not sure" out', async () => {
  const count = (JSON.parse(await paths('json')) as { paths: unknown[] }).paths.length
  const csv = (await paths()).trimEnd().split('\n')
  expect(csv).toHaveLength(count + 1)
  expect(csv[0]).toMatch(/^which-regions,who-writes,.*,outcome,family,writeMode,capacity,advice$/)
  expect(new Set(csv.map((line) => line.split(',').length)).size).toBe(1)
  const markdown = (await paths('md')).trimEnd().split('\n')
  expect(markdown).toHaveLength(count + 2)
  expect(csv.join('\n')).not.toContain('not-sure')
})

test('the diagram has each state once, and is a flow chart', async () => {
  const lines = (await paths('mermaid')).trimEnd().split('\n')
  expect(lines[0]).toBe('flowchart TD')
  const nodes = lines.filter((line) => /^ {2}s\d+[{(]/.test(line))
  expect(new Set(nodes).size).toBe(nodes.length)
  expect(nodes.length).toBeLessThanOrEqual(200)
  for (const line of lines.slice(1))
    expect(line).toMatch(/^ {2}s\d+(?:\{"[^"]+"\}|\(\["[^"]+"\]\)| -->\|"[^"]+"\| s\d+)$/)
})

test('an unknown format is refused with the nearest', async () => {
  const { io } = fakeIo()
  await expect(run(['--format', 'jso'], io)).rejects.toThrow('did you mean json?')
  await expect(run(['--format', 'toString'], io)).rejects.toThrow('formats: md, csv, json, mermaid')
})
