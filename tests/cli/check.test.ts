import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run as runCheck } from '../../src/cli/check.ts'
import { run as runExplain } from '../../src/cli/explain.ts'
import type { Io } from '../../src/cli/io.ts'
import { run as runLedger } from '../../src/cli/ledger.ts'
import { run as runSchema } from '../../src/cli/schema.ts'
import { Refusal } from '../../src/host/index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

async function command(run: typeof runCheck, args: string[], look: Partial<Io> = {}) {
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
    readInput: (path) => (path === '-' ? 'Standing in: 1,000 WCUs cost $6,000 a month.' : readFileSync(path, 'utf8')),
    ...look,
  }
  return { code: await run(args, io), ...said }
}

const wrong = 'In DynamoDB, 1,000 WCUs cost $6,000 a month.\n'
const workload = `\`\`\`workload shop
regions: [us-east-1]
writes: 100 per second
reads: { rate: 100 per second, consistency: strong }
item-size: 1 KB
storage: 10 GB
dynamodb: { capacity: provisioned }
\`\`\`
`

describe('check', () => {
  test('exits with 0, 1 or 2: clean, errors, not done; 2 wins', async () => {
    const clean = write('clean.txt', 'All is well.')
    const bad = write('bad.txt', wrong)
    const broken = write('broken.md', '```workload shop\nregions: [us-east-1\n```\n')
    expect((await command(runCheck, [clean])).code).toBe(0)
    expect((await command(runCheck, [clean, bad])).code).toBe(1)
    const { code, out } = await command(runCheck, [broken, bad])
    expect(code).toBe(2)
    expect(out).toContain('config/workload')
    expect(out).toContain('calculator/unit-price')
  })

  test('exits with 2 where a price that an `is` needs is missing', async () => {
    const text = workload
      .replace('us-east-1', 'ap-northeast-1')
      .replace('dynamodb: { capacity: provisioned }', 'aurora: { instance: r7g.4xlarge, instances: 1 }')
    const path = write('a.md', `${text}\n:fig[$9]{is='shop["aurora-single"].total'}`)
    expect((await command(runCheck, [path])).code).toBe(2)
  })

  test('walks folders, and reads standard input', async () => {
    write('a/one.txt', wrong)
    write('a/b/two.md', wrong)
    write('a/code.js', wrong)
    expect((await command(runCheck, [join(folder, 'a'), '--all'])).out).toMatch(/^2 texts: /m)
    expect((await command(runCheck, ['-', '--format', 'json'])).out).toContain('"file":"standard input"')
    expect((await command(runCheck, ['-'])).out).toContain('│ Standing in: 1,000 WCUs')
    await expect(command(runCheck, [write('empty/x.js', '')])).resolves.toMatchObject({ code: 0 })
    await expect(command(runCheck, [join(folder, 'empty')])).rejects.toThrow(/no text file there/)
  })

  test("takes a script's scenarios from the outline beside it", async () => {
    write('ep/outline.md', workload)
    const script = write('ep/script.md', `It costs :fig[$59]{is='shop["dynamodb-single"].total'} a month.`)
    expect((await command(runCheck, [script])).code).toBe(0)
  })

  test('without a path takes the course, the site’s own texts and the README, but not generated pages', async () => {
    write('episodes/01/outline.md', 'x')
    write('src/site/content/docs/own.md', 'x')
    write('src/site/content/docs/episodes/01.mdx', 'x')
    write('README.md', 'x')
    const { out } = await command(runCheck, ['--format', 'json'])
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual([
      'episodes/01/outline.md',
      'src/site/content/docs/own.md',
      'README.md',
    ])
    rmSync(join(folder, 'episodes'), { recursive: true })
    await expect(command(runCheck, [])).rejects.toThrow(/^name what is to be checked: crossfoot check FOLDER/)
  })

  test('prints JSON of the agreed shape to standard output alone', async () => {
    const { out, err } = await command(runCheck, [write('a.txt', wrong), '--format', 'json'])
    expect(err).toBe('')
    const { version, asOf, files, coverage, findings } = JSON.parse(out)
    expect(version).toBe(1)
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(files).toMatchObject([{ mentions: 2, figures: 2, notLookedAt: [] }])
    expect(Object.keys(files[0].standings)).toEqual(['computed', 'derived', 'cited', 'given', 'waived', 'unbound'])
    expect(coverage).toEqual({ bound: 0, figures: 2 })
    expect(findings).toMatchObject([
      {
        line: 1,
        column: 30,
        endLine: 1,
        endColumn: 36,
        rule: 'calculator/unit-price',
        severity: 'error',
        changesCheaper: false,
        stated: { text: '$6,000', value: 6000, unit: 'USD', per: 'month' },
        worked: { value: 474.5, interval: [474.5, 474.5], unit: 'USD', per: 'month' },
        related: [],
      },
    ])
  })

  test('ends its pretty report with counts and their denominators, in 80 columns', async () => {
    const { out } = await command(runCheck, [write('a.txt', wrong)])
    expect(out).toContain('1 text: 2 numbers read, 2 of them figures; 0 worked out again and right\n')
    expect(out).toContain('coverage 0 of 2 (0 %): 2 unbound\n')
    expect(out).toMatch(/\n1 error, 0 warnings; prices and facts as of .*\n$/)
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('counts what an author declared apart, and notes', async () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `Row ${index + 100} km.`).join(' ')
    const text = `The club has :fig[300 members]{given="a premise"}, :fig[60 minutes]{waive="so" until="2999-01-01"} away. ${lines}\n\n~~~\nopen`
    const { out } = await command(runCheck, [write('a.md', text)])
    expect(out).toMatch(/coverage 2 of 1,?202 \(0\.2 %\): 1 given \(1 by directive\), 1 waived, 1,200 unbound/)
    expect(out).toMatch(/1 note; prices/)
    expect((await command(runCheck, [write('b.md', ':fig[1 second]{fact="dynamodb.mrec-lag"}')])).out).toContain(
      'coverage 1 of 1 (100 %)',
    )
    expect((await command(runCheck, [write('c.md', 'Nothing.')])).out).not.toContain('coverage')
  })

  test('counts recall questions', async () => {
    const text = 'Pause and answer.\n\nQuestion one: Who?\n\nAnswers.\n\nQuestion one: Me.'
    expect((await command(runCheck, [write('a.txt', text)])).out).toContain(
      'recall: 1 question, 1 answered, 1 of the answers bound to nothing\n',
    )
  })

  test('holds a floor', async () => {
    const path = write('a.txt', 'It weighs 12 kilograms.')
    expect((await command(runCheck, [path])).code).toBe(0)
    const under = await command(runCheck, [path, '--min-coverage', '50'])
    expect([under.code, under.out]).toEqual([1, expect.stringContaining('coverage is under the floor of 50 %')])
    const full = await command(runCheck, [path, '--min-coverage', '100%'])
    expect(full.out).toContain('binding/unbound')
  })

  test('says once what several texts rest on', async () => {
    const text = ':fig[1 second]{fact="dynamodb.mrec-lag"}'
    const paths = [write('a.md', text), write('b.md', text)]
    expect(
      (await command(runCheck, [...paths, '--as-of', '2029-01-01'])).out.match(/facts\/past-review/g),
    ).toHaveLength(1)
  })

  test.each([
    [['--format', 'xml'], /not one of pretty, json/],
    [['--min-coverage', 'much'], /no percentage from 0 to 100/],
    [['--min-coverage', '101'], /no percentage/],
    [['--as-of', 'today'], /is no date/],
  ])('refuses %s', async (args, message) => {
    await expect(command(runCheck, [write('a.txt', 'x'), ...args])).rejects.toThrow(message)
  })

  test('lists several wrong workloads with their places, and tells of a file that is no text', async () => {
    const { out, code } = await command(runCheck, [write('a.md', '```workload x\nregions: [us-east-1]\n```\n')])
    expect(code).toBe(2)
    expect(out).toMatch(/a\.md:2:1 {2}error {2}config\/workload {2}item-size: missing/)
    const io = { readInput: () => 'x' }
    expect((await command(runCheck, [write('b.md', '```workload x\n')], {})).out).toContain('never closed')
    expect((await command(runCheck, ['-'], io)).code).toBe(0)
  })
})

