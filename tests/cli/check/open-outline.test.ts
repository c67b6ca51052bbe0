import { describe, expect, test } from 'vitest'
import { checkTogether } from '../../../src/check/index.ts'
import { openOutline } from '../../../src/cli/check/open-outline.ts'
import { around } from '../../check/surroundings.ts'

const head = '# Episode 12: Fences\n\n**Duration**: 15 minutes\n\n## Lesson Flow\n\n### 1. All (10-12 min)\n\n'

/** The figures of an outline: line, column, and what they rest on. */
function figures(source: string) {
  const opened = openOutline('outline.md', source)
  const [checked] = checkTogether([opened], { ...around, mustBind: true })
  const findings = checked?.findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
  return { standings: checked?.ledger.map(({ standing }) => standing), findings, document: opened.document }
}

describe('what readers see of an outline is checked', () => {
  test('in a card, at its place', () => {
    const { standings, findings } = figures(`${head}\`\`\`card one\nquestion: Is it $20?\nanswer: It is $30.\n\`\`\`\n`)
    expect(standings).toEqual(['unbound', 'unbound'])
    expect(findings).toEqual(['10:17 binding/unbound', '11:15 binding/unbound'])
  })

  test('in a drawing, label by label', () => {
    const { findings } = figures(
      `${head}\`\`\`mermaid\nflowchart LR\n  a[It costs $20] --> b[and $30]\n\`\`\`\n\nIt is $40.\n`,
    )
    expect(findings).toEqual(['11:14 binding/unbound', '11:29 binding/unbound', '14:7 binding/unbound'])
  })

  test('a figure can be bound there', () => {
    expect(
      figures(
        `${head}\`\`\`card one\nquestion: How long?\nanswer: 'It takes :fig[1 second]{fact="dynamodb.mrec-lag"}.'\n\`\`\`\n`,
      ),
    ).toMatchObject({ standings: ['cited'], findings: [] })
  })

  test('what a question tells of its own workload is given; what it does not is not', () => {
    const card = (rate: string) =>
      `${head}\`\`\`card one\nquestion: With ${rate} strong reads per second and 100 GB?\nworkload:\n  reads: { rate: 300 per second }\n  storage: 100 GB\nvary: { a: [1] }\nanswer: [a, b]\n\`\`\`\n`
    expect(figures(card('300'))).toMatchObject({ standings: ['given', 'given'], findings: [] })
    expect(figures(card('400')).standings).toEqual(['unbound', 'given'])
  })
})

test('code, scenarios and what builds the lesson are not', () => {
  const text = `${head}\`\`\`sh\naws 500\n\`\`\`\n\n\`\`\`workload shop\nreads: 600 per second\n\`\`\`\n`
  const { standings, document } = figures(text)
  expect(standings).toEqual([])
  expect(document.source).toBe(text)
})

test('a fence that is never closed hides nothing before it', () => {
  expect(figures(`${head}It is $40.\n\n\`\`\`card one\nquestion: $50?`).standings).toContain('unbound')
})
