import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../src/course/outline/lines.ts'
import { findPlainHeadings } from '../../../src/course/outline/plain-headings.ts'
import { readOutline } from '../../../src/course/outline/read-outline.ts'

const plain = `Lesson Outline: Episode 4 - Sourdough at Home

Metadata
Course: Baking for Everyone
Episode: 4 of 12
Duration: 5 minutes
Prerequisites: Episode 2 (Flour)

Learning Objectives
By the end, learners will be able to:
1. Feed a starter
2. Tell when a dough is ripe

Success criteria:
- Can say when to feed

SPACED REPETITION PLAN:
Concepts Introduced:
- Starter - Will reinforce in Episode 7
Concepts Reinforced:
- Hydration from Episode 3

Lesson Flow

1. Recall (1 min)
Recall Prompt: "What does water do to flour?"
Answer: "It wakes the gluten."

2. The starter (2-3 min) {#starter}
Teaching Approach: a jar on the table
"Feed the starter with flour and water, and wait for bubbles."

You need

1. flour
2. water

3. Notes on references (30 sec)
What we learned today.

Supporting Materials
References:
- The bread book

Analogies:
- Starter: a pet that eats flour

Quality Checklist
- [x] Clear
- [ ] Short
`

const headings = (source: string) =>
  [...findPlainHeadings(splitLines(source)).values()].map(({ level, text }) => `${level} ${text}`)

describe('an outline in which nothing is marked as a heading', () => {
  const marked = plain
    .replace(/^(?=Lesson Outline)/m, '# ')
    .replace(/^(?=Metadata$|Learning Objectives|SPACED|Lesson Flow|Supporting|Quality)/gm, '## ')
    .replace(/^(?=\d\. (?:Recall|The starter|Notes))/gm, '### ')
    .replace('PLAN:', 'PLAN')

  test('has them where words stand alone that name a part, or where a section begins', () => {
    expect(headings(plain)).toEqual([
      '1 Lesson Outline: Episode 4 - Sourdough at Home',
      '2 Metadata',
      '2 Learning Objectives',
      '2 SPACED REPETITION PLAN',
      '2 Lesson Flow',
      '3 1. Recall (1 min)',
      '3 2. The starter (2-3 min) {#starter}',
      '3 3. Notes on references (30 sec)',
      '2 Supporting Materials',
      '2 Quality Checklist',
    ])
    expect(headings(marked)).toEqual([])
  })

  test('is read as the same one with marks', () => {
    const shape = ({ lines: _, fields, ...outline }: ReturnType<typeof readOutline>) =>
      JSON.parse(
        JSON.stringify({ ...outline, fields: [...fields] }, (key, value) => (key === 'column' ? undefined : value)),
      )
    const outline = readOutline(plain)
    expect(shape(outline)).toEqual(shape(readOutline(marked)))
    expect([outline.number, outline.title, outline.unplaced]).toEqual([4, 'Sourdough at Home', []])
    expect(outline.sections.map(({ title, ids }) => [title, ids])).toEqual([
      ['Recall', []],
      ['The starter', ['starter']],
      ['Notes on references', []],
    ])
  })

  test('may have them in bold', () => {
    const bold = plain
      .replaceAll(/^(Metadata|Learning Objectives|Lesson Flow|Supporting Materials|Quality Checklist)$/gm, '**$1**')
      .replace('SPACED REPETITION PLAN:', '__SPACED REPETITION PLAN:__')
      .replace(/^1\. Recall.*$/m, '**1. Recall (1 min)**:')
    expect(headings(bold)).toEqual(headings(plain))
    expect(readOutline(bold).unplaced).toEqual([])
  })
})

