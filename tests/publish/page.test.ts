import { describe, expect, test } from 'vitest'
import { writeDeck, writeSsml, writeTranscript } from '../../src/publish/index.ts'
import { build, shownOf } from './lesson.ts'

const workload = `\`\`\`workload shop
regions: [us-east-1, us-west-2]
writes: { rate: 1000 per second, spread: total }
reads: { rate: 100 per second, spread: total, consistency: eventual }
item-size: 1 KB
storage: 100 GB
dynamodb: { capacity: provisioned }
\`\`\``

const outline = `# Lesson Outline: Episode 2 - Second

**Duration**: 3 minutes
**Prerequisites**: Episode 1, Patience

## Learning Objectives

1. Say *who* writes

## Spaced Repetition Plan

**Concepts Introduced**:
- Ledgers - Will reinforce in Episode 3
- Counters

## Scenarios

${workload}

## Lesson Flow

### 1. Counters (1 min) {#counters}

**Teaching Approach**: a scene

| city | writes |
|---|---|
| **Lyon** | 1 |

![A shop](shop.png)

\`\`\`mermaid
drawn
\`\`\`

\`\`\`bill shop dynamodb-global-eventual
\`\`\`

\`\`\`compare shop
\`\`\`

\`\`\`designs aurora-global
\`\`\`

\`\`\`decision-tree
\`\`\`

\`\`\`sql illustrative
select 1
\`\`\`

### 2. Recall (1 min)

**Recall Prompt**: "Who writes? {#who}"
**Answer**: "All."

### 3. Recap (1 min)

**Notes for the teacher**:
- Breathe

## Cards

\`\`\`card units
question: How many units for {writes.rate}?
scenario: shop
vary: { writes.rate: [1000 per second] }
answer: [dynamodb-global-eventual, us-east-1, write-capacity]
\`\`\`

\`\`\`card words
question: What is a ledger?
answer: A book of *lines*.
\`\`\`

## Supporting Materials

**References**:
- [The guide](https://example.com/guide): all of it
- [Bad](javascript:alert)

**Interview Questions**:
- Why?

**Exam Points**:
- Because.
`

const script = `## Counters

Words of the counters.

## Recall

Pause and answer.

Question one: Who writes?

[PAUSE 3 seconds]

Answers.

Question one: All of them.

## Recap

Done.
`

describe('a page', () => {
  const built = build(script, outline)
  const { page } = built

  test('has number, title, duration, prerequisites, objectives, neighbours', () => {
    expect(page).toMatchObject({
      number: 2,
      of: 3,
      title: 'Second',
      duration: '3 minutes',
      objectives: ['Say who writes'],
    })
    expect(page.prerequisites).toEqual([{ number: 1, text: '1 First', slug: '01-first' }, { text: 'Patience' }])
    expect(page.previous).toEqual({ number: 1, text: '1 First', slug: '01-first' })
    expect(page.next).toEqual({ number: 3, text: '3 Third (planned)' })
  })

  test('has its sections with the ids of the outline, and what is not spoken after the words', () => {
    expect(page.sections.map(({ title, ids }) => [title, ...ids])).toEqual([
      ['Counters', 'counters'],
      ['Recall'],
      ['Recap'],
    ])
    expect(page.sections[0]?.blocks.map(({ kind }) => kind)).toEqual([
      ...['paragraph', 'table', 'image', 'drawing', 'table', 'table', 'table', 'tree', 'sample'],
    ])
  })

  test('has bills as tables that add up, each figure with its working', () => {
    const [typed, bill, compared, designs] =
      page.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) ?? []
    expect(typed?.rows).toEqual([[{ text: 'Lyon' }, { text: '1' }]])
    expect(bill?.header).toEqual(['', 'us-east-1', 'us-west-2'])
    const amounts =
      bill?.rows.map((row) =>
        row.slice(1).map((cell) => ('figure' in cell ? Number(cell.figure.digits.replace(/[$,]/g, '')) : 0)),
      ) ?? []
    const total = amounts.pop() ?? []
    expect(total.map((sum) => sum.toFixed(2))).toEqual(
      [0, 1].map((at) => amounts.reduce((sum, row) => sum + (row[at] ?? 0), 0).toFixed(2)),
    )
    expect(bill?.note).toMatch(/^Total \$.*prices of 20.*730 hours\.$/)
    expect(compared?.rows.length).toBeGreaterThan(2)
    expect(designs?.rows).toHaveLength(1)
    expect(JSON.stringify(designs)).toContain('Aurora Global Database')
  })

  test('has answers behind the questions that ask them, and cards that the script does not ask', () => {
    const recall = shownOf({ ...built, page: { ...page, sections: page.sections.slice(1, 2) } })
    expect(recall).toEqual(['Pause and answer.', 'Question one: Who writes?', 'Answer: Question one: All of them.'])
    expect(shownOf({ ...built, page: { ...page, sections: [{ title: '', ids: [], blocks: page.recall }] } })).toEqual([
      'How many units for 1000 per second?',
      'Answer: sample',
      'What is a ledger?',
      'Answer: A book of lines.',
    ])
  })

  test('has notes, further reading, and where each concept returns', () => {
    expect(page.notes).toEqual([
      { title: 'For the teacher', items: ['Counters: a scene', 'Breathe'] },
      { title: 'In an interview', items: ['Why?'] },
      { title: 'In an exam', items: ['Because.'] },
    ])
    expect(page.further).toEqual([{ text: 'The guide: all of it', href: 'https://example.com/guide' }, { text: 'Bad' }])
    expect(page.returns).toEqual([{ concept: 'Ledgers', episodes: [{ number: 3, text: '3 Third (planned)' }] }])
  })

  test('comes with transcript, SSML and cards', () => {
    expect(writeTranscript(built.lesson)).toMatch(
      /^Episode 2: Second\n\nCOUNTERS\n\nWords of the counters\.\n\nRECALL\n/,
    )
    expect(writeSsml(built.lesson)).toContain(
      '<p>Question one: Who writes?</p>\n<p><break time="3000ms"/> Answers.</p>',
    )
    const deck = JSON.parse(writeDeck(built.lesson, ['a', 'b', 'c'], '2026-10-04'))
    expect(deck).toMatchObject({
      version: 1,
      episode: 2,
      cards: [{ id: 'a', kind: 'text' }, { id: 'b', kind: 'numeric' }, { id: 'c' }],
    })
  })
})

