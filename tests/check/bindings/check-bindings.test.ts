import { describe, expect, test } from 'vitest'
import { check, rules } from '../surroundings.ts'

const writes = `board["dynamodb-global-eventual"]["us-east-1"]["application-writes"]`
const units = `board["dynamodb-global-eventual"]["us-east-1"]["write-capacity"]`
const total = 'board["dynamodb-global-eventual"].total'
const aurora = 'board["aurora-serverless"].total'

describe('a figure bound by `is` holds', () => {
  test.each([
    [`That is :fig[four hundred seventy-five dollars]{is='${writes}'} a month.`],
    [`That is :fig[$474.50]{is='${writes}'} a month.`],
    [`That is :fig[about four hundred sixty dollars]{is='${writes}'} a month.`],
    [`That is :fig[over four hundred dollars]{is='${writes}'} a month.`],
    [`That is :fig[up to five hundred dollars]{is='${writes}'} a month.`],
    [`That is :fig[ten thousand dollars]{is='${aurora}'} a month.`],
    [`That is :fig[65 cents]{is='${writes} / 730'} an hour.`],
    [`That is :fig[half]{is='${writes} / (${writes} * 2)'} of it.`],
    [`That is :fig[50 percent]{is='${writes} / (${writes} * 2)'} of it.`],
    [`:fig[One thousand]{is='${units}'} units.`],
    [`Twice that: :fig[2,000]{is='${units} * 2'} units.`],
  ])('%s', (text) => {
    const { figures, findings } = check(text)
    expect(findings).toEqual([])
    expect(figures).toHaveLength(1)
  })
})

describe('a figure bound wrongly is found', () => {
  test.each([
    [
      `:fig[four hundred dollars]{is='${writes}'}`,
      'binding/value',
      /stated "four hundred dollars", worked out \$474\.50/,
    ],
    [`:fig[over five hundred dollars]{is='${writes}'}`, 'binding/value', /worked out \$474\.50/],
    [`:fig[under four hundred dollars]{is='${writes}'}`, 'binding/value', /worked out \$474\.50/],
    [`:fig[nine hundred dollars]{is='${aurora}'}`, 'binding/value', /worked out \$3,/],
    [`:fig[three cents]{is='${writes} / 730'}`, 'binding/value', /worked out \$0\.65/],
    [`:fig[1,000]{is='${writes}'}`, 'binding/unit', /their units differ/],
    [`:fig[$1,000]{is='${units}'}`, 'binding/unit', /their units differ/],
    [`:fig[a lot]{is='${units}'}`, 'binding/no-number', /no number is said in "a lot"/],
    [':fig[nine]{is="bord"}', 'binding/name', /bord is no name here; did you mean board\?/],
    [':fig[nine]{is="1 +"}', 'binding/name', /missing at the end/],
    [':fig[nine]{is=board}', 'binding/attributes', /is no list of name="value"/],
    [':fig[nine]{giver="board"}', 'binding/attributes', /no attribute giver; did you mean given\?/],
    [':fig[nine]{until="2027-01-01"}', 'binding/attributes', /one of is, fact, given, waive/],
    [':fig[nine]{is="board" given="so"}', 'binding/attributes', /is and given exclude each other/],
    [':fig[nine]{given="so" until="2027-01-01"}', 'binding/attributes', /until goes with waive/],
    [':fig[nine]{given=" "}', 'binding/attributes', /given says no reason/],
    [':fig[nine]{waive="a story"}', 'binding/attributes', /waive needs until/],
    [':fig[nine]{waive="a story" until="soon"}', 'binding/attributes', /is no date/],
    [':fig[many]{given="a story"}', 'binding/no-number', /no number/],
    [
      ':fig[sixty percent]{waive="a story" until="2026-01-01"}',
      'binding/expired-waiver',
      /ended on 2026-01-01; today is 2026-10-04/,
    ],
    [':fig[ten seconds]{fact="dynamodb.mrec-lag"}', 'binding/value', /the fact says otherwise/],
    [':fig[ten dollars]{fact="dynamodb.mrec-lag"}', 'binding/unit', /the fact states no such number/],
    [':fig[two]{fact="dynamodb.mrec-async"}', 'binding/unit', /the fact states no such number/],
    [':fig[a second]{fact="dynamodb.mrec-lug"}', 'binding/name', /did you mean dynamodb\.mrec-lag\?/],
    [':fig[a second]{fact="xyz"}', 'binding/name', /the book has no fact "xyz"$/],
  ])('%s', (text, rule, message) => {
    const { findings } = check(`Well: ${text}.`)
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
    expect(findings[0]?.message).toMatch(message)
  })

  test('it is marked at its words, with its working and what to say', () => {
    const [finding] = check(`One.\n\nThat is :fig[four hundred dollars]{is='${writes}'} a month.`).findings
    expect(finding).toMatchObject({ file: 'script.md', line: 3, column: 14, endLine: 3, endColumn: 34 })
    expect(finding?.stated).toMatchObject({ text: 'four hundred dollars', value: 400, unit: 'USD' })
    expect(finding?.worked).toMatchObject({ value: 474.5, interval: [474.5, 474.5] })
    expect(finding?.notes[0]).toContain('1,000 rWCU')
    expect(finding?.help).toBe('say "four hundred seventy-five dollars"')
    expect(finding?.fix).toEqual({ text: 'four hundred seventy-five dollars' })
  })

  test('whatever is put in by the fix, the figure then holds', () => {
    const before = `That is :fig[$400]{is='${writes}'} a month.`
    const fix = check(before).findings[0]?.fix?.text ?? ''
    expect(check(before.replace('$400', fix)).findings).toEqual([])
  })

  test('and marked as changing which design is cheaper, where it does', () => {
    const off = (said: string) => check(`:fig[${said}]{is='${total}'} a month.`).findings[0]
    expect(off('30,000 dollars')?.changesCheaper).toBe(true)
    expect(off('30,000 dollars')?.notes.at(-1)).toMatch(/aurora-.* would compare the other way/)
    expect(off('3,200 dollars')?.changesCheaper).toBe(false)
  })
})