describe('sections without a mark', () => {
  const sections = (flow: string) =>
    readOutline(`Episode 1: A\n\nLesson Flow\n\n${flow}`).sections.map(({ title, parts }) => [
      title,
      parts.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ])

  test('may be numbered alone; a list in one of them is none', () => {
    expect(sections('1. Open\n\nWords.\n\n1. flour\n2. water\n\nSection 2: Close\nMore.\n\n2. salt')).toEqual([
      ['Open', ['Words.', '1. flour', '2. water']],
      ['Close', ['More.', '2. salt']],
    ])
  })

  test('may be timed alone; a sentence that ends in a time is none', () => {
    expect(sections('Open (1 min)\n\nWait for the dough (10 min).\n\nClose [30 sec]\nBye.')).toEqual([
      ['Open', ['Wait for the dough (10 min).']],
      ['Close', ['Bye.']],
    ])
  })

  test('need no room around them where they are numbered in turn and timed; a list that is neither is none', () => {
    const flow =
      '1) Open – 1 min\nA box.\n1) flour\n2) The hive – 3 min\nHoney.\n4) Late – 1 min\n3) Wrap – 30 sec\nBye.'
    expect(sections(flow)).toEqual([
      ['Open', ['A box.', '1) flour']],
      ['The hive', ['Honey.', '4) Late – 1 min']],
      ['Wrap', ['Bye.']],
    ])
  })

  test('stand under other names, and what follows the flow is no part of it', () => {
    const source =
      'EPISODE 7: Bees\n\nOVERVIEW\nDuration: 1 min\n\nRUN OF SHOW\n\n1) Open (1 min)\nA box.\n\nSHOW NOTES\n- The bee book'
    const { sections: found, references, unplaced } = readOutline(source)
    expect(found.map(({ title }) => title)).toEqual(['Open'])
    expect(references.map(({ text }) => text)).toEqual(['The bee book'])
    expect(unplaced).toEqual([])
  })

  test('need no heading around them where they are numbered and timed', () => {
    const outline = readOutline('Episode 1: A\n\nDuration: 2 min\n\n1. Open (1 min)\nWords.\n\n2. Close (1 min)\nBye.')
    expect(outline.sections.map(({ title }) => title)).toEqual(['Open', 'Close'])
    expect(outline.unplaced).toEqual([])
  })
})

describe('what is no heading', () => {
  test.each([
    ['a word in a sentence', 'Episode 1: A\n\nOur goals are many.'],
    ['a field', 'Episode 1: A\n\nSources: a book'],
    ['words that nothing stands apart from', 'Episode 1: A\n\nDuration: 1 min\nReferences'],
    ['an item', 'Episode 1: A\n\n- Materials'],
    ['what stands in a fence', 'Episode 1: A\n\n```text\n\nMetadata\n\n```'],
    ['front matter', '---\nMetadata\n---\nEpisode 1: A'],
    ['a label of a part', 'Episode 1: A\n\nLesson Flow\n\n1. Open (1 min)\n\nNotes for the teacher\n\nBreathe.'],
  ])('%s', (_, source) => {
    expect(headings(source).filter((heading) => !/^(?:1 Ep|2 Lesson Flow|3 1\. Open)/.test(heading))).toEqual([])
  })

  test('a first line that is a field, an item, a part or a sentence is no title', () => {
    for (const first of [
      'Duration: 5 min',
      'Series: Breads',
      '- one',
      'Metadata',
      'This is a lesson.',
      `${'a '.repeat(60)}b`,
    ])
      expect(readOutline(`${first}\n\nmore`).titleSpot, first).toBeUndefined()
    expect(readOutline('\n\nSourdough at Home\n\nDuration: 5 min').title).toBe('Sourdough at Home')
  })
})

test('whatever is written, a heading is a line of it that is not blank, and each line is read or named', () => {
  const line = fc.oneof(
    fc.constantFrom(...plain.split('\n')),
    fc.constantFrom(
      '',
      '',
      '**Resources**',
      '---',
      '```',
      '2. Two (3 min)',
      '3. Three',
      'Notes:',
      'Agenda',
      'flour. ',
      '(1 min)',
    ),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const source = lines.join('\n')
      const all = splitLines(source)
      for (const [at, { text, column }] of findPlainHeadings(all)) {
        expect(text).not.toBe('')
        expect(all[at - 1]?.text.slice(column - 1).startsWith(text)).toBe(true)
      }
      const outline = readOutline(source)
      const kept = JSON.stringify({ ...outline, fields: [...outline.fields], lines: [] })
      const isNamed = (at: number) => outline.unplaced.some((one) => one.line <= at && at <= one.endLine)
      const headed = findPlainHeadings(all)
      for (const { text, line: at } of outline.lines) {
        const [word] = /[A-Za-z]{9,}/.exec(text) ?? []
        // A row of hyphens makes a heading of the line above it.
        const isHeading = headed.has(at) || text.includes('#') || /^ {0,3}-{3,}/.test(all[at]?.text ?? '')
        if (!word || isNamed(at) || isHeading || /[:*`]/.test(text)) continue
        expect(kept).toContain(word)
      }
    }),
    { numRuns: 300 },
  )
})
