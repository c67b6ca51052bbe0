import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { type Finding, rulePages, sortFindings } from '../../src/check/index.ts'
import { sarifLog } from '../../src/report/index.ts'
import { uriOf } from '../../src/report/uri-of.ts'
import { check } from '../check/surroundings.ts'
import { schemaOfType } from './schema-of-types.ts'

const types = join(import.meta.dirname, '../../node_modules/@types/sarif/index.d.ts')
// The text of the published schema is not kept here. What is made of its types holds its fields, which of them must be
// there, that no other is, kinds of values and fixed words; what else it asks of the fields that are written is held below:
// whole numbers and their least, what may not be empty or twice, and the form of addresses.
const validate = new Ajv2020({ allErrors: true }).compile(schemaOfType(types, 'Log'))

const wrong =
  'Žluťoučký 🐎: rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros.'
const found = (text: string) => check(text, 'script').findings
const run = { rules: rulePages, cwd: '/work', version: '1.2.3', asOf: '2026-10-04', failures: [] }
const log = (findings: readonly Finding[], more: Partial<typeof run> = {}): Log =>
  sarifLog(sortFindings(findings), { ...run, ...more }) as Log

// What fails each rule, and what might break out of a string, an address or a line.
const failing = rulePages.flatMap(
  ({ page }) => page.split('## Fails\n')[1]?.split('\n## ')[0]?.replace(/^ {4}/gm, '') ?? [],
)
const hostile = [
  '\0',
  '\u2028',
  '\uD800',
  '\r',
  '</script>',
  '{process.exit()}',
  '%0A::error::',
  '"\\',
  '𝟙',
  '\u202E',
].map((sign) => `${sign} ${wrong} ${sign}`)

describe('a SARIF log', () => {
  test('is what the types of SARIF 2.1.0 require, no more and no less', () => {
    const failure = { ...(found(wrong)[0] as Finding), rule: 'format/unreadable', message: 'b.md: not text' }
    const texts = [wrong, 'In DynamoDB, 1,000 WCUs cost $6,000 a month.', '~~~\nopen', '', ...failing, ...hostile]
    for (const text of texts) {
      validate(JSON.parse(JSON.stringify(log(found(text), { failures: [failure] as never }))))
      expect(validate.errors).toBeNull()
    }
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false)
    expect(validate({ version: '2.1.0', runs: [], extra: 1 })).toBe(false)
  })

  test('has whole numbers from 1 on, nothing empty, nothing twice, and addresses in their form', () => {
    const others = [{ ...(found('12 times 15 is 190.')[0] as Finding), file: 'a b/%č#?[1].md' }]
    const failure = { ...(others[0] as Finding), rule: 'format/unreadable' }
    const logs = [found(wrong), others, ...[...failing, ...hostile].map(found)]
    const told = { numbers: 0, lists: 0, addresses: 0, messages: 0 }
    const walk = (value: unknown, name: string): void => {
      if (Array.isArray(value)) {
        told.lists++
        expect(new Set(value.map((item) => JSON.stringify(item))).size).toBe(value.length)
        if (/^(?:replacements|artifactChanges)$/.test(name)) expect(value).not.toEqual([])
        for (const item of value) walk(item, name)
      } else if (typeof value === 'object' && value !== null) {
        if (/^(?:message|description|\w+Description|help)$/.test(name)) {
          told.messages++
          expect(value).toHaveProperty('text', expect.stringMatching(/./))
        }
        if (name === 'descriptor') expect(value).toHaveProperty('id', expect.stringMatching(/./))
        for (const [key, item] of Object.entries(value)) if (key !== 'properties') walk(item, key)
      } else if (typeof value === 'number') {
        told.numbers++
        expect(Number.isInteger(value)).toBe(true)
        expect(value).toBeGreaterThanOrEqual(name === 'ruleIndex' ? 0 : 1)
      } else if (name === 'uri') {
        told.addresses++
        expect(value).toMatch(/^(?:[A-Za-z][\w+.-]*:)?(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/)
      }
    }
    for (const one of logs) walk(log(one, { failures: [failure] as never }), 'log')
    for (const count of Object.values(told)) expect(count).toBeGreaterThan(5)
  })

  test('gives each result its rule with a page, its place in UTF-16 units, and the fix with all that follows', () => {
    const [only] = log(found(wrong)).runs
    const [result] = only?.results ?? []
    expect(only?.columnKind).toBe('utf16CodeUnits')
    expect(only?.tool.driver.rules).toMatchObject([
      { id: 'arithmetic/sum', help: { text: expect.stringContaining('## Fails') } },
    ])
    expect(only?.tool.driver.rules?.[0]?.shortDescription?.text).toMatch(/^A total that is not .*\.$/)
    const column = wrong.indexOf('1,505') + 1
    const region = { startLine: 1, startColumn: column, endLine: 1, endColumn: column + '1,505 euros'.length }
    expect(result).toMatchObject({
      ruleId: 'arithmetic/sum',
      ruleIndex: 0,
      level: 'error',
      message: { text: expect.stringContaining('stated €1,505, its parts add to €1,405\n= 900 + 410 + 95') },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'script.md', uriBaseId: '%SRCROOT%' }, region } }],
      relatedLocations: [{ id: 1 }],
    })
    const [change] = result?.fixes?.[0]?.artifactChanges ?? []
    expect(change?.replacements.map(({ insertedContent }) => insertedContent?.text)).toEqual([
      '1,405 euros',
      '16,860 euros',
    ])
    expect(change?.replacements[0]?.deletedRegion).toEqual(region)
  })

  test('has no fix where one is not certain', () => {
    const [finding] = found('In DynamoDB, 1,000 WCUs cost $6,000 a month.')
    expect(finding?.fix).toBeUndefined()
    expect(log(finding ? [finding] : []).runs[0]?.results?.[0]).not.toHaveProperty('fixes')
    const half = found(wrong).map((one) => ({ ...one, related: one.related.map(({ fix: _, ...rest }) => rest) }))
    expect(log(half).runs[0]?.results?.[0]).not.toHaveProperty('fixes')
  })

  test('names a rule that has no page, and says the repair where no help does', () => {
    const [{ help: _, ...finding }] = found(wrong) as [Finding]
    const [result] = log([{ ...finding, rule: 'own/rule' }]).runs[0]?.results ?? []
    expect(result).not.toHaveProperty('ruleIndex')
    expect(result?.fixes?.[0]?.description?.text).toBe('say "1,405 euros"')
  })

  test('says that the check did not happen, and of which file', () => {
    const failure = { ...(found(wrong)[0] as Finding), rule: 'format/unreadable', message: 'b.md: not text' }
    expect(log([], { failures: [failure] as never }).runs[0]?.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'b.md: not text' } }] },
    ])
    expect(log([]).runs[0]?.invocations).toEqual([{ executionSuccessful: true }])
  })
})

test.each([
  ['a.md', '/books', 'a.md'],
  ['./a/../b c%.md', '/books', 'b%20c%25.md'],
  ['/books/ž/a#1.md', '/books/', '%C5%BE/a%231.md'],
  ['../a.md', '/books/deep', 'file:///books/a.md'],
  ['/elsewhere/a.md', '/books', 'file:///elsewhere/a.md'],
  ['C:\\docs\\a.md', 'C:\\docs', 'a.md'],
  ['D:\\a b.md', 'C:\\docs', 'file:///D:/a%20b.md'],
])('the URI of %s seen from %s is %s', (file, cwd, uri) => expect(uriOf(file, cwd)).toBe(uri))