describe('facts, premises and waivers', () => {
  const standings = (text: string) => check(text).coverage.standings
  const filler =
    ' It has 101 GB, 103 GB, 107 GB, 109 GB, 113 GB, 127 GB, 131 GB, 137 GB, 139 GB, 149 GB, 151 GB'.repeat(4)

  test('a figure that a fact states is cited', () => {
    expect(standings(':fig[Under 1 second]{fact="dynamodb.mrec-lag"}.')).toMatchObject({ cited: 1, unbound: 0 })
    expect(rules(':fig[up to 400 kilobytes]{fact="dynamodb.item-limit"}')).toEqual([])
  })

  test('words without a number may be bound to a fact', () => {
    expect(rules('It copies :fig[in the background]{fact="dynamodb.mrec-async"}.')).toEqual([])
  })

  test('a premise and a waiver count, and are counted apart', () => {
    const text = `The club has :fig[300 members]{given="a premise"}, :fig[60 minutes]{waive="an anecdote" until="2027-06-30"} away.${filler}`
    expect(check(text).coverage).toMatchObject({ standings: { given: 1, waived: 1, computed: 0 }, byDirective: 2 })
    expect(rules(text)).toEqual([])
  })

  test('more than 5 % by directive are an error', () => {
    const text = 'It has :fig[300 members]{given="a premise"}.'
    expect(rules(text, 'markdown', { mustBind: true })).toEqual(['binding/waived-share'])
  })

  test('but not in a text that is no episode and stands under no floor', () => {
    expect(rules('It has :fig[300 members]{given="a premise"}, 12 % of them old.')).toEqual([])
  })

  test('a waiver of a number without weight is unused, which is a warning', () => {
    const [finding] = check(`Yes, :fig[two parts]{waive="so" until="2027-06-30"}.${filler}`).findings
    expect(finding).toMatchObject({ rule: 'binding/unused-waiver', severity: 'warning' })
  })
})

describe('under a floor', () => {
  test('each figure that rests on nothing is an error', () => {
    const { findings } = check('It costs $10 and takes 5 seconds, twice.', 'markdown', { mustBind: true })
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['binding/unbound', expect.stringContaining('"$10" rests on nothing')],
      ['binding/unbound', expect.stringContaining('"5 seconds" rests on nothing')],
    ])
  })
})

