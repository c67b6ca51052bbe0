import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Answers, decide, findContradictions, NOT_SURE, outcomeOf, questions } from '../../src/decision/index.ts'
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

/** The size of the nearest flip of several answers, found by looking at every set of answers there is. */
function findNearestSize(answers: Answers): number {
  const { outcome, flips } = decide(answers)
  const isSingle = new Set(
    flips.flatMap(({ changes: [first], changes }) =>
      first && changes.length === 1 ? [`${first.question} ${first.to.at(-1)}`] : [],
    ),
  )
  const price = questions.map(({ name, answers: offered }) =>
    offered.map((to) => (isSingle.has(`${name} ${to}`) ? Number.POSITIVE_INFINITY : 1)),
  )
  const stands = questions.map(({ name, answers: offered }) => {
    const [first = offered[0] ?? ''] = [...(answers[name] ?? [])].sort(
      (a, b) => offered.indexOf(b) - offered.indexOf(a),
    )
    return first === NOT_SURE ? offered.length - 1 : offered.indexOf(first)
  })
  const isPlain = questions.map(({ name }) => answers[name] !== undefined && !answers[name]?.includes(NOT_SURE))
  const taken = forced.some((question) => Number(stands[question]) > 0) ? 1 : 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < all.size; index++) {
    if (all.contradicts(index) || outcomeOf(Number(all.codes[index])) === outcome) continue
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

test('the nearest flip of several answers is the smallest there is, among all sets of answers', () => {
  const consistent = fc
    .oneof(someAnswers(), someAnswers(true))
    .filter((answers) => findContradictions(answers).length === 0)
  fc.assert(
    fc.property(consistent, (answers) => {
      const several = decide(answers).flips.find(({ changes }) => changes.length > 1)
      expect(several?.changes.length ?? Number.POSITIVE_INFINITY).toBe(findNearestSize(answers))
    }),
    { numRuns: 30 },
  )
})
