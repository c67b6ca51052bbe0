import {
  type CapacityKind,
  capacityKind,
  isNeed,
  isOfBytes,
  unitsOfItem,
  unroundedUnits,
} from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { nearbyOf } from './nearby.ts'
import { tellCapacity, type Verdict } from './plain-capacity.ts'

/**
 * Finds units for which a size went in as it is: 2.25 for a read of 9 KB, 52 million for 40 million writes of 1.3 KB. Each
 * request takes whole units.
 */
export function judgeUnroundedSize(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  if (mention.noun === '' || !/^(?:|item|read|write|s)$/.test(mention.per)) return undefined
  const around = nearbyOf(text, index)
  if (!around) return undefined
  const { near, start, words } = around
  const sizes = near.filter((one) => one.hedge === undefined && isOfBytes(one))
  const size = sizes.at(-1)
  if (size === undefined) return undefined
  const kind = capacityKind(mention, document.text) ?? kindIn(mention, words, document.text)
  if (kind === undefined) return undefined
  const counted = near.filter(({ unit, value }) => /^(?:count|none)$/.test(unit) && Number(value) > 1)
  const isOf = (units: number) => isWithin(mention, units, units)
  const counts = [1, ...counted.map(countOf)]
  const isTaken = sizes.some((one) =>
    ['', 'transactional'].some((way) =>
      unitsOfItem(one, kind, way).some(({ units }) => counts.some((count) => isOf(count * units))),
    ),
  )
  if (isTaken) return undefined
  const unrounded = unroundedUnits(size, kind, words)
  const isOfUnrounded = (count: number) => unrounded.some(({ units }) => isOf(count * units))
  const of = counted.findLast((one) => isOfUnrounded(countOf(one)))
  const inputs = of ? [size, of] : [size]
  if ((!of && !isOfUnrounded(1)) || !isNeed(document.text, start, inputs, mention)) return undefined
  const count = of ? countOf(of) : 1
  const allowed = unitsOfItem(size, kind, words).map(({ units, how }) => ({
    units: count * units,
    why: `for ${how}`,
    working: `${count === 1 ? '' : `${count.toLocaleString('en-US')} × `}${units}, as ${how} of ${document.text.slice(size.start, Math.max(size.end, size.nounEnd))} takes: each is rounded up`,
    isUsual: true,
  }))
  return allowed.length > 0 ? { judged: tellCapacity(text, index, kind, allowed) } : undefined
}

function countOf({ value }: Mention): number {
  return Number(value)
}

/** Of what units are that are not named: of the only requests that their words speak of. */
function kindIn({ noun }: Mention, words: string, text: string): CapacityKind | undefined {
  if (!/^units?$/i.test(noun) || !/\bdynamo/i.test(text)) return undefined
  const [writes, reads] = [/\bwrit(?:es?|ing|ten)\b/i.test(words), /\bread(?:s|ing)?\b/i.test(words)]
  if (writes === reads) return undefined
  return writes ? 'write' : 'read'
}
