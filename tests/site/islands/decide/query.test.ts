import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderAnswers, questions } from '../../../../src/decision/index.ts'
import { readCitation } from '../../../../src/site/islands/decide/citations.ts'
import { groupWays } from '../../../../src/site/islands/decide/group-ways.ts'
import { readQuery, writeQuery } from '../../../../src/site/islands/decide/query.ts'
import { someAnswers } from '../../../decision/arbitraries.ts'

const workload = { regions: ['us-east-1', 'eu-west-1'], writes: { rate: '5 per second', spread: 'total' } }

describe('the address of the questionnaire', () => {
  test('holds every answer, the question being changed, and the workload', () => {
    fc.assert(
      fc.property(
        someAnswers(),
        fc.option(fc.constantFrom(...questions.map(({ name }) => name)), { nil: undefined }),
        fc.constantFrom(workload, undefined),
        (answers, changing, priced) => {
          const asked = { answers: orderAnswers(answers), changing, workload: priced }
          expect(readQuery(writeQuery(asked))).toEqual({ ...asked, ignored: [] })
        },
      ),
    )
  })

  test('is read from any text without an error; what means nothing is named, and short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const { ignored } = readQuery(query)
        for (const part of ignored) expect(part.length).toBeLessThanOrEqual(61)
      }),
    )
  })

  test.each(['?change=__proto__', '?change=%3Cscript%3E', '?change=constructor'])('%s changes nothing', (query) => {
    expect(readQuery(query).changing).toBeUndefined()
  })

  test('markup in an answer is left out and named as it stands', () => {
    const { answers, ignored } = readQuery('?v=1&which-regions=<img onerror=alert(1)>&which-team=sql')
    expect(answers).toEqual({ 'which-team': ['sql'] })
    expect(ignored).toEqual(['which-regions=<img onerror=alert(1)>'])
  })
})

test.each([
  ['lesson 6#conflicts', { kind: 'lesson', number: 6, place: 'conflicts' }],
  ['who-writes', { kind: 'answer', question: 'who-writes' }],
  ['dynamodb.mrec-lag', { kind: 'fact', id: 'dynamodb.mrec-lag' }],
])('%s is cited as what it is', (from, citation) => {
  expect(readCitation(from)).toEqual(citation)
})

test('ways are gathered by where they lead; those that change one answer by their question', () => {
  const change = (question: 'which-team' | 'how-much', to: string) => ({ question, from: [], to: [to] })
  const [team, sql, more] = [change('which-team', 'either'), change('which-team', 'sql'), change('how-much', 'more')]
  const groups = groupWays([
    { changes: [team], outcome: 'aurora-dsql' },
    { changes: [more], outcome: 'none-fits' },
    { changes: [sql], outcome: 'aurora-dsql' },
    { changes: [team, more], outcome: 'aurora-dsql' },
  ])
  expect(groups).toEqual([
    { outcome: 'aurora-dsql', single: [{ question: 'which-team', changes: [team, sql] }], several: [[team, more]] },
    { outcome: 'none-fits', single: [{ question: 'how-much', changes: [more] }], several: [] },
  ])
})
