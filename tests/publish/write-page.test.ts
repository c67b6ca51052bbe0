import fc from 'fast-check'
import { mdxToMdast } from 'satteri'
import { describe, expect, test } from 'vitest'
import { writePage } from '../../src/publish/index.ts'

const outline = { number: 6, title: 'Two clerks', duration: '4 minutes', objectives: [], scenarios: [] }

interface Node {
  type: string
  name?: string | null
  value?: unknown
  children?: Node[]
}

/** Reads a page as Astro does: its own import aside, what it shows and what kinds of things stand in it. */
function readPage(page: string): { shown: string; kinds: Set<string> } {
  const kinds = new Set<string>()
  let shown = ''
  const visit = (node: Node) => {
    kinds.add(node.name ? `<${node.name}>` : node.type)
    if (node.type === 'text') shown += node.value
    for (const child of node.children ?? []) visit(child)
  }
  const body = page.replace(/^---\n.*\n---\n\n(?:import \w+ from '[./A-Za-z]+'\n)+/, '')
  visit(mdxToMdast(body) as Node)
  return { shown, kinds }
}

function pageOf(text: string): string {
  return writePage(outline, [{ title: 'Costs', paragraphs: [[{ text }], [{ text: `x\n${text}` }]], drawings: [] }])
}

test('a page has its title, its place in the sidebar, and each figure with its working', () => {
  const figure = { digits: '$475', working: '$474.50 = 1,000 × "…"', date: '2025-08-28' }
  const page = writePage(outline, [
    { title: 'Costs', paragraphs: [[{ text: 'That is ' }, { figure }, { text: '.' }]], drawings: ['<svg/>'] },
  ])
  expect(page).toContain('"title":"Two clerks"')
  expect(page).toContain('"order":6')
  expect(page).toContain('<Drawing {...{"svg":"<svg/>"}} />')
  expect(page).toContain(`<Figure id="figure-1" {...${JSON.stringify(figure)}} />`)
})

describe('episode text is data', () => {
  const plain = new Set(['root', 'heading', 'paragraph', 'text', '<p>'])

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
  ])('%s becomes a page that shows it', (text) => {
    const { shown, kinds } = readPage(pageOf(text))
    expect(shown).toContain(text)
    expect([...kinds].filter((kind) => !plain.has(kind))).toEqual([])
  })

  test('whatever it is, a page holds nothing but headings, paragraphs and text', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(line, (text) => {
        expect([...readPage(pageOf(text)).kinds].filter((kind) => !plain.has(kind))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
