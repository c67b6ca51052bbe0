import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/check/index.ts'
import { judgeRetold } from '../../../src/check/rules/consistency/retold.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'
import { quizzes, summaries } from '../../claims/told-again/texts.ts'
import { check } from '../surroundings.ts'

const [first] = quizzes.map(({ text }) => text)
const [report] = summaries.map(({ text }) => text)

function judge(text: string, known: readonly number[] = []) {
  const document = readDocument(text, 'markdown')
  const mentions = readNumbers(document.text)
  const before = known.map((mention) => ({ mention, finding: {} as Finding }))
  return judgeRetold('a.md', document, readClaims(document, mentions), before)
}

describe('what is told again', () => {
  test('is shown with the place that tells it otherwise, as an answer or as a repetition', () => {
    const findings = check(first as string, 'markdown').findings
    expect(findings.find(({ message }) => message.includes('€221'))).toMatchObject({
      rule: 'recall/answer',
      severity: 'warning',
      message: 'answered "€221", line 4 tells "€212"',
      help: 'say "€212" in both places, or what makes them differ',
      related: [{ line: 4, message: 'told as "€212"' }],
    })
    expect(check(report as string, 'markdown').findings.map(({ rule }) => rule)).toContain('consistency/told-twice')
  })

  test('rightly counts as a claim that holds, where it carries weight', () => {
    const { ledger, mentions } = check(first as string, 'markdown')
    const answer = ledger.findLast(({ mention }) => mentions[mention]?.value === '22')
    expect(answer?.claims).toContainEqual({ rule: 'recall/answer', value: 22, ok: true })
  })

  test('is left alone where one of the two was found wrong already', () => {
    const found = judge(first as string).judged.map(({ mention }) => mention)
    expect(found.length).toBeGreaterThan(1)
    expect(judge(first as string, found).judged).toEqual([])
  })
})
