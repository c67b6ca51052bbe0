import { type Prices, WorkloadError } from '../../calculator/index.ts'
import { type Quantity, workingText } from '../../quantity/index.ts'
import type { NumericCard, ParameterValue } from '../card.ts'
import { CardError } from '../read-card.ts'
import { drawFrom } from './draw.ts'
import { listMistakes, type Mistake } from './mistakes.ts'
import { priceAnswer } from './price.ts'

/** One asking of a numeric card: the question with its numbers, the answer, its working, and the usual mistakes. */
export interface Variant {
  readonly question: string
  readonly answer: Quantity
  readonly working: string
  readonly mistakes: readonly Mistake[]
}

/** The variant of a card for a seed: equal seeds ask the same. */
export function makeVariant(card: NumericCard, seed: number, prices: Prices): Variant {
  const draw = drawFrom(seed)
  let workload: Record<string, unknown> = { ...card.workload }
  let { question } = card
  for (const { path, values } of card.vary) {
    const chosen = values[Math.floor(draw() * values.length)] as ParameterValue
    workload = put(workload, path, chosen.value)
    question = question.replaceAll(`{${path.join('.')}}`, chosen.said)
  }
  try {
    const answer = priceAnswer(workload, card.answer, prices)
    if (!answer) throw new CardError(`${card.answer.join(', ')} leads to no quantity of the bill`)
    return {
      question,
      answer,
      working: workingText(answer),
      mistakes: listMistakes(workload, card.answer, answer, prices),
    }
  } catch (error) {
    if (error instanceof WorkloadError) throw new CardError(error.problems.map(({ message }) => message).join('; '))
    throw error
  }
}

/** A workload with one field set anew; a number of regions takes as many from the front. */
function put(
  data: Readonly<Record<string, unknown>>,
  path: readonly string[],
  value: string | number,
): Record<string, unknown> {
  const [name, ...rest] = path as [string, ...string[]]
  const before = data[name]
  if (name === 'regions' && Array.isArray(before)) return { ...data, regions: before.slice(0, Number(value)) }
  if (rest.length === 0) return { ...data, [name]: value }
  const inner = typeof before === 'object' && before !== null ? { ...before } : { rate: before }
  return { ...data, [name]: put(inner, rest, value) }
}
