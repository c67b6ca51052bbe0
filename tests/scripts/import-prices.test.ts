import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { dynamodbFeedMap } from '../../src/book/index.ts'

const script = join(import.meta.dirname, '../../scripts/import-prices.ts')
const folder = mkdtempSync(join(tmpdir(), 'prices-'))
const out = join(folder, 'out.json')

afterAll(() => rmSync(folder, { recursive: true }))

function runScript(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, said: stderr }
}

/** A feed of one region with every required row; the lines are joined by hand so that a test can break them. */
function writeFeed(name: string, break_: (text: string) => string = (text) => text): string {
  const rows = dynamodbFeedMap.rows.filter(({ required }) => required)
  const stated = rows.flatMap(({ name: row }, index) => {
    const fields = `{"rateCode":"R${index}.T.A","price":"0.5","RegionlessRateCode":"#${index}"}`
    return [`"#${index}":${fields}`, `"${row}":${fields}`]
  })
  const manifest = '{"serviceId":"dynamodb","currencyCode":"USD","hawkFilePublicationDate":"2026-03-01T00:00:00Z"}'
  const path = join(folder, name)
  writeFileSync(path, break_(`{"manifest":${manifest},"regions":{"US East (Ohio)":{${stated.join(',\n')}}}}`))
  return path
}

describe('the import command', () => {
  test('writes the book, says what it holds, and writes nothing where nothing changed', () => {
    const feed = writeFeed('feed.json')
    const first = runScript(feed, '--checked', '2026-03-02', '--out', out)
    expect(first.status).toBe(0)
    expect(first.said).toContain('1 regions, 17 prices, 18 rows not sold')
    expect(first.said).toContain('published 2026-03-01, checked 2026-03-02, to be reviewed by 2027-03-02')
    expect(JSON.parse(readFileSync(out, 'utf8')).regions['us-east-2']['dynamodb.restore']).toBe('0.5')
    expect(runScript(feed, '--checked', '2026-03-02', '--out', out).said).toContain('holds exactly this already')
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
  })

  test.each<[string, string[], string]>([
    ['no feed', [], 'usage: npm run prices -- FEED --checked DATE'],
    ['no date', ['feed.json'], 'usage: '],
    ['an unknown option', ['feed.json', '--force'], "Unknown option '--force'"],
    [
      'a day that is still to come',
      ['feed.json', '--checked', '2999-01-01'],
      '--checked 2999-01-01: that day is still to come; expected the day on which the feed was read',
    ],
    ['a day that is none', ['feed.json', '--checked', '2026-02-30', '--out', out], 'feed.json: no such file'],
    ['a file that is not there', ['nowhere.json', '--checked', '2026-03-02'], 'nowhere.json: no such file'],
  ])('refuses %s', (_, args, message) => {
    const { status, said } = runScript(...args)
    expect([status, said.includes(message)]).toEqual([2, true])
  })

  test('takes a feed that begins with a byte order mark', () => {
    const feed = writeFeed('marked.json', (text) => `\uFEFF${text}`)
    expect(runScript(feed, '--checked', '2026-03-02', '--out', out).status).toBe(0)
  })

  test('says in one line where it can not write to', () => {
    const feed = writeFeed('feed.json')
    const { status, said } = runScript(feed, '--checked', '2026-03-02', '--out', join(feed, 'x', 'y'))
    expect([status, said]).toEqual([2, `${join(feed, 'x', 'y')}: a file stands where a folder is needed\n`])
  })

  test.each<[string, (text: string) => string, string]>([
    ['no JSON', () => '{"manifest":', 'no JSON from here; expected the feed as it was downloaded'],
    ['JSON that breaks off', (text) => text.replace('"#1":', '#1:'), '.json:3:1  no JSON from here'],
    ['a key that stands twice', (text) => text.replace('"#1":', '"#0":'), '.json:3:1  a key stands twice'],
    [
      'a row that is missing',
      (text) => text.replaceAll(/"(#0|Provisioned Write Units)":\{[^}]*\},\n/g, ''),
      'no row "Provisioned Write Units"',
    ],
    ['two prices of one rateCode', (text) => text.replace('0.5', '0.6'), 'rateCode R0.T.A has two prices, 0.6 and 0.5'],
  ])('refuses a feed with %s and leaves the book alone', (name, break_, message) => {
    const before = '{"published":"kept"}\n'
    writeFileSync(out, before)
    const { status, said } = runScript(
      writeFeed(`${name.length}.json`, break_),
      '--checked',
      '2026-03-02',
      '--out',
      out,
    )
    expect([status, said.includes(message)]).toEqual([2, true])
    expect(readFileSync(out, 'utf8')).toBe(before)
  })
})
