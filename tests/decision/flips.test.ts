import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeBits, preferred } from '../../src/decision/evaluate.ts'
import {
  type AnswerChange,
  type Answers,
  applyChanges,
  decide,
  explain,
  findContradictions,
  getCompiled,
  listPaths,
  NOT_SURE,
  outcomeOf,
  questions,
  recommend,
} from '../../src/decision/index.ts'
import { findRelaxations } from '../../src/decision/relaxations.ts'
import { someAnswers } from './arbitraries.ts'

const outcomeFor = (answers: Answers) => decide(answers).outcome
const consistent = someAnswers().filter((answers) => findContradictions(answers).length === 0)

/** Every way to change one answer to a single other one. */
function everyChange(answers: Answers): AnswerChange[] {
  return questions.flatMap(({ name, answers: offered }) =>
    offered.map((to) => ({ question: name, from: answers[name] ?? [], to: [to] })),
  )
}

function subsets<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((set) => [set, [first, ...set]])
}

describe('flips', () => {
  test('hold when they are run again, and no part of one does', () => {
    fc.assert(
      fc.property(consistent, (answers) => {
        const { outcome, flips } = decide(answers)
        for (const { changes, outcome: flipped } of flips) {
          const after = applyChanges(answers, changes)
          expect(outcomeFor(after)).toBe(flipped)
          expect(flipped).not.toBe(outcome)
          expect(findContradictions(after)).toEqual([])
          for (const part of subsets(changes).filter((set) => set.length > 0 && set.length < changes.length)) {
            const partly = applyChanges(answers, part)
            if (findContradictions(partly).length === 0) expect(outcomeFor(partly)).toBe(outcome)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('hold on every path of the questionnaire', () => {
    for (const { answers: asked } of listPaths(getCompiled().start)) {
      const answers: Answers = Object.fromEntries(asked.map(({ question, answer }) => [question, [answer]]))
      const { outcome, flips } = decide(answers)
      for (const { changes, outcome: flipped } of flips) {
        const after = applyChanges(answers, changes)
        const reached = outcomeOf(preferred(completeBits(after)))
        if (reached !== flipped || flipped === outcome || findContradictions(after).length > 0)
          expect.fail(`${JSON.stringify(answers)}: ${JSON.stringify(changes)} leads to ${reached}`)
      }
      const relaxed = findRelaxations(answers).map(({ changes }) => outcomeFor(applyChanges(answers, changes)))
      expect(relaxed.length > 0).toBe(outcome === 'none-fits')
      expect(relaxed).not.toContain('none-fits')
    }
  })

  test('name every single answer that changes the outcome', () => {
    fc.assert(
      fc.property(consistent, (answers) => {
        const { outcome, flips } = decide(answers)
        const named = new Set(
          flips.flatMap(({ changes: [first], changes }) =>
            changes.length === 1 ? [`${first?.question} ${first?.to.at(-1)}`] : [],
          ),
        )
        for (const change of everyChange(answers)) {
          const after = applyChanges(answers, [change])
          if (findContradictions(after).length > 0 || answers[change.question]?.includes(change.to[0] ?? '')) continue
          const flips = outcomeFor(after) !== outcome
          // With several answers given, one of the lower ones alone may flip as another way to write the same step.
          if (flips && (answers[change.question]?.length ?? 1) === 1)
            expect(named).toContain(`${change.question} ${change.to[0]}`)
          if (!flips) expect([...named]).not.toContain(`${change.question} ${change.to[0]}`)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('list the other answers of a question that was answered with "not sure"', () => {
    const { flips, outcome } = recommend({
      'which-regions': ['one'],
      'which-queries': [NOT_SURE],
      'what-load': ['steady'],
    })
    const listed = flips.filter(
      ({ changes: [first], changes }) => changes.length === 1 && first?.question === 'which-queries',
    )
    expect(outcome).toBe('aurora-single')
    expect(listed.map(({ changes: [first] }) => [first?.from, first?.to]).slice(0, 3)).toEqual([
      [[NOT_SURE], ['by-key']],
      [[NOT_SURE], ['not-yet-known']],
      [[NOT_SURE], ['joins']],
    ])
  })
})

describe('relaxations', () => {
  const unfit = consistent.filter((answers) => outcomeFor(answers) === 'none-fits')

  test('are there if and only if no design fits', () => {
    fc.assert(
      fc.property(consistent, (answers) => {
        expect(findRelaxations(answers).length > 0).toBe(outcomeFor(answers) === 'none-fits')
      }),
    )
  })

  test('hold when they are run again, and only lower what was asked for', () => {
    fc.assert(
      fc.property(unfit, (answers) => {
        for (const { changes, outcome } of findRelaxations(answers)) {
          expect(outcomeFor(applyChanges(answers, changes))).toBe(outcome)
          expect(outcome).not.toBe('none-fits')
          for (const { question, from, to } of changes) {
            const offered = questions.find(({ name }) => name === question)?.answers ?? []
            const levelOf = (names: readonly string[]) =>
              names.includes(NOT_SURE) ? offered.length - 1 : Math.max(...names.map((name) => offered.indexOf(name)))
            expect(levelOf(to)).toBeLessThan(levelOf(from))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are smallest: lowering fewer requirements lets no design fit', () => {
    fc.assert(
      fc.property(unfit, (answers) => {
        const [first] = explain(answers).relaxations
        const size = first?.changes.length ?? 0
        expect(size).toBeGreaterThan(0)
        if (size === 1) return
        for (const change of everyChange(answers)) {
          const after = applyChanges(answers, [change])
          if (findContradictions(after).length === 0) expect(outcomeFor(after)).toBe('none-fits')
        }
      }),
      { numRuns: 60 },
    )
  })
})
