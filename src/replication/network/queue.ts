interface Entry {
  readonly at: number
  readonly rank: number
  readonly turn: number
  readonly action: () => void
}

/** What goes first of what happens at one moment: failures, then what arrives, then what is asked. */
export const RANK = { failure: 0, arrival: 1, operation: 2 } as const

function isBefore(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at < b.at
  return a.rank === b.rank ? a.turn < b.turn : a.rank < b.rank
}

/** What is still to happen, in the order of time; what was put in first goes first among equals. */
export class Queue {
  readonly #heap: Entry[] = []
  #turns = 0

  /** Puts an action in at its time. */
  add(at: number, rank: number, action: () => void): void {
    const entry = { at, rank, turn: this.#turns++, action }
    const heap = this.#heap
    let place = heap.length
    heap.push(entry)
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above]
      if (!parent || isBefore(parent, entry)) break
      heap[place] = parent
      place = above
    }
    heap[place] = entry
  }

  /** Takes the next action out. */
  next(): Entry | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let place = 0
    for (;;) {
      const child = this.#earlierChild(place)
      if (child === undefined || isBefore(last, child.entry)) break
      heap[place] = child.entry
      place = child.place
    }
    heap[place] = last
    return first
  }

  #earlierChild(place: number): { place: number; entry: Entry } | undefined {
    const left = this.#heap[2 * place + 1]
    const right = this.#heap[2 * place + 2]
    if (!left) return undefined
    return right && isBefore(right, left)
      ? { place: 2 * place + 2, entry: right }
      : { place: 2 * place + 1, entry: left }
  }
}
