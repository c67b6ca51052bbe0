import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOutline } from '../../../src/course/outline/read-outline.ts'

const whole = `# Lesson Outline: Episode 6 - Two clerks

## Metadata
**Course**: Ledgers
**Episode**: 6 of 16
**Duration**: 4 minutes

## Learning Objectives

By the end, learners will be able to:
1. Count
   in units
2. Price

Success criteria:
- Can count

## Spaced Repetition Plan

**Concepts Introduced** (will be repeated later):
- Two clerks - Will reinforce in Episodes 9 and 12 (later)

**Concepts Reinforced** (from earlier ones):
- Ledgers from Episode 3 - as a contrast
- Episode 2: hot-hot

## Lesson Flow

### 1. Recall (1-2 min) {#recall}

**Active Recall Prompt**:
"What is a ledger?"

[PAUSE 3 seconds]

**Answers**: "A book."

---

### 2. The price (30 sec)

**Teaching Approach**: a shop
**Covers**: 1, 2
**Script begins**: "A shop with counters…"
Words of a passage.

#### For interviews
- What does it cost?

| a | b \\| c |
|---|---|
| 1 | 2 |

![A shop](shop.png)

\`\`\`mermaid
flowchart LR
\`\`\`

## Supporting Materials

**Technical References**:
- The guide: all of it

**Analogies to Use**:
- Clerks: two of them

**Cost Calculations**:
- 1 + 1

**Notes for the teacher**:
- Breathe

## Quality Checklist

**Structure**:
- [x] Clear
- [ ] Short
`

describe('an outline', () => {
  const outline = readOutline(whole)

  test('is read whole: nothing of it is left over', () => {
    expect(outline.unplaced).toEqual([])
  })

  test('gives title, number and metadata with their places', () => {
    expect(outline).toMatchObject({ number: 6, title: 'Two clerks' })
    expect(outline.fields.get('duration')).toEqual({
      name: 'Duration',
      value: { text: '4 minutes', line: 6, column: 15 },
    })
  })

  test('gives objectives, success criteria and the repetition plan', () => {
    expect(outline.objectives.map(({ text }) => text)).toEqual(['Count in units', 'Price'])
    expect(outline.criteria.map(({ text, line }) => [text, line])).toEqual([['Can count', 16]])
    expect(outline.introduced).toMatchObject([{ name: 'Two clerks', returns: [9, 12], line: 21 }])
    expect(outline.reinforced).toMatchObject([
      { name: 'Ledgers', episode: 3, note: 'as a contrast' },
      { name: 'hot-hot', episode: 2 },
    ])
  })

  test('takes headings for the labels of lists, as some authors write them', () => {
    const { criteria, references, objectives, unplaced } = readOutline(
      '# Episode 1: A\n\n## Learning Objectives\n\n1. Count\n\n### Success criteria\n- Can count\n\n## Supporting Materials\n\n### Technical References\n- The guide: all of it\n',
    )
    expect(objectives.map(({ text }) => text)).toEqual(['Count'])
    expect(criteria.map(({ text }) => text)).toEqual(['Can count'])
    expect(references.map(({ text }) => text)).toEqual(['The guide: all of it'])
    expect(unplaced).toEqual([])
  })

  test('gives sections with number, time, ids, parts, and what the author says of them', () => {
    expect(outline.sections).toMatchObject([
      { number: 1, title: 'Recall', range: { from: 60, to: 120 }, ids: ['recall'] },
      {
        number: 2,
        title: 'The price',
        range: { from: 30, to: 30 },
        covers: [1, 2],
        begins: { text: 'A shop with counters' },
      },
    ])
    expect(
      outline.sections.map(({ parts }) => parts.map(({ kind, lines }) => [kind, ...lines.map(({ text }) => text)])),
    ).toEqual([
      [
        ['prompt', '"What is a ledger?"', '[PAUSE 3 seconds]'],
        ['answers', '"A book."'],
      ],
      [
        ['approach', 'a shop', 'Words of a passage.'],
        ['interview', '- What does it cost?'],
      ],
    ])
  })

  test('gives tables, images and fences with the section that they stand in', () => {
    expect(
      outline.tables.map(({ rows, section }) => [section, rows.map((row) => row.map(({ text }) => text))]),
    ).toEqual([
      [
        1,
        [
          ['a', 'b | c'],
          ['1', '2'],
        ],
      ],
    ])
    expect(outline.images).toMatchObject([{ alt: 'A shop', target: { text: 'shop.png' }, section: 1 }])
    expect(outline.fences).toMatchObject([{ language: 'mermaid', source: 'flowchart LR\n', section: 1 }])
  })

  test('gives materials and the checklist', () => {
    const { references, analogies, calculations, teacher, checklist } = outline
    expect([references, analogies, calculations, teacher].map((list) => list.map(({ text }) => text))).toEqual([
      ['The guide: all of it'],
      ['Clerks: two of them'],
      ['1 + 1'],
      ['Breathe'],
    ])
    expect(checklist).toMatchObject([
      { text: 'Clear', ticked: true },
      { text: 'Short', ticked: false },
    ])
  })
})

