import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stripClaimMarks } from '../../../scripts/accuracy/claims-gold.ts'
import { scoreClaims } from '../../../scripts/accuracy/score-claims.ts'

const folder = join(import.meta.dirname, '..', '..', 'gold', 'tables')

/** The tables of a file, each as a text of its own. */
function readTables(name: string) {
  const [, ...sections] = `\n${readFileSync(join(folder, name), 'utf8')}`.split(/\n# /)
  return sections.map((section) => {
    const end = section.indexOf('\n')
    return { name: `${section.slice(0, end)}.md`, ...stripClaimMarks(section.slice(end + 1)) }
  })
}

describe('labelled tables', () => {
  test.each([
    ['first.md', 39, 39, 39],
    ['second.md', 42, 38, 39],
    ['third.md', 24, 22, 22],
    ['fourth.md', 28, 28, 28],
  ])('of %s are read no worse than before: of %i wrong cells %i are found', (name, wrong, found, findings) => {
    const { total } = scoreClaims(readTables(name))
    expect(total.wrong).toBe(wrong)
    expect(total.found).toBeGreaterThanOrEqual(found)
    expect(total.falseAlarms).toBeLessThanOrEqual(findings - found)
    expect(total.verified / total.right).toBeGreaterThan(0.9)
  })
})
