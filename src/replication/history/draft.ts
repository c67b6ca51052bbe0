import { applyChange, isUnfit } from './apply-change.ts'
import { numberOf, type Version, type Write } from './version.ts'

/** Why a region's database does not take a write. */
export interface Refused {
  readonly reason: 'condition' | 'unfit'
  readonly text: string
}

/** Who writes, and when. */
export interface Author {
  readonly origin: number
  readonly at: number
  /** How far the origin's clock is ahead, in milliseconds. */
  readonly clock: number
  readonly operation: number
  /** How many items its operation writes together. */
  readonly together: number
}

/** The versions that writes make of a region's copy, all or none; `firstId` numbers them. */
export function draftVersions(
  copy: ReadonlyMap<string, Version>,
  writes: readonly Write[],
  author: Author,
  firstId: number,
): readonly Version[] | Refused {
  const made: Version[] = []
  for (const write of writes) {
    const base = copy.get(write.item)
    const refused = checkCondition(write, base)
    if (refused) return refused
    const image = applyChange(write.change, base?.image)
    if (isUnfit(image)) return { reason: 'unfit', text: image.unfit }
    made.push({
      id: firstId + made.length,
      item: write.item,
      change: write.change,
      origin: author.origin,
      at: author.at,
      stamp: stampOf(author, base),
      number: (base?.number ?? 0) + 1,
      base,
      image,
      operation: author.operation,
      together: author.together,
    })
  }
  return made
}

/** Whether a draft was refused. */
export function isRefused(draft: readonly Version[] | Refused): draft is Refused {
  return 'reason' in draft
}

function checkCondition({ item, ifVersion }: Write, base: Version | undefined): Refused | undefined {
  if (ifVersion === undefined || ifVersion === numberOf(base)) return undefined
  const here = base?.image ? `version ${base.number}` : 'no item'
  const wanted = ifVersion === 0 ? 'no item' : `version ${ifVersion}`
  return { reason: 'condition', text: `${item}: ${wanted} was expected, ${here} is here` }
}

// A write never bears an older timestamp than the version that it was made from: otherwise a region would lose to
// itself. AWS documents an internal timestamp and nothing of how it is made, so this is the model's choice.
function stampOf({ at, clock }: Author, base: Version | undefined): number {
  const now = Math.round((at + clock) * 1000)
  return base === undefined ? now : Math.max(now, base.stamp + 1)
}
