/** A stretch of a text's plain text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches that don't overlap, looked up by an offset. */
export class Stretches<T> {
  readonly #entries: readonly { readonly stretch: Stretch; readonly value: T }[]

  constructor(entries: readonly { readonly stretch: Stretch | undefined; readonly value: T }[]) {
    const known = entries.flatMap(({ stretch, value }) => (stretch ? [{ stretch, value }] : []))
    this.#entries = known.sort((a, b) => a.stretch.start - b.stretch.start)
  }

  /** What belongs to the stretch in which an offset lies. */
  at(offset: number): T | undefined {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#entries[middle]?.stretch.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const entry = this.#entries[low - 1]
    return entry && offset < entry.stretch.end ? entry.value : undefined
  }
}
