import { describe, expect, test } from 'vitest'
import {
  applyConfig,
  type Config,
  defineConfig,
  type Finding,
  floorOf,
  isIn,
  judgeIgnores,
  printConfig,
  readConfig,
  rulePages,
} from '../../../src/check/index.ts'
import { check } from '../surroundings.ts'

const known = { rules: rulePages.map(({ name }) => name), packs: ['aws'], until: '2027-12-31' }
const read = (value: unknown) => readConfig(value, known)
const ignore = { rule: 'arithmetic/sum', reason: 'old', until: '2027-01-01' }

describe('a configuration', () => {
  test('that is right is read as it stands', () => {
    const config = defineConfig({
      packs: ['aws', './ours.json'],
      folders: { '.': { floor: 20 }, docs: { severities: { 'arithmetic/*': 'warning', 'facts/figure': 'info' } } },
      ignore: [{ ...ignore, in: 'docs', text: 'rent' }],
    })
    expect(read(config)).toEqual({ config, problems: [] })
    expect(read({})).toEqual({ config: {}, problems: [] })
  })

  test.each<[unknown, RegExp, Config]>([
    [[], /the configuration is a list; expected an object/, {}],
    [{ pack: ['aws'] }, /no "pack"; did you mean packs\?/, { packs: ['aws'] }],
    [{ somethingElse: 1 }, /no "somethingElse"; it takes packs, folders, ignore/, {}],
    [{ floors: 1 }, /no "floors"; floor is said of a folder/, { folders: { '.': { floor: 1 } } }],
    [
      { floor: { docs: 80, blog: 7 }, folders: { docs: { floor: 90 }, blog: { severities: {} } } },
      /no "floor"; floor is said of a folder/,
      { folders: { docs: { floor: 90 }, blog: { floor: 7, severities: {} } } },
    ],
    [
      { severities: { 'arithmetic/sum': 'warning' } },
      /no "severities"; severities is said of a folder/,
      { folders: { '.': { severities: { 'arithmetic/sum': 'warning' } } } },
    ],
    [
      { rules: { docs: { 'arithmetic/sum': 'warning' } }, folders: 3 },
      /no "rules"; severities is said of a folder/,
      { folders: { docs: { severities: { 'arithmetic/sum': 'warning' } } } },
    ],
    [
      { floors: 1, folders: { '.': 7 } },
      /folders\["\."\] is 7; expected an object/,
      { folders: { '.': { floor: 7 } } },
    ],
    [{ packs: 'aws' }, /packs is "aws"; expected a list/, { packs: ['aws'] }],
    [{ packs: null }, /packs is null; expected a list/, { packs: [] }],
    [{ packs: ['awz', 7] }, /packs\[0\]: "awz" is no pack/, { packs: ['aws'] }],
    [{ folders: 80 }, /folders is 80; expected an object/, { folders: {} }],
    [
      { folders: { docs: { floor: '80%' } } },
      /floor is "80%"; expected a percentage/,
      { folders: { docs: { floor: 80 } } },
    ],
    [{ folders: { docs: { floor: 120 } } }, /floor is 120/, { folders: { docs: { floor: 100 } } }],
    [{ folders: { docs: { floor: 'much' } } }, /floor is "much"/, { folders: { docs: {} } }],
    [
      { folders: { docs: { severities: 'warn' } } },
      /severities is "warn"; expected an object/,
      { folders: { docs: { severities: {} } } },
    ],
    [
      { folders: { docs: { severities: { 'arithmetic/sums': 'warn' } } } },
      /no rule "arithmetic\/sums"; did you mean arithmetic\/sum\?/,
      { folders: { docs: { severities: { 'arithmetic/sum': 'warning' } } } },
    ],
    [
      { folders: { docs: { severities: { 'arithmetic/sum': 'off', qqqqqqqq: 'error' } } } },
      /to leave findings out, use ignore/,
      { folders: { docs: { severities: { 'arithmetic/sum': 'info' } } } },
    ],
    [
      { folders: { docs: { severities: { 'format/unreadable': 'info' } } } },
      /always an error/,
      { folders: { docs: { severities: {} } } },
    ],
    [
      { ignore: [{ rule: 'arithmetic/sum' }] },
      /ignore\[0\] has no until/,
      { ignore: [{ rule: 'arithmetic/sum', reason: 'why nobody mends it', until: '2027-12-31' }] },
    ],
    [
      { ignore: [{ ...ignore, until: 'soon' }] },
      /until is "soon"; expected a day such as 2027-12-31/,
      { ignore: [{ ...ignore, until: '2027-12-31' }] },
    ],
    [
      { ignore: [{ ...ignore, reason: {} }] },
      /reason is an object; expected a text/,
      { ignore: [{ ...ignore, reason: 'why nobody mends it' }] },
    ],
    [{ ignore: [{ ...ignore, rule: 'qqqqqqqq' }] }, /no rule "qqqqqqqq"/, { ignore: [] }],
  ])('that is wrong, %j, is said to be, and mended', (value, problem, config) => {
    const found = read(value)
    expect(found.problems.join('\n')).toMatch(problem)
    expect(found.config).toEqual(config)
    expect(read(found.config)).toEqual({ config, problems: [] })
  })

  test('names folders that are there; another is said to be none, and mended where one is near', () => {
    const locate = (path: string) => (path === 'docs' ? path : path === 'dcos' ? 'docs' : undefined)
    const found = readConfig({ folders: { dcos: { floor: 3 }, elsewhere: { floor: 4 } } }, { ...known, locate })
    expect(found).toEqual({
      config: { folders: { docs: { floor: 3 } } },
      problems: [
        'folders["dcos"]: no such folder or text here; did you mean docs?',
        'folders["elsewhere"]: no such folder or text here',
      ],
    })
    expect(readConfig(found.config, { ...known, locate }).problems).toEqual([])
  })

  test('is printed as it would be written', () => {
    const config: Config = { folders: { docs: { floor: 80 } }, ignore: [{ ...ignore, reason: "it's\nold" }] }
    expect(printConfig(config)).toBe(`import { defineConfig } from 'crossfoot'

export default defineConfig({
  folders: { docs: { floor: 80 } },
  ignore: [{ rule: 'arithmetic/sum', reason: 'it\\'s\\nold', until: '2027-01-01' }],
})
`)
    expect(printConfig({})).toContain('defineConfig({})')
  })
})

