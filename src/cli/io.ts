import type { Watcher } from '../host/index.ts'

/** What a subcommand may touch of the outside world, so that a test can hand in its own. */
export interface Io {
  /** Standard output: the result. */
  out(text: string): void
  /** Standard error: everything said beside the result. */
  err(text: string): void
  readonly cwd: string
  readonly color: boolean
  readonly width: number
  /** Reads a text file, or standard input for `-`, of at most so many bytes. */
  readInput(path: string, limit?: number): string
  /** Where results are kept between runs; nowhere unless given. */
  readonly cacheFolder?: string | undefined
  /** Whether a path leads to the file into which this prints. */
  isOutput?(path: string): boolean
  /** What tells of changes on the disk. */
  readonly watcher?: Watcher
}

/** One subcommand of `crossfoot`: its arguments in, its exit code out. */
export type Subcommand = (args: string[], io: Io) => Promise<number>
