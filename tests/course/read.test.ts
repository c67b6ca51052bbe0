import { describe, expect, test } from 'vitest'
import { FormatError, readOutline, readScript } from '../../src/course/index.ts'

const outline = `# Lesson Outline: Episode 6 - Two clerks

**Duration**: 4 minutes

## Learning Objectives
1. Count
2. Price

## Scenarios

\`\`\`workload shop
regions: [us-east-1]
\`\`\`
`

describe('an outline', () => {
  test('gives number, title, duration, objectives, and workloads with the line of their first', () => {
    expect(readOutline(outline)).toEqual({
      number: 6,
      title: 'Two clerks',
      duration: '4 minutes',
      objectives: ['Count', 'Price'],
      scenarios: [{ name: 'shop', yaml: 'regions: [us-east-1]', line: 12 }],
    })
  })

  test.each([
    ['', /first line must read/, 1],
    ['# Notes', /first line must read/, 1],
    ['# Episode 1 - A\n', /no \*\*Duration\*\*/, 1],
    [`${outline}\n\`\`\`workload open\nregions:`, /workload open is never closed/, 15],
  ])('that is not whole is refused with its line', (source, message, line) => {
    expect(() => readOutline(source)).toThrow(message)
    expect(() => readOutline(source)).toThrow(expect.objectContaining({ line }))
  })
})

describe('a script', () => {
  test('gives sections of paragraphs, each with its line', () => {
    expect(readScript('## One\n\nfirst\nstill first\n\nsecond\n## Two\nthird')).toEqual([
      {
        title: 'One',
        line: 1,
        paragraphs: [
          { text: 'first\nstill first', line: 3 },
          { text: 'second', line: 6 },
        ],
      },
      { title: 'Two', line: 7, paragraphs: [{ text: 'third', line: 8 }] },
    ])
  })

  test('drops no text: what stands before the first heading is named', () => {
    expect(() => readScript('\nstray')).toThrow(FormatError)
  })
})
