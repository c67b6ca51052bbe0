import { describe, expect, test } from 'vitest'
import { countWords, readScript } from '../../../src/course/script/read-script.ts'
import { readDocument } from '../../../src/text/index.ts'

function read(source: string) {
  const script = readScript(readDocument(source, 'script'))
  const { text } = script.document
  return {
    script,
    groups: script.groups.map(({ heading, paragraphs }) => [
      heading?.title,
      ...paragraphs.map(({ wordsFrom, end }) => text.slice(wordsFrom, end).trim()),
    ]),
    pauses: script.pauses.map(({ at, seconds }) => [text.slice(0, at).trim().split(/\s+/).at(-1), seconds]),
  }
}

describe('a script', () => {
  test('with headings gives groups of paragraphs, with ids and lines', () => {
    const { script, groups } = read('## One {#first}\n\nwords\nmore words\n\n## Two\n\n- item')
    expect(groups).toEqual([
      ['One', 'words\nmore words'],
      ['Two', 'item'],
    ])
    expect(script.groups[0]?.heading).toEqual({ title: 'One', ids: ['first'], line: 1 })
    expect(script.groups[1]?.paragraphs[0]?.line).toBe(8)
  })

  test('without headings is one group', () => {
    expect(read('One.\n\nTwo.').groups).toEqual([[undefined, 'One.', 'Two.']])
  })

  test('counts the words that are spoken', () => {
    expect(read('## Not this\n\nThree words here.\n\n[PAUSE 3 seconds]\n\nHost: two more. ').script.words).toBe(5)
    expect(countWords('a – b  c-d 45', 0, 13)).toBe(4)
  })

  test('has pauses where a mark stands or the listener is asked to take a second', () => {
    expect(
      read(
        'One. [PAUSE 3 seconds]\n\nTwo (pause) three <break time="1.5s"/> four <break time="500ms"/>.\n\nFive. Take a moment. Six.',
      ).pauses,
    ).toEqual([
      ['One.', 3],
      ['Two', 2],
      ['three', 1.5],
      ['four', 0.5],
      ['moment.', 5],
    ])
    expect(read(`Take a moment\nNext. Take your time ${'and go on '.repeat(40)}`).pauses).toEqual([
      ['moment', 5],
      ['time', 5],
    ])
    expect(read('Take a second.\n\n[PAUSE 4 seconds]\n\n[beat]\n\n[long pause]').pauses).toEqual([
      ['second.', 4],
      ['second.', 1],
      ['second.', 4],
    ])
  })

  test('knows who speaks, and what only looks like a name', () => {
    expect(read('Host: Hello.\n\nGuest: Hi.').groups).toEqual([[undefined, 'Hello.', 'Hi.']])
    expect(read('Anna: Hello.\n\nBen: Hi.\n\nAnna: Well.\n\nBen: Yes.').groups).toEqual([
      [undefined, 'Hello.', 'Hi.', 'Well.', 'Yes.'],
    ])
    expect(read('Aurora: one writer.\n\nWords.\n\nWords.\n\nAurora: still one.').groups[0]).toContain(
      'Aurora: one writer.',
    )
  })
})

describe('what nobody can speak is named, not dropped:', () => {
  test.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', [[1, 3, "a table isn't spoken: it belongs in the outline"]]],
    ['code', 'words\n\n```js\nrun()\n```', [[3, 5, "code isn't spoken: it belongs in the outline"]]],
    ['a comment', '<!-- later -->\n\nwords', [[1, 1, "a comment isn't spoken"]]],
    ['front matter', '---\ntitle: A\n---\n\nwords', [[2, 2, "front matter isn't spoken: it belongs in the outline"]]],
    ['an open fence', 'words\n\n```\nrun()', [[3, 4, 'the code fence is never closed']]],
  ])('%s', (_, source, expected) => {
    const { unplaced } = readScript(readDocument(source, 'script'))
    expect(unplaced.map(({ line, endLine, reason }) => [line, endLine, reason])).toEqual(expected)
  })

  test.each([
    ['a comment among words', 'Flour and <!-- rye? --> water.'],
    ['HTML around words', '<div class="aside">Flour.</div>'],
    ['a tag that no voice knows', 'Flour <unknown-tag/> and water.'],
  ])('%s stays with its words, and is named', (_, source) => {
    const { unplaced, words } = readScript(readDocument(`First.\n\n${source}`, 'script'))
    expect(words).toBeGreaterThan(1)
    expect(unplaced).toMatchObject([{ line: 3, endLine: 3, isKept: true }])
  })

  test('but code that somebody speaks of, an address in angles and less than are words', () => {
    const { unplaced } = readScript(readDocument('Write `<div>`, <https://example.com>, a < b.', 'script'))
    expect(unplaced).toEqual([])
  })

  test('of SSML each <p> is a paragraph, and its declaration is silence', () => {
    const source =
      '<?xml version="1.0"?>\n<speak version="1.1">\n<p>One. <break time="1s"/></p>\n<p>Two\nand more.</p>\n<p>Three.</p>\n</speak>'
    const { groups, unplaced, words, document } = readScript(readDocument(source, 'script'))
    const said = groups.flatMap(({ paragraphs }) =>
      paragraphs.map(({ start, end }) => document.text.slice(start, end).trim()),
    )
    expect(said).toEqual(['One.', 'Two\nand more.', 'Three.'])
    expect([words, unplaced]).toEqual([5, []])
  })

  test('but SSML, rules and pause marks are silence', () => {
    const { unplaced } = readScript(
      readDocument('<speak>\n\nwords\n\n---\n\n[PAUSE]\n\n<break time="1s"/>\n</speak>', 'script'),
    )
    expect(unplaced).toEqual([])
  })
})
