import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Answers, decide, findContradictions, NOT_SURE, outcomeOf, questions } from '../../src/decision/index.ts'
import { findRelaxations } from '../../src/decision/relaxations.ts'
import { someAnswers } from './arbitraries.ts'
import { enumerate } from './enumeration.ts'

// A million sets of answers take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const all = enumerate()
const levels = Uint8Array.from({ length: all.size * questions.length }, (_, at) =>
  all.levelAt(Math.floor(at / questions.length), at % questions.length),
)
const regions = questions.findIndex(({ name }) => name === 'which-regions')
const forced = ['who-writes', 'if-region-fails'].map((name) => questions.findIndex((one) => one.name === name))

type Price = (question: number, level: number) => number

/** How few answers lead where an outcome is wanted, each change at its price, found by looking at every set of answers. */
function findLeast(answers: Answers, priceOf: Price, isWanted: (outcome: string) => boolean): number {
  const price = questions.map(({ answers: offered }, question) => offered.map((_, level) => priceOf(question, level)))
  const stands = questions.map((_, question) => standOf(answers, question))
  const isPlain = questions.map(({ name }) => answers[name] !== undefined && !answers[name]?.includes(NOT_SURE))
  const taken = forced.some((question) => Number(stands[question]) > 0) ? 1 : 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < all.size; index++) {
    if (all.contradicts(index) || !isWanted(outcomeOf(Number(all.codes[index])))) continue
    const levelAt = (question: number) => Number(levels[index * questions.length + question])
    const alone = levelAt(regions) === 0
    let cost = 0
    for (let question = 0; question < questions.length && cost < least; question++)
      if (question !== regions && !(alone && forced.includes(question)) && levelAt(question) !== stands[question])
        cost += Number(price[question]?.[levelAt(question)])
    if (cost >= least) continue
    const back = (which: (question: number) => boolean) =>
      forced
        .filter((question) => Number(stands[question]) > 0 && which(question))
        .reduce((sum, question) => sum + Number(price[question]?.[0]), 0)
    const moved =
      Number(price[regions]?.[levelAt(regions)]) + (alone ? back((question) => isPlain[question] === true) : 0)
    least = Math.min(least, cost + (answers['which-regions'] ? moveAnswered() : moveOpen()))

    function moveAnswered(): number {
      if (levelAt(regions) !== stands[regions]) return moved
      return alone ? back((question) => isPlain[question] === true) : 0
    }

    // Where the regions were not asked about, they follow from the other answers.
    function moveOpen(): number {
      const followed = alone ? back(() => true) : Number.POSITIVE_INFINITY
      const needed = levelAt(regions) === 1 && forced.some((question) => levelAt(question) > 0) ? 0 : followed
      return levelAt(regions) === taken ? needed : Math.min(moved, needed)
    }
  }
  return least
}

/** The level at which a question stands: that of its most demanding answer. */
function standOf(answers: Answers, question: number): number {
  const { name, answers: offered = [] } = questions[question] ?? {}
  const chosen = (name && answers[name]) || offered.slice(0, 1)
  return chosen.includes(NOT_SURE) ? offered.length - 1 : Math.max(...chosen.map((one) => offered.indexOf(one)))
}

const consistent = fc
  .oneof(someAnswers(), someAnswers(true))
  .filter((answers) => findContradictions(answers).length === 0)

test('the nearest flip of several answers is the smallest there is, among all sets of answers', () => {
  fc.assert(
    fc.property(consistent, (answers) => {
      const { outcome, flips } = decide(answers)
      const singles = new Set(
        flips.flatMap(({ changes: [first, second] }) => (second ? [] : `${first?.question} ${first?.to.at(-1)}`)),
      )
      const priceOf: Price = (question, level) =>
        singles.has(`${questions[question]?.name} ${questions[question]?.answers[level]}`)
          ? Number.POSITIVE_INFINITY
          : 1
      const several = flips.find(({ changes }) => changes.length > 1)
      expect(several?.changes.length ?? Number.POSITIVE_INFINITY).toBe(
        findLeast(answers, priceOf, (reached) => reached !== outcome),
      )
    }),
    { numRuns: 12 },
  )
})

test('no fewer requirements than those of a relaxation let a design fit, among all sets of answers', () => {
  const unfit = consistent.filter((answers) => decide(answers).outcome === 'none-fits')
  fc.assert(
    fc.property(unfit, (answers) => {
      const priceOf: Price = (question, level) => {
        const taken = answers['which-regions'] || question !== regions ? standOf(answers, question) : 1
        return level < taken ? 1 : Number.POSITIVE_INFINITY
      }
      const sizes = findRelaxations(answers).map(({ changes }) => changes.length)
      expect(new Set(sizes)).toEqual(new Set([findLeast(answers, priceOf, (reached) => reached !== 'none-fits')]))
    }),
    { numRuns: 8 },
  )
})
