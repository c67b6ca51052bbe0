import type { Delay, Run, Span } from '../run.ts'
import { draw } from './draw.ts'

/** Copying takes the replication lag, a request and its answer the time of a trip. */
export type Carriage = 'lags' | 'trips'

/** Says when messages arrive, with the run's delays, cuts and outages. */
export class Network {
  readonly #run: Run
  readonly #gaps = new Map<number, readonly Span[]>()

  constructor(run: Run) {
    this.#run = run
  }

  /** Whether a region is up at a time. */
  isUp(region: number, at: number): boolean {
    return this.outageOf(region, at) === undefined
  }

  /** The outage that a region is in at a time. */
  outageOf(region: number, at: number): Span | undefined {
    return this.#run.outages.find((outage) => outage.region === region && isWithin(outage, at))
  }

  /** Whether two regions are up and nothing is cut between them at a time. */
  canReach(from: number, to: number, at: number): boolean {
    return this.#gapsOf(from, to).every((gap) => !isWithin(gap, at))
  }

  /**
   * When a message arrives; never where no end of a cut is known. One that is under way when a region fails or the
   * link is cut starts again afterwards, so a region's outage keeps back what it had not delivered.
   */
  arrival(from: number, to: number, sent: number, carriage: Carriage, ...draws: readonly number[]): number | undefined {
    const delay = this.#delay(from, to, carriage, draws)
    let start = sent
    for (const gap of this.#gapsOf(from, to)) {
      if (gap.until <= start) continue
      if (gap.from >= start + delay) break
      start = gap.until
    }
    return Number.isFinite(start) ? start + delay : undefined
  }

  #delay(from: number, to: number, carriage: Carriage, draws: readonly number[]): number {
    if (from === to) return 0
    const { typical, jitter }: Delay = this.#run[carriage][from]?.[to] ?? { typical: 0, jitter: 0 }
    if (jitter === 0) return typical
    const aside = Math.round((2 * draw(this.#run.seed, from, to, ...draws) - 1) * jitter)
    return Math.max(0, typical + aside)
  }

  #gapsOf(from: number, to: number): readonly Span[] {
    const key = from * this.#run.regions.length + to
    const known = this.#gaps.get(key)
    if (known) return known
    const { outages, cuts } = this.#run
    const down = outages.filter(({ region }) => region === from || region === to)
    const cut = cuts.filter(({ between: [a, b] }) => (a === from && b === to) || (a === to && b === from))
    const gaps = [...down, ...cut].sort((a, b) => a.from - b.from)
    this.#gaps.set(key, gaps)
    return gaps
  }
}

function isWithin({ from, until }: Span, at: number): boolean {
  return from <= at && at < until
}
