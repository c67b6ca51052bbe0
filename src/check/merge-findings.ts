import type { Claim, Claims } from '../claims/index.ts'
import type { Finding } from './finding.ts'

/** A finding about a number, by its index. */
export interface Judged {
  readonly mention: number
  readonly finding: Finding
  /** Further numbers that are wrong because of it, by index. */
  readonly follows?: readonly number[]
}

/** One finding a number, the first one given; those that follow from another stand with it. */
export function mergeFindings(judged: readonly Judged[], best: Claims['best'], say?: Say): Finding[] {
  const byMention = new Map<number, Judged>()
  for (const entry of judged) if (!byMention.has(entry.mention)) byMention.set(entry.mention, entry)
  const attached = new Set<number>()
  for (const { mention, follows = [] } of byMention.values())
    for (const other of follows) if (other !== mention) attached.add(other)
  const users = findUsers(best)
  return [...byMention.values()].flatMap(({ mention, finding, follows = [] }) => {
    if (attached.has(mention)) return []
    const later = say
      ? followers(mention, follows, users).filter((index) => !byMention.has(index) || attached.has(index))
      : []
    return [
      {
        ...finding,
        related: [...finding.related, ...later.map((index) => say?.(index)).filter((other) => other !== undefined)],
      },
    ]
  })
}

type Say = (mention: number) => Finding['related'][number] | undefined

/** For each figure, the figures whose claims hold from it as stated. */
function findUsers(best: Claims['best']): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>()
  for (const claim of best as readonly (Claim | undefined)[]) {
    if (!claim?.ok) continue
    for (const input of new Set(claim.inputs)) {
      const known = users.get(input)
      if (known) known.push(claim.figure)
      else users.set(input, [claim.figure])
    }
  }
  return users
}

function followers(
  mention: number,
  follows: readonly number[],
  users: ReadonlyMap<number, readonly number[]>,
): number[] {
  const found = new Set<number>(follows)
  const open = [mention, ...follows]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const user of users.get(next) ?? []) {
      if (user <= mention || found.has(user)) continue
      found.add(user)
      open.push(user)
    }
  }
  found.delete(mention)
  return [...found].sort((a, b) => a - b)
}
