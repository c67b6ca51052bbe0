import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDiagrams } from '../../src/course/index.ts'
import { hashText } from '../../src/host/index.ts'
import { parseDiagram } from './parse-diagram.ts'
import { readOutlines } from './read-samples.ts'

const diagrams = readOutlines().flatMap(({ slug, text }) => readDiagrams(text).map((diagram) => ({ slug, ...diagram })))

describe('every diagram of the course', () => {
  test.each(diagrams)('$slug, line $line, is read by mermaid and is drawn', async ({ slug, source }) => {
    await parseDiagram(source)
    expect(existsSync(join(import.meta.dirname, '../../episodes', slug, 'diagrams', `${hashText(source)}.svg`))).toBe(
      true,
    )
  })

  test('would be refused if it were none', async () => {
    expect(diagrams.length).toBeGreaterThan(0)
    await expect(parseDiagram('flowchart LR\n  a --> --> b\n')).rejects.toThrow()
  })
})
