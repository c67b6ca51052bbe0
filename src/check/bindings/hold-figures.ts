import type { Claims } from '../../claims/index.ts'
import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import type { Judged } from '../merge-findings.ts'
import { nameNumber } from '../repairs/name-number.ts'
import type { Bindings } from './check-bindings.ts'

/** How a text's authors vouch for numbers themselves: those waived, those declared given, and how each is said. */
export interface Vouched {
  readonly waived: ReadonlyMap<number, string>
  readonly held: ReadonlyMap<number, string>
}

/** The numbers that stand by their author's word. A waiver that has ended silences nothing, but what it waived is not written over. */
export function readVouched({ bound, expired }: Pick<Bindings, 'bound' | 'expired'>): Vouched {
  const waived = new Map<number, string>()
  const held = new Map<number, string>()
  for (const mention of expired) held.set(mention, 'its waiver has ended: renew it, or take it out')
  for (const { binding, mention } of bound) {
    if (mention < 0) continue
    if (binding.kind === 'given') held.set(mention, 'its author declares it given')
    if (binding.kind !== 'waive') continue
    waived.set(mention, `waived until ${binding.until}: ${binding.reason}`)
    held.set(mention, 'its author waived it')
  }
  return { waived, held }
}

/**
 * What was found about numbers without what was found about waived ones; a finding that rests on one says so. Neither it
 * nor one on a number declared given has a fix: what the author vouches for may be what the others must follow.
 */
export function respectVouched(
  judged: readonly Judged[],
  { waived, held }: Vouched,
  text: { readonly document: Document; readonly mentions: readonly Mention[]; readonly best: Claims['best'] },
): Judged[] {
  if (held.size === 0) return [...judged]
  return judged.flatMap((entry) => {
    if (waived.has(entry.mention)) return []
    const word = held.get(entry.mention)
    if (word !== undefined) return [withoutFix(entry, word)]
    const claim = text.best[entry.mention]
    const inputs = claim?.rule === entry.finding.rule ? claim.inputs.filter((input) => waived.has(input)) : []
    if (inputs.length === 0) return [entry]
    const names = inputs.map((input) => nameNumber(text.document, text.mentions[input] as Mention))
    const notes = inputs.map((input, at) => `${names[at]} is ${waived.get(input)}`)
    const { finding } = entry
    const noted = { ...entry, finding: { ...finding, notes: [...finding.notes, ...notes] } }
    return [withoutFix(noted, `it rests on ${names[0]}, which is waived`)]
  })
}

function withoutFix(entry: Judged, doubt: string): Judged {
  const { fix: _, ...finding } = entry.finding
  return { ...entry, finding, doubt }
}
