import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CheckedSource } from '../../check/index.ts'
import { Refusal, type Walked } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { checkGroup, checkGroups, type Group, type Options, openBook } from './check-files.ts'
import { type Kept, keptOf, type Memory } from './memory.ts'
import { type OpenedConfig, openPacks } from './open-config.ts'

/** What another thread is to do: it takes the next group that nobody has taken, until none is left. */
export interface Order {
  readonly groups: readonly Pick<Group, 'texts' | 'mustBind'>[]
  readonly asOf: string
  readonly config: Omit<OpenedConfig, 'packs'>
  readonly next: Int32Array
}

/** What was found in groups, with their places. */
export type Delivery = readonly (readonly [place: number, kept: readonly Kept[]])[]

/** A thread reads the program before it is of help: with less text than so many letters for each it comes too late. */
const LETTERS_PER_THREAD = 60_000

// Each has the program and all texts in its memory.
const MOST = 7

// In the package both lie side by side too, compiled.
const program = new URL(import.meta.url.endsWith('.ts') ? './check-thread.ts' : './check-thread.js', import.meta.url)

/** How many threads shorten checking groups of texts, beside the one that asks. */
export function countThreads(sizes: readonly number[], processors: number): number {
  const letters = sizes.reduce((sum, size) => sum + size, 0)
  return Math.max(0, Math.min(MOST, processors - 1, sizes.length - 1, Math.floor(letters / LETTERS_PER_THREAD) - 1))
}

/** Where other threads can help, checks all texts of which nothing is remembered yet: afterwards all are remembered. */
export async function checkAhead(
  { files, refused }: Walked,
  io: Io,
  options: Options,
  { packs: _, ...config }: OpenedConfig,
  memory: Memory,
  { file = program, processors = availableParallelism() } = {},
): Promise<void> {
  if (processors < 2) return
  const left: { readonly group: Group; readonly size: number; check(): readonly CheckedSource[] }[] = []
  // Standard input can be read once only.
  const named = { files: files.filter((path) => path !== '-'), refused }
  checkGroups(named, io, options, (group, check) => {
    const size = group.texts.reduce((sum, { source }) => sum + source.length, 0)
    if (!memory.find(group)) left.push({ group, size, check })
    return []
  })
  const threads = countThreads(
    left.map(({ size }) => size),
    processors,
  )
  const [first] = left
  if (threads === 0 || !first) return
  // The largest first: nobody is left with one at the end.
  left.sort((a, b) => b.size - a.size)
  const groups = left.map(({ group: { texts, mustBind } }) => ({ texts, mustBind }))
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const order: Order = { groups, asOf: first.group.asOf, config, next }
  const found = Array.from({ length: threads }, () => awaitFound(file, order))
  take(left, next, ({ group, check }) => memory.recall(group, check))
  for (const delivery of await Promise.all(found))
    for (const [place, kept] of delivery) memory.learn((left[place] as (typeof left)[number]).group, kept)
}

/** Does in a thread of its own what was ordered there. */
export function deliver({ groups, asOf, config, next }: Order): Delivery {
  const opened = openBook(asOf, openPacks(config.config, config.folder, config.file ?? ''))
  return take(groups, next, (group) => keptOf(checkGroup(group, opened)))
}

/** Checks groups until none is left; one that can't be checked is left to whoever tells why. */
function take<Group, Found>(
  groups: readonly Group[],
  next: Int32Array,
  check: (group: Group) => Found,
): [place: number, found: Found][] {
  const found: [number, Found][] = []
  for (;;) {
    const place = Atomics.add(next, 0, 1)
    const group = groups[place]
    if (!group) return found
    try {
      found.push([place, check(group)])
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

/** What a thread found; nothing where it broke: what it leaves is checked here, and breaks here if it must. */
async function awaitFound(file: URL, order: Order): Promise<Delivery> {
  try {
    const worker = new Worker(file, { workerData: order })
    const [found] = await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => [[]])])
    return found
  } catch {
    return []
  }
}
