import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../src/numbers/index.ts'
import { type Format, markedRange, placeAt, readDocument } from '../../src/text/index.ts'

/** Every number of a source as "line:column what stands there". */
function places(source: string, format: Format): string[] {
  const document = readDocument(source, format)
  return readNumbers(document.text).map(({ start, end }) => {
    const [from, to] = markedRange(document, start, end)
    const { line, column } = placeAt(document, from)
    return `${line}:${column} ${source.slice(from, to)}`
  })
}

function unread(source: string, format: Format): string[] {
  return readDocument(source, format).notLookedAt.map(({ line, endLine, reason }) => `${line}-${endLine} ${reason}`)
}

describe('a script', () => {
  test('gives numbers over pauses, tags and line ends their exact place', () => {
    const source = [
      'HOST: It costs two [pause short] thousand dollars.',
      'GUEST: No, twenty[pause]-five [PAUSE 3 seconds] hundred.',
      'MARA:\tA <break time="3s"/> dozen, or <say-as interpret-as="cardinal">144</say-as> eggs.',
      'HOST: Call <say-as interpret-as="telephone">555 1234</say-as>, ask <phoneme ph="naIn">nine</phoneme> people.',
      'HOST: The <sub alias="ten gigabytes">10 GB</sub> disk; three',
      'hundred and',
      'twelve files.',
      '(pause) Seven. Point. Five.',
    ].join('\n')
    expect(places(source, 'script')).toEqual([
      '1:16 two [pause short] thousand',
      '2:12 twenty[pause]-five [PAUSE 3 seconds] hundred',
      '3:7 A <break time="3s"/> dozen',
      '3:70 144',
      '4:87 nine',
      '5:38 10',
      '5:56 three\nhundred and\ntwelve',
      '8:9 Seven. Point. Five',
    ])
  })
})

const page = [
  '---',
  'title: We serve 500 users',
  'weight: 5',
  '---',
  "import { Card } from './card'",
  'export const n = 7',
  '',
  '# Costs of 3 plans',
  '',
  'It is **1**,875 dollars, `42` and [21 items](https://x.y/99).',
  '',
  '<Card n={5} title="6 things">',
  '  Text of 7 nodes.',
  '</Card>',
  '',
  '| Plan | Price ($) |',
  '|---|---|',
  '| One | 40 |',
  '',
  '- twenty <b>five</b> users',
  '- {"eight"} files and {x + 9}',
  '',
  '<!-- 77 things -->',
  '> a hundred',
  '> twenty files<br/>26 more',
].join('\n')

describe('MDX', () => {
  test('gives numbers in prose, tables, lists and inside elements their exact place, and reads no code', () => {
    expect(places(page, 'mdx')).toEqual([
      '2:17 500',
      '8:12 3',
      '10:7 **1**,875',
      '10:36 21',
      '13:11 7',
      '18:9 40',
      '20:3 twenty <b>five</b>',
      '21:5 eight',
      '24:3 a hundred\n> twenty',
      '25:20 26',
    ])
  })
})

describe('Markdown', () => {
  test('passes over elements that hold code, with blank lines in them', () => {
    const source =
      '<script>\nvar x = 5\n\nvar y = 6\n</script>\n\n<pre>\n7 lines\n\n8 lines\n</pre>\n\n<style>.a{width:9px}</style> and 10 files'
    expect(places(source, 'markdown')).toEqual(['13:34 10'])
    expect(unread(source, 'markdown')).toEqual([])
  })

  test('passes over a comment in the middle of a paragraph', () => {
    expect(places('5 files\n<!-- 6 files\n7 files -->\n8 files', 'markdown')).toEqual(['1:1 5', '4:1 8'])
  })
})

describe('what could not be read is reported', () => {
  const cases: [string, Format, string, string[]][] = [
    ['5 files\n<!-- 6\n\n7', 'markdown', '2-4 the comment is never closed', ['1:1 5']],
    ['5 files\n\n```\n6\n', 'script', '3-5 the code fence is never closed', ['1:1 5']],
    ['5 files\n\n<pre>\n6\n\n7', 'markdown', '3-6 the element pre is never closed', ['1:1 5']],
    ['5 files\n\n<A b="\n\n7 files', 'mdx', '3-3 a tag or an expression is never closed', ['1:1 5', '5:1 7']],
    ['---\ntitle: 5 files\n\n7 files', 'markdown', '1-2 the front matter is never closed', ['4:1 7']],
    ['5 files\nb\0c 6\n7 files', 'script', '2-2 the lines hold NUL bytes: not text', ['1:1 5', '3:1 7']],
  ]
  for (const [source, format, reason, read] of cases) {
    test(reason.replace(/^\S+ /, ''), () => {
      expect(unread(source, format)).toEqual([reason])
      expect(places(source, format)).toEqual(read)
    })
  }
})
