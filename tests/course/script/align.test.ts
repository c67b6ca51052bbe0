import { describe, expect, test } from 'vitest'
import { readOutline } from '../../../src/course/outline/read-outline.ts'
import { alignScript } from '../../../src/course/script/align.ts'
import { readScript } from '../../../src/course/script/read-script.ts'
import { readDocument } from '../../../src/text/index.ts'

const outline = (flow: string) => readOutline(`# Episode 1: Bread\n\n## Lesson Flow\n\n${flow}`)

const bread = outline(`### 1. Flour and water
"Flour drinks water. Rye drinks more of it than wheat."
### 2. Yeast
"Yeast eats sugar and breathes out gas."
### 3. The oven
"A hot oven sets the crust."`)

function align(script: string, from = bread) {
  const read = readScript(readDocument(script, 'script'))
  return alignScript(from.sections, read).map(({ section, how, paragraphs, line, heading }) => [
    section,
    how,
    line,
    paragraphs.map(({ start, end }) => read.document.text.slice(start, end)).join(' / '),
    ...(heading === undefined ? [] : [heading]),
  ])
}

describe('a script', () => {
  test('without headings is laid along its outline by what it says', () => {
    expect(
      align(
        'Good morning.\n\nRye flour drinks more water.\n\nThen yeast: it eats the sugar.\n\nBubbles!\n\nThe oven is hot.',
      ),
    ).toEqual([
      [0, 'content', 1, 'Good morning. / Rye flour drinks more water.'],
      [1, 'content', 5, 'Then yeast: it eats the sugar. / Bubbles!'],
      [2, 'content', 9, 'The oven is hot.'],
    ])
  })

  test('is laid as the outline says, where it says so', () => {
    const corrected = outline(`### 1. Flour and water
"Flour drinks water."
### 2. Yeast
**Script begins**: "Bubbles"
"Yeast eats sugar."`)
    expect(align('Flour drinks.\n\nSugar, says the yeast.\n\nBubbles! they rise.', corrected)).toEqual([
      [0, 'content', 1, 'Flour drinks. / Sugar, says the yeast.'],
      [1, 'outline', 5, 'Bubbles! they rise.'],
    ])
  })

  test('with headings follows them, whatever stands below', () => {
    expect(align('## Flour and water\n\nThe oven.\n\n## Yeast\n\nThe oven.\n\n## Fire\n\nThe oven is hot.')).toEqual([
      [0, 'heading', 1, 'The oven.', 'Flour and water'],
      [1, 'heading', 5, 'The oven.', 'Yeast'],
      [2, 'content', 9, 'The oven is hot.', 'Fire'],
    ])
  })

  test('keeps every paragraph, in order, whatever it says', () => {
    const paragraphs = Array.from(
      { length: 40 },
      (_, index) => `Words ${index} of nothing${index % 3 ? '' : ' hot oven'}.`,
    )
    const read = readScript(readDocument(paragraphs.join('\n\n'), 'script'))
    const aligned = alignScript(bread.sections, read)
    expect(aligned.flatMap((one) => one.paragraphs)).toEqual(read.groups[0]?.paragraphs)
    expect(aligned.map(({ section }) => section)).toEqual(aligned.map(({ section }) => section).toSorted())
  })

  test('of two sections that use the same words belongs where these follow one another', () => {
    const ovens = outline(
      '### 1. First\n"A cold oven and hot water: that is a start, warm and slow."\n### 2. Second\n"A hot oven and cold water."',
    )
    expect(align('So it takes the hot oven and the cold water.', ovens)).toEqual([
      [1, 'content', 1, 'So it takes the hot oven and the cold water.'],
    ])
    expect(align('So it takes a cold oven and hot water.', ovens).map(([section]) => section)).toEqual([0])
  })

  test('without an outline, or without words, is laid nowhere', () => {
    expect(align('Words.', readOutline(''))).toEqual([])
    expect(align('')).toEqual([])
  })
})
