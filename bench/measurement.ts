/** One line of the bench: a median of ours, a peer's on the same work in the same run, and how the two compare. */
export interface Measurement {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly peer?: number
  readonly peerName?: string
  /** How many times better ours is; a regression is this, over 15 % lower than in results.md. */
  readonly ratio?: number
  /** What an issue asks of a machine like the one described, for the reader: never a gate. */
  readonly aim?: string
}

/** What a bench file exports. */
export type Run = () => Promise<readonly Measurement[]>

/** The middle of some measured values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Milliseconds of some runs of each piece of work, taken in turn so that a slow moment hits all of them: medians. */
export async function timeInTurn(runs: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[][] = works.map(() => [])
  for (let run = 0; run <= runs; run++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work()
      // The first round warms up and is not counted.
      if (run > 0) times[index]?.push(performance.now() - start)
    }
  }
  return times.map(median)
}
