import type { Delay, Matrix, Span } from '../run.ts'
import { didYouMean, type Path, type Problem, show } from './problems.ts'
import { readDelay, readDuration } from './read-duration.ts'

type Written = string | 0

/** Reads the parts of a run that are more than their shape says, collecting every problem on the way. */
export class Reader {
  readonly problems: Problem[] = []
  readonly regions: readonly string[]

  constructor(regions: readonly string[]) {
    this.regions = regions
  }

  fail(path: Path, message: string): void {
    this.problems.push({ path, message })
  }

  /** The place of a region in the run. */
  region(path: Path, name: string): number {
    const place = this.regions.indexOf(name)
    if (place < 0) {
      this.fail(
        path,
        `no region ${show(name)}${didYouMean(name, this.regions)}; the regions are ${this.regions.join(', ')}`,
      )
    }
    return Math.max(0, place)
  }

  duration(path: Path, written: Written | undefined, otherwise: number, mayBeNegative = false): number {
    if (written === undefined) return otherwise
    const length = readDuration(written, mayBeNegative)
    if (length === undefined) this.fail(path, `${show(written)} is no time; expected one such as 50ms, 1.5s or 2 min`)
    return length ?? otherwise
  }

  delay(path: Path, written: Written | undefined, otherwise: Delay): Delay {
    if (written === undefined) return otherwise
    const delay = readDelay(written)
    if (!delay) this.fail(path, `${show(written)} is no delay; expected one such as 300ms or 400ms ± 50ms`)
    else if (delay.jitter > delay.typical) this.fail(path, `${show(written)} would go below zero`)
    return delay ?? otherwise
  }

  /** Delays from each region to each: one for all, and others by pair. */
  matrix(field: string, otherwise: Delay, pairs: Readonly<Record<string, Written>> | undefined): Matrix {
    const matrix = this.regions.map(() => this.regions.map(() => otherwise))
    for (const [key, written] of Object.entries(pairs ?? {})) {
      const path = [field, key]
      const [, from, arrow, to] = /^(.*?)\s*(<?->)\s*(.*)$/.exec(key) ?? []
      if (from === undefined || to === undefined) {
        this.fail(path, 'expected a pair, such as boston -> dublin, or boston <-> dublin for both ways')
        continue
      }
      const [a, b] = [this.region(path, from), this.region(path, to)]
      const delay = this.delay(path, written, otherwise)
      for (const [x, y] of arrow === '->'
        ? [[a, b]]
        : [
            [a, b],
            [b, a],
          ])
        matrix[x ?? 0]?.splice(y ?? 0, 1, delay)
    }
    return matrix
  }

  span(path: Path, written: { readonly from: Written; readonly until?: Written | undefined }): Span {
    const from = this.duration([...path, 'from'], written.from, 0)
    const until = this.duration([...path, 'until'], written.until, Number.POSITIVE_INFINITY)
    if (until <= from) this.fail([...path, 'until'], `${show(written.until)} is not after ${show(written.from)}`)
    return { from, until }
  }
}
