import { describe, expect, test } from 'vitest'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { findAsked, readWanted } from '../../../src/claims/told-again/find-asked.ts'
import { findQuiz } from '../../../src/claims/told-again/find-quiz.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function read(text: string) {
  const document = readDocument(text, text.startsWith('#') ? 'markdown' : 'script')
  const figures = labelFigures(document, readNumbers(document.text))
  const asked = findAsked(document, figures)
  const show = (all: typeof asked) =>
    all.map(({ figure, start, end }) => [document.text.slice(start, end).trim(), figures[figure]?.mention.value])
  return { asked: show(asked), quiz: show(findQuiz(document, asked)) }
}

describe('a question is answered by a number', () => {
  test.each([
    ['right behind it', 'How many tiles? 640.', '640'],
    ['behind a label', '# Quiz\n\n**Q**: How many tiles? **A**: 640', '640'],
    ['behind who speaks', 'ANA: How many tiles?\n\nBEN: 640.', '640'],
    ['behind a few words', 'How many tiles? At the very least 640.', '640'],
    ['in brackets', 'How many tiles? (640)', '640'],
    ['behind dots and a pause', 'How many tiles? [PAUSE] ... 640.', '640'],
    ['of the sort that is asked for', 'How long does it take? Of the 640 tiles one takes 14 hours.', '14'],
  ])('%s', (_, text, value) => {
    expect(read(text).asked.map(([, answer]) => answer)).toEqual([value])
  })

  test.each([
    [
      'none, where the answer begins without one',
      'How many tiles? Nobody has ever counted them, said Ana, and laughed. 640.',
    ],
    ['none, where another question follows', 'How many tiles? Were there 640?'],
    ['none, where nothing of its sort is told', 'How long does it take? For 640 tiles quite a while.'],
    ['none, where it is a clock time', 'When do we meet? At 10:30.'],
  ])('%s', (_, text) => {
    expect(read(text).asked).toEqual([])
  })

  test('and in a set, by the number of the question', () => {
    const text =
      'Recall.\n\nQuestion one: How many tiles?\n\nQuestion two: How many hours?\n\nAnswers.\n\nOne: 640.\n\nTwo: 14.'
    expect(read(text).quiz).toEqual([
      ['Question one: How many tiles?', '640'],
      ['Question two: How many hours?', '14'],
    ])
  })
})

describe('a quiz is', () => {
  const three = 'How many tiles? 640. How many hours? 14. How many people? Two.'

  test('three short questions and answers in a row', () => {
    expect(read(three).quiz).toHaveLength(3)
  })

  test('fewer, where the heading or the text before them says so', () => {
    expect(read('# Questions\n\nHow many tiles? 640.').quiz).toHaveLength(1)
    expect(read('# Recall cards\n\nHow many tiles? 640.').quiz).toHaveLength(1)
    expect(read('Let me ask you a few things. How many tiles? 640.').quiz).toHaveLength(1)
    expect(read('We went on. How many tiles? 640.').quiz).toEqual([])
  })
})

test('a question says what sort of amount it wants', () => {
  expect(readWanted('How many minutes a year does it allow?')).toMatchObject({ kind: 'time', measure: 'time' })
  expect(readWanted('How many tiles does it hold?')).toMatchObject({ kind: 'count', measure: 'tile' })
  expect(readWanted('What share of the tiles cracks?')).toMatchObject({ kind: 'percent' })
  expect(readWanted('How long does it take?')).toMatchObject({ kind: 'time' })
  expect(readWanted('What does a tile cost?')).toMatchObject({ kind: 'money', measure: '' })
  expect(readWanted('How many of them?')).toBeUndefined()
  expect(readWanted('Who asks?')).toBeUndefined()
})
