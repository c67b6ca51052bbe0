/** The seed of a numeric card's next variant: another one for each card, and each time that it is asked. */
export function seedOf(card: string, reviews: number): number {
  let hash = 0x811c9dc5
  const text = `${card} ${reviews}`
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0
  }
  return hash
}
