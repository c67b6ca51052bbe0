import type { ContraryStatement } from '../../../claims/index.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, placeOf } from '../../make-finding.ts'
import { citeFact, type RulePage, type RuleText } from '../judgement.ts'

export const statementPage: RulePage = {
  name: 'facts/statement',
  page: `
A plain statement about a thing in the book says what its source contradicts. Sentences that ask without an
answer, that report what others think or that the next one takes back are left alone, and so is a sentence whose subject is
something else. Said again in the same text it is
still one mistake; the other places stand with the first.

## Fails

    Aurora Global Database has one writer. Only the primary region accepts writes.

## Passes

    Aurora Global Database has one writer. A secondary region forwards writes to the primary.
`,
}

/** Statements that the book contradicts: one finding a fact, at the first place. */
export function judgeStatements({ file, document }: RuleText, contrary: readonly ContraryStatement[]): Finding[] {
  const first = new Map<string, ContraryStatement>()
  for (const statement of contrary) if (!first.has(statement.fact.id)) first.set(statement.fact.id, statement)
  return [...first.values()].map((statement) => {
    const others = contrary.filter((other) => other.fact === statement.fact && other !== statement)
    const said = document.text.slice(statement.start, statement.end)
    const finding = makeFinding(
      placeOf(file, document, statement.start, statement.end),
      statementPage.name,
      `stated ${JSON.stringify(said)}; the source says otherwise`,
    )
    const related = others.map(({ start, end }) => {
      const { line, column, endColumn } = placeOf(file, document, start, end)
      return {
        file,
        line,
        column,
        endColumn,
        message: `said again: ${JSON.stringify(document.text.slice(start, end))}`,
      }
    })
    return { ...finding, notes: citeFact(statement.fact), related }
  })
}
