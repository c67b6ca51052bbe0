import { itemAt } from './item-at.ts'
import { DESIGNS } from './policy/designs.ts'
import { DETAILS } from './policy/details.ts'
import { DRAWBACKS, LIMITS } from './policy/limits.ts'
import { questions, type When } from './policy/questions.ts'
import type { Rule } from './policy/rule.ts'

/** A rule as bits: which designs it is about, and for each question it asks about, which answers make it hold. */
export interface BitRule {
  readonly designs: number
  readonly tests: readonly (readonly [question: number, answers: number])[]
}

export const limitBits = LIMITS.map(toBits)
export const drawbackBits = DRAWBACKS.map(toBits)
export const detailBits = DETAILS.map(toBits)

/** The rule as bits. */
export function toBits({ designs, when }: Rule): BitRule {
  return {
    designs: designs.reduce((bits, name) => bits | (1 << DESIGNS.findIndex((design) => design.name === name)), 0),
    tests: questions.flatMap(({ name, answers }, index) => {
      const wanted: readonly string[] | undefined = when[name]
      if (!wanted) return []
      return [[index, wanted.reduce((bits, answer) => bits | (1 << answers.indexOf(answer)), 0)] as const]
    }),
  }
}

/** Whether a rule holds for the answers, given as bits by question. */
export function holds({ tests }: BitRule, bits: readonly number[]): boolean {
  for (const [question, answers] of tests) if ((itemAt(bits, question) & answers) === 0) return false
  return true
}

/** Whether answers, by name, fulfil a condition. */
export function fulfils(when: When, chosen: (name: keyof When) => readonly string[]): boolean {
  return questions.every(({ name }) => {
    const wanted: readonly string[] | undefined = when[name]
    return !wanted || chosen(name).some((answer) => wanted.includes(answer))
  })
}
