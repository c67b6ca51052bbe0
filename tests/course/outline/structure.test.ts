import { expect, test } from 'vitest'
import { readOutline } from '../../../src/course/outline/read-outline.ts'
import { listStructure } from '../../../src/course/outline/structure.ts'

const outline = `# Lesson Outline: Episode 12 - Twelve angry clerks

## Metadata
**Course**: 100 days
**Episode**: 12 of 16
**Duration**: 15 minutes
**Prerequisites**: Episodes 1-11
**Audience**: 300 clerks

## Lesson Flow

### 10. The 20 rules (10-12 min) {#rules}

It takes 10 minutes.

### Twenty more
`

test('the numbers of a title, a field or a section heading are structure; its words are not', () => {
  const found = listStructure(readOutline(outline))
  expect(found.map(({ text }) => text)).toEqual([
    'Lesson Outline: Episode 12 - ',
    '12 of 16',
    '15 minutes',
    'Episodes 1-11',
    '10. ',
    ' (10-12 min) {#rules}',
  ])
  const lines = outline.split('\n')
  for (const { text, line, column } of found) expect(lines[line - 1]?.slice(column - 1)).toMatch(escaped(text))
})

test('an outline without a title has what else it has', () => {
  expect(listStructure(readOutline('**Duration**: 15 minutes\n')).map(({ text }) => text)).toEqual(['15 minutes'])
  expect(listStructure(readOutline(''))).toEqual([])
})

function escaped(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
