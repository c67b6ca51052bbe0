import { expect, test } from 'vitest'
import { rulePages } from '../../src/check/index.ts'
import { courseRules } from '../../src/course/index.ts'
import { readRule } from '../../src/site/data-pages/read-rule.ts'

test('a page becomes words, headings and whole examples, blank lines and all', () => {
  const page = '\nA total in `braces` that\nis none.\n\n## Fails\n\n    One\n\n      two\n\n## Passes\n\n    Three\n'
  expect(readRule(page)).toEqual([
    {
      kind: 'words',
      words: [
        { text: 'A total in ', isCode: false },
        { text: 'braces', isCode: true },
        { text: ' that is none.', isCode: false },
      ],
    },
    { kind: 'heading', text: 'Fails' },
    { kind: 'example', text: 'One\n\n  two' },
    { kind: 'heading', text: 'Passes' },
    { kind: 'example', text: 'Three' },
  ])
})

const pages = [...rulePages, ...courseRules]

test.each(pages.map(({ name, page }) => [name, page]))('%s loses no word on its page', (_, page) => {
  const bare = (text: string) => text.replaceAll(/[\s`#]/g, '')
  const parts = readRule(page).map((part) =>
    part.kind === 'words' ? part.words.map(({ text }) => text).join('') : part.text,
  )
  expect(bare(parts.join('\n'))).toBe(bare(page))
})