test('check tells of a file that can’t be opened, and checks the others', async () => {
  const path = write('a.txt', wrong)
  const refuse = (file: string): string => {
    if (file.endsWith('gone.txt')) throw new Refusal(`${file}: no such file`)
    return readFileSync(file, 'utf8')
  }
  const { code, out } = await command(runCheck, [path, write('gone.txt', '')], { readInput: refuse })
  expect(code).toBe(2)
  expect(out).toMatch(/gone\.txt:1:1 {2}error {2}format\/unreadable .*no such file/)
  expect(out).toContain('calculator/unit-price')
  const broken = () => {
    throw new TypeError('a bug')
  }
  await expect(command(runCheck, [path], { readInput: broken })).rejects.toThrow('a bug')
})

describe('ledger', () => {
  test('lists every figure with its standing and working', async () => {
    const path = write('a.txt', 'A write unit is $0.00065 per WCU-hour. It weighs 12 kg.\n')
    const { out } = await command(runLedger, [path])
    expect(out).toMatch(/1:17 {2}\$0\.00065 +computed +✓ \$0\.00065\/WCU-hour/)
    expect(out).toMatch(/1:50 {2}12 kg +unbound/)
    const json = JSON.parse((await command(runLedger, [path, '--format', 'json'])).out)
    expect(json).toMatchObject({
      version: 1,
      figures: [
        {
          line: 1,
          column: 17,
          endColumn: 25,
          text: '$0.00065',
          value: 0.00065,
          unit: 'USD',
          per: 'WCU-hour',
          standing: 'computed',
        },
        { text: '12 kg', value: 12, standing: 'unbound', claims: [] },
      ],
    })
    expect(json.figures[0].claims).toEqual([{ rule: 'calculator/unit-price', value: 0.00065, ok: true }])
  })

  test('knows the packs of the configuration, and is refused where that is broken', async () => {
    const path = write('a.txt', 'A write unit is $0.00065 per WCU-hour.\n')
    const cwd = dirname(path)
    write('package.json', '{ "crossfoot": { "packs": [] } }')
    expect((await command(runLedger, [path], { cwd })).out).toMatch(/\$0\.00065 +unbound/)
    write('package.json', '{ "crossfoot": { "pakcs": [] } }')
    await expect(command(runLedger, [path], { cwd })).rejects.toThrow(/did you mean packs\?\nas it was probably meant/)
  })

  test('wraps long workings under their column, in colour where there is some', async () => {
    const path = write('a.txt', 'DynamoDB global tables: the replication lag is typically under 1 second.\n')
    const { out } = await command(runLedger, [path], { color: true })
    expect(out).toContain('\u001B[2m')
    expect(out.split('\n').filter((line) => line.startsWith('          ')).length).toBeGreaterThan(0)
    const none = [write('b.txt', 'None.'), write('c.txt', 'None either.')]
    expect((await command(runLedger, none)).out).toMatch(/^no figures in 2 texts: \S*b\.txt,\s+\S*c\.txt\n$/)
  })

  test('marks what does not hold', async () => {
    const path = write('a.md', `${workload}\nIt is :fig[$90]{is='shop["dynamodb-single"].total'} a month.`)
    expect((await command(runLedger, [path])).out).toMatch(/\$90 +computed +✗ \$59\.44/)
  })

  test('refuses other formats, and tells what it could not read', async () => {
    await expect(command(runLedger, ['x', '--format', 'csv'])).rejects.toThrow(/not one of pretty, json/)
    const { code, err } = await command(runLedger, [write('b.md', '```workload x\n')])
    expect([code, err]).toEqual([2, expect.stringContaining('never closed')])
  })
})

