import { gradeAnswer, makeVariant, type NumericCard, type Variant } from '../../../recall/index.ts'
import { loadPrices } from '../shared/load-prices.ts'

/** What numeric cards need, loaded when the first of them is asked: the calculator, its prices, and the grading. */
export interface Numeric {
  readonly make: (card: NumericCard, seed: number) => Variant
  readonly grade: typeof gradeAnswer
}

/** Loads the prices and makes questions with them. */
export async function openNumeric(bookUrl: string): Promise<Numeric> {
  const prices = await loadPrices([bookUrl])
  return { make: (card, seed) => makeVariant(card, seed, prices), grade: gradeAnswer }
}
