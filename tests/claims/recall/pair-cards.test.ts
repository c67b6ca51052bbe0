import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairCards } from '../../../src/claims/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function cards(source: string) {
  const document = readDocument(source, 'markdown')
  const words = (stretch?: { start: number; end: number }) => stretch && document.text.slice(stretch.start, stretch.end)
  return pairCards(document).map(({ question, answer, ...card }) => ({
    ...card,
    question: words(question),
    answer: words(answer),
  }))
}

describe('questions and answers are paired', () => {
  test('in numbered speech', () => {
    expect(
      cards(
        'Question one: Who writes?\n\nQuestion two: Who\nreads?\n\nTake a moment.\n\nAnswers.\n\nQuestion one: All.\n\nQuestion two: Nearly\nall.',
      ),
    ).toMatchObject([
      { form: 'numbered', number: 1, question: 'Question one: Who writes?', answer: 'Question one: All.' },
      { number: 2, question: 'Question two: Who\nreads?', answer: 'Question two: Nearly\nall.' },
    ])
  })

  test('behind who speaks, and where all answers stand on one line', () => {
    const said =
      'ANNA: Stop and answer these.\n\nANNA: Question one. How many minutes are two hours?\n\nANNA: Question two. How many eggs are two dozen?\n\nBEN: The answers. One: 120 minutes. And two: 24. That is all.'
    expect(cards(said)).toMatchObject([
      { number: 1, question: 'Question one. How many minutes are two hours?', answer: 'One: 120 minutes. ' },
      { number: 2, answer: 'And two: 24. That is all.' },
    ])
    const host = said.replaceAll('ANNA', 'Host').replace('BEN', 'Guest')
    expect(cards(host)).toMatchObject([{ answer: 'One: 120 minutes. ' }, { answer: 'And two: 24. That is all.' }])
    expect(cards('Question 1: Who?\n\nThe answer: one of them, at last. Two: nobody.')).toEqual([])
  })

  test('on the line below their question that says so', () => {
    const asked = 'Now the recall questions.\n\nQuestion one. How many eggs are a dozen?\nAnswer: twelve.\n\n'
    expect(cards(`${asked}And question two. How many are two?\n\nAnswer: 24. Count them.\n`)).toMatchObject([
      { number: 1, answer: 'twelve.' },
      { number: 2, question: 'And question two. How many are two?', answer: '24. Count them.' },
    ])
  })

  test('under a plain word that announces the answers', () => {
    const quiz = (label: string) => `# Quiz\n\n1. Who writes?\n2. Who reads?\n\n${label}\n\n1. All.\n2. Nearly all.\n`
    for (const label of ['Answers', 'The answers', '**Answers**', 'Answers:'])
      expect(cards(quiz(label))).toMatchObject([{ answer: 'All.' }, { answer: 'Nearly all.' }])
    expect(cards(quiz('Answers that we heard'))).toMatchObject([{ answer: undefined }, { answer: undefined }])
  })

  test('and neither is a time an answer, nor what begins with an A', () => {
    const asked = 'Question one: How many regions?\n\nA-frames are cheap in winter.\n\nAnswers.\n\n'
    expect(cards(`${asked}Question one: 3 regions.\n12:30 is when they end.\n`)).toMatchObject([
      { number: 1, answer: 'Question one: 3 regions.\n12:30 is when they end.' },
    ])
  })

  test('on the line of their question, where they say so or all lines do', () => {
    const labelled = '## Recall prompts\n\n1. **Q**: Which region? **A**: Any.\n2. **Q**: How many? Why? **A**: Three.'
    expect(cards(labelled)).toMatchObject([
      { question: 'Q: Which region?', answer: ' A: Any.' },
      { question: 'Q: How many? Why?', answer: ' A: Three.' },
    ])
    expect(cards('## Quiz\n\n1. How many a day? 96.\n2. And a week? 672.')).toMatchObject([
      { answer: ' 96.' },
      { answer: ' 672.' },
    ])
    const hints = '## Quiz\n\n1. How many a day? Think of hours.\n2. And a week?\n\n## Answers\n\n1. 96.\n2. 672.'
    expect(cards(hints).map(({ answer }) => answer)).toEqual(['96.', '672.'])
  })

  test('after a line that asks for answers and is no label of them', () => {
    const source =
      'Recall. Answer these questions.\n\nQuestion one: Who writes?\n\nQuestion two: Who reads?\n\nAnswers.\n\nQuestion one: All.\n\nQuestion two: None.'
    expect(cards(source)).toMatchObject([
      { question: 'Question one: Who writes?', answer: 'Question one: All.' },
      { question: 'Question two: Who reads?', answer: 'Question two: None.' },
    ])
  })

  test('in numbered lists under their labels, with a first answer inside the quotes of the label', () => {
    const source =
      '**Retrieval Prompt**:\n"Pause and answer:\n1. Who writes?\n2. Who reads?"\n\n**Answers**:\n"1. All.\n\n2. Nearly all."'
    expect(cards(source)).toMatchObject([
      { number: 1, question: 'Who writes?', answer: '"1. All.' },
      { number: 2, question: 'Who reads?"', answer: 'Nearly all."' },
    ])
  })

  test('as answers of their own, on one line', () => {
    expect(
      cards('Question 1: How many?\n\nQuestion 2: How much?\n\nAnswer 1: Nine. Answer 2: Ten.').map(
        ({ answer }) => answer,
      ),
    ).toEqual(['Answer 1: Nine. ', 'Answer 2: Ten.'])
  })

  test('from an opening prompt and the paragraph that follows; the card belongs to the episode it recalls', () => {
    const source =
      'Pause and try to remember: In Episode 3, how does it copy?\n\n[PAUSE 3 seconds]\n\nTake a second.\n\nIt copies whole pages of storage.\n\nMore.'
    expect(cards(source)).toEqual([
      {
        form: 'opening',
        number: 0,
        recalls: 3,
        question: 'Pause and try to remember: In Episode 3, how does it copy?',
        answer: 'It copies whole pages of storage.',
      },
    ])
    expect(cards('Try to recall: what was it again?')).toMatchObject([{ recalls: undefined, answer: undefined }])
    expect(cards('Try to remember your password.\n\nYou will need it all the time here.')).toEqual([])
  })

  test.each([
    ['How long may it be away in a month? Make a guess, before you have heard any formula.'],
    ['What do you think: how long may it be away in a month?'],
    ['How many minutes do you think that leaves?'],
    ['Before we go on: how long may it be away in a month?'],
    ['Take a second and work it out. How long may it be away?'],
    ['What would you expect a second region to cost? Write down your guess.'],
    ['“Before you read on, ask yourself: how long may it be away in a month?”'],
    ['How long may it be away in a month?\n\nTake a moment to think about it, and make a guess.'],
  ])('from an invitation to answer first: %s', (said) => {
    const [question] = said.split('\n')
    expect(cards(`${said}\n\n[PAUSE 3 seconds]\n\nFour minutes and a little more, in all.\n\nOn we go.`)).toEqual([
      { form: 'opening', number: 0, recalls: undefined, question, answer: 'Four minutes and a little more, in all.' },
    ])
  })

  test('and where one is missing, that is seen', () => {
    const source = '## Recall\n\n1. Who writes?\n2. Who reads?\n\n## Answers\n\n1. All.\n3. None.'
    expect(
      cards(source).map(({ number, question, answer }) => [number, question !== undefined, answer !== undefined]),
    ).toEqual([
      [1, true, true],
      [2, true, false],
      [3, false, true],
    ])
  })
})

