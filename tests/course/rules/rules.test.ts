import { describe, expect, test } from 'vitest'
import { makeBook } from '../../../src/book/index.ts'
import { openPrices } from '../../../src/calculator/index.ts'
import { courseRules, judgeFolders, judgeLesson, readLesson } from '../../../src/course/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { around, baking, readExample } from './course.ts'

/** What a rule says of an example: `line severity message`. */
function judge(name: string, example: string): string[] {
  const rule = courseRules.find((one) => one.name === `course/${name}`)
  const lesson = readExample(example)
  return (rule?.judge(lesson, around(lesson)) ?? []).map(
    ({ file, line, severity, message }) =>
      `${file === 'outline.md' ? 'outline' : 'script'}:${line} ${severity} ${message}`,
  )
}

const flow = (sections: string, rest = '') => `# Episode 2: Bread\n\n${rest}\n## Lesson Flow\n\n${sections}`

describe('course/metadata says', () => {
  const whole = `# Episode 2: Bread
**Course**: Baking
**Episode**: 2 of 4
**Duration**: 4 minutes
**Type**: Core Concept
**Prerequisites**: Episode 1`

  test.each([
    [
      '# Bread',
      '## Metadata',
      'outline:1 error the outline has no title line such as "# Lesson Outline: Episode 6 - Title"',
    ],
    ['**Course**: Baking', '', 'outline:1 error the metadata says no course'],
    ['Course**: Baking', 'Course**: Brewing', 'outline:2 error the course is called "Baking"'],
    ['2 of 4', '3 of 4', 'outline:3 error episode 3 is 2 in the course file'],
    ['4 minutes', 'a while', 'outline:4 error the duration is no time such as "15 minutes"'],
    ['Core Concept', 'Odd', "outline:5 error Odd is none of the course's types: Core Concept"],
    ['Episode 1', 'Episodes 1 and 3', "outline:6 error episode 3 doesn't come before episode 2"],
  ])('%s instead of %s', (from, to, message) => {
    const changed = from === '# Bread' ? whole.replace('# Episode 2: Bread', to) : whole.replace(from, to)
    expect(judge('metadata', changed)).toContain(message)
  })

  test('a number and a title that the course file has otherwise, and another template', () => {
    const text = `${whole}\n**Template Used**: Template 7 (Deep Dive)`.replace('Episode 2:', 'Episode 3:')
    const lesson = readExample(text)
    const entry = { ...lesson.entry, number: 2, title: 'Loaf', type: 'Deep' }
    const rule = courseRules.find(({ name }) => name === 'course/metadata')
    const found = rule?.judge({ ...lesson, entry }, around(lesson)).map(({ message }) => message)
    expect(found).toEqual([
      'the outline is of episode 3, the course file has it as 2',
      'the title is "Bread", in the course file "Loaf"',
      'the type is Deep in the course file',
      'the template of a lesson of type Core Concept is another one',
    ])
  })
})

describe('course/duration and course/speaking-time say', () => {
  test('nothing where no duration or no section is stated', () => {
    expect(judge('duration', flow('### 1. Flour (1 min)'))).toEqual([])
    expect(judge('duration', '# Episode 2: Bread\n**Duration**: 1 min')).toEqual([])
    expect(judge('speaking-time', flow('### 1. Flour (1 min)'))).toEqual([])
  })

  test('which section says no time', () => {
    expect(judge('duration', flow('### 1. Flour\n### 2. Water (1 min)', '**Duration**: 1 min'))).toEqual([
      'outline:6 warning this section says no time',
    ])
  })

  test('how long the script takes, give or take half a minute', () => {
    const script = (words: number) =>
      `# Episode 2: Bread\n**Duration**: 2 minutes\n\n## Script\n\n${'rye '.repeat(words)}`
    expect(judge('speaking-time', script(240))).toEqual([])
    expect(judge('speaking-time', script(400))).toEqual([])
    expect(judge('speaking-time', script(220))).toEqual([
      'outline:2 error stated 2 min, the script takes 1 min 23 s to 1 min 28 s',
    ])
    expect(judge('speaking-time', script(410))).toEqual([
      'outline:2 error stated 2 min, the script takes 2 min 34 s to 2 min 44 s',
    ])
  })
})

