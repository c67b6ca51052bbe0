import { describe, expect, test } from 'vitest'
import { readDiagrams, readOutline, readScript } from '../../src/course/index.ts'
import { readDocument } from '../../src/text/index.ts'

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
  test('gives sections of paragraphs', () => {
    const script = readDocument('## One\n\nfirst\nstill first\n\nsecond\n\n## Two\n\n- third', 'markdown')
    const shown = readScript(script).map(({ title, paragraphs }) => [
      title,
      ...paragraphs.map(({ start, end }) => script.text.slice(start, end)),
    ])
    expect(shown).toEqual([
      ['One', 'first\nstill first', 'second'],
      ['Two', 'third'],
    ])
  })

  test('drops no text: what stands before the first heading is named with its line', () => {
    const script = readDocument('\nstray', 'markdown')
    expect(() => readScript(script)).toThrow(expect.objectContaining({ line: 2 }))
  })

  test('has no table: nobody can speak one', () => {
    const script = readDocument('## One\n\n| a | b |\n|---|---|\n| 1 | 2 |', 'markdown')
    expect(() => readScript(script)).toThrow(/isn't spoken/)
  })
})

describe('diagrams of an outline', () => {
  const text = '### 2. Costs (2 min)\n\n```mermaid\nflowchart LR\n```\n\n### Last\n```mermaid\npie\n'

  test('have their source, their section and the line of their first', () => {
    expect(readDiagrams(text)).toEqual([
      { source: 'flowchart LR\n', section: 'Costs', line: 4 },
      { source: 'pie\n\n', section: 'Last', line: 9 },
    ])
  })
})
