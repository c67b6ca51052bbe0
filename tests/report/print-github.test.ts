import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/check/index.ts'
import { printGithub } from '../../src/report/index.ts'
import { check } from '../check/surroundings.ts'

const finding: Finding = {
  file: 'a.md',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  rule: 'arithmetic/sum',
  severity: 'error',
  changesCheaper: false,
  message: 'stated 1, its parts add to 2',
  notes: ['1 + 1 = 2'],
  related: [],
  help: 'say "2"',
}

/** A workflow command as the runner of GitHub Actions reads it. */
function readCommand(line: string) {
  const [, command = '', list = '', text = ''] = /^::(\w+) ([^:]*(?::(?!:)[^:]*)*)::(.*)$/.exec(line) ?? []
  const plain = (said: string) =>
    said
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%')
  const properties = Object.fromEntries(list.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(plain)))
  return { command, properties, text: plain(text) }
}

describe('workflow commands', () => {
  test('mark the place, name the rule and say all that the finding says', () => {
    expect(printGithub([finding], '/work')).toBe(
      '::error title=arithmetic/sum,file=a.md,line=3,endLine=3,col=5,endColumn=9::stated 1, its parts add to 2%0A= 1 + 1 = 2%0Ahelp: say "2"\n',
    )
  })

  test('are errors, warnings and notices', () => {
    const all = (['error', 'warning', 'info'] as const).map((severity) => ({ ...finding, severity }))
    expect(printGithub(all, '/work').match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice'])
  })

  test('leave columns out where a finding spans lines', () => {
    expect(printGithub([{ ...finding, endLine: 4 }], '/work')).toContain('line=3,endLine=4::')
  })

  test('carry any name and any words, on one line', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('::error::x', 'a%0Ab', '100 %, or:\r\n::set-env name=A::b'),
    )
    fc.assert(
      fc.property(words, words, (rule, message) => {
        const out = printGithub([{ ...finding, rule, message, notes: [] }], '/work')
        expect(out.match(/[\r\n]/g)).toEqual(['\n'])
        const read = readCommand(out.trimEnd())
        expect(read.properties).toMatchObject({ title: rule, line: '3' })
        expect(read.text).toBe(`${message}\nhelp: say "2"`)
      }),
    )
  })

  test('say what else is wrong because of a mistake', () => {
    const { findings } = check(
      'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros.',
      'script',
    )
    expect(printGithub(findings, '/work')).toContain('also wrong because of it: 18,060 euros')
  })
})
