import { Recorder } from './history/recorder.ts'
import { Network } from './network/network.ts'
import { Queue, RANK } from './network/queue.ts'
import type { Run } from './run.ts'

/** The time of a run, what is to come, the network, and the record of what was. */
export class World {
  readonly run: Run
  readonly network: Network
  readonly recorder = new Recorder()
  readonly #queue = new Queue()
  #now = 0
  /** Messages that no end of a cut ever lets through. */
  undelivered = 0

  constructor(run: Run) {
    this.run = run
    this.network = new Network(run)
  }

  /** The time of the run. */
  get now(): number {
    return this.#now
  }

  /** Does something at a time. */
  at(time: number, rank: keyof typeof RANK, action: () => void): void {
    this.#queue.add(time, RANK[rank], action)
  }

  /** Does something when a message arrives, if it ever does. */
  deliver(time: number | undefined, action: () => void): void {
    if (time === undefined) this.undelivered++
    else this.at(time, 'arrival', action)
  }

  /** Lets everything happen that is to come. */
  play(): void {
    for (let entry = this.#queue.next(); entry; entry = this.#queue.next()) {
      this.#now = entry.at
      entry.action()
    }
  }
}
