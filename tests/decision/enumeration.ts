import { ALONE_AT, evaluate, FORCED_AT, forceBits, ruleOut } from '../../src/decision/evaluate.ts'
import { questions } from '../../src/decision/policy/questions.ts'

/** Every set of answers there is, one to each question, in one row: the result and the designs that are out. */
export interface Enumeration {
  readonly size: number
  readonly codes: Int32Array
  readonly outs: Uint16Array
  /** How far apart two sets of answers stand that differ by one step in a question. */
  readonly strides: readonly number[]
  levelAt(index: number, question: number): number
  /** Whether one region alone stands beside an answer that needs another. */
  contradicts(index: number): boolean
}

/** Works out every set of answers. */
export function enumerate(): Enumeration {
  const sizes = questions.map(({ answers }) => answers.length)
  const strides = sizes.map((_, question) => sizes.slice(question + 1).reduce((product, size) => product * size, 1))
  const size = sizes.reduce((product, one) => product * one, 1)
  const codes = new Int32Array(size)
  const outs = new Uint16Array(size)
  const levelAt = (index: number, question: number) =>
    Math.floor(index / (strides[question] ?? 1)) % (sizes[question] ?? 1)
  const bits: number[] = questions.map(() => 1)
  for (let index = 0; index < size; index++) {
    for (let question = 0; question < sizes.length; question++) bits[question] = 1 << levelAt(index, question)
    forceBits(bits)
    codes[index] = evaluate(bits)
    outs[index] = ruleOut(bits)
  }
  const contradicts = (index: number) =>
    levelAt(index, ALONE_AT) === 0 && FORCED_AT.some((question) => levelAt(index, question) > 0)
  return { size, codes, outs, strides, levelAt, contradicts }
}
