import { expect, test } from 'vitest'
import { type Figure, printWorking, readClaims, type Working, workExactly } from '../../src/claims/index.ts'
import { readPeriods } from '../../src/claims/periods.ts'
import { evaluate } from '../../src/claims/working.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'

function read(text: string, format: 'script' | 'markdown' = 'script') {
  const document = readDocument(text, format)
  const mentions = readNumbers(document.text)
  return { mentions, ...readClaims(document, mentions, 'all') }
}

const two: Working = { op: 'constant', value: 2, text: '2' }
const three: Working = { op: 'constant', value: 3, text: '3' }

test.each([
  ['add', 5, '2 + 3'],
  ['subtract', -1, '2 − 3'],
  ['multiply', 6, '2 × 3'],
  ['power', 8, '2^3'],
] as const)('a tree is worked out alike with doubles and exactly: %s', (op, value, printed) => {
  const working: Working = { op, parts: [two, three] }
  expect(evaluate(working, []).value).toBe(value)
  expect(Number(workExactly(working, []).toFixed())).toBe(value)
  expect(printWorking(working, [])).toBe(printed)
})

test('a quotient keeps its brackets, and one by nothing is no number', () => {
  const sum: Working = { op: 'add', parts: [two, three] }
  expect(printWorking({ op: 'divide', parts: [two, sum] }, [])).toBe('2 ÷ (2 + 3)')
  const zero: Working = { op: 'constant', value: 0, text: '0' }
  expect(evaluate({ op: 'divide', parts: [two, zero] }, []).low).toBe(-Infinity)
  expect(workExactly({ op: 'divide', parts: [two, zero] }, []).toFixed()).toBe('0')
  expect(printWorking({ op: 'said', value: 4, low: 4, high: 4, text: '4 items follow' }, [])).toBe('4 items follow')
})

test('a figure that is not there is no number', () => {
  const missing: Working = { op: 'figure', figure: 7, exact: true, scale: 1 }
  expect(evaluate(missing, []).value).toBeNaN()
})

test('amounts go in in the unit of what they give, both ways', () => {
  const { figures } = read('It took 90 minutes and 2 hours.')
  const leaf = (figure: number, scale: number): Working => ({ op: 'figure', figure, exact: true, scale })
  expect(workExactly(leaf(0, 3600), figures).toFixed()).toBe('1.5')
  expect(workExactly(leaf(1, 60), figures).toFixed()).toBe('120')
  expect(printWorking(leaf(0, 7 * 60), figures)).toBe('12.8571')
})

test.each([
  ['month', 'year', 12],
  ['week', 'quarter', 13],
  ['day', 'quarter', 91],
  ['month', 'quarter', 3],
  ['h', 'month', 730],
  ['min', 'h', 60],
] as const)('the first reading of %s in a %s is this project’s own', (shorter, longer, factor) => {
  expect(readPeriods(shorter, longer)[0]?.factor).toBe(factor)
})

test('periods that do not hold each other have no reading', () => {
  expect(readPeriods('h', 'quarter')).toEqual([])
  expect(readPeriods('boat', 'h')).toEqual([])
  expect(readPeriods('boat', 'year')).toEqual([])
  expect(readPeriods('boat', 'month')).toEqual([])
})

test('a duration in two units is one figure, and indices stay those of the mentions', () => {
  const { mentions, figures, best } = read(
    'It took 256 minutes, in other words 4 hours 16 minutes. Then 3 boxes at 5 euros each, so 15 euros.',
  )
  expect(figures).toHaveLength(mentions.length)
  expect(best).toHaveLength(mentions.length)
  expect(best.filter((claim) => claim).map((claim) => [claim?.ok, claim?.cue])).toEqual([
    [true, '256'],
    [true, '3 × 5'],
  ])
  const last = best.findLast((claim) => claim)
  expect(figures[last?.figure ?? -1]?.mention.value).toBe('15')
  expect(last?.inputs.map((input) => mentions[input]?.value)).toEqual(['3', '5'])
})

test('a duration at the end leaves no mention without its figure', () => {
  const { mentions, figures } = read('Lunch took 1 hour 20 minutes')
  expect(figures).toHaveLength(mentions.length)
})

