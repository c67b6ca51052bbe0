/** Where a card stands among neighbours whose ids are certain: between which two, and how far from either. */
export interface Place {
  readonly after: string
  readonly before: string
  readonly fromFront: number
  readonly fromBack: number
}

/** The places of a row of cards: an id where it is certain, undefined where it is not, null where it tells nothing. */
export function findPlaces(ids: readonly (string | undefined | null)[]): (Place | undefined)[] {
  const row = ids.flatMap((id, index) => (id === null ? [] : [{ id, index }]))
  const found: (Place | undefined)[] = ids.map(() => undefined)
  let from = 0
  for (let at = 0; at <= row.length; at++) {
    const closes = row[at]?.id
    if (at < row.length && closes === undefined) continue
    const after = row[from - 1]?.id ?? ''
    for (let inside = from; inside < at; inside++)
      found[row[inside]?.index ?? -1] = {
        ...{ after, before: closes ?? '' },
        ...{ fromFront: inside - from, fromBack: at - 1 - inside },
      }
    from = at + 1
  }
  return found
}

/** Whether two cards stand in the same place: between the same two neighbours, as far from one of them. */
export function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  if (!one || !other || one.after !== other.after || one.before !== other.before) return false
  return one.fromFront === other.fromFront || one.fromBack === other.fromBack
}
