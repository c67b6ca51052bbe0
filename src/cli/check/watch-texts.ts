import { join, relative, resolve } from 'node:path'
import { Refusal, type Watcher } from '../../host/index.ts'
import type { Io } from '../io.ts'
import { courseFile } from '../read-course.ts'
import { Changes } from './changes.ts'
import { listConfigPaths, listPacks } from './open-config.ts'

const SHOWN = 3

/** What is watched: the paths that the user named, and files beside them that a check reads. */
export interface Watched {
  readonly paths: readonly string[]
  readonly beside: readonly string[]
}

/** Checks again whenever something is another than before, until the user ends it; returns the last exit code. */
export async function watchTexts(
  { paths, beside }: Watched,
  io: Io,
  watcher: Watcher,
  check: (io: Io) => Promise<number>,
): Promise<number> {
  return new Promise((end, fail) => {
    const changes = new Changes(paths, io)
    const onChange = (all: readonly string[]) => {
      last = last.then((code) => {
        const changed = changes.keep(all)
        if (changed.length === 0) return code
        io.err(`\n${sayChanged(changed, io)}\n`)
        return checkOnce()
      })
      last.catch(failNow)
    }
    const around = [...listConfigPaths(io.cwd), ...beside]
    const stops = [watcher.watch(listWatched(paths, io), onChange, around)]
    let isStopped = false
    const stop = () => {
      isStopped = true
      for (const end of stops.splice(0)) end()
    }
    // Which packs there are is known once the configuration is read, and may change with it.
    const packs = new Set<string>()
    const watchPacks = async () => {
      const more = (await listPacks(io)).filter((path) => !packs.has(path))
      for (const path of more) packs.add(path)
      if (more.length > 0 && !isStopped) stops.push(watcher.watch([], onChange, more))
    }
    const checkOnce = async () => {
      await watchPacks()
      return checkCarefully(check, changes.noting([...around, ...packs, resolve(io.cwd, courseFile)]))
    }
    let last = checkOnce()
    const failNow = (error: unknown) => {
      stop()
      fail(error)
    }
    last.then(() => io.err('Watching; Ctrl-C ends this.\n'), failNow)
    watcher.onInterrupt(() => {
      stop()
      last.then(end, fail)
    })
  })
}

// A text that is gone, or a configuration half written, is told; the next change may mend it.
async function checkCarefully(check: (io: Io) => Promise<number>, io: Io): Promise<number> {
  try {
    return await check(io)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}

/** What a check of these paths looks at, with the course around it. */
function listWatched(paths: readonly string[], { cwd }: Io): string[] {
  const named =
    paths.length === 0 ? ['episodes', join('src', 'site'), join('src', 'decision', 'words'), 'README.md'] : paths
  return [...named, courseFile].map((path) => resolve(cwd, path))
}

function sayChanged(changed: readonly string[], { cwd }: Io): string {
  const names = changed.slice(0, SHOWN).map((path) => relative(cwd, path))
  const more = changed.length - names.length
  return `Changed: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
