import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeYaml, readYaml } from '../../../src/text/index.ts'

const wrongAt = (source: string) => {
  const { problem } = readYaml(source)
  return problem && `${problem.line}:${problem.column} ${problem.message}`
}

describe('what is wrong with YAML is said in words for its author, at its place:', () => {
  test.each([
    ['a: [1,\nb: 2', /^2:1 a \[ is opened and not closed before here/],
    ['{\n"a": 1', /^2:7 a \{ is opened and not closed before here/],
    ['a: 1\na: 2', /^2:1 this name stands twice/],
    ['title: Caches: a story', /^1:8 a second "name: value" stands here; put a value that has a colon/],
    ['a:\n\tb: 1', /^2:1 a tab stands before the first word/],
    ['title: **bold** words', /^1:\d+ /],
    ['a: @x', /^1:4 no value begins with this sign; put the value in quotes/],
    ['a: `x`', /no value begins with this sign/],
    ['a: "x\nb: 1', /a " is opened and never closed/],
    ["a: 'x\nb: 1", /a ' is opened and never closed/],
    ['a: "\\q"', /^1:5 this is nothing that may follow a backslash/],
    ['Hello there.\nand more\nx: 1', /^1:1 expected "name: value" here/],
    ['{"a": 1 "b": 2}', /a comma is missing before this/],
    ['a: [1,,2]', /nothing stands before this comma/],
    ['a: "x" y', /the value before this has ended already/],
    ['a: - b', /a list begins on a line of its own below its name/],
    ['a: 1\n-b', /^2:1 expected "name: value" here/],
    ['a: [#x]', /a # without a blank before it/],
    ['a: |x\n y', /after \| or > the words begin on the next line/],
    ['a: 1\n---\nb: 2', /^2:1 a second document begins here/],
    ['['.repeat(20_000), /too deeply/],
    ['%x\na: 1', /^2:1 a line that begins with % says how a document is read/],
    ['a: &x &y 1', /^1:7 this can’t be read as YAML \(/],
  ])('%j', (source, message) => {
    expect(wrongAt(source)).toMatch(message)
    expect(readYaml(source).value).toBeUndefined()
  })
})

describe('references', () => {
  const bomb = (levels: number) =>
    `a0: &a0 [x, x]\n${Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`).join('')}`

  test('are followed, however many there are of a short value', () => {
    expect(readYaml(`a: &a [1]\nb: [${'*a,'.repeat(500)}]`).value).toMatchObject({ b: Array(500).fill([1]) })
    expect(readYaml(bomb(3)).problem).toBeUndefined()
  })

  test('that multiply without end are refused at the line where they become too many, in a moment', () => {
    expect(wrongAt(bomb(40))).toMatch(
      /^6:\d+ written out, \*a4 and the references before it are more than 100,000 values; write out what is meant, without/,
    )
    expect(wrongAt(`${bomb(4)}b: [${'*a4,'.repeat(3)}]`)).toMatch(/^6:13 written out, \*a4/)
    expect(wrongAt(`a: &a { k: [${'1,'.repeat(60_000)}] }\n? *a\n: { b: *a }`)).toMatch(/^\d:\d+ written out/)
  })

  test('to nothing, to what comes later or to themselves are named', () => {
    expect(wrongAt('a: *b')).toBe(
      '1:4 *b refers to nothing that is named &b before it; put a value that begins with * in quotes',
    )
    expect(wrongAt('a: *b\nb: &b 1')).toMatch(/^1:4 \*b refers to nothing/)
    expect(wrongAt('a: &a\n  b: [1, *a]')).toBe(
      '2:10 *a refers to what it is a part of itself; write out what is meant',
    )
  })

  test('mean what was named last', () => {
    expect(readYaml('[&a 1, *a, &a 2, *a]').value).toEqual([1, 1, 2, 2])
  })
})

test('documents behind one another are judged each by itself', () => {
  expect(judgeYaml('a: 1\n---\nb: [\n---\nc: @')).toMatchObject([{ line: 4 }, { line: 5, column: 4 }])
  expect(judgeYaml('a: 1\n---\nb: 2')).toEqual([])
  expect(judgeYaml('')).toEqual([])
})

test('whatever is written, it has a value or a problem at a place of it', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '*a',
    '&a ',
    '"',
    "'",
    '\t',
    '# ',
    '|',
    '!',
    '---\n',
    '1',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const source = pieces.join('')
      const { problem } = readYaml(source)
      if (!problem) return
      expect(problem.line).toBeLessThanOrEqual(source.split('\n').length)
      expect(problem.message).not.toBe('')
    }),
  )
})

test('JSON of any values is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readYaml(JSON.stringify(value)).value).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
