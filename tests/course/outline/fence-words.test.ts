import { expect, test } from 'vitest'
import { listFenceWords } from '../../../src/course/outline/fence-words.ts'
import { readOutline } from '../../../src/course/outline/read-outline.ts'

/** The words of an outline's fences, at the places that were found, with their inputs. */
function wordsOf(source: string): [string, string?][] {
  const lines = source.split('\n')
  return listFenceWords(readOutline(source)).map(({ from, to, inputs }) => {
    const between = lines.slice(from.line - 1, to.line)
    between[between.length - 1] = (between.at(-1) ?? '').slice(0, to.column - 1)
    between[0] = (between[0] ?? '').slice(from.column - 1)
    return inputs === undefined ? [between.join('\n').trim()] : [between.join('\n').trim(), inputs.trim()]
  })
}

const outline = (...fences: string[]) => `# Episode 1: Fences\n\n## Cards\n\n${fences.join('\n\n')}\n`

test('of a card its question and answer are seen, whatever their form', () => {
  const plain = '```card one\nquestion: How many are 20?\nanswer: "Twenty: 20."\ncovers: [1]\n```'
  const folded = '```card two\nquestion: >-\n  How many\n  are 30?\nanswer: |\n  Thirty.\n```'
  expect(wordsOf(outline(plain, folded))).toEqual([
    ['How many are 20?'],
    ['"Twenty: 20."'],
    ['How many\n  are 30?'],
    ['Thirty.'],
  ])
})

test('a question whose numbers change comes with the inputs of its workload', () => {
  const own =
    '```card one\nquestion: With 300 reads per second?\nworkload:\n  reads: 300 per second\nvary: { a: [1] }\nanswer: [a, b]\n```'
  const named = '```card two\nquestion: With 400?\nscenario: shop\nvary: { a: [1] }\nanswer: [a, b]\n```'
  const shop = '```workload shop\nreads: 400 per second\n```'
  expect(wordsOf(outline(own, named, shop))).toEqual([
    ['With 300 reads per second?', 'reads: 300 per second'],
    ['With 400?', 'reads: 400 per second'],
  ])
})

test('of a drawing its labels, notes and descriptions', () => {
  const flow =
    '```mermaid\nflowchart LR\n  accTitle: A shop of 50\n  a([Customer 10]) -->|writes 20| b[(Store 30)]\n  b --> c{"40 or more?"}\n  style a fill:#fff\n```'
  const sequence =
    '```mermaid\nsequenceDiagram\n  participant P as Phone 1\n  P->>V: 60 saves\n  Note over V: 70 kept\n  autonumber\n```'
  expect(wordsOf(outline(flow, sequence)).map(([words]) => words)).toEqual([
    'A shop of 50',
    'Customer 10',
    'writes 20',
    'Store 30',
    '40 or more?',
    'Phone 1',
    '60 saves',
    '70 kept',
  ])
})

test.each([
  '```card one\nquestion: [\n```',
  '```card one\n- a\n```',
  '```card one\n```',
  '```sh\nls 50\n```',
  '```mermaid\n```',
])('of %j nothing', (fence) => expect(wordsOf(outline(fence))).toEqual([]))

test('a line of a drawing that is too long for a label is seen whole, and read in a moment', () => {
  const line = `${'('.repeat(200_000)}${' '.repeat(200_000)}: 50`
  expect(wordsOf(outline(`\`\`\`mermaid\nflowchart LR\n${line}\n\`\`\``))).toEqual([[line.trim()]])
})
