import { describe, expect, test } from 'vitest'
import { type Claim, readClaims } from '../../../src/claims/index.ts'
import { labelFigures } from '../../../src/claims/label-figures.ts'
import { against, countUses, evidenceFor, evidenceOf } from '../../../src/claims/model/doubt.ts'
import { openTelling } from '../../../src/claims/model/telling.ts'
import { shareOut, type Weighing, weighAll } from '../../../src/claims/model/weighing.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** The last figure of a text, weighed, with what is seen of it. */
function weighed(text: string) {
  const document = readDocument(text, 'script')
  const { tried, figures } = readClaims(document, readNumbers(document.text), 'weighed')
  const telling = openTelling(document, labelFigures(document, readNumbers(document.text)))
  const figure = telling.figures.at(-1) as (typeof figures)[number]
  const weighing = weighAll(
    telling,
    figure,
    tried.filter((claim) => claim.figure === figure.index),
  )
  return { telling, weighing, shares: shareOut(weighing) }
}

/** What is seen of the last figure of a text against the likeliest relation that falls. */
function evidence(text: string, change: (weighing: Weighing) => Weighing = (weighing) => weighing) {
  const { telling, weighing } = weighed(text)
  const changed = change(weighing)
  const shares = shareOut(changed)
  const worst = shares.falling.claim
  if (worst === undefined) throw new Error('nothing falls')
  return evidenceOf(telling, { worst, evidence: evidenceFor(telling, changed, shares, worst) })
}

describe('of a doubtful figure is seen', () => {
  const told = (sum: string) => `Rent is 900 euros, food is 410 euros and power is 95 euros, together ${sum} euros.`

  test('by which slip of the pen it misses, and of how many digits', () => {
    expect(evidence(told('1,505')).slice(1, 3)).toEqual([2, 4])
    expect(evidence(told('1,045')).slice(1, 3)).toEqual([4, 4])
    expect(evidence(told('14,050')).slice(1, 3)).toEqual([3, 5])
    expect(evidence(told('1,760')).slice(1, 3)).toEqual([0, 0])
  })

  test('whether a change in percent is of the other amount', () => {
    const dropped = (percent: string) => evidence(`The fee fell from 48.00 to 31.20 dollars, a discount of ${percent}.`)
    expect(dropped('53.8%')[1]).toBe(5)
    expect(dropped('61%')[1]).toBe(0)
  })

  test('how far it is off, as far as that can be told', () => {
    expect(evidence(told('1,620'))[3]).toBeCloseTo(Math.log(1620 / 1405))
    const toNothing = (weighing: Weighing) => ({
      ...weighing,
      tried: weighing.tried.map((claim) => (claim.ok ? claim : { ...claim, value: 0 })),
    })
    expect(evidence(told('1,620'), toNothing)[3]).toBe(9)
  })

  test('how often it is told', () => {
    expect(evidence(told('1,505')).at(-2)).toBe(1)
    expect(evidence(`We paid 1,505 euros. ${told('1,505')}`).at(-2)).toBe(2)
  })

  test('how doubtful what stands around it is', () => {
    const { telling, weighing, shares } = weighed(told('1,505'))
    const worst = shares.falling.claim as Claim
    const seen = () => evidenceOf(telling, { worst, evidence: evidenceFor(telling, weighing, shares, worst) }).at(-1)
    expect(seen()).toBe(0)
    Object.assign(telling.doubts, { 0: 0.2, 1: 0.6, 3: 0.9 })
    expect(seen()).toBeCloseTo(0.4)
  })
})

test('where nothing falls, nothing stands against a figure', () => {
  const { weighing } = weighed('Rent is 900 euros and food is 410 euros, together 1,310 euros.')
  const holding = weighing.tried.flatMap(({ ok }, at) => (ok ? [at] : []))
  const only = <T>(of: readonly T[]) => holding.map((at) => of[at] as T)
  const right = { ...weighing, tried: only(weighing.tried), words: only(weighing.words), odds: only(weighing.odds) }
  expect(against(shareOut(right))).toBe(0)
})

test('what others are worked out of is used as often as that is likely', () => {
  const { telling, weighing, shares } = weighed('Rent is 900 euros and food is 410 euros, together 1,310 euros.')
  countUses(telling, weighing, shares)
  expect(telling.uses[0]).toBeGreaterThan(0.5)
  expect(telling.uses[2]).toBe(0)
})

test('what is worked out of what a figure should be speaks for that; what follows from it as it stands does not', () => {
  /** What speaks for the total of the rooms, which should be 1,405, in bits. */
  const confirmed = (yearly: string) => {
    const document = readDocument(
      `Rent is 900 euros, food is 410 euros and power is 95 euros, together 1,505 euros a month. Over a year that is ${yearly} euros.`,
      'script',
    )
    const { tried, figures } = readClaims(document, readNumbers(document.text), 'weighed')
    const telling = openTelling(document, figures)
    const [total, year] = figures.slice(3).map((figure) => {
      const weighing = weighAll(
        telling,
        figure,
        tried.filter((claim) => claim.figure === figure.index),
      )
      return { weighing, shares: shareOut(weighing) }
    })
    if (!total || !year) throw new Error('not read')
    countUses(telling, year.weighing, year.shares)
    const worst = total.shares.falling.claim as Claim
    return evidenceOf(telling, { worst, evidence: evidenceFor(telling, total.weighing, total.shares, worst) }).at(-4)
  }
  expect(confirmed('16,860')).toBeGreaterThan(4)
  expect(confirmed('18,060')).toBe(0)
  expect(confirmed('17,340')).toBe(0)
})
