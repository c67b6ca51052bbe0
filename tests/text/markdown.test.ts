import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'
import { readBriefly, textOf } from './read-briefly.ts'

describe('Markdown', () => {
  test('marks are left out, also inside a number', () => {
    expect(textOf('It costs **1**,875, *about* __half__ of ~~5~~ ***6***.')).toBe('It costs 1,875, about half of 5 6.')
    expect(textOf('2*3 and 2 * 3, snake_case_name, a * b, ~10 and ~20')).toBe(
      '2*3 and 2 * 3, snake_case_name, a * b, ~10 and ~20',
    )
    expect(textOf('It costs \\$5 \\* 3, 5&nbsp;ms, &lt;6, &#8239;&#x2009;&bogus; a & b')).toBe(
      'It costs $5 * 3, 5\u00a0ms, <6, \u202f\u2009&bogus; a & b',
    )
  })

  test('code, targets of links and comments are not read', () => {
    expect(textOf('Set `n = 5` and ``a `b` 6`` to [5 ms](https://a.b/45 "t 7"), ![chart of 8](x.png).')).toBe(
      'Set \ufffc and \ufffc to 5 ms, chart of 8.',
    )
    expect(textOf('a [5](u(6)) b [c][ref] d[^1] e [f] (g) ` h')).toBe('a 5 b c d e [f] (g) ` h')
    expect(textOf('a <!-- 5 --> b <https://x.y/7> c\n\n<!-- 6\n\n7 -->\n\n[ref]: https://a.b/8')).toBe('a  b  c')
    expect(readBriefly('a\n\n```js\nlet n = 5\n```\n\n    indented 6\n\nb\n\n~~~\n7\n~~~')).toEqual([
      'paragraph: a',
      'paragraph: b',
    ])
    expect(textOf('one <code>5</code> two <b>6</b><br/> <kbd>7</kbd> 5 < 6')).toBe('one \ufffc two 6  \ufffc 5 < 6')
  })

  test('a comment may run over lines and blank lines inside a paragraph', () => {
    expect(textOf('before <!-- 5\n\n6 --> after\n\n<!-- x --> text 7')).toBe('before  after\n\ntext 7')
  })

  test('structure is kept', () => {
    const source =
      '# Title 1 #\n\nIntro\ntext.\n\n- a\n  more\n- b\n  1. c\n  2. d\n\n  tail of b\n- [x] e\n\nafter\n\nUnder\n=====\n\nTwo\n---\n\n***\n\n> quote 5\n> goes on\n'
    expect(readBriefly(source)).toEqual([
      'heading: Title 1',
      'paragraph: Intro\ntext.',
      'item>paragraph: a\n  more',
      'item>paragraph: b',
      'item>paragraph: c',
      'item>paragraph: d',
      'item>paragraph: tail of b',
      'item>paragraph: e',
      'paragraph: after',
      'heading: Under',
      'heading: Two',
      'paragraph: quote 5\ngoes on',
    ])
    const { kind, level, parent, extra, heading } = readDocument(source, 'markdown').blocks
    const items = kind.flatMap((name, block) =>
      name === 'item' ? [[level[block], extra[block], kind[parent[block] ?? -1]]] : [],
    )
    expect(items).toEqual([
      [1, 0, undefined],
      [1, 0, undefined],
      [2, 1, 'item'],
      [2, 2, 'item'],
      [1, 0, undefined],
    ])
    expect(heading.at(-1)).toBe(kind.lastIndexOf('heading'))
  })

  test('a table has rows and columns, with or without a header', () => {
    const source =
      '| What | Cost |\n|---|--:|\n| A \\| B | $5 |\n| C | `6` |\n\n| x | 7 |\n\nname | n\n-----|--\na | 8\n'
    expect(readBriefly(source)).toEqual([
      'row>cell: What',
      'row>cell: Cost',
      'row>cell: A | B',
      'row>cell: $5',
      'row>cell: C',
      'row>cell: \ufffc',
      'row>cell: x',
      'row>cell: 7',
      'row>cell: name',
      'row>cell: n',
      'row>cell: a',
      'row>cell: 8',
    ])
    const { kind, level, extra } = readDocument(source, 'markdown').blocks
    expect(kind.flatMap((name, block) => (name === 'table' ? [extra[block]] : []))).toEqual([1, 0, 1])
    expect(kind.flatMap((name, block) => (name === 'cell' ? [level[block]] : []))).toEqual([
      0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
    ])
  })

  test('prose in front matter is read, settings are not', () => {
    const source =
      '---\ntitle: "Cuts of 45 ms"\norder: 6\ndate: 2024-05-01\n# note 7\ntags: [a b, c]\nlist:\n  - saves five dollars\n---\n\nText'
    expect(readBriefly(source)).toEqual(['meta: Cuts of 45 ms', 'meta: saves five dollars', 'paragraph: Text'])
    expect(readBriefly('+++\ntitle = "Two words"\n+++\nText')).toEqual(['meta: Two words', 'paragraph: Text'])
    expect(readBriefly('---\n\nJust a rule')).toEqual(['paragraph: Just a rule'])
  })

  test('a directive keeps its text and hands on its attributes', () => {
    const { text, directives } = readDocument(
      'That is :fig[five dollars]{is=\'a["b"].total\'} at 10:00, [x] :fig[six] {y}.',
      'markdown',
    )
    expect(text.trimEnd()).toBe('That is five dollars at 10:00, [x] :fig[six] {y}.')
    expect(directives.attributes).toEqual(['is=\'a["b"].total\''])
    expect(text.slice(directives.start[0], directives.end[0])).toBe('five dollars')
  })
})
