import { describe, expect, test } from 'vitest'
import { readDiagrams, readScenarios } from '../../src/course/index.ts'

describe('workloads of a text', () => {
  test('have their name, their YAML and the line of their first', () => {
    expect(readScenarios(['words', '```workload shop', 'regions: [us-east-1]', '```'])).toEqual([
      { name: 'shop', yaml: 'regions: [us-east-1]', line: 3 },
    ])
  })

  test('that nobody closes are refused with their line', () => {
    expect(() => readScenarios(['', '```workload open', 'regions:'])).toThrow(
      expect.objectContaining({ line: 2, message: expect.stringMatching(/workload open is never closed/) }),
    )
  })
})

test('diagrams have their source, their section and the line of their first', () => {
  const text =
    '```mermaid\ngantt\n```\n## Lesson Flow\n### 2. Costs (2 min)\n\n```mermaid\nflowchart LR\n```\n\n### Last\n```mermaid\npie\n```\n'
  expect(readDiagrams(text)).toEqual([
    { source: 'gantt\n', section: '', line: 2 },
    { source: 'flowchart LR\n', section: 'Costs', line: 8 },
    { source: 'pie\n', section: 'Last', line: 13 },
  ])
})