describe('authors vary, and are understood:', () => {
  test.each([
    '# Episode 6: Two clerks',
    '# Lesson Outline — Ep. 6 – Two clerks',
    '# Lesson 6 | Two clerks',
    '# Outline: Module 6 - Two clerks',
  ])('the title %s', (title) => {
    expect(readOutline(title)).toMatchObject({ number: 6, title: 'Two clerks' })
  })

  test('a number in the metadata alone', () => {
    expect(readOutline('# Two clerks\n\n**Lesson:** 6 of 16')).toMatchObject({ number: 6, title: 'Two clerks' })
  })

  test.each([
    ['**Running time:** 4 min'],
    ['Duration: 4 min'],
    ['- **Length**: 4 min'],
    ['| Duration | 4 min |'],
    ['__Total Time__: 4 min'],
  ])('the field %s', (line) => {
    const { fields, unplaced } = readOutline(`# Episode 1: A\n\n${line}`)
    expect(fields.get('duration')?.value.text).toBe('4 min')
    expect(unplaced).toEqual([])
  })

  test('front matter', () => {
    const { fields, unplaced } = readOutline('---\nduration: 4 min\n---\n# Episode 1: A')
    expect([fields.get('duration')?.value.line, unplaced]).toEqual([2, []])
  })

  test.each([
    ['### 3. Costs (2-3 min)', 3, 120, 180],
    ['### Costs (2-3 min)', undefined, 120, 180],
    ['### Section 3: Costs [2 to 3 minutes]', 3, 120, 180],
    ['### 3) Costs — 2-3 min', 3, 120, 180],
    ['### **Costs** (2:00)', undefined, 120, 120],
  ])('the section heading %s', (heading, number, from, to) => {
    const { sections } = readOutline(`# Episode 1: A\n## Lesson Plan\n${heading}`)
    expect(sections).toMatchObject([{ title: 'Costs', number, range: { from, to } }])
  })

  test('sections without any heading around them', () => {
    const { sections, unplaced } = readOutline('# Episode 1: A\n## 1. Open (1 min)\nwords\n## 2. Close (1 min)\nwords')
    expect(sections.map(({ title }) => title)).toEqual(['Open', 'Close'])
    expect(unplaced).toEqual([])
  })

  test('a title that ends in a bracket that is no time', () => {
    const { sections } = readOutline('## Lesson Flow\n### Costs (in dollars)')
    expect(sections).toMatchObject([{ title: 'Costs (in dollars)', range: undefined }])
  })
})