describe('course/template says', () => {
  const type = '**Type**: Core Concept\n'

  test('which section comes too early, asks nothing, or gives no answers', () => {
    expect(judge('template', flow('### 1. Recap (1 min)\n### 2. Recall (1 min)', type))).toEqual([
      'outline:8 error the section "recall" asks nothing: it needs a recall prompt',
      'outline:7 error the template has the section "recap" later',
    ])
    expect(
      judge('template', flow('### 1. Recall (1 min)\n**Recall Prompt**: "Who?"\n### 2. Recap (1 min)', type)),
    ).toEqual(['outline:7 error the section "recall" asks and gives no answers'])
  })

  test('nothing of a type that has no template', () => {
    expect(judge('template', flow('### 1. Flour', '**Type**: Odd\n'))).toEqual([])
  })
})

describe('course/objective', () => {
  test('takes the author’s word for what a section and a card cover', () => {
    const sections = `### 1. Flour
**Covers**: 1

\`\`\`card flour
question: a?
answer: b
covers: [1]
\`\`\``
    expect(judge('objective', flow(sections, '## Learning Objectives\n\n1. Bake\n'))).toEqual([])
    expect(judge('objective', flow('### 1. Flour', '## Learning Objectives\n\n1. Bake\n'))).toEqual([
      'outline:5 error no section and no card covers objective 1',
    ])
  })

  test('names sections and cards that cover an objective that there is not', () => {
    const sections = '### 1. Bake\n**Covers**: 2\n\n```card flour\nquestion: Bake?\nanswer: Yes\ncovers: [9]\n```'
    expect(judge('objective', flow(sections, '## Learning Objectives\n\n1. Bake\n'))).toEqual([
      'outline:9 error there is no objective 2 to cover',
      'outline:13 error there is no objective 9 to cover',
    ])
  })
})

describe('course/callback says', () => {
  const plan = (item: string, script = '') =>
    `# Episode 2: Bread\n\n## Spaced Repetition Plan\n\n**Reinforced**:\n- ${item}\n\n## Script\n\n${script}`

  test.each([
    ['Yeast', 'outline:6 error Yeast: no episode is named from which it comes'],
    ['Heat from Episode 3', "outline:6 error episode 3 doesn't come before episode 2"],
    ['Heat from Episode 9', "outline:6 error episode 9 doesn't come before episode 2"],
    ['Heat from Episode 1', `outline:6 error episode 1 doesn't introduce "Heat"; episode 3 does`],
  ])('of %s: %s', (item, message) => {
    expect(judge('callback', plan(item))).toEqual([message])
  })

  test('of a script which episode there is not, and which speaks of something else', () => {
    expect(
      judge(
        'callback',
        plan(
          'Yeast from Episode 1',
          'Remember Episode 9? Think of episode one and its beer. Yeast came in Episode 1. We meet in Episodes 3 through 4.',
        ),
      ),
    ).toEqual([
      'script:1 error the course has no episode 9',
      'script:1 warning episode 1 (Yeast) introduces nothing that this sentence speaks of',
    ])
  })
})

describe('course/promise says', () => {
  const plan = (item: string, script = '') =>
    `# Episode 2: Bread\n\n## Spaced Repetition Plan\n\n**Introduced**:\n- ${item}\n\n## Script\n\n${script}`

  test('of a plan which episode does not come later', () => {
    expect(judge('promise', plan('Kneading - Will reinforce in Episodes 1 and 9'))).toEqual([
      "outline:6 error episode 1 doesn't come after episode 2",
      "outline:6 error episode 9 doesn't come after episode 2",
    ])
  })

  test('of a script which later episode takes up nothing of it', () => {
    expect(
      judge(
        'promise',
        plan('Kneading', 'Kneading comes back in Episode 3. Beer is the subject of Episode 4. See you in Episode 3.'),
      ),
    ).toEqual(['script:1 warning episode 4 (Cake) takes up nothing that this sentence speaks of'])
  })
})

