import { firstIndex } from '../../../claims/index.ts'

/** A stretch of a text's plain text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

interface Entry<T> {
  readonly stretch: Stretch
  readonly value: T
}

/** Stretches that don't overlap, looked up by an offset. */
export class Stretches<T> {
  readonly #entries: readonly Entry<T>[]

  constructor(entries: readonly { readonly stretch: Stretch | undefined; readonly value: T }[]) {
    const known = entries.flatMap(({ stretch, value }) => (stretch ? [{ stretch, value }] : []))
    this.#entries = known.sort((a, b) => a.stretch.start - b.stretch.start)
  }

  /** What belongs to the stretch in which an offset lies. */
  at(offset: number): T | undefined {
    const after = firstIndex(this.#entries.length, (index) => (this.#entries[index] as Entry<T>).stretch.start > offset)
    const entry = this.#entries[after - 1]
    return entry && offset < entry.stretch.end ? entry.value : undefined
  }
}