test('a stretch that was not looked at is told', () => {
  expect(check('```\nnever closed').findings).toMatchObject([{ rule: 'format/not-looked-at', severity: 'info' }])
})

describe('a number is held against a fact in whatever unit it is said', () => {
  test.each([
    ['1,000 milliseconds', 'dynamodb.mrec-lag', []],
    ['409,600 bytes', 'dynamodb.item-limit', []],
    ['500 KB', 'dynamodb.item-limit', ['binding/value']],
    ['400 seconds', 'dynamodb.item-limit', ['binding/unit']],
    ['99.99 percent', 'dynamodb.sla-single', []],
    ['99.99', 'dynamodb.sla-single', ['binding/unit']],
    ['10 regions', 'aurora.global-secondaries', []],
    ['10 readers', 'aurora.global-secondaries', ['binding/unit']],
    ['1.3 times', 'aurora.io-optimized-multiplier', []],
    ['1.3', 'aurora.io-optimized-multiplier', []],
    ['18,600 apples', 'dynamodb.free-writes', ['binding/unit']],
    ['100 connections per minute', 'dsql.connection-rate', ['binding/unit']],
    ['100 connections per s', 'dsql.connection-rate', []],
    ['forty thousand write units', 'dynamodb.quota-table-writes', []],
    ['40,000 WCUs', 'dynamodb.quota-table-writes', []],
    ['40,000 read units', 'dynamodb.quota-table-writes', ['binding/unit']],
    ['50,000 write capacity units', 'dynamodb.quota-table-writes', ['binding/value']],
    ['3,000 read units', 'dynamodb.partition-reads', []],
  ])('%s for %s: %j', (said, fact, expected) => expect(rules(`It is :fig[${said}]{fact="${fact}"}.`)).toEqual(expected))
})

test('a wrong part of no design changes nothing that is cheaper', () => {
  const off = (expression: string) => check(`:fig[30,000 dollars]{is='${expression}'} a month.`).findings[0]
  expect(off(`${total} * 2`)?.rule).toBe('binding/value')
  expect(off('board["aurora-serverless"].total')?.changesCheaper).toBe(false)
  expect(off(`3 * ${writes}`)?.changesCheaper).toBe(false)
})

describe('a percentage is bound to a share, or to its hundredths', () => {
  const half = `${writes} / (${writes} * 2)`
  test.each([
    ['50 percent', half],
    ['50 percent', `100 * ${half}`],
    ['50 percent', `${half} * 100.0`],
    ['50 percent', `(100 * ${writes}) / (2 * ${writes})`],
  ])('%s as %s', (said, expression) => expect(rules(`:fig[${said}]{is='${expression}'} of it.`)).toEqual([]))

  test.each([half, `100 * ${half}`])('and help proposes it as it is said: %s', (expression) => {
    const [finding] = check(`:fig[40 percent]{is='${expression}'} of it.`).findings
    expect(finding?.help).toBe('say "50 percent"')
  })
})

describe('a figure that its author bound is not judged again as if he had not', () => {
  const dear = 'In DynamoDB, 1,000 WCUs for application writes cost'

  test('by what stands before it', () => {
    expect(rules(`${dear} $3,049.40 a month.`)).toEqual(['calculator/unit-price'])
    expect(rules(`${dear} :fig[$3,049.40]{is='${total}'} a month.`)).toEqual([])
  })

  test('and where the binding fails that is the one finding', () => {
    expect(rules(`${dear} :fig[$3,000.40]{is='${total}'} a month.`)).toEqual(['binding/value'])
    expect(rules(`A 1 KB, a 2 KB and a 3 KB file: :fig[7 KB]{fact="dynamodb.item-limit"} in all.`)).toEqual([
      'binding/value',
    ])
  })

  test('but a sum that does not hold is wrong, whatever its total is bound to', () => {
    expect(
      rules(
        `Pens cost $1,000 a month, ink costs $1,000 a month and paper costs $1,000 a month, in total :fig[$3,049.40]{is='${total}'} a month.`,
      ),
    ).toContain('arithmetic/sum')
  })
})
