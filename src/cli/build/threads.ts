import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { EpisodeSummary } from '../../course/index.ts'
import type { Delivery, Order } from './share-episodes.ts'

/** Threads beside the one that asks, at work. */
export interface Threads {
  /** What the episodes say of themselves, from the first that has read them; undefined where none could. */
  readonly read: Promise<readonly EpisodeSummary[] | undefined>
  /** What all of them made; an error of one of them is everybody's. */
  readonly done: Promise<readonly Delivery[]>
  /** Ends those that are still at work. */
  stop(): Promise<void>
}

/** A thread reads the program and the whole course before it is of help: with fewer episodes it comes too late. */
const EPISODES_PER_THREAD = 250

const program = new URL('./episode-thread.ts', import.meta.url)

/** How many threads shorten making so many episodes, beside the one that asks. */
export function countThreads(episodes: number, processors = availableParallelism()): number {
  return Math.max(0, Math.min(processors - 1, Math.floor(episodes / EPISODES_PER_THREAD)))
}

/** Starts threads, each with its order. */
export function startThreads(orders: readonly Order[], file: URL = program): Threads {
  const workers = orders.map((order) => new Worker(file, { workerData: order }))
  const done = Promise.all(workers.map((worker) => awaitWord(worker, ({ done }) => done)))
  const read = Promise.any(workers.map((worker) => awaitWord(worker, ({ read }) => read)))
  // Whoever asks may be at work itself, or fail, before it waits for them.
  done.catch(() => undefined)
  return {
    read: read.catch(() => undefined),
    done,
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** What a thread says, one at a time. */
interface Message {
  readonly read?: readonly EpisodeSummary[]
  readonly done?: Delivery
}

function awaitWord<T>(worker: Worker, pick: (message: Message) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => {
      const word = pick(message)
      if (word !== undefined) resolve(word)
    })
    worker.once('error', (error) => reject(isTelling(error) ? error : new Error('a thread that makes episodes broke')))
    worker.once('exit', (code) => reject(new Error(`a thread that makes episodes ended too early, with code ${code}`)))
  })
}

/** Some errors of the system lose all that they say on their way between threads. */
function isTelling(error: unknown): boolean {
  return error instanceof Error && error.message !== ''
}
