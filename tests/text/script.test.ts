import { describe, expect, test } from 'vitest'
import { formatOf, readDocument, sentenceAt } from '../../src/text/index.ts'
import { readBriefly, textOf } from './read-briefly.ts'

describe('a script', () => {
  test('labels at line starts begin a paragraph and are marked', () => {
    const source =
      'HOST: Five hundred\nitems.\nGuest 2: Yes: six.\n**Total per region**: nine\nNo label here, see: five'
    expect(readBriefly(source, 'script')).toEqual([
      'paragraph: HOST: Five hundred\nitems.',
      'paragraph: Guest 2: Yes: six.',
      'paragraph: Total per region: nine\nNo label here, see: five',
    ])
    const { text, blocks } = readDocument(source, 'script')
    expect(blocks.start.map((start, block) => text.slice(start, blocks.labelEnd[block]))).toEqual([
      'HOST:',
      'Guest 2:',
      'Total per region:',
    ])
  })

  test('stage directions in brackets are left out, links and other brackets are not', () => {
    expect(textOf('[Music, 5 seconds] Hello [sound: rain, 2 seconds] you. [END OF TAKE 3]', 'script')).toBe(
      ' Hello  you.',
    )
    expect(textOf('[music of 3 men](a.md) and [musical chairs]', 'script')).toBe('music of 3 men and [musical chairs]')
    expect(textOf(`[music ${'a'.repeat(90)}]`, 'script')).toContain('music')
  })

  test('pause marks and SSML tags are left out, also inside a phrase', () => {
    expect(
      textOf('five [pause] hundred [PAUSE 3 seconds] and (beat) six [pause short] [not this] [past]', 'script'),
    ).toBe('five  hundred  and  six  [not this] [past]')
    expect(
      textOf(
        'eight<break time="3s"/> hundred <emphasis level="strong">and</emphasis> <sub alias="5">x</sub>',
        'script',
      ),
    ).toBe('eight hundred and x')
    expect(
      textOf(
        'call <say-as interpret-as="telephone">555 1234</say-as> or <say-as interpret-as="cardinal">5</say-as>',
        'script',
      ),
    ).toBe('call \ufffc or 5')
  })

  test('four spaces are not code, and an underline is a heading', () => {
    expect(readBriefly('Intro\n\n    five hundred\n\nTitle\n=====\n', 'script')).toEqual([
      'paragraph: Intro',
      'paragraph: five hundred',
      'heading: Title',
    ])
  })

  test('is told by its name', () => {
    expect(['a.md', 'A.MDX', 'b.txt', 'c.ssml', 'd.png', 'README'].map(formatOf)).toEqual([
      'markdown',
      'mdx',
      'script',
      'script',
      undefined,
      undefined,
    ])
  })
})

describe('sentences', () => {
  function sentencesOf(source: string): string[] {
    const { text, sentences } = readDocument(source, 'script')
    return sentences.start.map((start, index) => text.slice(start, sentences.end[index]))
  }

  test('end at marks, not at abbreviations and decimals', () => {
    expect(
      sentencesOf('It costs 1.5 ms, e.g. on Mr. Smith\'s box. "Really?" he said. Yes! No… approx. 5. Fig. 3 shows.'),
    ).toEqual([
      "It costs 1.5 ms, e.g. on Mr. Smith's box.",
      '"Really?" he said.',
      'Yes!',
      'No… approx. 5.',
      'Fig. 3 shows.',
    ])
    expect(sentencesOf('One line\nAnother line. more of it\n\nNext....... end')).toEqual([
      'One line',
      'Another line. more of it',
      'Next....... end',
    ])
  })

  test('can be found by a place', () => {
    const document = readDocument('One. Two.\n\nThree.', 'script')
    expect([0, 4, 5, 12, 99].map((at) => sentenceAt(document, at))).toEqual([0, 0, 1, 2, -1])
  })
})