describe('findings are configured', () => {
  const findings = check(
    'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.',
    'script',
  ).findings
  const apply = (config: Config, path = 'docs/old/a.md', today = '2026-10-04', list: readonly Finding[] = findings) =>
    applyConfig(config, list, () => ({ path, sentence: 'Rent is 900 euros, together 1,505 euros.' }), today)
  const severity = (config: Config, path?: string) => apply(config, path).findings.map((finding) => finding.severity)

  test('by the innermost folder that says something of the rule, the rule before its family', () => {
    const folders: Config['folders'] = {
      '.': { severities: { 'arithmetic/sum': 'info' } },
      docs: { severities: { 'arithmetic/*': 'warning' } },
      'docs/old/': { floor: 3, severities: { 'facts/*': 'info' } },
    }
    expect(severity({ folders })).toEqual(['warning'])
    expect(severity({ folders }, 'README.md')).toEqual(['info'])
    expect(severity({})).toEqual(['error'])
    expect(floorOf({ folders }, 'docs/old/a.md')).toEqual({ folder: 'docs/old/', floor: 3 })
    expect(floorOf({ folders }, 'docs/a.md')).toBeUndefined()
  })

  test.each([
    [ignore, true],
    [{ ...ignore, rule: 'arithmetic/*' }, true],
    [{ ...ignore, rule: 'facts/*' }, false],
    [{ ...ignore, in: 'docs' }, true],
    [{ ...ignore, in: 'docs/old/a.md' }, true],
    [{ ...ignore, in: 'doc' }, false],
    [{ ...ignore, text: 'together 1,505' }, true],
    [{ ...ignore, text: 'apart' }, false],
    [{ ...ignore, until: '2026-10-04' }, true],
    [{ ...ignore, until: '2026-10-03' }, false],
  ])('left out by %j: %s', (entry, isOut) => {
    const { findings: left, ignored } = apply({ ignore: [entry] })
    expect([left.length, ignored.length]).toEqual(isOut ? [0, 1] : [1, 0])
  })

  test('but not where a check did not happen', () => {
    const failed = findings.map((finding) => ({ ...finding, rule: 'format/unreadable' }))
    const config: Config = {
      folders: { '.': { severities: { 'format/*': 'info' } } },
      ignore: [{ ...ignore, rule: 'format/*' }],
    }
    expect(apply(config, 'a.md', '2026-10-04', failed).findings).toEqual(failed)
  })
})

test('an entry that ended is an error; one that leaves nothing out is a warning where all of it was looked at', () => {
  const place = { file: 'crossfoot.config.ts', line: 3, column: 1, endLine: 3, endColumn: 9 }
  const entries = [{ ...ignore, in: 'docs' }, { ...ignore, in: 'blog' }, { ...ignore, until: '2020-01-01' }, ignore]
  const use = { used: new Set(entries.slice(3)), looked: ['docs'], today: '2026-10-04' }
  const found = judgeIgnores({ ignore: entries }, use, () => place)
  expect(found.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
    ['config/unused-ignore', 'warning', `nothing is left out by ignoring ${ignore.rule} in docs`],
    ['config/expired-ignore', 'error', `ignoring ${ignore.rule} ended on 2020-01-01; today is 2026-10-04`],
  ])
  expect(judgeIgnores({}, use, () => place)).toEqual([])
})

test.each([
  ['docs/a.md', '.', true],
  ['docs/a.md', './docs', true],
  ['docs/a.md', 'docs/', true],
  ['docs', 'docs', true],
  ['docs2/a.md', 'docs', false],
  ['../a.md', 'docs', false],
])('%s lies in %s: %s', (path, folder, isInside) => expect(isIn(path, folder)).toBe(isInside))
