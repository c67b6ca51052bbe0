import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'
import { readBriefly } from './read-briefly.ts'

describe('MDX', () => {
  test('text inside JSX is read, attributes and expressions are not', () => {
    const source =
      'import X from "./5.tsx"\nexport const a = {\n  b: 6,\n\n  c: 7\n}\n\n# Hi\n\n<Card n={8} title="9">\n  Takes **45** ms {10 + {a}} {/* 11 */} {"twelve ms"} `{13`.\n</Card>\n\n<>five</> 5 < 6\n'
    expect(readBriefly(source, 'mdx')).toEqual([
      'heading: Hi',
      'paragraph: \n  Takes 45 ms \ufffc  twelve ms \ufffc.\n',
      'paragraph: five 5 < 6',
    ])
  })

  test('a tag or expression may run over lines and blank lines', () => {
    expect(readBriefly('<Chart data={[\n  5,\n\n  6\n]} /> after 7\n\nnext', 'mdx')).toEqual([
      'paragraph:  after 7',
      'paragraph: next',
    ])
  })

  test('what is never closed is reported with its lines, and reading goes on after it', () => {
    const document = readDocument('Five.\n\n<Card n={5\nSix.\n\nSeven.\n\n{ eight\n\nNine.', 'mdx')
    expect(document.text.trim().split(/\n+/)).toEqual(['Five.', 'Seven.', 'Nine.'])
    expect(document.notLookedAt).toEqual([
      { line: 3, endLine: 4, reason: 'a tag or an expression is never closed' },
      { line: 8, endLine: 8, reason: 'a tag or an expression is never closed' },
    ])
  })
})

describe('what cannot be read', () => {
  test('is named with its lines', () => {
    const cases: [string, number, number, RegExp][] = [
      ['---\ntitle: a b\nmore: c\n\nText', 1, 3, /front matter/],
      ['Text\n\n```\ncode 5\nmore', 3, 5, /fence/],
      ['Text\n\n<!-- open\n\n5', 3, 5, /comment/],
      ['Text\nbi\0nary\nalso\0\nmore', 2, 3, /NUL/],
    ]
    for (const [source, line, endLine, reason] of cases) {
      const { notLookedAt } = readDocument(source, 'markdown')
      expect(notLookedAt).toEqual([{ line, endLine, reason: expect.stringMatching(reason) }])
    }
  })

  test('is nothing in a plain text', () => {
    expect(readDocument('All is well.', 'script').notLookedAt).toEqual([])
  })
})
