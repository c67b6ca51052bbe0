import { BookError } from '../../book/index.ts'
import type { Prices } from '../../calculator/index.ts'
import { CardError, makeVariant, type NumericCard } from '../../recall/index.ts'
import { readCards } from '../cards.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const card: CourseRule = {
  name: 'course/card',
  page: `
A card can be asked: a recall prompt has an answer for each question, and a \`card\` block is whole. A numeric one names a
scenario, what varies in it, and the names that lead to its answer.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Recall

    **Recall Prompt**: "What drinks more, rye or wheat?"

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Recall

    **Recall Prompt**: "What drinks more, rye or wheat?"
    **Answer**: "Rye."
`,
  judge: ({ outline, outlineFile, cards }, { prices }) => [
    ...readCards(outline).problems.map((problem) => findingAt(outlineFile, problem, card.name, problem.message)),
    ...cards.flatMap(({ card: asked, line }) => {
      const wrong = asked.kind === 'numeric' ? findFailure(asked, prices) : undefined
      return wrong === undefined ? [] : [findingAt(outlineFile, { line }, card.name, wrong)]
    }),
  ],
}

/** How many variants of a numeric card are tried. */
const TRIES = 24

const tried = new WeakMap<NumericCard, { readonly prices: Prices; readonly failure: string | undefined }>()

// A card stays the same while somebody writes the script beside it.
function findFailure(asked: NumericCard, prices: Prices): string | undefined {
  const before = tried.get(asked)
  if (before?.prices === prices) return before.failure
  const failure = tryVariants(asked, prices)
  tried.set(asked, { prices, failure })
  return failure
}

function tryVariants(asked: NumericCard, prices: Prices): string | undefined {
  try {
    for (let seed = 1; seed <= TRIES; seed++) makeVariant(asked, seed, prices)
    return undefined
  } catch (error) {
    if (error instanceof CardError || error instanceof BookError) return error.message
    throw error
  }
}