describe('course/return says', () => {
  const plan = (item: string, number = 2) =>
    `# Episode ${number}: Bread\n\n## Spaced Repetition Plan\n\n**Introduced**:\n- ${item}\n`

  test('what never returns, but not of the last episode', () => {
    expect(judge('return', plan('Kneading'))).toEqual(['outline:6 warning Kneading returns in no later episode'])
    expect(judge('return', plan('Kneading', 4))).toEqual([])
  })

  test('what an earlier planned episode plans to return here and nothing takes up', () => {
    const rule = courseRules.find(({ name }) => name === 'course/return')
    const judgeWith = (reinforced: string) => {
      const lesson = readExample(
        `# Episode 2: Bread\n\n## Spaced Repetition Plan\n\n**Reinforced**:\n- ${reinforced}\n`,
      )
      const known = around(lesson)
      const episodes = known.map.episodes.map((one) =>
        one.number === 1 ? { ...one, introduces: [{ name: 'Yeast', also: ['leaven'], returns: [2] }] } : one,
      )
      const map = { ...known.map, episodes }
      return rule?.judge(lesson, { ...known, map }).map(({ line, message }) => `${line} ${message}`)
    }
    expect(judgeWith('Yeast from Episode 1')).toEqual([])
    expect(judgeWith('Leaven from Episode 1')).toEqual([])
    expect(judgeWith('Salt from Episode 1')).toEqual([
      '1 episode 1 plans that "Yeast" returns here, and nothing takes it up',
    ])
  })
})

describe('course/promised-material says', () => {
  test('which analogy, example, reference and callback the script leaves out', () => {
    const text = `# Episode 2: Bread

## Spaced Repetition Plan

**Reinforced**:
- Yeast from Episode 1

## Supporting Materials

**Analogies**:
- Springs
**Examples**:
- A bakery: an oven that fails at night
**References**:
- [The grain guide](https://example.com): all of it
- Flour

## Script

Flour, water and salt.
`
    expect(judge('promised-material', text)).toEqual([
      'outline:11 error the analogy "Springs" isn\'t in the script',
      'outline:13 error the example "A bakery" isn\'t in the script',
      'outline:15 warning the reference "The grain guide" isn\'t in the script',
      'outline:6 warning the callback to "Yeast" isn\'t in the script: it never names episode 1',
    ])
  })
})

describe('course/checklist says', () => {
  const list = (items: string, sections = '### 1. Flour (1 min)') =>
    flow(`${sections}\n\n## Quality Checklist\n${items}`)

  test.each([
    ['- [x] Active recall included', 'ticked, but no section asks the learner anything'],
    ['- [x] All sections have specific content', 'ticked, but the section "Flour" is empty'],
    ['- [x] Common pitfalls addressed', 'ticked, but no section speaks of any'],
    ['- [x] Analogies (springs, a net)', 'ticked, but the script speaks of no springs, a net'],
    ['- [x] Total time 2 min', 'ticked, but the sections add to 1 min'],
    ['- [x] At least 2 diagrams', 'ticked, but the outline has 0'],
    ['- [x] 3 analogies, told twice', 'ticked, but the outline has 0'],
    ['- [x] Beautiful', '1 of 1 ticked items were not looked at: no text alone shows them'],
  ])('of %s: %s', (item, message) => {
    expect(judge('checklist', list(item)).map((said) => said.replace(/^outline:\d+ \w+ /, ''))).toEqual([message])
  })

  test('nothing of what holds, nor of what is not ticked', () => {
    const sections = '### 1. Flour (1 min)\n**Recall Prompt**: "Who?"\n### 2. Mistakes (1 min)\nOne.'
    const items =
      '- [x] Active recall included\n- [x] All sections have content\n- [x] Common pitfalls addressed\n- [x] Flow (flour → mistakes)\n- [x] 2 sections\n- [x] 0 tables\n- [ ] Total 9 min'
    expect(judge('checklist', list(items, sections))).toEqual([])
  })

  test('nothing of a time where a section says none', () => {
    expect(judge('checklist', list('- [x] Total time 2 min', '### 1. Flour'))).toEqual([
      expect.stringMatching(/not looked at/),
    ])
  })
})

describe('course/preview says', () => {
  test('that the script names another number and another subject', () => {
    const text = `${flow('### 1. Next Episode Preview (30 sec)')}\n\n## Script\n\nNext time we cook soups and stews together. See you in Episode 4.\n`
    expect(judge('preview', text)).toEqual([
      'script:1 error the next episode is "The oven", and the preview doesn\'t say so',
      'script:1 error episode 3 comes next, not 4',
    ])
  })

  test('nothing of an episode without a preview', () => {
    expect(judge('preview', flow('### 1. Flour'))).toEqual([])
  })
})