describe('other hands', () => {
  test('underline their headings', () => {
    const { title, number, objectives, sections } = readOutline(`LESSON PLAN: Session 3. Caches
======

Duration: 2 min
---

Learning objectives
-------------------
1) Explain a stampede

Running order
---

### 1) Hook / 20 sec
Nobody has the answer.
---
A list:
- that
---`)
    expect([title, number, objectives.map(({ text }) => text)]).toEqual(['Caches', 3, ['Explain a stampede']])
    expect(sections).toMatchObject([{ title: 'Hook', range: { from: 20, to: 20 } }])
    expect(sections[0]?.parts[0]?.lines.map(({ text }) => text)).toEqual([
      'Nobody has the answer.',
      'A list:',
      '- that',
    ])
  })

  test('begin the lesson flow a level higher, below a title with a bar', () => {
    const { number, title, sections, checklist, unplaced } = readOutline(`EPISODE 21 | Tides
==================

# Running order

## Cold open (30 sec)
Say the tide.

## Ebb
### Answer
"Low."

# Checklist
- [x] Read`)
    expect([number, title, unplaced]).toEqual([21, 'Tides', []])
    expect(sections.map((section) => [section.title, section.parts.map(({ kind }) => kind)])).toEqual([
      ['Cold open', ['passage']],
      ['Ebb', ['answers']],
    ])
    expect(checklist).toMatchObject([{ ticked: true }])
  })

  test('write a table that no heading is made of, and one without fields, which is named', () => {
    expect(readOutline('# Episode 1: A\n\n| rate | result |\n|---|---|\n').unplaced).toMatchObject([{ line: 3 }])
    expect(readOutline('# Episode 1: A\n\n| Field | Value |\n|---|---|\n| Type | Core |\n').unplaced).toEqual([])
    expect(readOutline('# Episode 1: A\n\n## Metadata\n\nA | B\n---\n').sections).toEqual([])
    expect(readOutline('A | B\n---\n\n## Lesson Flow').titleSpot).toBeUndefined()
  })

  test('call what they read their sources', () => {
    const { references, unplaced } = readOutline('# Episode 1: A\n\nSources\n-------\n1. A book')
    expect([references.map(({ text }) => text), unplaced]).toEqual([['A book'], []])
  })

  test('write labels of parts without stars', () => {
    const { sections } = readOutline(`## Lesson Flow
### Check
Teaching approach: slowly
Q: What ends a stampede?
A: One asks.
Recall prompt: And who waits?
Answer: All others.
Covers: 2
Story: the site fell over.`)
    expect(sections[0]?.covers).toEqual([2])
    expect(sections[0]?.parts.map(({ kind }) => kind)).toEqual(['approach', 'prompt', 'answers', 'prompt', 'answers'])
    // A story is no label of a part: it is words.
    expect(sections[0]?.parts.at(-1)?.lines.map(({ text }) => text)).toEqual([
      'All others.',
      'Story: the site fell over.',
    ])
  })
})

