import { describe, expect, test } from 'vitest'
import { findRetold, readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { quizzes, summaries, type Told } from './texts.ts'

function retold(text: string) {
  const document = readDocument(text, text.startsWith('#') ? 'markdown' : 'script')
  const claims = readClaims(document, readNumbers(document.text))
  const mentionOf = (index: number) => (claims.figures[index] as (typeof claims.figures)[number]).mention
  return findRetold(document, claims).map(({ figure, original, ok }) => {
    const { start, end, value } = mentionOf(figure)
    return { start, said: document.text.slice(start, end), value, meant: mentionOf(original).value, ok }
  })
}

/** What is said of each labelled number: found with the right amount, found otherwise, agreed with, or nothing. */
function judged({ text, again }: Told): { label: string; verdict: string }[] {
  const all = retold(text)
  return again.map(([surface, meant]) => {
    const one = all.findLast(({ said }) => surface.startsWith(said))
    const verdict = one === undefined ? 'nothing' : one.ok ? 'agrees' : one.meant === meant ? 'found' : 'otherwise'
    return { label: `${surface} ${meant === undefined ? 'right' : 'wrong'}`, verdict }
  })
}

const isWrong = ({ label }: { label: string }) => label.endsWith('wrong')
const count = (list: readonly { verdict: string }[], verdict: string) =>
  list.filter((one) => one.verdict === verdict).length

describe.each([
  ['answers of a quiz', quizzes, 6],
  ['numbers of a summary', summaries, 6],
] as const)('%s', (_, texts, least) => {
  const all = texts.flatMap(judged)

  test('that differ from what the text told are found, most of them, with what it told', () => {
    expect(count(all.filter(isWrong), 'found')).toBeGreaterThanOrEqual(least)
    expect(count(all.filter(isWrong), 'otherwise')).toBe(0)
  })

  test('that agree with it are never called wrong, and nearly all are recognised', () => {
    const right = all.filter((one) => !isWrong(one))
    expect(count(right, 'agrees')).toBeGreaterThanOrEqual(right.length - 1)
    expect(count(right, 'nothing') + count(right, 'agrees')).toBe(right.length)
  })

  test.each(texts)('and nothing else is called wrong in $name', ({ text, again }) => {
    const wrong = retold(text).filter(({ ok }) => !ok)
    expect(wrong.filter(({ said }) => !again.some(([surface, meant]) => meant && surface.startsWith(said)))).toEqual([])
  })
})

test('a long number with two digits in the other order needs no words that both share', () => {
  const text = `# The mill\n\n${'The mill grinds rye and the miller sings. '.repeat(9)}\n\nOur income was €64,962.60.\n\n## In short\n\nOn the slide: €64,692.60.`
  expect(retold(text)).toMatchObject([{ value: '64692.6', meant: '64962.6', ok: false }])
})

describe('nothing is told again', () => {
  test.each([
    ['in a text without numbers', 'A quiz. Who asks? Nobody.'],
    ['where a question in passing is answered in passing', 'We sold 640 tiles. What is left? 24 tiles, in the shed.'],
    [
      'where the last paragraph tells something new',
      'The archive has 96 drawers and 27,400 envelopes.\n\nThe bus to the sea costs 14 euros and takes 35 minutes.',
    ],
  ])('%s', (_, text) => {
    expect(retold(text).filter(({ ok }) => !ok)).toEqual([])
  })

  test('and thousands of numbers in a summary or a table are held against few', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => `${at + 13} tiles`).join(', ')
    expect(retold(`We fire 640 tiles.\n\nIn short: ${many}.`).filter(({ ok }) => !ok).length).toBeLessThan(400)
    const row = Array.from({ length: 1_000 }, (_, at) => `| ${at} `).join('')
    expect(retold(`# A\n\n${row}|\n${'|--'.repeat(1_000)}|\n${row}|\n\n## In short\n\n640 tiles.`)).toEqual([])
  })
})

test('an answer that has to be worked out of several, or for another year, is not held against one of them', () => {
  const lead = `# The brewery\n\n${'The brewery makes beer and the brewer sings. '.repeat(9)}\n\n`
  const tanks = `${lead}The small tank holds 50 litres, the large tank holds 500 litres.\n\n## Quiz\n\n`
  expect(retold(`${tanks}How many litres do both tanks hold? 550 litres.`).filter(({ ok }) => !ok)).toEqual([])
  const wrong = retold(`${tanks}How many litres does the large tank hold? 550 litres.`)
  expect(wrong.filter(({ ok }) => !ok).map(({ said }) => said)).toEqual(['550'])
})

test('an answer that its own question lets one work out is not held against another number of the text', () => {
  const text = `# The pump

${'The pump runs by night and the miller sings. '.repeat(9)}

At 1.5 litres a stroke and 240 strokes a minute it moves 160 litres.

## Quiz

1. **A stroke is 2 litres, there are 90 strokes a minute. How many litres is that?** 180.
2. **Which part of the pump is the oldest?** The piston, 37% of its weight.
3. **What runs by night?** The pump.
`
  expect(retold(text).filter(({ ok }) => !ok)).toEqual([])
})

describe('a summary is not held against what it does not tell again', () => {
  const lead = `# The brewery\n\n${'The brewery makes beer and the brewer sings. '.repeat(9)}\n\n`
  test.each([
    [
      'as it works out its own amount',
      `${lead}A year of malt costs €540.00 a month.\n\n## In short\n\nThree vats of 1,500 litres are 4,500 litres. At ten cents, €450.00 a month of malt.`,
    ],
    [
      'as it is a factor of something else',
      `${lead}The new pump is three times as fast as the old pump.\n\n## In short\n\nThe new pump took 3.5 times as many days as the old pump.`,
    ],
  ])('%s', (_, text) => expect(retold(text).filter(({ ok }) => !ok)).toEqual([]))
})