test.each([
  ['a list with two "and"', 'Pack three things: bread and butter, milk and eggs, and salt.'],
  ['a list with a clause', 'There are two reasons: it rains, which is bad, and it snows.'],
  ['one thing', 'There are two reasons: rain.'],
  [
    'long parts',
    'There are two reasons: the rain that fell on all of us that day, and the snow of yesterday that nobody saw.',
  ],
  ['a further number', 'There are two reasons for 14 delays: rain, snow, and ice.'],
  ['nothing after the colon', 'There are two reasons:'],
  ['a paragraph instead of items', 'There are two reasons:\n\nIt rains.\n\nIt snows.'],
  ['no colon', 'There are two reasons. Rain, snow, and ice.'],
  ['a full stop before it', 'Two cats. The rest: rain, snow, and ice.'],
])('no count is held against %s', (_, text) => {
  expect(read(text, 'markdown').best.filter((claim) => claim?.rule === 'arithmetic/count' && !claim.ok)).toEqual([])
})

test('items below items count for their own list alone', () => {
  const text = 'We ship three parts in the box:\n\n- legs\n  - left\n  - right\n- arms\n- a head\n\nThat is all.'
  expect(read(text, 'markdown').best.flatMap((claim) => (claim ? [[claim.rule, claim.ok]] : []))).toEqual([
    ['arithmetic/count', true],
  ])
})

test.each([
  ['It took 4 hours, 16 minutes.', '256'],
  ['It took 4 hours and 16 minutes.', '256'],
  ['Of 720 hours, 43.2 minutes are lost.', '43.2'],
] as const)('a duration in two units is one, but for hours that a comma parts from minutes: %s', (text, value) => {
  expect(read(text).figures.at(-1)?.mention.value).toBe(value)
})

test('square metres are an area, and a bare answer takes its question for a lead', () => {
  const { figures } = read('The flat has 60 square metres. And per day? 86 seconds.')
  const area: Figure | undefined = figures[0]
  expect(area?.measure).toBe('area')
  expect(
    read('An SLA of 99.9 percent. And per day? 86.4 seconds.').best.some(
      (claim) => claim?.rule === 'arithmetic/downtime',
    ),
  ).toBe(true)
})

test('numbers far apart in one paragraph are joined by nothing', () => {
  const gap = 'and then they walked and talked and sat and ate and slept and woke and read and wrote and sang '.repeat(
    2,
  )
  expect(read(`They had 14 boats ${gap}on 17 islands.`).figures.map(({ join }) => join)).toEqual(['', 'words'])
  expect(read(`They had 14 boats. They ${gap}on 17 islands.`).figures.map(({ join }) => join)).toEqual(['', 'stop'])
})

test('an outcome that was told rounded is as rough as it was told, though it is a price', () => {
  const told = 'Per hour we save 30 × 0.3192 = €9.58, per day €229.82.'
  expect(read(told).best.at(-1)).toMatchObject({ ok: true })
})

test('of an amount told as a bound follows what follows of the bound, or of a little more', () => {
  const share = (percent: number) => read(`Of at most 400 KB ours takes 212 KB, ${percent} percent.`).tried
  const holds = (percent: number) => share(percent).some(({ ok, value }) => ok && Math.abs(value - 53) < 0.01)
  expect(holds(53)).toBe(true)
  expect(holds(47)).toBe(false)
})

test('an amount is told for one of two things', () => {
  const { figures } = read('Catering: 42 euros per head and day, for 500 heads.')
  expect(figures[0]?.per).toEqual(['head', 'day'])
})

test('what every second year costs costs half as much a year', () => {
  const { figures, best } = read('Cleaning costs every second year €150, so €75 a year.')
  expect(figures[0]).toMatchObject({ per: ['year'], perCount: 2 })
  expect(best.at(-1)?.ok).not.toBe(false)
})

test('what is told by the year may be worked out by the month', () => {
  const { tried } = read('One and a half people at €58,000 a year each are €7,250 a month.')
  expect(tried.some(({ ok, value }) => ok && Math.abs(value - 7250) < 1)).toBe(true)
})

test('"by" may divide as well as multiply', () => {
  expect(read('168 by 32 is 5.25.').best.at(-1)?.ok).not.toBe(false)
  expect(read('168 by 32 is 6.25.').best.at(-1)?.ok).toBe(false)
})

test('"over" in front of a span of time says how long, elsewhere how much at least', () => {
  expect(read('A week costs $1,824. Over 52 weeks this is $96,848.').best.at(-1)?.ok).not.toBe(true)
  expect(read('A week costs $1,824. Over 52 weeks this is $94,848.').best.at(-1)?.ok).toBe(true)
  expect(read('It took over 52 weeks.').figures[0]?.high).toBe(Infinity)
})
