import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Answers, findContradictions, findQuestion, recommend } from '../../src/decision/index.ts'

interface Case {
  readonly name: string
  readonly why: string
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly expect: {
    readonly family: string
    readonly outcome: string
    readonly reason: string
    readonly writeMode?: string
    readonly capacity?: string
    readonly advice?: string
  }
}

const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8'))

test('there are at least forty written cases, over every family and outcome', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
  expect(new Set(cases.map(({ expect: { outcome } }) => outcome)).size).toBe(10)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})

describe.each(cases)('$name', ({ answers: written, expect: expected }) => {
  const answers: Answers = Object.fromEntries(
    Object.entries(written).map(([name, given]) => [name, typeof given === 'string' ? [given] : given]),
  )

  test('is written in answers that exist and fit together', () => {
    for (const [name, given] of Object.entries(answers)) {
      for (const one of given) expect(findQuestion(name)?.answers, name).toContain(one)
    }
    expect(findContradictions(answers)).toEqual([])
  })

  test('comes out as written, for the reason written', () => {
    const { family, outcome, reasons, writeMode, capacity, advice } = recommend(answers)
    expect({ family, outcome }).toEqual({ family: expected.family, outcome: expected.outcome })
    expect(reasons.map(({ rule }) => rule)).toContain(expected.reason)
    if (expected.writeMode) expect(writeMode).toBe(expected.writeMode)
    if (expected.capacity) expect(capacity).toBe(expected.capacity)
    if (expected.advice) expect(advice).toContain(expected.advice)
  })

  test('leaves no question open that matters', () => {
    expect(recommend(answers).open).toEqual([])
  })
})
