import { expect, test } from 'vitest'
import { keepWords } from '../../../src/cli/check/keep-words.ts'
import { findWords } from '../../../src/cli/check/read-markup.ts'
import { placeAt, sourceRange } from '../../../src/text/index.ts'

const page = `---
import { Page } from './page.ts'
const note = 'It takes 500 hours.'
---

<Page title={note} lead="A lead of 20 words.">
  <!-- 600 comments -->
  <p class="n-700">It costs {price} a month, or $30 a <b>day</b>.</p>
  {rows.map((row) => <li>{row.name}: 40 of them</li>)}
  {isOpen && (
    <span>yes</span>
  )}
  <img src="800.png" alt="A drawing of 50 boxes" />
</Page>

<style>
  p { margin: 900px; }
</style>
<script>
  const wait = 1000
</script>
`

const island = `import { useState } from 'preact/hooks'

export function Rows({ of }: { of: readonly Row[] }) {
  const [shown] = useState<number>(100)
  const wide = of.length > 200 && shown < 300
  return (
    <table aria-label="The 60 rows">
      {of.map((row) => (
        <td>{row.price * 400}</td>
      ))}
      <caption>All 70 rows</caption>
    </table>
  )
}
`

function wordsOf(source: string): string[] {
  return findWords(source).map(({ start, end }) => source.slice(start, end).trim())
}

test('what a page shows as it stands is its words; code, styles and comments are not', () => {
  expect(wordsOf(page)).toEqual([
    'A lead of 20 words.',
    'It costs',
    'a month, or $30 a',
    'day',
    ': 40 of them',
    'yes',
    'A drawing of 50 boxes',
  ])
})

test('in an island too, whatever generics and comparisons look like', () => {
  expect(wordsOf(island)).toEqual(['The 60 rows', 'All 70 rows'])
})

test('each stretch is a paragraph of its own, at its place in the source', () => {
  const document = keepWords(page, findWords(page))
  expect(document.blocks.kind.every((kind) => kind === 'paragraph')).toBe(true)
  expect(document.source).toBe(page)
  const at = document.text.indexOf('40 of them')
  const [from] = sourceRange(document, at, at + 2)
  expect(placeAt(document, from)).toEqual({ line: 9, column: (page.split('\n')[8]?.indexOf('40') as number) + 1 })
})

test.each(['', '<p>', '</p></p>x', '{{{', '<a', '<p>}}{</p>', '<p>x{'])('%j is read to its end', (source) => {
  for (const { start, end } of findWords(source)) expect(start).toBeLessThan(end)
})
