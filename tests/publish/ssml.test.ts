import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeSsml } from '../../src/publish/index.ts'
import { build } from './lesson.ts'

/** What is wrong with an XML text: tags that do not close in turn, or characters that XML has no place for. */
function findFault(xml: string): string | undefined {
  const open: string[] = []
  for (const [tag, close = '', name = '', , empty = ''] of xml.matchAll(
    /<(\/?)([a-z]+)((?:\s+[a-z:]+="[^"<>&]*")*)\s*(\/?)>|<|>/g,
  )) {
    if (name === '') return `a bare ${tag}`
    if (close === '/' ? open.pop() !== name : empty === '' && open.push(name) === 0) return `${tag} closes nothing`
  }
  const stray = /&(?!#\d{1,7};)|[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml)
  return open.length > 0 ? `${open.at(-1)} is never closed` : stray?.[0]
}

const body = (ssml: string) => ssml.replace(/^<\?xml[^>]*\?>\n/, '')

test('whatever a script holds, its SSML is well-formed XML', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '<break time="1s"/>',
      '[PAUSE 2 seconds]',
      ' Take a second. ',
      '\n\n',
      '<speak>',
      '</p>',
      '&amp;',
      '&',
      '<',
      ']]>',
      '\u0000',
      '\uD800',
      '## A\n\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(findFault(body(writeSsml(build(pieces.join('')).lesson)))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('a fault would be found', () => {
  expect(['<p>', '</p>', '<p></b>', 'a < b', 'a & b', '<p>a</p>'].map(findFault)).toEqual([
    'p is never closed',
    '</p> closes nothing',
    '</b> closes nothing',
    'a bare <',
    '&',
    undefined,
  ])
})

test('pauses are where the script has them, breaths between its sections', () => {
  const outline = '# Episode 2: A\n## Lesson Flow\n### 1. One\n### 2. Two'
  const ssml = writeSsml(
    build('## One\n\nWait. [PAUSE 2 seconds] Go on.\n\n## Two\n\nTake a moment. And stop.', outline).lesson,
  )
  expect(ssml).toContain(
    '<p>Wait. <break time="2000ms"/> Go on.</p>\n<break time="1200ms"/>\n<p>Take a moment. <break time="5000ms"/> And stop.</p>',
  )
})