describe('explain', () => {
  test('prints a rule’s page, or what each says', async () => {
    expect((await command(runExplain, ['calculator/capacity'])).out).toMatch(
      /^calculator\/capacity\n[\s\S]*## Fails[\s\S]*## Passes/,
    )
    expect((await command(runExplain, [])).out).toContain('binding/value\n  A bound figure disagrees')
    expect((await command(runExplain, ['binding/name'], { color: true })).out).toContain('\u001B[1mbinding/name')
  })

  test('refuses a rule that there is not, with the nearest', async () => {
    await expect(command(runExplain, ['binding/valeu'])).rejects.toThrow(/did you mean binding\/value\?/)
    await expect(command(runExplain, ['zzzzzzzzzzzzzzzzzzzzzz'])).rejects.toThrow(
      /^no rule "z+"\nrules:\n {2}arithmetic/,
    )
    await expect(command(runExplain, ['a', 'b'])).rejects.toThrow(/usage/)
  })
})

test.each(['findings', 'ledger'])('schema %s is a JSON Schema that names every field of the output', async (name) => {
  const schema = JSON.parse((await command(runSchema, [name])).out)
  expect(schema.$schema).toContain('2020-12')
  const path = write('a.txt', wrong)
  const output = JSON.parse((await command(name === 'ledger' ? runLedger : runCheck, [path, '--format', 'json'])).out)
  expect(Object.keys(output)).toEqual(Object.keys(schema.properties))
  const list = name === 'ledger' ? 'figures' : 'findings'
  for (const key of Object.keys(output[list][0]))
    expect(Object.keys(schema.properties[list].items.properties)).toContain(key)
})
