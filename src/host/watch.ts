import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { isSkipped } from './walk.ts'

/** How long it must be quiet before changes are told, in milliseconds: an editor saves in several steps. */
const QUIET = 60

/** Tells what changes on the disk, and when the user has had enough. */
export interface Watcher {
  /** Tells of changed paths, some at a time, until the returned function is called; of `alone` no file beside them. */
  watch(paths: readonly string[], onChange: (changed: readonly string[]) => void, alone?: readonly string[]): () => void
  /** Calls once when the user ends the program. */
  onInterrupt(stop: () => void): void
}

/** The watcher of this machine's disk. Folders are watched with those in them, save those that no walk enters. */
export const diskWatcher: Watcher = {
  watch(paths, onChange, alone = []) {
    const watchers = new Map<string, FSWatcher>()
    const changed = new Set<string>()
    let whole = new Set<string>()
    let timer: NodeJS.Timeout | undefined
    // Where every watched folder vanished this goes on, for they may come back.
    const alive = setInterval(() => {}, 2 ** 30)
    const watchAll = () => {
      whole = new Set(paths.flatMap(listFolders))
      const folders = [...whole, ...alone.map((path) => dirname(path))]
      for (const folder of folders) if (!watchers.has(folder)) watchOne(folder)
    }
    const watchOne = (folder: string) => {
      try {
        const watcher = watch(folder, (_, name) => {
          const path = name === null ? folder : join(folder, name)
          if (whole.has(folder) || alone.includes(path)) note(path)
        })
        watcher.on('error', () => forget(folder))
        watchers.set(folder, watcher)
      } catch {
        // A folder that vanished meanwhile.
      }
    }
    const forget = (folder: string) => {
      watchers.get(folder)?.close()
      watchers.delete(folder)
    }
    const note = (path: string) => {
      if (path.endsWith('.draft')) return
      changed.add(path)
      clearTimeout(timer)
      timer = setTimeout(() => {
        const told = [...changed].sort()
        changed.clear()
        for (const folder of watchers.keys()) if (!isFolder(folder)) forget(folder)
        watchAll()
        onChange(told)
      }, QUIET)
    }
    watchAll()
    return () => {
      clearTimeout(timer)
      clearInterval(alive)
      for (const folder of [...watchers.keys()]) forget(folder)
    }
  },
  onInterrupt(stop) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  },
}

/** A folder with all those in it, or the folder of a file. */
function listFolders(path: string): string[] {
  if (!isFolder(path)) return [dirname(path)]
  try {
    const inside = readdirSync(path, { withFileTypes: true })
    const folders = inside.filter((entry) => entry.isDirectory() && !isSkipped(entry.name))
    return [path, ...folders.flatMap(({ name }) => listFolders(join(path, name)))]
  } catch {
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