describe('course/id says', () => {
  test('which ids are none, and which stand twice, each among its kind', () => {
    const text = `${flow('### 1. Flour {#Rye}\n\n```card flour\nquestion: a?\nanswer: b\n```\n\n```workload flour\na: 1\n```\n')}\n## Script\n\n## Flour {#flour}\n\nWords.\n\n## More {#flour}\n\nWords.\n`
    expect(judge('id', text)).toEqual([
      'outline:6 error "Rye" is no id: lower-case letters, digits and single hyphens',
      'script:5 error the id flour stands in line 1 already',
    ])
  })
})

describe('course/link says', () => {
  test.each([
    ['![Rye](rye.png)', []],
    ['![](rye.png)', ['the image has no words for who can not see it']],
    ['![Rye](wheat.png)', ['wheat.png: no such file']],
    ['![Rye](rye.exe)', ['rye.exe: this is no image']],
    ['See [it](https://example.com/x).', []],
    ['See [it](http://example.com).', ['http://example.com: no page (https://…) and no lesson (6#conflicts)']],
    ['See [it](9).', ['the course has no episode 9']],
    ['See [it](2#nowhere) and [this](3#later).', ['episode 2 has no place nowhere']],
    ['A ![picture](rye.png) here.', ['an image stands on a line of its own, in the outline']],
  ])('of %s: %j', (line, messages) => {
    expect(judge('link', flow(`### 1. Flour\n\n${line}`)).map((said) => said.replace(/^outline:8 error /, ''))).toEqual(
      messages,
    )
  })
})

describe('course/alignment says', () => {
  test('that there is nothing to lay the script along', () => {
    expect(judge('alignment', '# Episode 2: Bread\n\n## Script\n\nWords.')).toEqual([
      'outline:1 error the outline has no sections to lay the script along',
    ])
    expect(judge('alignment', '# Episode 2: Bread')).toEqual([])
  })

  test('that the words are not there with which a section is to begin, and where headings differ', () => {
    const text = `${flow('### 1. Flour\n**Script begins**: "Barley"\n### 2. Water')}\n\n## Script\n\n## The grain\n\nFlour.\n\n## Water\n\nWater.`
    expect(judge('alignment', text)).toEqual([
      'outline:7 error no paragraph of the script begins with these words',
      'script:1 info the heading "The grain" was laid to the section "Flour" by what it says',
    ])
  })
})

describe('course/block says', () => {
  test('where a block stands wrongly', () => {
    expect(judge('block', '# Episode 2: Bread\n\n```designs\nwords\n```')).toEqual([
      'outline:3 error designs stands in no section of the lesson flow',
      'outline:3 error nothing stands in a block designs: it is laid out from data',
    ])
  })
})

