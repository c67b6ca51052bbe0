import { join, relative, resolve } from 'node:path'
import { Refusal, type Watcher } from '../../host/index.ts'
import type { Io } from '../io.ts'

const SHOWN = 3

/** Checks again whenever something changes, until the user ends it; returns the last exit code. */
export async function watchTexts(
  paths: readonly string[],
  io: Io,
  watcher: Watcher,
  check: () => Promise<number>,
): Promise<number> {
  // A text that is gone, or a configuration half written, is told; the next change may mend it.
  const checkOnce = async () => {
    try {
      return await check()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      io.err(`${error.message}\n`)
      return 2
    }
  }
  return new Promise((end, fail) => {
    let last = checkOnce()
    const stop = watcher.watch(listWatched(paths, io), (changed) => {
      last = last.then(() => {
        io.err(`\n${sayChanged(changed, io)}\n`)
        return checkOnce()
      })
      last.catch(failNow)
    })
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

/** What a check of these paths looks at, with the course and the configuration around it. */
function listWatched(paths: readonly string[], { cwd }: Io): string[] {
  const named = paths.length === 0 ? ['episodes', join('src', 'site', 'content', 'docs')] : paths
  return [...named, join('episodes', 'course.yaml'), 'package.json'].map((path) => resolve(cwd, path))
}

function sayChanged(changed: readonly string[], { cwd }: Io): string {
  const names = changed.slice(0, SHOWN).map((path) => relative(cwd, path))
  const more = changed.length - names.length
  return `Changed: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
