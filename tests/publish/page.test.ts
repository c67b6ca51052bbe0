import { describe, expect, test } from 'vitest'
import { LINES } from '../../src/calculator/index.ts'
import { writeDeck, writePage, writeSsml, writeTranscript } from '../../src/publish/index.ts'
import { drawTree } from '../../src/publish/tree.ts'
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
- [One](1#place)

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
    expect(page.previous).toEqual({ to: { number: 1, text: '1 First', slug: '01-first' }, planned: [] })
    expect(page.next).toEqual({ to: undefined, planned: [{ number: 3, text: '3 Third (planned)' }] })
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
    expect(bill?.note).toMatch(/^Total \$.*prices published 20.*730 hours\.$/)
    expect(compared?.rows.length).toBeGreaterThan(2)
    expect(designs?.rows).toHaveLength(1)
    expect(JSON.stringify(designs)).toContain('Aurora Global Database')
    // Each in a card, a sentence an item: side by side they would be columns of a few words.
    expect(designs?.inCards).toBe(true)
    const [, is, ...lists] = designs?.rows[0] ?? []
    expect(is).toEqual({ text: expect.stringMatching(/\.$/) })
    expect(lists).toEqual([{ items: expect.any(Array) }, { items: expect.any(Array) }])
    expect(lists.flatMap((cell) => ('items' in cell ? cell.items : [])).length).toBeGreaterThan(5)
  })

  test('names each line of a bill in the words of the calculator', () => {
    const [, bill] = page.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) ?? []
    const words = Object.values(LINES).map((line) => line.toLowerCase())
    const names = bill?.rows.slice(0, -1).map(([name]) => String(name && 'text' in name && name.text)) ?? []
    expect(names).toContain('Transfer to other regions')
    for (const name of names) expect(words).toContain(name.toLowerCase())
  })

  test('has no empty cell in a bill: where a region has no such line stands a dash', () => {
    const aurora = 'aurora: { instance: r6g.large, instances: 1 }'
    const scenario = outline.replace('transfer: false\n', '').replace('dynamodb: {', `${aurora}\ndynamodb: {`)
    const { page } = build('Words.', scenario.replace('bill shop dynamodb-global-eventual', 'bill shop aurora-global'))
    const tables = page.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? one : [])))
    const bill = tables.find(({ table }) => table.hasTotal)?.table.rows ?? []
    expect(bill).toContainEqual([{ text: 'Replicated write I/O' }, expect.anything(), { text: '–' }])
    expect(bill.flat()).not.toContainEqual({ text: '' })
  })

  test('has answers behind the questions that ask them, and cards that the script does not ask', () => {
    const recall = shownOf({ ...built, page: { ...page, sections: page.sections.slice(1, 2) } })
    expect(recall).toEqual(['Pause and answer.', '**Question one:** Who writes?', 'Answer: All of them.'])
    expect(shownOf({ ...built, page: { ...page, sections: [{ title: '', ids: [], blocks: page.recall }] } })).toEqual([
      'How many units for 1000 per second?',
      'Answer: sample',
      'What is a ledger?',
      'Answer: A book of lines.',
    ])
  })

  test('has what waits for an answer before it', () => {
    const said = 'Who writes?\n\nTake a second.\n\n[PAUSE 3 seconds]\n\nAll of them write, and none waits.\n\nOn we go.'
    expect(shownOf(build(said))).toEqual([
      'Who writes?',
      'Take a second.',
      'Answer: All of them write, and none waits.',
      'On we go.',
    ])
  })

  test('has the answers of several questions each behind its own, and one answer to two prompts behind both', () => {
    const asked = 'Question one: Who writes?\n\nQuestion two: Who reads?\n\nTake your time.\n\nAnswers.\n\n'
    expect(shownOf(build(`${asked}Question one: All of them.\n\nQuestion two: None.`))).toEqual([
      '**Question one:** Who writes?',
      'Answer: All of them.',
      '**Question two:** Who reads?',
      'Answer: None.',
      'Take your time.',
    ])
    const twice =
      'Try to remember: who writes?\n\nTry to remember: who reads?\n\nAll of them do, in every one of the regions.'
    expect(shownOf(build(twice)).map((block) => block.slice(0, 6))).toEqual(['Try to', 'Try to', 'Answer'])
  })

  test('has notes, further reading, and where each concept returns', () => {
    expect(page.notes).toEqual([
      { title: 'For the teacher', items: ['Counters: a scene', 'Breathe'] },
      { title: 'In an interview', items: ['Why?'] },
      { title: 'In an exam', items: ['Because.'] },
    ])
    expect(page.further).toEqual([
      { text: 'The guide: all of it', href: 'https://example.com/guide' },
      { text: 'Bad' },
      { text: 'One', slug: '01-first', place: 'place' },
    ])
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
    ['Forty euros, fifty pounds, sixty yen.', '€40, £50, JPY 60.'],
    ['Three billion rows, and one point five billion more.', '3 billion rows, and 1.5 billion more.'],
    ['Two million three hundred thousand and one rows.', '2,300,001 rows.'],
    ['It began at two thirty PM and ended at ten fifteen.', 'It began at 2:30 PM and ended at 10:15.'],
    ['At ten in the morning and a tenth of a second it broke.', 'At 10:00:00.100 it broke.'],
    ['Half past nine in the evening, at ten at night.', '9:30 in the evening, at 10:00 at night.'],
    ['Ten past eight. The kitchen is full.', '8:10. The kitchen is full.'],
    ['She called at ten to nine, he at quarter to one.', 'She called at 8:50, he at 12:45.'],
    ['It broke at nine oh five, and at quarter past nine.', 'It broke at 9:05, and at 9:15.'],
    ['It ended at twenty-two thirty.', 'It ended at 22:30.'],
    ['At ten in the morning she rang.', 'At 10:00 in the morning she rang.'],
    ['Twenty-five thousand pesos and two cents.', '25,000 pesos and 2 cents.'],
    ['**Bold** and *light* and `code {x}`.', 'Bold and light and `code {x}`.'],
    [
      'See [the guide](https://example.com/a?b=c) and [one](1#place) and [two](3).',
      'See the guide@https://example.com/a?b=c and one@01-first#place and two@.',
    ],
    ['Not [this](javascript:alert(1)) and [**that**](../x).', 'Not [this](javascript:alert(1)) and [that](../x).'],
    ['Mistake two: a figure, :fig[ten dollars]{given="a premise"}.', '**Mistake two:** a figure, $10.'],
    ['Mistake two is a figure: ten.', 'Mistake two is a figure: 10.'],
    ['Host: Hello. [PAUSE]', '**Host:** Hello. '],
    ['- one\n- two', '* one\n* two'],
    ['A :fig[thousand and :one]{given="a premise"} lines.', '1,000 and :one lines.'],
    [
      '<b>Bold</b> from <i>here</i> <!-- to --> there <!-- end -->',
      '<b>Bold</b> from <i>here</i> <!-- to --> there <!-- end -->',
    ],
    ['x <div class="y">An aside</div> z', 'x <div class="y">An aside</div> z'],
    ['<p>One.</p>', ' One. '],
    [
      'Run [`code`](https://example.com) and [ten dollars](https://example.com).',
      'Run code@https://example.com and $10@https://example.com.',
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

  test('a table of the outline keeps the workings of its figures, alone in a cell or among words', () => {
    const is = `{is='shop["dynamodb-global-eventual"]["us-east-1"]["write-capacity"]'}`
    const table = `| **What** | Units |\n| --- | --- |\n| Virginia \\| here | :fig[1,000]${is} |\n| :fig[1,000]${is} and \`more\` | see [one](1) |\n| *last* |  |`
    const built = build(script, outline.replace('### 3. Recap', `${table}\n\n### 3. Recap`))
    const tables = built.page.sections.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'table' ? one : [])),
    )
    const worked = { digits: '1,000', working: expect.stringContaining('1,000 rWCU') }
    expect(tables.at(-1)?.table).toMatchObject({
      header: ['What', 'Units'],
      rows: [
        [{ text: 'Virginia | here' }, { figure: worked }],
        [
          { inlines: [{ figure: worked }, { text: ' and ' }, { code: 'more' }] },
          { inlines: [{ text: 'see ' }, { link: { text: 'one', slug: '01-first' } }] },
        ],
        [{ text: 'last' }, { text: '' }],
      ],
    })
    expect(writePage(built.page)).toMatch(/"id":"figure-\d+","digits":"1,000"/)
  })

  test('a bill whose prices are not all known says which lines are not priced', () => {
    const scenario = `\`\`\`workload far
regions: [ap-northeast-1, us-east-1]
writes: { rate: 10 per second, spread: total }
reads: { rate: 10 per second, spread: total, consistency: eventual }
item-size: 1 KB
storage: 100 GB
transfer: false
aurora: { instance: r7g.4xlarge, instances: 1 }
\`\`\``
    const { page } = build(
      'Words.',
      `# Episode 2: A\n${scenario}\n## Lesson Flow\n### 1. A\n\`\`\`bill far aurora-global\n\`\`\`\n\`\`\`compare far\n\`\`\``,
    )
    const [bill, compared] =
      page.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) ?? []
    expect(JSON.stringify(bill?.rows)).toContain('{"text":"not priced"}')
    expect(bill?.note).toMatch(/^Total of the lines that are priced .*; left out: transfer; /)
    expect(JSON.stringify(compared?.rows)).toContain('and lines that are not priced')
  })

  test('a section told in two parts has its places once, and what is not spoken after the second', () => {
    const { page } = build(
      '## A\n\nWords.\n\n## More of A\n\nWords.',
      '# Episode 2: A\n## Lesson Flow\n### 1. A {#a-place}\n```sql\nselect 1\n```',
    )
    expect(page.sections.map(({ ids, blocks }) => [ids.length, ...blocks.map(({ kind }) => kind)])).toEqual([
      [1, 'paragraph'],
      [0, 'paragraph', 'sample'],
    ])
  })

  test('the tree is the questionnaire’s own, down to its outcomes', () => {
    const shown = JSON.stringify(drawTree(6))
    expect(shown).toContain('DynamoDB in one region')
    expect(shown.length).toBeGreaterThan(JSON.stringify(drawTree()).length)
  })

  test('a first episode without anything has a page too', () => {
    const { page } = build('Words.', '')
    expect(page).toMatchObject({
      title: '02-second',
      duration: 'no duration stated',
      sections: [],
      notes: [],
      returns: [],
    })
    expect(writeTranscript(build('Words.', '').lesson)).toBe('Episode 2: \n')
    expect(build('<!-- c -->', '# Episode 2: <!-- c -->').page.title).toBe('<!-- c -->')
  })

  test('words that stand alone with their marks keep them where they are none', () => {
    const outlineText = '# Episode 2: A\n\n## Learning Objectives\n\n1. <!-- c -->\n2. Say `x` and **y**\n3. [a](b)\n'
    expect(build('', outlineText).page.objectives).toEqual(['<!-- c -->', 'Say x and y', 'a'])
  })

  test('a pause at the end of a script, after its last word, is a pause', () => {
    expect(writeSsml(build('Words. [PAUSE 2 seconds]\n\n[PAUSE 1 second]').lesson)).toMatch(
      /<p>Words\. <break time="2000ms"\/><\/p>\n<break time="1000ms"\/>|<p>Words\. <break time="2000ms"\/> <break time="1000ms"\/><\/p>/,
    )
  })

  test('a block that names what there is not is left out, since it is a finding', () => {
    const { page } = build(
      'Words.',
      '# Episode 2: A\n## Lesson Flow\n### 1. A\n```bill x y\n```\n```workload one\nregions: [us-east-1]\nwrites: 1 per second\nreads: { rate: 1 per second, consistency: strong }\nitem-size: 1 KB\nstorage: 1 GB\ntransfer: false\n```\n```bill one dynamodb-global-strong\n```\n```compare x\n```\n```designs rye\n```\n```mermaid\nnot yet\n```',
    )
    expect(page.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })
})

test('words without a number that are bound to a fact open where they are from', () => {
  const { page } = build("It takes :fig[a second or less]{fact='dynamodb.mrec-lag'}, typically.")
  expect(page.sections[0]?.blocks[0]).toMatchObject({
    inlines: [
      { text: 'It takes ' },
      { figure: { digits: 'a second or less', working: expect.stringContaining('(dynamodb.mrec-lag, ') } },
      { text: ', typically.' },
    ],
  })
})

test('what is wrong is listed with its working and what to do', () => {
  const { page } = build('Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.')
  expect(page.findings).toEqual([
    {
      place: 'script.txt:1:71',
      severity: 'error',
      rule: 'arithmetic/sum',
      message: 'stated €1,505, its parts add to €1,405',
      notes: ['= 900 + 410 + 95 = 1,405', 'help: say "1,405 euros"'],
    },
  ])
})