describe('course/card says', () => {
  const numeric = (answer: string) => `\`\`\`card units
question: How many?
workload:
  regions: [us-east-1, us-west-2]
  writes: { rate: 10 per second, spread: total }
  reads: { rate: 10 per second, spread: total, consistency: strong }
  item-size: 1 KB
  storage: 1 GB
  dynamodb: { capacity: provisioned }
vary: { item-size: [1 KB, 2 KB] }
answer: [dynamodb-global-eventual, ${answer}]
\`\`\``

  test('that a numeric card leads nowhere, or that a card can not be read', () => {
    expect(judge('card', flow(`### 1. A\n${numeric('total')}`))).toEqual([])
    expect(judge('card', flow(`### 1. A\n${numeric('weather')}`))).toEqual([
      'outline:8 error dynamodb-global-eventual, weather leads to no quantity of the bill',
    ])
    expect(judge('card', flow('### 1. A\n```card x\nquestion: "open\n```'))).toEqual([
      expect.stringMatching(/^outline:\d+ error a " is opened and never closed/),
    ])
    expect(judge('card', flow('### 1. A\n```card x\nscenario: shop\n```'))).toEqual([
      expect.stringMatching(/a card has question and answer/),
    ])
    expect(judge('card', flow('### 1. A\n```card x\na: &a [1]\nb: [*a, *a, *a]\n```'))).toEqual([
      expect.stringMatching(/a card has/),
    ])
  })

  test('that several prompts of a section each have their answers, and what is no question is no card', () => {
    const asks =
      '**Recall Prompt**:\n"Before we close:\n1. Who?\n   And when? {#who}\n2. What?"\n**Answers**:\n1. All.\nAlways.\n2. Lines.\n**Retrieval Prompt**: "Where?"\n**Answer**: "Here."\n**Recall Prompt**: Think.'
    expect(judge('card', flow(`### 1. A\n${asks}`))).toEqual([expect.stringMatching(/this prompt asks no question$/)])
    const { cards } = readExample(flow(`### 1. A\n${asks}`))
    expect(cards.map(({ card, authorId }) => [card.question, card.answer, authorId])).toEqual([
      ['Who?\nAnd when?', 'All.\nAlways.', 'who'],
      ['What?', 'Lines.', undefined],
      ['Where?', 'Here.', undefined],
    ])
  })

  test('that nobody can price a numeric card, where the packs have no prices', () => {
    const lesson = readExample(flow(`### 1. A\n${numeric('total')}`))
    const rule = courseRules.find(({ name }) => name === 'course/card')
    const prices = openPrices(makeBook(), '2026-01-05')
    expect(rule?.judge(lesson, { ...around(lesson), prices })).toMatchObject([
      { message: expect.stringMatching(/^no \S+ \S+ in the book$/) },
    ])
  })

  test('and lets no other failure pass for one of the card', () => {
    const lesson = readExample(flow(`### 1. A\n${numeric('total')}`))
    const rule = courseRules.find(({ name }) => name === 'course/card')
    expect(() => rule?.judge(lesson, { ...around(lesson), prices: undefined as never })).toThrow(TypeError)
  })

  test('a numeric card finds its scenario in the outline', () => {
    const scenario =
      '```workload shop\nregions: [us-east-1]\nwrites: 10 per second\nreads: { rate: 10 per second, consistency: strong }\nitem-size: 1 KB\nstorage: 1 GB\ndynamodb: { capacity: provisioned }\n```'
    const card =
      '```card x\nscenario: shop\nquestion: How much?\nvary: { item-size: [1 KB] }\nanswer: [dynamodb-single, total]\n```'
    expect(judge('card', flow(`### 1. A\n${scenario}\n${card}`))).toEqual([])
  })
})

test('course/unplaced says which lines found no place, and which are kept though nothing is made of them', () => {
  const text = `${flow('### 1. A\n<!-- one\ntwo -->', '**Quux**: 17')}\n## Script\n\nFlour <b>and</b> water.`
  expect(judge('unplaced', text)).toEqual([
    'outline:3 warning line 3: "Quux" is no field that an outline has',
    'outline:7 error lines 7 to 8 found no place: a comment is read by nobody here',
    expect.stringMatching(/^script:\d+ warning line \d+: HTML and comments are no markup here/),
  ])
})

describe('course/sample says', () => {
  test('which YAML is none, and where in its sample', () => {
    const said = (yaml: string) => judge('sample', flow(`### 1. Flour\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`))
    expect(said('rye: { share: 80 }\n---\nwater: 1')).toEqual([])
    expect(said('rye:\n  - "a\nwater: [1')).toEqual([expect.stringMatching(/^outline:(?:9|10|11) error /)])
    expect(said('a: 1\na: 2')).toEqual([expect.stringMatching(/^outline:10 error this name stands twice/)])
  })

  test('which JSON is none, and nothing of what only illustrates or runs elsewhere', () => {
    expect(
      judge(
        'sample',
        flow(
          '### 1. A\n```json\n{"a":}\n```\n```json illustrative\n{\n```\n```json\n[1]\n```\n```ts\nlet x\n```\n```\nwords\n```',
        ),
      ),
    ).toEqual([expect.stringMatching(/^outline:8 error .*JSON/)])
  })
})

test('course/diagram says what a drawing lacks', () => {
  const lesson = readExample(flow('### 1. A\n```mermaid\nflowchart LR\naccTitle: a\naccDescr: b\n```'))
  const rule = courseRules.find(({ name }) => name === 'course/diagram')
  const found = rule?.judge(lesson, { ...around(lesson), judgeDrawing: () => 'not drawn' })
  expect(found?.map(({ message, line }) => [line, message])).toEqual([[8, 'not drawn']])
})

test('what lies in folders is held against the course file', () => {
  expect(judgeFolders('course.yaml', baking, ['01-yeast', 'stray']).map(({ message }) => message)).toEqual([
    'episode 1 is planned and has a folder: make it a draft',
    'the folder stray is no episode of the course',
    'episode 2 has no folder 02-bread',
  ])
  expect(judgeFolders('course.yaml', baking, ['02-bread'])).toEqual([])
})

test('what is wrong with a draft is a warning, whatever it is', () => {
  const files = {
    outlineFile: 'outline.md',
    outlineText: '# Episode 2: B\n**Duration**: 9 min\n\n## Lesson Flow\n### 1. A\n',
    scriptFile: 'script.txt',
    script: readDocument('Words.', 'script'),
  }
  const lesson = readLesson({ number: 2, slug: 'x', status: 'draft' }, files)
  const found = judgeLesson(lesson, around())
  expect(found.length).toBeGreaterThan(2)
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  const published = judgeLesson({ ...lesson, entry: { ...lesson.entry, status: 'published' } }, around())
  expect(published.some(({ severity }) => severity === 'error')).toBe(true)
})

describe('what to do is said with', () => {
  const said = (words: number) => `\n\n## Script\n\n${Array(words).fill('word').join(' ')}.\n`
  const concepts = (list: string) => `# Episode 2: Bread\n\n## Spaced Repetition Plan\n\n${list}`
  test.each([
    ['speaking-time', `# Episode 2: A\n\n**Duration**: 2 minutes${said(620)}`, 'say 4 minutes, or cut some 220 words'],
    [
      'speaking-time',
      `# Episode 2: A\n\n**Duration**: 4 minutes${said(300)}`,
      'say 2 minutes, or tell some 230 words more',
    ],
    [
      'speaking-time',
      `# Episode 2: A\n\n**Duration**: 4 minutes${said(155)}`,
      'say 1 minute, or tell some 370 words more',
    ],
    ['speaking-time', `# Episode 2: A\n\n**Duration**: 4 minutes${said(10)}`, 'say 4 s, or tell some 520 words more'],
    [
      'objective',
      '# Episode 2: A\n\n## Learning Objectives\n\n1. Knead dough',
      'write **Covers**: 1 in the section that teaches it; ask for it in its own words, or write covers: [1] in the card that does',
    ],
    [
      'objective',
      '# Episode 2: A\n\n## Learning Objectives\n\n1. Knead dough\n\n## Lesson Flow\n\n### 1. B\n\n**Covers**: 1',
      'ask for it in its own words, or write covers: [1] in the card that does',
    ],
    [
      'objective',
      '# Episode 2: A\n\n## Learning Objectives\n\n1. Knead dough\n\n```card a\nquestion: b?\nanswer: c\ncovers: [1]\n```',
      'write **Covers**: 1 in the section that teaches it',
    ],
    ['callback', concepts('**Concepts Reinforced**:\n- Salt from Episode 1'), 'episode 1 introduces: Yeast'],
    [
      'promise',
      concepts('**Concepts Introduced**:\n- Salt - returns in Episode 4'),
      'add it to what that episode reinforces, in its outline or as planned in the course file, or take the promise out',
    ],
    [
      'promised-material',
      '# Episode 2: A\n\n## Supporting Materials\n\n**Analogies**:\n- Dough: a sponge that breathes\n\n## Script\n\nWords.',
      'tell it in the script, or take it out here',
    ],
    [
      'promised-material',
      `${concepts('**Concepts Reinforced**:\n- Yeast from Episode 1')}\n\n## Script\n\nWords.`,
      'say "Episode 1" where the script takes it up, or take it out here',
    ],
    ['checklist', '# Episode 2: A\n\n## Quality Checklist\n\n- [x] 3 diagrams', 'mend what it speaks of, or untick it'],
  ])('course/%s of %j', (name, example, help) => {
    const lesson = readExample(example)
    const rule = courseRules.find((one) => one.name === `course/${name}`)
    expect(rule?.judge(lesson, around(lesson)).map((finding) => finding.help)).toEqual([help])
  })
})
