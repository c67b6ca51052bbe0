import type { EpisodeSummary } from '../../course/index.ts'
import { Refusal, type Staged, Staging } from '../../host/index.ts'
import { type OpenedConfig, openPacks } from '../check/open-config.ts'
import type { IgnoreTally } from '../check/use-config.ts'
import { type MadeEpisode, type Making, openMaking, type Plan } from './make-episode.ts'
import { stagingFolder } from './stage-episode.ts'

/** What one thread made of a course. It is plain data: it is told to the thread that asked. */
export interface Share {
  /** The episodes with their places among those of the course. */
  readonly made: readonly (readonly [number, MadeEpisode])[]
  /** Where it ended early, and why: an error that is the author's loses its class on the way. */
  readonly failed: { readonly at: number; readonly error: unknown; readonly isRefusal: boolean } | undefined
}

/** What another thread is to do. */
export interface Order {
  readonly plan: Omit<Plan, 'config'> & { readonly config: Omit<OpenedConfig, 'packs'> }
  readonly mark: string
  readonly next: Int32Array
}

/** What another thread did. */
export interface Delivery extends Share {
  readonly staged: Staged
  readonly tally: IgnoreTally
}

/** The place of the next episode that no thread has taken: all threads count on it. */
export function startCount(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** Makes episodes, each time the first that nobody has taken, until none is left or one can't be made. */
export function takeShare({ entries, make }: Making, staging: Staging, next: Int32Array): Share {
  const made: [number, MadeEpisode][] = []
  for (;;) {
    const at = Atomics.add(next, 0, 1)
    const entry = entries[at]
    if (!entry) return { made, failed: undefined }
    try {
      made.push([at, make(entry, staging)])
    } catch (error) {
      // Whatever comes after it is not worth beginning; what comes before it is with a thread already.
      Atomics.store(next, 0, entries.length)
      return { made, failed: { at, error, isRefusal: error instanceof Refusal } }
    }
  }
}

/** Does in a thread of its own what was ordered there; tells first what it has read, so that nobody else need read it. */
export function deliver(
  { plan, mark, next }: Order,
  tell: (episodes: readonly EpisodeSummary[]) => void = () => undefined,
): Delivery {
  const { config } = plan
  const packs = openPacks(config.config, config.folder, config.file ?? '')
  const making = openMaking({ ...plan, config: { ...config, packs } })
  tell(making.opened.map.episodes)
  const staging = Staging.join(plan.root, stagingFolder, mark)
  return { ...takeShare(making, staging, next), staged: staging.tell(), tally: making.use.tell() }
}

/** All episodes in the order of the course; an error is that of the first that can't be made, whoever came upon it. */
export function joinShares(shares: readonly Share[]): readonly MadeEpisode[] {
  const [first] = shares.flatMap(({ failed }) => failed ?? []).sort((a, b) => a.at - b.at)
  if (first) {
    const { error, isRefusal } = first
    throw isRefusal && error instanceof Error && !(error instanceof Refusal) ? new Refusal(error.message) : error
  }
  return shares
    .flatMap(({ made }) => made)
    .sort(([a], [b]) => a - b)
    .map(([, episode]) => episode)
}