describe('what is no recall set is left alone', () => {
  test.each([
    ['an opinion asked in passing', 'Which do you think I would rather have?\n\nNow to the price of all that.'],
    ['an interview', 'Question one: Who are you?\n\nI am nobody, really.\n\nQuestion two: Why?'],
    ['a list under a heading', '## Questions\n\n1. Do this.\n2. Do that.'],
    ['numbers in a text', '1. First.\n2. Second.'],
    ['a question of people in a story', 'Ana asks: "What do you think?"\n\nBen does not know what to say to that.'],
    ['a question that its paragraph answers', 'Before we go on: who writes? All.\n\nNow to the price of all that.'],
    ['a question without an invitation', 'So what does that cost?\n\nIt costs a dollar for each of the regions.'],
    ['a second of something', 'Take a second region. What does it cost?\n\nIt costs as much as the first one does.'],
    ['an interview', '- Which figures do you ask for before you answer?\n- In which order do costs grow?'],
    ['an invitation without an answer', 'What do you think?\n\n## Next\n\nNow to the price of all that.'],
    ['a set that ends at a heading', '## Recall\n\n## Steps\n\n1. Who?'],
  ])('%s', (_, source) => expect(cards(source)).toEqual([]))
})

test('any text is paired without failing', () => {
  const piece = fc.constantFrom(
    'Question one: Who?',
    'Answers.',
    '1. What?',
    '## Recall',
    '\n\n',
    'Answer 2: So.',
    '- ',
    'Try to recall: why?',
    'Make a guess.',
    'What do you think?',
    '"',
  )
  fc.assert(fc.property(fc.array(piece), (pieces) => Array.isArray(cards(pieces.join(' ')))))
})
