import { describe, expect, test } from 'vitest'
import { type CheckedSource, checkSource, type Finding, sortFindings } from '../../src/check/index.ts'
import { printOverview } from '../../src/report/index.ts'
import { chooseFindings } from '../../src/report/overview/choose-findings.ts'
import { countFigures } from '../../src/report/overview/count-figures.ts'
import { readDocument } from '../../src/text/index.ts'
import { around, check } from '../check/surroundings.ts'

const wrong =
  'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros.'
const texts: Readonly<Record<string, string>> = {
  'blog/rent.md': wrong,
  'blog/chairs.md': 'Twelve chairs at 20 euros each cost 240 euros. 12 times 15 is 190. It weighs 14 kilograms.',
  'blog/table.md': '| a | $10 |\n|---|---|\n| b | $20 |\n| c | $30 |\n| total | $70 |\n\n~~~\nopen\nblock',
  'blog/more.md': '12 times 15 is 170.',
}

function read(list: Readonly<Record<string, string>>): CheckedSource[] {
  return Object.entries(list).map(([file, text]) => checkSource(file, readDocument(text, 'markdown'), around))
}

const failure = {
  ...(check(wrong, 'script').findings[0] as Finding),
  file: 'blog/bin.md',
  rule: 'format/unreadable',
  message: 'not text (a NUL byte at offset 1)',
}

function print(list = texts, { color = false, width = 80, failures = [failure] as readonly Finding[] } = {}): string {
  const checked = read(list)
  const findings = sortFindings([...checked.flatMap((source) => source.findings), ...failures])
  const overview = { texts: checked, findings, failures, asOf: '2026-10-04', paths: ['my blog'] }
  return printOverview(overview, (file, line) => list[file]?.split('\n')[line - 1], { color, width })
}

describe('the first screen', () => {
  test('tells what was looked at, what came of it, what matters most, and what to do next', () => {
    const out = print()
    expect(out.split('\n').slice(0, 9)).toEqual([
      'my blog  4 texts, 20 numbers, 20 of them figures',
      '',
      expect.stringMatching(/^ {2}verified +\d+ {2}█+[▏▎▍▌▋▊▉]? +worked out again, and right$/),
      expect.stringMatching(/^ {2}wrong +\d+ {2}█+[▏▎▍▌▋▊▉]? +4 mistakes in 4 texts, and what follows$/),
      expect.stringMatching(/^ {2}open +\d+ {2}█+[▏▎▍▌▋▊▉]? +nothing says what they should be$/),
      expect.stringMatching(/^ {2}unread +2 {2}3 lines that could not be understood; --all names them$/),
      '                   blog/bin.md: not text (a NUL byte at offset 1)'.slice(2),
      '',
      'The three that matter most, of 4 findings',
    ])
    expect(out).toContain("  crossfoot check 'my blog' --fix --dry-run\n      what 4 certain repairs would change\n")
    expect(out).toContain("  crossfoot check 'my blog' --all\n")
    expect(out).toContain('--baseline known.json --write-baseline')
    expect(out).toMatch(/\nPrices and facts as of 2026-10-04\.\n$/)
  })

  test.each([80, 120])('keeps to %i columns, but for the line of a finding that stands alone', (width) => {
    for (const line of print(texts, { width }).split('\n'))
      if (!/^blog\/.*:\d+:\d+ {2}/.test(line)) expect(line.length).toBeLessThanOrEqual(width)
  })

  test('is the same in colour, but for the colour', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours a terminal
    expect(print(texts, { color: true }).replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(print())
    expect(print(texts, { color: true })).not.toBe(print())
    expect(print()).not.toContain('\u001B')
  })

  test('says where nothing is wrong, and where there is nothing to look at', () => {
    const calm = print({ 'a.md': 'Twelve chairs at 20 euros each cost 240 euros.' }, { failures: [] })
    expect(calm).toContain('\nNothing wrong was found\n')
    expect(calm).toContain('no mistake was found')
    expect(calm).toContain("crossfoot ledger 'my blog'")
    expect(calm).toMatch(/^ {2}unread +0 {2}everything could be read$/m)
    const half = print({ 'a.md': 'Twelve chairs at 20 euros each cost 240 euros.' })
    expect(half).toContain('\nNothing wrong was found in what could be read\n')
    expect(half).not.toContain('everything could be read')
    expect(print({ 'a.md': 'Hello.' }, { failures: [] })).toContain('There is no figure to hold against anything')
  })

  test('shows one finding, or two, as all that there is', () => {
    expect(print({ 'a.md': '12 times 15 is 170.' })).toContain('The one finding')
    const two = print({ 'a.md': '12 times 15 is 170.', 'b.md': wrong })
    expect(two).toContain('The two findings')
    expect(two).not.toContain('--all\n')
  })

  test('names eight files that could not be read, and says how many more', () => {
    const failures = Array.from({ length: 11 }, (_, at) => ({ ...failure, file: `${at}.md` }))
    expect(print(texts, { failures })).toContain('and 3 more; --all names them')
  })
})

describe('what matters most', () => {
  const base = check('12 times 15 is 170.', 'script').findings[0] as Finding
  const { fix: _, ...unsure } = base
  const related = [{ file: 'a.md', line: 1, column: 1, endColumn: 2, message: '' }]
  const choose = (list: readonly Finding[], most = 1) => chooseFindings(list, most).map(({ message }) => message)
  const named = (message: string, more: object, from: Finding | Omit<Finding, 'fix'> = base): Finding => ({
    ...(from as Finding),
    message,
    ...more,
  })

  test.each<[string, Finding, Finding]>([
    ['a mistake', named('yes', {}, unsure), named('no', { severity: 'warning' })],
    ['what changes which design is cheaper', named('yes', { changesCheaper: true }, unsure), named('no', {})],
    ['what is certain', named('yes', {}), named('no', { related }, unsure)],
    ['what has consequences', named('yes', { related }), named('no', {})],
    ['money', named('yes', { stated: { ...base.stated, unit: 'EUR' } }), named('no', { related })],
    ['what is far off', named('yes', { stated: { ...base.stated, value: 900 } }), named('no', {})],
  ])('comes first: %s', (_name, yes, no) => expect([choose([no, yes]), choose([yes, no])]).toEqual([['yes'], ['yes']]))

  test('is not twice the same rule in the same file, where there is another as grave', () => {
    const list = [named('a', {}), named('b', {}), named('c', { file: 'other.md' })]
    expect(choose(list, 2)).toEqual(['a', 'c'])
  })

  test('is no note, and nothing that says that a check did not happen', () => {
    expect(choose([named('a', { severity: 'info' }), named('b', { rule: 'format/unreadable' })], 3)).toEqual([])
  })
})

test('each figure is counted once', () => {
  const counts = countFigures(read(texts))
  expect(counts.verified + counts.wrong + counts.open).toBe(counts.figures)
  expect(counts.wrong).toBe(5)
})
