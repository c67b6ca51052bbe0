import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsPack, getFact, makeBook } from '../../src/book/index.ts'
import {
  type Answers,
  changeAnswer,
  decide,
  findContradictions,
  gatherReasons,
  getCompiled,
  groupAnswers,
  groupFlips,
  LESSON_PLACES,
  labelAnswers,
  listPaths,
  listStates,
  NOT_SURE,
  outcomeOf,
  questions,
  readResult,
  recommend,
  sayResult,
} from '../../src/decision/index.ts'
import { someAnswers } from './arbitraries.ts'

const book = makeBook(awsPack)
const { start } = getCompiled()
const paths = [...listPaths(start)]
const toAnswers = (path: (typeof paths)[number]): Answers =>
  Object.fromEntries(path.answers.map(({ question, answer }) => [question, [answer]]))

describe('a recommendation', () => {
  test('says the same words to the same answers, in whatever order they come, and leaves them as they are', () => {
    fc.assert(
      fc.property(someAnswers(), (answers) => {
        const frozen = Object.freeze({ ...answers })
        const reversed = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([name, chosen]) => [name, [...chosen].reverse()]),
        )
        expect(recommend(reversed)).toEqual(recommend(frozen))
      }),
      { numRuns: 60 },
    )
  })

  test('has for every path a reason, each with an answer, a fact of the book and a place in a lesson', () => {
    for (const path of paths.filter((_, index) => index % 5 === 0)) {
      const { reasons, warnings, open, outcome, path: asked } = recommend(toAnswers(path))
      expect(open).toEqual([])
      expect(asked).toHaveLength(path.answers.length)
      expect(reasons.length, JSON.stringify(path)).toBeGreaterThan(0)
      for (const { question, fact, episode, text } of [...reasons, ...warnings]) {
        if (question) expect(path.answers.map((one) => one.question)).toContain(question)
        expect(getFact(book, fact).id).toBe(fact)
        expect(episode).toMatch(/^\d+#/)
        expect(text).toMatch(/\.$/)
      }
      for (const { question } of reasons) expect(question, outcome).toBeDefined()
    }
  })

  test('names what is outside both families where that may be the honest answer, and only there', () => {
    const outside = (answers: Answers) => {
      const { outcome, outside: named } = recommend(answers)
      for (const { fact, speaks } of named) expect([getFact(book, fact).id, speaks]).toEqual([fact, 'for'])
      return [outcome, ...named.map(({ rule }) => rule)]
    }
    const triggers: Answers = {
      'which-regions': ['one-set'],
      'who-writes': ['same-items'],
      'which-queries': ['procedures'],
    }
    expect(outside(triggers)).toEqual(['none-fits', 'pgactive-may-do'])
    expect(outside({ ...triggers, 'which-queries': ['procedures', 'mysql'] })).toEqual(['none-fits'])
    expect(outside({ ...triggers, 'if-both-change': ['never'] })).toEqual(['none-fits'])
    expect(outside({ ...triggers, 'which-queries': ['by-key'], 'if-both-change': ['merge'] })).toEqual([
      'dynamodb-global-eventual',
      'memorydb-may-do',
    ])
    const mysql: Answers = { 'which-regions': ['one'], 'which-queries': ['mysql'], 'what-load': ['steady'] }
    expect(outside(mysql)).toEqual(['aurora-single', 'rds-instance-may-do'])
    expect(outside({ ...mysql, 'how-much': ['more'] })).toEqual(['aurora-single'])
    expect(outside({ ...mysql, 'which-regions': ['one-set'], 'if-region-fails': ['minutes'] })).toEqual([
      'aurora-global',
      'rds-replica-may-do',
    ])
  })

  test('names a runner-up that is another outcome, and what stands against it', () => {
    for (const path of paths.filter((_, index) => index % 7 === 0)) {
      const { outcome, runnerUp } = recommend(toAnswers(path))
      expect(runnerUp.outcome).not.toBe(outcome)
      expect(runnerUp.whyNot).toMatch(/\.$/)
    }
  })

  test('names no runner-up where nothing fits: it says what comes nearest, and which answers that breaks', () => {
    const { outcome, runnerUp, relaxations } = recommend({
      'which-regions': ['across-sets'],
      'who-writes': ['same-items'],
      'which-queries': ['procedures'],
    })
    expect([outcome, runnerUp.title]).toEqual(['none-fits', 'What comes nearest'])
    expect(relaxations.map((one) => one.outcome)).toContain(runnerUp.outcome)
    expect(runnerUp.whyNot).toMatch(/^It breaks “Triggers, stored procedures or temporary tables”: .*\.$/)
    expect(recommend({ 'which-regions': ['one'] }).runnerUp.title).toBe('Runner-up')
  })

  test('does not change with an answer to a question that was not asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), someAnswers(true), (path, others) => {
        const given = toAnswers(path)
        const all = { ...others, ...given }
        if (findContradictions(all).length > 0) return
        expect(decide(all).outcome).toBe(readResult(path.result).outcome)
      }),
    )
  })

  test('takes several answers to one question as the most demanding of them', () => {
    fc.assert(
      fc.property(someAnswers(), (answers) => {
        const top = Object.fromEntries(
          questions.flatMap(({ name, answers: offered }) => {
            const chosen = answers[name]
            if (!chosen || chosen.includes(NOT_SURE)) return chosen ? [[name, chosen]] : []
            return [[name, [offered[Math.max(...chosen.map((one) => offered.indexOf(one)))] ?? '']]]
          }),
        )
        expect(decide(answers).outcome).toBe(decide(top).outcome)
      }),
    )
  })

  test('takes "not sure" as the most demanding answer, and says whether the question matters', () => {
    fc.assert(
      fc.property(someAnswers(), fc.constantFrom(...questions), (answers, { name, answers: offered }) => {
        const unsure = { ...answers, [name]: [NOT_SURE] }
        const sure = { ...answers, [name]: offered.slice(-1) }
        if (findContradictions(unsure).length > 0 || findContradictions(sure).length > 0) return
        const { outcome, notSure, flips } = recommend(unsure)
        expect(outcome).toBe(recommend(sure).outcome)
        const said = notSure.find(({ question }) => question === name)
        expect(said?.matters).toBe(
          flips.some(({ changes: [first], changes }) => changes.length === 1 && first?.question === name),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('says what was not asked yet and still matters, and what was answered and does not', () => {
    const { open, notNeeded } = recommend({ 'which-regions': ['one'], 'must-data-stay': ['yes'] })
    expect(open).toEqual(['which-queries', 'which-needs', 'which-team'])
    expect(notNeeded).toEqual(['must-data-stay'])
  })

  test('puts regions in question where only an answer that needs another was given', () => {
    expect(recommend({ 'who-writes': ['same-items'] }).outcome).toBe('dynamodb-global-eventual')
  })
})

describe('contradictions', () => {
  test('are named with both questions', () => {
    const { contradictions } = recommend({
      'which-regions': ['one'],
      'who-writes': ['same-items'],
      'if-region-fails': ['seconds'],
    })
    expect(contradictions.map(({ questions: both }) => both)).toEqual([
      ['which-regions', 'who-writes'],
      ['which-regions', 'if-region-fails'],
    ])
    for (const { text } of contradictions) expect(text).toMatch(/\.$/)
  })

  test('are found within the answers to one question', () => {
    expect(findContradictions({ 'which-queries': ['extensions', 'mysql'] })).toEqual([
      { kind: 'apart', questions: ['which-queries'] },
    ])
    expect(recommend({ 'which-needs': ['none', 'ttl'] }).contradictions).toHaveLength(1)
    expect(recommend({ 'which-needs': ['ttl', NOT_SURE] }).contradictions).toHaveLength(1)
  })

  test('are none where somebody is not sure', () => {
    expect(findContradictions({ 'which-regions': ['one'], 'who-writes': [NOT_SURE] })).toEqual([])
  })
})

describe('changing an answer', () => {
  test('keeps the others that still make sense', () => {
    const before: Answers = { 'which-regions': ['one-set'], 'who-writes': ['one'], 'which-queries': ['joins'] }
    expect(changeAnswer(before, 'which-regions', ['one'])).toEqual({
      answers: { ...before, 'which-regions': ['one'] },
      dropped: [],
    })
  })

  test('drops those that no longer do, and says which', () => {
    const before: Answers = { 'which-regions': ['one-set'], 'who-writes': ['same-items'], 'which-queries': ['joins'] }
    expect(changeAnswer(before, 'which-regions', ['one'])).toEqual({
      answers: { 'which-regions': ['one'], 'which-queries': ['joins'] },
      dropped: ['who-writes'],
    })
    expect(changeAnswer({ 'which-regions': ['one'] }, 'if-region-fails', ['seconds'])).toEqual({
      answers: { 'if-region-fails': ['seconds'] },
      dropped: ['which-regions'],
    })
  })

  test('never leaves a contradiction between two questions', () => {
    fc.assert(
      fc.property(
        someAnswers(),
        fc.constantFrom(...questions),
        fc.nat(7),
        (answers, { name, answers: offered }, level) => {
          const changed = changeAnswer(answers, name, [offered[level % offered.length] ?? '']).answers
          expect(findContradictions(changed).filter(({ questions: both }) => both.length > 1)).toEqual([])
        },
      ),
    )
  })
})

describe('for people', () => {
  test('answers have words, "not sure" too', () => {
    expect(labelAnswers('how-fresh', ['latest'])).toBe('Only the latest state')
    expect(labelAnswers('how-fresh', [NOT_SURE])).toBe('Not sure')
  })

  test('reasons under one rule are one sentence with all designs and facts', () => {
    const { reasons } = recommend({ 'which-regions': ['one-set'], 'who-writes': ['own-items'] })
    const said = gatherReasons(reasons).filter(({ text }) => text.startsWith('It lives in one region'))
    expect(said).toHaveLength(1)
    expect(said[0]?.text).toContain('DynamoDB in one region; Aurora DSQL in one region')
    expect(said[0]?.from).toEqual([
      'who-writes',
      'dynamodb.regional',
      'dsql.active-active',
      'aurora.regional',
      'lesson 2#patterns',
    ])
  })

  test('flips that lead to the same outcome are one', () => {
    const groups = groupFlips(recommend({ 'which-regions': ['one'], 'which-queries': ['by-key'] }).flips)
    expect(groups[0]).toEqual({
      outcome: 'aurora-dsql',
      changes: [{ question: 'which-queries', to: ['not-yet-known', 'joins'] }],
    })
  })

  test('every state of the tree can be said: its answers, or its result', () => {
    for (const state of listStates(start)) {
      if (state.question) expect(groupAnswers(state).length).toBeGreaterThan(1)
      else {
        const { details, warnings, outside } = sayResult(state.result ?? 0)
        for (const { text, lesson } of [...details, ...warnings, ...outside]) {
          expect(text).toMatch(/^[A-Z].*\.$/)
          expect(LESSON_PLACES).toContain(lesson)
        }
        const { writeMode, capacity, advice } = readResult(state.result ?? 0)
        expect(details.length).toBe(advice.length + [writeMode, capacity].filter(Boolean).length)
      }
    }
    const outsideOf = (outcome: string) => {
      const state = listStates(start).find((one) => one.result !== undefined && outcomeOf(one.result) === outcome)
      return sayResult(state?.result ?? 0)
    }
    expect(outsideOf('aurora-global').outside).toEqual([
      { text: expect.stringContaining('RDS with a read replica'), lesson: '3#choice' },
    ])
    expect(
      outsideOf('aurora-dsql-multi')
        .warnings.map(({ text }) => text)
        .join(' '),
    ).toContain('40001')
    expect(outsideOf('none-fits')).toEqual({ details: [], warnings: [], outside: [] })
    expect(groupAnswers({ question: undefined, next: [], result: 0 })).toEqual([])
  })
})
