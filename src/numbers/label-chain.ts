import type { Candidate } from './candidate.ts'
import type { Tail } from './tail.ts'

const connectors = /^\s*(?:,|-|–|—|to|and|or|through|of|out of|&|\/|, and|, or)\s*$/

/** Remembers the last label, so that the rest of "Episodes 3 through 6" or "page 3 of 10" is one too. */
export class LabelChain {
  private end = -1
  private place = 0

  /** Whether a number goes on with the label before it. */
  goesOn(text: string, found: Candidate, tail: Tail): boolean {
    if (this.end < 0 || found.start - this.end > 10 || found.start < this.end) return false
    if (found.unit !== '' || (tail.unit !== '' && tail.unit !== 'count') || found.scale > 0) return false
    if (tail.unit === 'count' && found.place === 0) return false
    return (found.plain || found.place === this.place) && connectors.test(text.slice(this.end, found.start))
  }

  /** Notes whether this number was a label. */
  note(found: Candidate, isLabel: boolean): void {
    this.end = isLabel ? found.end : -1
    this.place = found.place
  }
}
