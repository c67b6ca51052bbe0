import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The time that processors worked for a program, as it goes on. */
interface Watch {
  /** Ends the watch: the seconds; undefined where the system doesn't tell them. */
  stop(): number | undefined
}

/** How often is looked, in milliseconds: as much of a program's last work may be missed. */
const EVERY = 100

interface Work {
  readonly parent: number
  /** In hundredths of a second, of all its threads. */
  readonly own: number
  /** Of the programs that it started and waited for. */
  readonly waitedFor: number
}

/**
 * Watches what a program and all that it starts do. The system adds up only what a program waited for, and a build ends
 * its search indexer without waiting.
 */
export function watchWork(pid: number | undefined): Watch {
  const known = new Map<number, Work>()
  const look = () => {
    for (const [id, work] of listWork()) if (id === pid || known.has(work.parent)) known.set(id, work)
  }
  if (pid === undefined || !existsSync('/proc/self/stat')) return { stop: () => undefined }
  look()
  const timer = setInterval(look, EVERY)
  return {
    stop: () => {
      clearInterval(timer)
      return addUp(known) / 100
    },
  }
}

/** What they did themselves, and what was done and waited for between two looks. */
function addUp(known: ReadonlyMap<number, Work>): number {
  let sum = 0
  for (const [id, { own, waitedFor }] of known) {
    const seen = [...known.values()].filter(({ parent }) => parent === id)
    sum += own + Math.max(0, waitedFor - seen.reduce((all, work) => all + work.own + work.waitedFor, 0))
  }
  return sum
}

function listWork(): [number, Work][] {
  return readdirSync('/proc').flatMap((name): [number, Work][] => {
    if (!/^\d+$/.test(name)) return []
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number)
      const [, parent = 0] = fields
      const [user = 0, system = 0, childrensUser = 0, childrensSystem = 0] = fields.slice(11, 15)
      return [[Number(name), { parent, own: user + system, waitedFor: childrensUser + childrensSystem }]]
    } catch {
      // It ended just now.
      return []
    }
  })
}