describe('on a page', () => {
  test.each([
    ['It costs nineteen hundred twenty-three dollars per month.', 'It costs $1,923 per month.'],
    ['It takes point zero zero five seconds, or one point five.', 'It takes 0.005 seconds, or 1.5.'],
    ['Five million requests, one point two million of them reads.', '5 million requests, 1.2 million of them reads.'],
    ['It happened at ten zero zero zero point one zero zero.', 'It happened at 10:00:00.100.'],
    ['They call at two AM.', 'They call at 2 AM.'],
    ['Half the fleet, in two regions.', 'Half the fleet, in two regions.'],
    ["Sets email to 'new at example dot com'.", "Sets email to 'new@example.com'."],
    ['See docs dot example dot com for more.', 'See docs.example.com for more.'],
    ['It costs 45 to 85 dollars.', 'It costs 45 to 85 dollars.'],
    ['Minus five hundred dollars.', '-$500.'],
    ['Twenty-five thousand pesos and two cents.', '25,000 pesos and 2 cents.'],
    ['**Bold** and *light* and `code {x}`.', 'Bold and light and `code {x}`.'],
    [
      'See [the guide](https://example.com/a?b=c) and [one](1#place) and [two](3).',
      'See the guide@https://example.com/a?b=c and one@01-first#place and two@.',
    ],
    ['Not [this](javascript:alert(1)) and [**that**](../x).', 'Not [this](javascript:alert(1)) and [that](../x).'],
    ['Host: Hello. [PAUSE]', '**Host:** Hello. '],
    ['- one\n- two', '* one\n* two'],
    ['A :fig[thousand and :one]{given="a premise"} lines.', '1,000 and :one lines.'],
    [
      '<b>Bold</b> from <i>here</i> <!-- to --> there <!-- end -->',
      '<b>Bold</b> from <i>here</i> <!-- to --> there <!-- end -->',
    ],
    ['[The guide](https://example.com) first.', 'The guide@https://example.com first.'],
  ])('%s becomes %s', (said, shown) => {
    expect(
      shownOf(build(said))
        .join(' / ')
        .replace(/\[([^\]]+)\](?!\()/g, '$1'),
    ).toBe(shown)
  })

  test('a figure that is bound opens its working, in digits; the transcript keeps its words', () => {
    const said = `The writes cost :fig[four hundred seventy-four dollars and fifty cents]{is='shop["dynamodb-global-eventual"]["us-east-1"]["application-writes"]'} there.`
    const built = build(said, outline)
    expect(shownOf(built)[0]).toBe('The writes cost [$474.50] there.')
    expect(JSON.stringify(built.page)).toContain('1,000 rWCU × $0.00065/rWCU-hour')
    expect(writeTranscript(built.lesson)).toContain('four hundred seventy-four dollars and fifty cents there.')
  })

  test('a block that names what there is not is left out, since it is a finding', () => {
    const { page } = build(
      'Words.',
      '# Episode 2: A\n## Lesson Flow\n### 1. A\n```bill x y\n```\n```compare x\n```\n```designs rye\n```\n```mermaid\nnot yet\n```',
    )
    expect(page.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })
})
