/** The unified diff of a file, as `patch` and `git apply` take it; '' where nothing changed. */
export function printDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  const [old, now] = [splitLines(before), splitLines(after)]
  const hunks = gather(compareLines(old, now))
  // Behind a name with a space a tab says where it ends.
  const path = file.replace(/^\/+/, '')
  const name = path.includes(' ') ? `${path}\t` : path
  return [`--- a/${name}`, `+++ b/${name}`, ...hunks.flatMap((hunk) => printHunk(hunk, old, now)), ''].join('\n')
}

const CONTEXT = 3

/** So many lines taken out from here on, and so many put in. */
interface Change {
  readonly oldAt: number
  readonly newAt: number
  readonly out: number
  readonly in: number
}

// Each line with its ending: a carriage return belongs to the line.
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** What changed between lines that are equal at both ends and, in between, mostly one for one. */
function compareLines(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = []
  let [oldAt, newAt] = [0, 0]
  while (oldAt < old.length || newAt < now.length) {
    if (oldAt < old.length && old[oldAt] === now[newAt]) {
      oldAt++
      newAt++
      continue
    }
    const [out, put] = resync(old, now, oldAt, newAt)
    changes.push({ oldAt, newAt, out, in: put })
    oldAt += out
    newAt += put
  }
  return changes
}

/** How many lines of either side to pass until both go on alike: as few as possible. */
function resync(old: readonly string[], now: readonly string[], oldAt: number, newAt: number): [number, number] {
  const [oldLeft, newLeft] = [old.length - oldAt, now.length - newAt]
  for (let passed = 1; passed <= oldLeft + newLeft; passed++) {
    for (let out = Math.min(passed, oldLeft); out >= Math.max(0, passed - newLeft); out--) {
      const put = passed - out
      const isEnd = out === oldLeft && put === newLeft
      if (isEnd || (out < oldLeft && put < newLeft && old[oldAt + out] === now[newAt + put])) return [out, put]
    }
  }
  return [oldLeft, newLeft]
}

/** Changes near each other, in one hunk. */
function gather(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const hunk = hunks.at(-1)
    const last = hunk?.at(-1)
    if (hunk && last && change.oldAt - (last.oldAt + last.out) <= 2 * CONTEXT) hunk.push(change)
    else hunks.push([change])
  }
  return hunks
}

function printHunk(hunk: readonly Change[], old: readonly string[], now: readonly string[]): string[] {
  const [first, last] = [hunk[0] as Change, hunk.at(-1) as Change]
  const lead = Math.min(CONTEXT, first.oldAt)
  const tail = Math.min(CONTEXT, old.length - last.oldAt - last.out)
  const lines: string[] = []
  let at = first.oldAt - lead
  for (const change of hunk) {
    lines.push(...print(' ', old.slice(at, change.oldAt)))
    lines.push(...print('-', old.slice(change.oldAt, change.oldAt + change.out)))
    lines.push(...print('+', now.slice(change.newAt, change.newAt + change.in)))
    at = change.oldAt + change.out
  }
  lines.push(...print(' ', old.slice(at, at + tail)))
  const oldCount = at + tail - first.oldAt + lead
  const newCount = last.newAt + last.in + tail - first.newAt + lead
  const from = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`
  return [`@@ -${from(first.oldAt - lead, oldCount)} +${from(first.newAt - lead, newCount)} @@`, ...lines]
}

function print(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.endsWith('\n') ? `${mark}${line.slice(0, -1)}` : `${mark}${line}\n\\ No newline at end of file`,
  )
}
