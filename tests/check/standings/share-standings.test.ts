import { describe, expect, test } from 'vitest'
import { checkTogether } from '../../../src/check/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { around, check } from '../surroundings.ts'

const bound = `:fig[two thousand]{is='board["dynamodb-global-eventual"]["us-east-1"]["write-capacity"] * 2'}`

/** The standings of the figures of an outline, checked beside a script. */
function beside(script: string, outline: string): string[] {
  const texts = [
    { file: 'script.md', document: readDocument(script, 'markdown') },
    { file: 'outline.md', document: readDocument(outline, 'markdown') },
  ]
  return (checkTogether(texts, around)[1]?.ledger ?? []).map(({ standing }) => standing)
}

describe('what one text of an episode proves holds for the same statement in the other', () => {
  test.each([
    [`Pack ${bound} boxes for the whole trip.`, 'Pack two thousand boxes for the whole trip.', 'computed'],
    [`Pack ${bound} boxes for the whole trip.`, '**Answer**: "Pack 2,000 boxes for the whole trip."', 'computed'],
    [`Question one: Pack ${bound} boxes for the whole trip.`, '1. "Pack 2,000 boxes for the whole trip."', 'computed'],
    ['It takes :fig[one second]{fact="dynamodb.mrec-lag"} to get there.', 'It takes 1 second to get there.', 'cited'],
    ['It was :fig[40 miles]{given="a premise"} to the next town.', 'It was 40 miles to the next town.', 'given'],
  ])('%s | %s: %s', (script, outline, standing) => expect(beside(script, outline)).toEqual([standing]))

  test('also in other words, as the answer of the same question', () => {
    const script = `Recall questions.\n\nQuestion one: How many boxes does the trip take?\n\nAnswers.\n\nQuestion one: That is ${bound} boxes, all told.`
    const outline = `**Recall Prompt**:\n1. How many boxes does the trip take? {#boxes}\n\n**Answers**:\n1. Two thousand boxes.`
    expect(beside(script, outline)).toEqual(['computed'])
  })

  test('and what follows from it follows there too', () => {
    const script = `Pack ${bound} boxes for the whole trip.`
    const outline = 'Pack 2,000 boxes for the whole trip.\n\n:fig[500]{given="so it is"} + 2,000 = 2,500'
    expect(beside(script, outline)[0]).toBe('computed')
  })
})

describe('but not for another statement', () => {
  test.each([
    [`Pack ${bound} boxes for the whole trip.`, 'Pack 2,001 boxes for the whole trip.'],
    [`Pack ${bound} boxes for the whole trip.`, 'Carry 2,000 boxes for the whole trip.'],
    [`Pack ${bound} boxes for the whole trip.`, 'Pack 2,000 crates for the whole trip.'],
    [`So: ${bound}.`, 'So: 2,000.'],
    ['Pack 2,000 boxes for the whole trip.', 'Pack 2,000 boxes for the whole trip.'],
  ])('%s | %s', (script, outline) => expect(beside(script, outline)).toEqual(['unbound']))
})

test('the share of an author’s own word is counted over the whole episode', () => {
  const facts = Array.from({ length: 19 }, () => 'It takes :fig[one second]{fact="dynamodb.mrec-lag"} or so.').join(
    '\n\n',
  )
  const premise = 'The club has :fig[300 members]{given="a premise of the story"}.'
  const of = (script: string, outline: string) =>
    checkTogether(
      [
        { file: 'script.md', document: readDocument(script, 'markdown') },
        { file: 'outline.md', document: readDocument(outline, 'markdown') },
      ],
      around,
    ).flatMap(({ findings }) => findings.map(({ rule, file }) => `${file} ${rule}`))
  expect(of(facts, premise)).toEqual([])
  expect(of(facts, `${premise}\n\n${premise}`)).toEqual(['script.md binding/waived-share'])
})

test('what a scenario gives is given by nobody’s word, declared or not', () => {
  const { coverage } = check('The board writes :fig[1,000 scores per second]{given="as the slide says"}.')
  expect(coverage).toMatchObject({ figures: 1, bound: 1, byDirective: 0 })
})

test('numbers that say how a text is built carry no weight, and the ends of ranges after them find each other', () => {
  const text = '### 1. Hook (10-12 min)\n\nIt takes 20 to 30 seconds of 40 hours, or 50 to 60.'
  const structure = [{ start: 0, end: text.indexOf('\n') }]
  const [checked] = checkTogether([{ file: 'outline.md', document: readDocument(text, 'markdown'), structure }], around)
  expect(checked?.structural).toBe(2)
  expect(checked?.mentions.map(({ value, partner, role }) => [value, partner, role])).toEqual([
    ['20', 1, 'from'],
    ['30', 0, 'to'],
    ['40', -1, undefined],
    ['50', 4, 'from'],
    ['60', 3, 'to'],
  ])
})
