/** What a search of all states came upon. */
export interface Explored<S> {
  /** How many different states there are. */
  readonly states: number
  /** Those in which nothing more can happen. */
  readonly ends: readonly S[]
}

/** Visits every state that can be reached, once each: two states of one key count as the same. */
export function exploreStates<S>(
  initial: S,
  nextOf: (state: S) => readonly S[],
  keyOf: (state: S) => string,
  visit: (state: S) => void = () => {},
): Explored<S> {
  const seen = new Set([keyOf(initial)])
  const open = [initial]
  const ends: S[] = []
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    visit(state)
    const next = nextOf(state)
    if (next.length === 0) ends.push(state)
    for (const each of next) {
      const key = keyOf(each)
      if (seen.has(key)) continue
      seen.add(key)
      open.push(each)
    }
  }
  return { states: seen.size, ends }
}
