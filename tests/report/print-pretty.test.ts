import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/check/index.ts'
import { printPretty } from '../../src/report/index.ts'

const line = 'Per region cost: eighteen hundred seventy-five dollars per month.'
const finding: Finding = {
  file: 'script.md',
  line: 98,
  column: 18,
  endLine: 98,
  endColumn: 55,
  rule: 'arithmetic/sum',
  severity: 'error',
  changesCheaper: false,
  message: 'stated $1,875/month, its lines add to $1,925/month',
  notes: ['line 96: 475 + 950 + 475 + 25 = 1,925'],
  related: [{ file: 'script.md', line: 98, column: 82, endColumn: 90, message: 'wrong because of it' }],
  help: 'say "nineteen hundred twenty-five dollars"',
}

test('a finding shows the line as written, the place, the working, what follows from it, and the repair', () => {
  expect(printPretty([finding], () => line, { color: false, width: 100 })).toBe(
    `script.md:98:18  error  arithmetic/sum  stated $1,875/month, its lines add to $1,925/month
   │ Per region cost: eighteen hundred seventy-five dollars per month.
   │                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = line 96: 475 + 950 + 475 + 25 = 1,925
   = 98:82 wrong because of it
   help: say "nineteen hundred twenty-five dollars"
`,
  )
})

describe('on a narrow screen', () => {
  const long = `${'word '.repeat(60)}${line}`
  const far = { ...finding, column: 318, endColumn: 355 }

  test.each([40, 60, 80, 120])('of %i columns a long line is cut so that the mark stands under its words', (width) => {
    const [, source = '', mark = ''] = printPretty([far], () => long, { color: false, width }).split('\n')
    expect(source.length).toBeLessThanOrEqual(width + 1)
    const start = mark.indexOf('^')
    const marked = source.slice(start, start + (mark.match(/\^+/)?.[0].length ?? 0))
    expect('eighteen hundred seventy-five dollars').toContain(marked.replace('…', ''))
    expect(marked.startsWith('eighteen')).toBe(true)
  })
})

test('tabs before the place are kept, so that the mark stands under it', () => {
  const tabbed = { ...finding, column: 3, endColumn: 5 }
  expect(printPretty([tabbed], () => '\t\tab', { color: false, width: 80 })).toContain('   │ \t\t^^')
})

test('a related place in another file is named with its file', () => {
  const other = { ...finding, related: [{ file: 'outline.md', line: 3, column: 1, endColumn: 4, message: 'says 12' }] }
  expect(printPretty([other], () => line, { color: false, width: 80 })).toContain('= outline.md:3:1 says 12')
})

test('a finding over several lines is marked to the end of its first', () => {
  const over = { ...finding, column: 1, endLine: 99, endColumn: 3 }
  expect(printPretty([over], () => 'abc', { color: false, width: 80 })).toContain('│ ^^^\n')
})

test('colour is there when it is wanted', () => {
  expect(printPretty([finding], () => line, { color: true, width: 80 })).toContain('\u001B[1;31merror\u001B[0m')
})

test('a finding without a repair has no help line', () => {
  const { help: _, ...bare } = finding
  expect(printPretty([bare], () => line, { color: false, width: 80 })).not.toContain('help')
})

test('long notes and help are wrapped under themselves, and severity is in colour where the screen has it', () => {
  const wordy = { ...finding, notes: ['a long note '.repeat(10)], help: 'say it '.repeat(20) }
  const lines = printPretty([wordy], () => 'abc', { color: false, width: 60 })
    .split('\n')
    .slice(1)
  for (const text of lines) expect(text.length).toBeLessThanOrEqual(60)
  expect(lines.filter((text) => text.startsWith('     a long') || text.startsWith('     long')).length).toBeGreaterThan(
    0,
  )
  expect(printPretty([finding], () => 'abc', { color: true, width: 60 })).toContain('\u001B[1;31merror\u001B[0m')
})
