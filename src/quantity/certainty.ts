/** How sure a value is: from a list or a document, from an editable assumption, or where sources disagree. */
export type Certainty = 'listed' | 'assumed' | 'open'

/** The certainties, the surest first. */
export const CERTAINTIES: readonly Certainty[] = ['listed', 'assumed', 'open']

/** The less sure of two certainties. */
export function lessSure(a: Certainty, b: Certainty): Certainty {
  if (a === b || b === 'listed') return a
  return CERTAINTIES.indexOf(b) > CERTAINTIES.indexOf(a) ? b : a
}
