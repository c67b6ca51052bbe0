import type { Claims } from '../claims/index.ts'
import type { Mention } from '../numbers/index.ts'
import type { Finding } from './finding.ts'

/** A finding about a number, by its index. */
export interface Judged {
  readonly mention: number
  readonly finding: Finding
  /** Further numbers that are wrong because of it, by index. */
  readonly follows?: readonly number[]
  /** Whether what other numbers are worked out of it does not matter here. */
  readonly isAlone?: boolean
  /** What the number should be, in the unit as said, where that is known; for certain where its finding has a fix. */
  readonly worth?: string
  /** Why it has no fix, where a rule knows. */
  readonly doubt?: string
}

/** A finding that stands for its mistake, and the numbers that are wrong because of it. */
export interface Merged extends Judged {
  readonly follows: readonly number[]
  /** Those of them that no finding before has told. */
  readonly told: readonly number[]
}

/** The numbers that tell another one again. */
export type CopiesOf = (mention: number) => readonly number[]

/** One finding a number, errors before warnings, else the first given; what follows from another stands with it. */
export function mergeFindings(
  judged: readonly Judged[],
  best: Claims['best'],
  mentions: readonly Mention[],
  copiesOf: CopiesOf = () => [],
): Merged[] {
  const byMention = new Map<number, Judged>()
  for (const entry of judged) {
    const known = byMention.get(entry.mention)
    if (!known || rank(entry) < rank(known)) byMention.set(entry.mention, entry)
  }
  const attached = new Set<number>()
  for (const { mention, follows = [] } of byMention.values()) {
    for (const other of follows) if (other !== mention) attached.add(other)
  }
  const users = findUsers(best)
  const told = new Set<number>()
  return [...byMention.values()].flatMap((entry) => {
    const { mention, follows = [], isAlone = false } = entry
    if (attached.has(mention)) return []
    const found = isAlone
      ? follows
      : followers(mention, follows, users, mentions, entry.worth === undefined ? () => [] : copiesOf)
    const later = found.filter((index) => !byMention.has(index) || attached.has(index))
    const first = later.filter((index) => !told.has(index))
    for (const index of first) told.add(index)
    return [{ ...entry, follows: later, told: first }]
  })
}

function rank({ finding }: Judged): number {
  return finding.severity === 'error' ? 0 : 1
}

// A relation that the text more likely doesn't tell says nothing of what follows.
const LIKELY = 0.5

/** For each figure, the figures whose claims hold from it as stated. */
function findUsers(best: Claims['best']): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>()
  for (const claim of best) {
    if (!claim?.ok || claim.odds <= LIKELY) continue
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
  mentions: readonly Mention[],
  copiesOf: CopiesOf,
): number[] {
  const unitOf = (index: number) => (mentions[index] as Mention).unit
  // What is paid for things does not say how many they are; of a bare number nobody knows that.
  const isCounted = /^(?:count|none)$/.test(unitOf(mention))
  const found = new Set<number>(follows)
  const open = [mention, ...follows]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const user of users.get(next) ?? []) {
      const isOther = !isCounted && /^(?:count|none)$/.test(unitOf(user))
      if (user <= mention || found.has(user) || isOther) continue
      found.add(user)
      open.push(user)
    }
    for (const copy of copiesOf(next)) {
      if (found.has(copy)) continue
      found.add(copy)
      open.push(copy)
    }
  }
  found.delete(mention)
  return [...found].sort((a, b) => a - b)
}