describe('what finds no place is named', () => {
  test.each([
    ['prose among the metadata', '# Episode 1: A\n\nHello there.', 3, 3],
    ['a field said twice', '**Duration**: 1 min\n**Length**: 2 min', 2, 2],
    ['an unknown heading and all below it', '# Episode 1: A\n## Weather\nRain.\nSun.', 2, 2],
    ['prose among the objectives', '## Learning Objectives\nHello there', 2, 2],
    ['an item of no list', '## Supporting Materials\n**Weather**:\n- rain', 2, 3],
    ['text before the first section', '## Lesson Flow\nHello', 2, 2],
    ['a table in the objectives', '## Learning Objectives\n| a |\n|---|\n| 1 |', 2, 4],
    ['a checklist line without a box', '## Quality Checklist\nHello', 2, 2],
    ['prose among the scenarios', '## Scenarios\nHello', 2, 2],
    ['a fence that nobody closes', '## Lesson Flow\n### A\n```ts\nlet x', 3, 3],
    ['a drawing behind the lesson flow', '## Lesson Flow\n### A\n## Resources\n```mermaid\na\n```', 4, 6],
    ['a sample among the objectives', '## Learning Objectives\n```sql\nselect 1\n```', 2, 4],
    ['an image behind the lesson flow', '## Lesson Flow\n### A\n## Resources\n![b](c.png)', 4, 4],
    ['a comment', '## Lesson Flow\n### A\n<!-- one\ntwo\n--> three\nfour', 3, 5],
    ['a comment that nobody ends', '## Lesson Flow\n### A\n<!-- one\ntwo', 3, 3],
    ['HTML in a section', '## Lesson Flow\n### A\n<div class="x">words</div>\nwords', 3, 3],
    ['HTML among the metadata', '# Episode 1: A\n</br>', 2, 2],
    ['a stray mark among the cards', '## Cards\n> what', 2, 2],
  ])('%s', (_, source, line, endLine) => {
    expect(readOutline(source).unplaced[0]).toMatchObject({ line, endLine })
  })

  test.each([
    ['an unknown field', '**Quux**: 17', 'quux'],
    ['one in a table', '| Field | Value |\n|---|---|\n| Quux | 17 |', 'quux'],
  ])('%s is kept, and named all the same', (_, source, name) => {
    const { fields, unplaced } = readOutline(source)
    expect(fields.get(name)?.value.text).toBe('17')
    expect(unplaced).toMatchObject([{ reason: '"Quux" is no field that an outline has', isKept: true }])
  })

  test('what stands behind the lesson flow belongs to none of its sections', () => {
    const { fences, tables, images } = readOutline(
      '## Lesson Flow\n### A\n## Cards\n```card x\n```\n## Resources\n| a |\n|---|\n![b](c.png)',
    )
    expect([...fences, ...tables, ...images].map(({ section }) => section)).toEqual([-1, -1, -1])
  })

  test('a comment behind words is named, and the words stay', () => {
    const { sections, unplaced } = readOutline('## Lesson Flow\n### A\nFlour. <!-- which? -->')
    expect(unplaced).toEqual([{ line: 3, endLine: 3, reason: 'the comment in it is taken for words', isKept: true }])
    expect(sections[0]?.parts[0]?.lines).toHaveLength(1)
  })

  test('what a fence that nobody closes would hide is read, quickly however many there are', () => {
    const { sections, unplaced } = readOutline(
      `${'~~~~ a\n'.repeat(30_000)}\n## Lesson Flow\n### A\n${'```b\n'.repeat(30_000)}${'<!-- c\n'.repeat(30_000)}### B`,
    )
    expect(sections.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(unplaced.map(({ endLine }) => endLine)).toEqual([30_000, 60_003, 90_003])
  })

  test('whatever is written: each line that is not blank is read or named', () => {
    const line = fc.oneof(
      fc.constantFrom(...whole.split('\n')),
      fc.string({ maxLength: 20 }),
      fc.constantFrom('```', '~~~', '## Odd', '### Odd', '| a | b |', '|---|---|', '- x', '**a**: b', '![a](b)', '***'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const outline = readOutline(lines.join('\n'))
        expect(JSON.stringify([...outline.fields], null, 0)).not.toContain('undefined')
        for (const { line: from, endLine } of outline.unplaced) {
          expect(from).toBeGreaterThan(0)
          expect(endLine).toBeGreaterThanOrEqual(from)
          expect(endLine).toBeLessThanOrEqual(outline.lines.length)
        }
        const kept = JSON.stringify({ ...outline, fields: [...outline.fields], lines: [] })
        const isNamed = (at: number) => outline.unplaced.some((one) => one.line <= at && at <= one.endLine)
        for (const { text, line: at } of outline.lines) {
          // A word that no label is made of must be found again in what was read, unless its line is named.
          const [word] = /[A-Za-z]{9,}/.exec(text) ?? []
          if (!word || isNamed(at) || /[:*]/.test(text) || text.includes('#') || /^```|~~~/.test(text)) continue
          expect(kept).toContain(word)
        }
      }),
      { numRuns: 300 },
    )
  })
})
