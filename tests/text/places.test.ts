import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockAt, type Format, isLeaf, markedRange, placeAt, readDocument, sourceRange } from '../../src/text/index.ts'

/** The source of the first time that `found` stands in the plain text. */
function sourceOf(source: string, found: string, marked = false): string {
  const document = readDocument(source, 'markdown')
  const at = document.text.indexOf(found)
  const [from, to] = (marked ? markedRange : sourceRange)(document, at, at + found.length)
  return document.source.slice(from, to)
}

describe('the way back to the source', () => {
  test('leads through marks, tags, entities and line prefixes', () => {
    expect(sourceOf('It is **1**,875.', '1,875')).toBe('1**,875')
    expect(sourceOf('It is **1**,875.', '1,875', true)).toBe('**1**,875')
    expect(sourceOf('about two <b>and a half</b> GB', 'two and a half', true)).toBe('two <b>and a half</b>')
    expect(sourceOf('cover, $**312** less', '$312', true)).toBe('$**312**')
    expect(sourceOf('It is 5&nbsp;ms', '5\u00a0ms')).toBe('5&nbsp;ms')
    expect(sourceOf('It is 5&nbsp;', '5\u00a0')).toBe('5&nbsp;')
    expect(sourceOf('> one hundred\n> twenty', 'one hundred\ntwenty')).toBe('one hundred\n> twenty')
    expect(sourceOf('plain five', 'five', true)).toBe('five')
    expect(sourceOf('one **two** three', 'one two three', true)).toBe('one **two** three')
    expect(sourceOf('one <b>two</b> three', 'one two three', true)).toBe('one <b>two</b> three')
    expect(sourceOf('a <b>five</b> <i>six</i>', 'five six', true)).toBe('five</b> <i>six')
    expect(sourceOf('_**five** six_', 'five six', true)).toBe('**five** six')
    expect(sourceOf(`five <b title="${'x'.repeat(500)}">six</b>`, 'five six', true)).toMatch(/six$/)
  })

  test('of nothing is a place', () => {
    const document = readDocument('a **b** c', 'markdown')
    expect(sourceRange(document, 2, 2)).toEqual([4, 4])
    expect(sourceRange(readDocument('', 'script'), 0, 0)).toEqual([0, 0])
    expect(blockAt(document, 99)).toBe(-1)
    expect(blockAt(readDocument('', 'script'), 0)).toBe(-1)
    expect(placeAt(document, 0)).toEqual({ line: 1, column: 1 })
  })

  test('gives lines and columns from 1, in UTF-16 units, for every kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const document = readDocument(`😀 one${end}${end}two 😀 five`, 'script')
      const [from] = sourceRange(document, document.text.indexOf('five'), document.text.indexOf('five') + 4)
      expect(placeAt(document, from)).toEqual({ line: 3, column: 8 })
    }
  })

  test('holds for any text: every piece of plain text is its source, blocks are in order and inside', () => {
    const scraps = [
      'a',
      'five',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '[',
      ']',
      '](',
      ')',
      '<',
      '>',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '|',
      '|-|',
      '{',
      '}',
      '&amp;',
      '\\',
      ':fig[',
      '😀',
      '\0',
      '---\n',
      '===',
      'A: ',
      '[pause]',
      'import ',
      '~~',
      '"',
      '\r',
    ]
    const sources = fc.oneof(
      fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(sources, fc.constantFrom<Format>('script', 'markdown', 'mdx'), (source, format) => {
        const document = readDocument(source, format)
        const { text, blocks, pieces, sentences, notLookedAt } = document
        for (let piece = 0; piece < pieces.length; piece += 3) {
          const [at = 0, from = 0, length = 0] = pieces.slice(piece, piece + 3)
          const end = pieces[piece + 3] ?? text.length
          expect(from + length).toBeLessThanOrEqual(source.length)
          if (end - at === length) expect(text.slice(at, end)).toBe(source.slice(from, from + length))
        }
        let last = 0
        for (const [block, kind] of blocks.kind.entries()) {
          const [start = 0, end = 0] = [blocks.start[block], blocks.end[block]]
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
          if (!isLeaf(kind)) continue
          expect(start).toBeGreaterThanOrEqual(last)
          if (end > start) expect(blockAt(document, start)).toBe(block)
          last = end
        }
        for (const [index, start] of sentences.start.entries()) expect(sentences.end[index] ?? 0).toBeGreaterThan(start)
        for (const { line, endLine } of notLookedAt) expect(endLine).toBeGreaterThanOrEqual(line)
      }),
      { numRuns: 3000 },
    )
  })

  test('takes a moment for texts made to be slow', () => {
    const things = [
      '[',
      '](',
      '[a](',
      'a**b',
      '*',
      '`x',
      '<a ',
      '<a {',
      '{',
      '{"',
      '> ',
      '|',
      '- a\n',
      '{\n\n',
      '&',
      ':fig[a]{',
      ':fig[a]{b}',
      '<!--',
      '\\',
      '"<a "',
      '<code>',
      '**a',
      '___',
      '1. a\n',
      '\n',
      'a|b\n',
    ]
    for (const thing of things) {
      for (const format of ['script', 'mdx'] as const) {
        const source = thing.repeat(20_000 / thing.length)
        expect(readDocument(source, format).source).toBe(source)
      }
    }
  })
})
