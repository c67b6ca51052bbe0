import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/publish/index.ts'
import { writePage } from '../../src/publish/index.ts'
import { ownKinds, readPage } from './read-page.ts'

const page: Page = {
  number: 6,
  of: 16,
  slug: '06-two-clerks',
  title: 'Two clerks',
  duration: '4 minutes',
  audience: 'All',
  isDraft: false,
  prerequisites: [],
  objectives: [],
  sections: [],
  recall: [],
  notes: [],
  further: [],
  returns: [],
  previous: { to: undefined, planned: [] },
  next: { to: undefined, planned: [] },
  asOf: '2026-11-20',
  findings: [],
}

/** A page on which one text stands in every place where a text can stand. */
function everywhere(text: string): Page {
  const figure = { digits: text, working: text, date: text }
  return {
    ...page,
    title: text,
    duration: text,
    audience: text,
    prerequisites: [{ text }],
    objectives: [text],
    sections: [
      {
        title: text,
        ids: ['place'],
        blocks: [
          {
            kind: 'paragraph',
            inlines: [{ text }, { figure }, { code: text }, { strong: text }, { link: { text, href: text } }],
          },
          { kind: 'paragraph', inlines: [{ text: `x\n${text}` }] },
          { kind: 'list', items: [[{ text }]] },
          { kind: 'answer', summary: text, blocks: [{ kind: 'paragraph', inlines: [{ text }] }] },
          { kind: 'drawing', svg: text, narrow: text },
          { kind: 'table', table: { caption: text, header: [text], rows: [[{ text }, { figure }]], hasTotal: false } },
          { kind: 'sample', language: 'sql', source: text, isIllustrative: true },
          { kind: 'image', src: text, alt: text },
          { kind: 'tree', tree: { text, state: 0, answers: [] } },
        ],
      },
    ],
    recall: [{ kind: 'paragraph', inlines: [{ text }] }],
    notes: [{ title: text, items: [text] }],
    further: [{ text }],
    returns: [{ concept: text, episodes: [{ text }] }],
    previous: { to: { number: 5, text, slug: '05-wires' }, planned: [] },
    next: { to: undefined, planned: [{ number: 7, text }] },
    findings: [{ place: text, severity: 'error', rule: 'arithmetic/sum', message: text, notes: [text] }],
  }
}

test('a page has its title, its place in the sidebar, its neighbours, and each figure with its working', () => {
  const figure = { digits: '$475', working: '$474.50 = 1,000 × "…"', date: '2025-08-28' }
  const source = writePage({
    ...page,
    sections: [
      {
        title: 'Costs',
        ids: ['costs', 'bills'],
        blocks: [{ kind: 'paragraph', inlines: [{ text: 'That is ' }, { figure }] }],
      },
    ],
    previous: {
      to: { number: 3, text: '3 Wires', slug: '03-wires' },
      planned: [{ number: 5, text: '5 Ink (planned)' }],
    },
    next: { to: undefined, planned: [{ number: 7, text: '7 Eyes (planned)' }] },
  })
  expect(JSON.parse(source.split('\n')[1] ?? '')).toEqual({
    title: 'Two clerks',
    description: 'Episode 6, 4 minutes',
    sidebar: { label: '6 Two clerks', order: 6 },
    prev: { link: '../03-wires/', label: '3 Wires' },
    next: false,
  })
  const { data, shown } = readPage(source)
  expect(shown).toContain('That is ')
  expect(data).toContain(JSON.stringify({ id: 'figure-1', ...figure }).slice(1, -1))
  // The heading "Costs" makes the id "costs" itself.
  expect(data).toContain('{"id":"bills"}')
  expect(data).not.toContain('{"id":"costs"}')
})

describe('episode text is data', () => {
  test.each([
    '{process.exit()}',
    "import x from 'y'",
    'export const a = 1',
    '<script>alert(1)</script>',
    '<!-- gone -->',
    '[a](javascript:alert(1))',
    '![a](x.png)',
    '# heading',
    '1. item',
    '- item',
    '> quote',
    '```js',
    '&lt;b&gt;',
    '*bold* _em_ `code`',
    '~~~',
    '---',
    ':fig[nine]',
    '"}} />{process.exit()}<X {...{"a":"',
    '\\"}} {evil()}',
    '{{{{',
    '}}}}',
    '`$' + '{process.exit()}`',
    '</p></Answer>',
    '\u2028{a}\u2029',
    '__proto__',
    'new@example.com',
    'write to new.one+two@example.com, or mailto:new@example.com',
    'see www.example.com and https://example.com/a?b=c',
    'ftp://example.com',
    'HTTP://EXAMPLE.COM and WWW.EXAMPLE.COM',
  ])('%s becomes a page that shows it, wherever it stands', (text) => {
    const { shown, kinds, data } = readPage(writePage(everywhere(text)))
    expect(shown).toContain(text)
    expect(data).toContain(JSON.stringify(text))
    expect([...kinds].filter((kind) => !ownKinds.has(kind))).toEqual([])
  })

  test('whatever it is, a page holds nothing but its own components, headings, paragraphs and text', () => {
    const line = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.string({
          unit: fc.constantFrom(
            '{',
            '}',
            '<',
            '>',
            '"',
            '\\',
            '`',
            '/',
            '*',
            '\n',
            'a',
            ' ',
            '@',
            'www.',
            'http://',
            '.com',
          ),
          minLength: 1,
          maxLength: 12,
        }),
      )
      .filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(line, (text) => {
        const { kinds, data } = readPage(writePage(everywhere(text)))
        expect([...kinds].filter((kind) => !ownKinds.has(kind))).toEqual([])
        expect(data).toContain(JSON.stringify(text))
      }),
      { numRuns: 300 },
    )
  })
})
